import { diffWordsWithSpace } from "diff";
import { alike, bagOf, share } from "./likeness.ts";

/** One run of words: in both texts, or in one of them. */
export interface TextPart {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** A sentence of a changed text, old and new woven together where one became the other. */
export interface WovenSentence {
  readonly kind: "added" | "removed" | "changed";
  readonly parts: readonly TextPart[];
}

/** Two texts woven together, word by word; words that were replaced in a row stay together. */
export function wovenText(before: string, after: string): readonly TextPart[] {
  const found = diffWordsWithSpace(before, after);
  const parts: TextPart[] = [];
  let [removed, added] = ["", ""];
  const add = (kind: TextPart["kind"], text: string) => text !== "" && parts.push({ kind, text });
  const flush = (behind: string) => {
    const space = commonEnd(removed, added);
    add("removed", removed.slice(0, removed.length - space.length));
    add("added", added.slice(0, added.length - space.length));
    add("same", space + behind);
    [removed, added] = ["", ""];
  };
  for (const [index, part] of found.entries()) {
    const isBetween = part.value.trim() === "" && index < found.length - 1;
    if (part.removed) removed += part.value;
    else if (part.added) added += part.value;
    else if (isBetween && removed !== "" && added !== "") {
      removed += part.value;
      added += part.value;
    } else flush(part.value);
  }
  flush("");
  return parts;
}

/** White space with which both end. */
function commonEnd(one: string, other: string): string {
  const end = one.slice(one.trimEnd().length);
  return other.slice(other.trimEnd().length) === end ? end : "";
}

/**
 * The sentences that only one of two texts has: each new one with the old one that is most like it, and the old ones
 * of which nothing is left before them.
 */
export function wovenSentences(was: readonly string[], is: readonly string[]): readonly WovenSentence[] {
  const left = new Set(was);
  const woven = is.map((sentence): WovenSentence => {
    const before = mostAlike(sentence, left);
    if (before === undefined) return { kind: "added", parts: [{ kind: "added", text: sentence }] };
    left.delete(before);
    return { kind: "changed", parts: wovenText(before, sentence) };
  });
  const removed = [...left].map(
    (text): WovenSentence => ({ kind: "removed", parts: [{ kind: "removed", text }] }),
  );
  return [...removed, ...woven];
}

function mostAlike(sentence: string, candidates: Iterable<string>): string | undefined {
  const bag = bagOf(sentence);
  let best: string | undefined;
  let most = alike;
  for (const candidate of candidates) {
    const found = share(bagOf(candidate), bag);
    if (found < most || (found === most && best !== undefined)) continue;
    best = candidate;
    most = found;
  }
  return best;
}
