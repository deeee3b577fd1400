import type { PhraseContext } from "./context.ts";

/** Where the clause of a phrase begins and ends in its sentence. */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

/** Words behind `and` and `en` with which a second act of the sentence begins. */
const verbs =
  "we|wij|will|shall|aim|zal|zullen|wordt|worden|krijgt|ontvangt|beslist|stuurt|informeert|respond|reply|investigate|send|give|provide|decide";
const seam = new RegExp(
  String.raw`[,;] (?:and|en|but|maar|waarna|waarin|waarbij|after which|this|dit) (?!(?:uiterlijk|no later|at the latest|binnen|within|ten hoogste|at most|op welke|hoe|why|how) )|;|(?<!\p{N}) (?:and|en) (?=(?:${verbs})(?!\p{L}))`,
  "giu",
);
const leading =
  /^\s*(?:when|if|once|where|after|as soon as|als|indien|wanneer|nadat|zodra|mocht(?:en)?|in het geval)(?!\p{L})[^,.;]*,\s+/iu;

/** The clause of a sentence in which its term stands: what stands in another one is about another act. */
export function clauseOf({ before, phrase, after }: PhraseContext): Clause {
  const seams = [...before.matchAll(seam)].map((found) => found.index + found[0].length);
  const behind = [...after.matchAll(seam)][0]?.index ?? after.length;
  return {
    start: seams.at(-1) ?? 0,
    end: before.length + phrase.text.length + behind,
  };
}

/** Length of the clause with a condition or an occasion that a sentence begins with; 0: none. */
export function leadingClauseOf(before: string): number {
  return leading.exec(before)?.[0].length ?? 0;
}
