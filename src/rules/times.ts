import { cancelEvent, cancelledDemand } from "../check/cancelling.ts";
import { startsAtClosing } from "../check/closing.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { logEndsBefore } from "../check/in-time.ts";
import type { Occurrence } from "../check/moment.ts";
import { reason } from "../check/reason.ts";
import { severityOf } from "../check/severity.ts";
import type { StepState } from "../check/step-state.ts";
import { actsToJudge, violatedOrLapsed } from "./acts.ts";
import type { Aspect } from "./aspect.ts";

/** How often: more is violated at once, fewer only at closing (TERMS §6, order and waiting). */
export const times: Aspect = {
  id: "times",
  key: "times",
  isSaid: (step) => step.times !== undefined && step.duty !== "never",
  judge: (evaluation, state) => {
    const { step } = state;
    if (!step.times) return [];
    const { min, max } = step.times;
    const acts = actsToJudge(evaluation, state);
    if (acts.kind === "none") return [acts.outcome];
    const occurrences = untilEnd(evaluation, state, acts.occurrences);
    const values = { min, max, found: occurrences.length };
    const done = occurrences.at(-1);
    const violated = violatedOrLapsed(state, severityOf(step, "times"));
    if (occurrences.length > max) {
      return [{ ...violated, ...(done && { done }), reason: reason("too-often", values) }];
    }
    const { closed } = evaluation.lifeOf(evaluation.stageOf(step));
    const cancelled =
      occurrences.length < min ? cancelledDemand(evaluation, step, closed?.time.day) : undefined;
    if (cancelled) return [cancelled];
    if (!closed && !cancelEvent(evaluation, step))
      return [{ status: "pending", reason: reason("times-so-far", values) }];
    if (occurrences.length < min && closed && logEndsBefore(evaluation, closed.time.day))
      return [{ status: "undetermined", reason: reason("log-ends-before") }];
    if (occurrences.length < min) return [{ ...violated, reason: reason("too-seldom", values) }];
    return [{ status: "met", reason: reason("times-right", values) }];
  },
};

/** What comes after closing or cancelling is not counted, unless the step itself starts there (TERMS §5). */
function untilEnd(
  evaluation: Evaluation,
  { step, instances }: StepState,
  occurrences: readonly Occurrence[],
): readonly Occurrence[] {
  if (instances.some(({ anchored }) => startsAtClosing(evaluation, step, anchored))) return occurrences;
  const { closed } = evaluation.lifeOf(evaluation.stageOf(step));
  const ends = [closed, cancelEvent(evaluation, step)].flatMap((end) => (end ? [end.time.day] : []));
  return ends.length === 0 ? occurrences : occurrences.filter(({ time }) => time.day <= Math.min(...ends));
}
