import type { Evaluation } from "./evaluation.ts";
import { leftOut } from "./left-out.ts";
import { reason } from "./reason.ts";
import type { Outcome } from "./step-state.ts";

/**
 * The log cannot show that nothing was done: an act has no date, or the source
 * does not record it (TERMS §1, gaps). Undefined where it can.
 */
export function actsUnknown(evaluation: Evaluation, activities: readonly string[]): Outcome | undefined {
  const { view, index } = evaluation;
  if (view.undated(activities).length > 0)
    return { status: "undetermined", reason: reason("act-without-date") };
  const unrecorded = leftOut(evaluation, activities);
  if (unrecorded.length === 0) return undefined;
  const why = reason("activity-not-recorded", { activities: index.activityLabels(unrecorded) });
  return { status: "undetermined", reason: why };
}
