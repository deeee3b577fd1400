import type { Due } from "../check/due.ts";
import type { Evaluation } from "../check/evaluation.ts";
import type { Occurrence } from "../check/moment.ts";
import type { Outcome, StepState } from "../check/step-state.ts";
import type { Step } from "../regulation/model.ts";

/** One thing that a text says about an act, and what is judged of it (VOCABULARY §4, §7). */
export interface Aspect {
  /** The part of the verdict's id after the step; empty for the step itself. */
  readonly id: string;
  /** The keys of a step that this aspect reads: an article or a severity may be given per key. */
  readonly key: string;
  /** Whether the step says it. */
  readonly isSaid: (step: Step) => boolean;
  /** Its verdicts in one case, at least one when the step says it. */
  readonly judge: (evaluation: Evaluation, state: StepState) => readonly Judgement[];
}

/** One verdict as an aspect gives it, before readings are compared and words are found. */
export interface Judgement extends Outcome {
  /** More of the id: the recipient of `to.accused`. */
  readonly suffix?: string | undefined;
  /** 1 for the first; further anchors or occurrences count on: `#2`, `#3`. */
  readonly ordinal?: number | undefined;
  readonly due?: Due | undefined;
  readonly anchor?: Occurrence | undefined;
  readonly period?: string | undefined;
}
