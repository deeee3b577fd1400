import type { PhraseContext } from "./context.ts";
import { appealing, laterStage } from "./cues.ts";

/** The words of the text before a phrase, as far as they tell in which stage it stands. */
export interface StageSoFar {
  /** An outcome has its term before this phrase. */
  readonly hasOutcome: boolean;
}

/**
 * Whether a phrase is about an objection, an appeal or a review. A second stage is one only after a stage with an
 * outcome of its own: after a first talk it is the handling itself.
 */
export function isOnAppeal(
  { before, phrase, after, heading, previous }: PhraseContext,
  { hasOutcome }: StageSoFar,
): boolean {
  const sentence = before + " ".repeat(phrase.text.length) + after;
  if ([sentence, heading, previous].some((text) => appealing.test(text))) return true;
  return hasOutcome && (laterStage.test(sentence) || laterStage.test(heading));
}
