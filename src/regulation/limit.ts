import { anchorOf } from "./anchor.ts";
import { boundOf, isBounds, wordOf } from "./bound.ts";
import { isPresent } from "./compact.ts";
import { isEndOf, littleWords, tokens } from "./little-words.ts";
import type { Limit, Ref } from "./model.ts";
import type { Word } from "./phrase.ts";
import { problem } from "./problem.ts";
import { refOf, type Scope } from "./scope.ts";
import { itemsOf, type Source } from "./source.ts";
import { termOf } from "./term.ts";

/**
 * `notBefore` and `notAfter` (VOCABULARY §4): waiting times and acts, all of
 * them hold. `null`: `none`. Undefined when something is wrong and reported.
 */
export function limitsOf(source: Source, scope: Scope): readonly Limit[] | null | undefined {
  const read = isBounds(source)
    ? [boundsLimit(source, scope)]
    : itemsOf(source).flatMap((item) => itemLimits(item, scope));
  if (read.every((limit) => limit === null)) return null;
  const limits = read.filter((limit) => limit !== null).filter(isPresent);
  return limits.length < read.filter((limit) => limit !== null).length ? undefined : limits;
}

function itemLimits(source: Source, scope: Scope): readonly (Limit | null | undefined)[] {
  if (source.kind !== "scalar") return [boundsLimit(source, scope)];
  const word = wordOf(source);
  const words = tokens(word.text);
  if (words.some((each) => littleWords.and.has(each))) {
    return splitAnd(words).map((text) => wordLimit({ text, place: word.place }, scope));
  }
  return [wordLimit(word, scope)];
}

function boundsLimit(source: Source, scope: Scope): Limit | null | undefined {
  const bound = boundOf(source, scope);
  return bound && { kind: "waiting", bound, place: source.place };
}

/** One or more names joined by `or` are an order; everything else is a waiting time, `no X` until that silence. */
function wordLimit(word: Word, scope: Scope): Limit | null | undefined {
  const { place } = word;
  if (isSilence(word)) {
    const anchor = anchorOf(word, scope);
    return (
      anchor && { kind: "waiting", bound: { kind: "term", term: { kind: "moment", anchor, ...word } }, place }
    );
  }
  const order = orderRef(word, scope);
  if (order === "wrong") return undefined;
  if (order) return { kind: "order", ref: order, place };
  const term = termOf(word, scope);
  return term ? { kind: "waiting", bound: { kind: "term", term }, place } : term;
}

function isSilence({ text }: Word): boolean {
  const [first = "", ...names] = tokens(text);
  return littleWords.no.has(first) && names.length > 0;
}

function orderRef({ text, place }: Word, scope: Scope): Ref | "wrong" | undefined {
  const words = tokens(text);
  const isNames =
    words.every((word, index) => (index % 2 === 1 ? littleWords.or.has(word) : true)) &&
    words.length % 2 === 1;
  const [first = "", second] = words;
  if (!isNames || littleWords.none.has(first) || isEndOf(first, second)) return undefined;
  const names = words.filter((_, index) => index % 2 === 0);
  const refs = names.map((name) => refOf(name, place, scope));
  const known = refs.filter(isPresent);
  const [one] = known;
  if (!one || known.length < refs.length) return "wrong";
  if (known.length === 1) return one.kind === "fact" || one.field !== undefined ? undefined : one;
  if (known.some((ref) => ref.kind === "fact" || ref.field !== undefined)) {
    scope.report(problem("anchor", place, onlyActs));
    return "wrong";
  }
  return {
    kind: "activity",
    id: names.join(" or "),
    activities: known.flatMap((ref) => ref.activities),
    place,
  };
}

function splitAnd(words: readonly string[]): readonly string[] {
  return words.join(" ").split(/ (?:and|en) /u);
}

const onlyActs = {
  nl: 'Tussen namen met "of" kunnen hier alleen stappen, gebeurtenissen en groepen staan, zonder veld.',
  en: 'Only steps, events and groups can stand here between names with "or", without a field.',
};
