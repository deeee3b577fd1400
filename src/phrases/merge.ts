import type { FoundPhrase } from "./phrases-in.ts";
import type { Token } from "./token.ts";

const joining = new Set(
  ", … - – maar doch echter edoch en dan wel altijd steeds in ieder elk geval alleszins but and or any event case always at all ( on".split(
    " ",
  ),
);
const isAlternative = /^\( ?(?:or|of|ofwel|dat is|i\.e\.|=|i . e .|zijnde)? ?$/u;

/**
 * One phrase where the text says one term twice: `zo spoedig mogelijk, maar
 * uiterlijk binnen vier weken` has a number, and `24 hours (or one business
 * day)` counts once, as it is said first.
 */
export function withoutRepeats(found: readonly FoundPhrase[], tokens: readonly Token[]): FoundPhrase[] {
  const kept: FoundPhrase[] = [];
  for (const phrase of found) {
    const last = kept.at(-1);
    const between = last === undefined ? [] : tokens.slice(last.end, phrase.start).map(({ text }) => text);
    if (last !== undefined && (isSharpened(last, phrase, between) || isNamed(last, phrase, between))) {
      kept[kept.length - 1] = { ...phrase, bound: last.bound, start: last.start };
    } else if (last === undefined || !isSaidAgain(last, phrase, between)) kept.push(phrase);
  }
  return kept;
}

function isSharpened(open: FoundPhrase, limit: FoundPhrase, between: readonly string[]): boolean {
  if (open.unit !== "undefined-promptly" || open.bound !== "within") return false;
  if (limit.amount === undefined || limit.bound !== "within") return false;
  return between.length > 0 && between.length <= 6 && between.every((word) => joining.has(word));
}

/** `binnen de vastgestelde termijn van eveneens drie weken`. */
function isNamed(reference: FoundPhrase, limit: FoundPhrase, between: readonly string[]): boolean {
  if (reference.unit !== "back-reference" || limit.amount === undefined) return false;
  return between.length <= 3 && /^(?:van|of)\b/u.test(between.join(" "));
}

function isSaidAgain(first: FoundPhrase, second: FoundPhrase, between: readonly string[]): boolean {
  return first.amount !== undefined && second.amount !== undefined && isAlternative.test(between.join(" "));
}
