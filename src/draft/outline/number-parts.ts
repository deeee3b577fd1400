import type { Part } from "./outline.ts";

/** A paragraph while the text is read: the number that it has in the text, if it has one. */
export interface LoosePart {
  readonly value?: number;
  readonly text: string;
  readonly more: string[];
  readonly parts: LoosePart[];
}

export interface NumberedParts {
  readonly lead: readonly string[];
  readonly parts: readonly Part[];
  /** `kept`: all numbers are those of the text; `ours`: it had none; `changed`: they could not stay. */
  readonly numbers: "kept" | "ours" | "changed";
}

/** Gives every paragraph of a section one number of its own. */
export function numberParts(loose: readonly LoosePart[]): NumberedParts {
  const [only] = loose;
  if (only === undefined) return { lead: [], parts: [], numbers: "kept" };
  if (loose.length === 1 && only.value === undefined && only.parts.length === 0)
    return { lead: [only.text, ...only.more], parts: [], numbers: "kept" };
  const firstNumbered = loose.findIndex(({ value }) => value !== undefined);
  if (firstNumbered === -1) return { lead: [], parts: inRow(loose), numbers: "ours" };
  const lead = loose.slice(0, firstNumbered);
  const rest = loose.slice(firstNumbered);
  if (lead.some(({ parts }) => parts.length > 0) || !isRising(rest))
    return { lead: [], parts: inRow(loose), numbers: "changed" };
  return {
    lead: lead.flatMap(({ text, more }) => [text, ...more]),
    parts: rest.map(withOwnNumber),
    numbers: "kept",
  };
}

function inRow(loose: readonly LoosePart[]): Part[] {
  return loose.map((part, index) => ({ ...withOwnNumber(part), value: index + 1 }));
}

function withOwnNumber({ value, text, more, parts }: LoosePart): Part {
  return { value: value ?? 1, text, more, parts: isRising(parts) ? parts.map(withOwnNumber) : inRow(parts) };
}

function isRising(parts: readonly LoosePart[]): boolean {
  return parts.every(({ value }, index) => {
    const before = parts[index - 1];
    return value !== undefined && (before === undefined || value > (before.value ?? value));
  });
}
