import type { Day } from "../calendar/day.ts";
import type { Step } from "../regulation/model.ts";
import { trueSince } from "./applicability.ts";
import type { Due } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import { reason } from "./reason.ts";
import { lastDayOf } from "./self-set.ts";
import type { Outcome } from "./step-state.ts";

/**
 * What was missed before an event made its condition true: nobody can be held to a day that has gone by, and by when
 * it was due instead the text does not say (as for a table on an event; TERMS §4).
 */
export function unlessConditionLate(
  evaluation: Evaluation,
  { step, due }: { readonly step: Step; readonly due: Due },
  outcome: Outcome,
): Outcome {
  if (outcome.status !== "violated") return outcome;
  const since = appliesSince(evaluation, step);
  const last = lastDay(evaluation, { step, due }, outcome);
  if (since === undefined || last === undefined || since <= last) return outcome;
  return {
    status: "undetermined",
    done: outcome.done,
    reason: reason("condition-late", { day: since, last }),
  };
}

/** The day on which the last of the events came that made the conditions true; undefined: none did. */
function appliesSince(evaluation: Evaluation, step: Step): Day | undefined {
  const conditions = [evaluation.stageOf(step).if, step.if];
  const days = conditions.flatMap((condition) => {
    const day = condition && trueSince(evaluation, condition);
    return day === undefined ? [] : [day];
  });
  return days.length > 0 ? Math.max(...days) : undefined;
}

/** Without a number a duty is due when its stage closes, by our own measure on its day. */
function lastDay(
  evaluation: Evaluation,
  { step, due }: { readonly step: Step; readonly due: Due },
  { reason: { code } }: Outcome,
): Day | undefined {
  if (due.kind !== "open") return lastDayOf(due, evaluation.regulation.timeZone);
  if (code === "open-late" || code === "open-overdue") return due.attentionOn;
  return evaluation.lifeOf(evaluation.stageOf(step)).closed?.time.day;
}
