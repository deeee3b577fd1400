import type { Place } from "../place.ts";
import { isEndOf, littleWords, tokens } from "./little-words.ts";
import type { Anchor, AnchorItem } from "./model.ts";
import type { Word } from "./phrase.ts";
import { problem, shown } from "./problem.ts";
import { refOf, type Scope, stepOf } from "./scope.ts";
import { itemsOf, type Source } from "./source.ts";

/**
 * An anchor (VOCABULARY §2): `[each|last] ref {or ref}`, `end of step`, `no step`.
 * Undefined when something is wrong; it is then reported.
 */
export function anchorOf({ text, place }: Word, scope: Scope): Anchor | undefined {
  const words = [...tokens(text)];
  const occurrence = occurrenceOf(words[0]);
  if (occurrence) words.shift();
  const items: AnchorItem[] = [];
  for (const part of partsOf(words)) {
    const item = itemOf(part, place, scope);
    if (!item) return undefined;
    items.push(item);
  }
  return { occurrence: occurrence ?? "first", items, text, place };
}

/** One anchor, or a list of which any one counts (`once`). */
export function anchorsOf(source: Source, scope: Scope): Anchor | undefined {
  const anchors = itemsOf(source).map((item) =>
    anchorOf({ text: item.kind === "scalar" ? String(item.value) : "", place: item.place }, scope),
  );
  const known = anchors.filter((anchor) => anchor !== undefined);
  const [first] = known;
  if (!first || known.length < anchors.length) return undefined;
  if (known.some(({ occurrence }) => occurrence !== first.occurrence)) {
    scope.report(problem("anchor", source.place, mixed));
    return undefined;
  }
  const text = known.map((anchor) => anchor.text).join(" or ");
  return {
    occurrence: first.occurrence,
    items: known.flatMap(({ items }) => items),
    text,
    place: source.place,
  };
}

function occurrenceOf(word: string | undefined): Anchor["occurrence"] | undefined {
  if (word === undefined) return undefined;
  if (littleWords.each.has(word)) return "each";
  if (littleWords.last.has(word)) return "last";
  return littleWords.first.has(word) ? "first" : undefined;
}

/** The words between `or`; the `of` in `end of` is no `or`. */
function partsOf(words: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  words.forEach((word, index) => {
    const isOr = littleWords.or.has(word) && !isEndOf(words[index - 1], word);
    if (isOr) parts.push([]);
    else parts.at(-1)?.push(word);
  });
  return parts;
}

function itemOf(words: readonly string[], place: Place, scope: Scope): AnchorItem | undefined {
  const [first = "", second = "", third] = words;
  if (isEndOf(first, second) && words.length === 3) {
    const step = stepOf(third ?? "", place, scope);
    return step === undefined ? undefined : { kind: "end-of", step, place };
  }
  if (littleWords.no.has(first) && words.length === 2) {
    const step = stepOf(second, place, scope);
    return step === undefined ? undefined : { kind: "silence", step, place };
  }
  if (words.length === 1) {
    const ref = refOf(first, place, scope);
    return ref ? { kind: "event", ref } : undefined;
  }
  scope.report(problem("anchor", place, notAnAnchor(words.join(" "))));
  return undefined;
}

function notAnAnchor(words: string) {
  return {
    nl: `"${shown(words)}" is geen beginpunt. Schrijf de naam van een gebeurtenis, "elke naam", "laatste naam", "a of b", "einde van stap" of "geen stap".`,
    en: `"${shown(words)}" is no anchor. Write the name of an event, "each name", "last name", "a or b", "end of step" or "no step".`,
  };
}

const mixed = {
  nl: 'In één lijst kunnen "elke", "laatste" en gewone namen niet door elkaar. Maak er twee stappen van.',
  en: '"each", "last" and plain names cannot be mixed in one list. Make two steps of it.',
};
