import type { Behind } from "./bound-behind.ts";
import type { BoundWord } from "./bound-words.ts";
import type { PhraseBound } from "./phrase.ts";
import type { Quantity } from "./quantity.ts";

/** Everything that decides which side of a term is meant. */
export interface Evidence {
  readonly quantity: Pick<Quantity, "unit" | "kind">;
  /** Words before the quantity, nearest first. */
  readonly words: readonly BoundWord[];
  readonly behind: Behind;
  /** Tells of words in the sentence around it. */
  readonly around: Around;
}

export interface Around {
  /** Something is kept: `bewaard`, `retained`. */
  readonly isKept: boolean;
  /** `niet binnen … gereageerd`: the term has run out without an answer. */
  readonly isUnanswered: boolean;
}

/** Which side of a term a phrase means. */
export function boundOf(evidence: Evidence): PhraseBound {
  return comparedBound(evidence) ?? limitedBound(evidence) ?? openEndedBound(evidence);
}

/** `ouder dan`, `meer dan`, `langer dan`, `later dan`. */
function comparedBound({ words, behind, quantity }: Evidence): PhraseBound | undefined {
  if (words.includes("older")) return "older-than";
  const compared = words.find((word) => /^(?:not-)?(?:later|longer)$|^more$/u.test(word));
  if (compared === undefined) return undefined;
  if (behind.isAgo) return "older-than";
  if (compared.startsWith("not-")) {
    if (behind.isElapsed) return "older-than";
    return compared === "not-later" && behind.isBeforeSomething ? "before" : "within";
  }
  if (behind.isElapsed) return compared === "more" ? "not-before" : "older-than";
  if (behind.isPerhapsBefore) return "older-than";
  if (compared === "later") return "older-than";
  if (!behind.isAfterSomething) return "within";
  return quantity.unit === "months" || quantity.unit === "years" ? "older-than" : "not-before";
}

/** `binnen`, `uiterlijk`, `elke`. */
function limitedBound({ words, behind, quantity, around }: Evidence): PhraseBound | undefined {
  if (quantity.kind === "repetition" || quantity.kind === "not-even" || behind.isOrLess) return "within";
  if (words.includes("within")) return around.isUnanswered ? "not-before" : "within";
  if (!words.includes("latest")) return undefined;
  return behind.isBeforeSomething ? "before" : "within";
}

function openEndedBound({ words, behind, around }: Evidence): PhraseBound {
  if (words.includes("after")) return "not-before";
  const isAtLeast = words.includes("least") || behind.isOrMore;
  if (behind.isBeforeSomething || (isAtLeast && behind.isPerhapsBefore)) return "before";
  if (isAtLeast || behind.isElapsed || behind.isStillOpen || around.isKept) return "not-before";
  return "within";
}
