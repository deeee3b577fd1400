import type { Day } from "../calendar/day.ts";
import { cancelEvent, endedDemand } from "../check/cancelling.ts";
import { startsAtClosing } from "../check/closing.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { logEndsBefore } from "../check/in-time.ts";
import { reason } from "../check/reason.ts";
import { lastDayOf } from "../check/self-set.ts";
import { severityOf } from "../check/severity.ts";
import type { Outcome, StepState } from "../check/step-state.ts";
import type { Reason } from "../check/verdict.ts";
import { hasOccasions } from "../regulation/step-anchors.ts";
import { actsToJudge, nothingDone, unwoken, violatedOrLapsed } from "./acts.ts";
import type { Aspect, Judgement } from "./aspect.ts";
import { actsOfInstance } from "./instance-acts.ts";
import { type Occasion, occasionsOf } from "./occasions.ts";

/** How often: more is violated at once, fewer only at closing (TERMS §6, order and waiting). */
export const times: Aspect = {
  id: "times",
  key: "times",
  isSaid: (step) => step.times !== undefined && step.duty !== "never",
  judge: (evaluation, state) => {
    const acts = actsToJudge(evaluation, state);
    if (acts.kind === "none" && !hasOccasions(state.step)) return [acts.outcome];
    const occurrences = acts.kind === "none" ? [] : acts.occurrences;
    return occasionsOf(evaluation, state, occurrences).map((occasion) => ({
      ...judgeOccasion(evaluation, state, occasion),
      ordinal: occasion.instance.ordinal,
    }));
  },
};

function judgeOccasion(evaluation: Evaluation, state: StepState, occasion: Occasion): Judgement {
  const { step } = state;
  const { instance, own, serving, unclear } = occasion;
  if (hasOccasions(step)) {
    if (instance.anchored.kind !== "known") return unwoken(instance);
    const acts = actsOfInstance(evaluation, state, instance);
    if (acts.kind === "none") return acts.outcome;
    if (own.length + serving.length + unclear === 0) return nothingDone(evaluation, state);
  }
  const { min, max } = step.times ?? { min: 0, max: Number.POSITIVE_INFINITY };
  const done = own.at(-1);
  const say = (code: string, found: number): Reason => {
    const { anchor } = instance;
    return reason(code, {
      min,
      max,
      found,
      ...(hasOccasions(step) && anchor && { occasion: anchor.time.day }),
    });
  };
  const violated = violatedOrLapsed(state, severityOf(step, "times"));
  if (own.length > max) return { ...tooOften(state, violated, say("too-often", own.length)), done };
  const isTooFew = serving.length < min;
  const end = endOf(evaluation, state, occasion);
  const cancelled = isTooFew ? endedDemand(evaluation, step, end.day) : undefined;
  if (cancelled) return cancelled;
  // Those without a date may make it too many, or enough.
  if (own.length + unclear > max || (isTooFew && end.isOver && serving.length + unclear >= min))
    return { status: "undetermined", reason: say("times-unknown", own.length) };
  if (!isTooFew && end.hasCome) return { status: "met", reason: say("times-right", serving.length) };
  if (!end.isOver) return { status: "pending", reason: say("times-so-far", serving.length) };
  if (end.day !== undefined && logEndsBefore(evaluation, end.day))
    return { status: "undetermined", reason: reason("log-ends-before") };
  return { ...violated, reason: say("too-seldom", serving.length) };
}

/** An occasion without a date may be what the surplus was about. */
function tooOften(
  { step, instances }: StepState,
  violated: Pick<Outcome, "status" | "severity">,
  why: Reason,
): Outcome {
  const isUndated = hasOccasions(step) && instances.find(({ anchored }) => anchored.kind === "unknown");
  return isUndated ? { status: "undetermined", reason: isUndated.reason } : { ...violated, reason: why };
}

interface End {
  /** Closed or cancelled: what was done often enough was. */
  readonly hasCome: boolean;
  /** What was done too seldom can no longer be done. */
  readonly isOver: boolean;
  readonly day?: Day | undefined;
}

/** Closing decides; what starts there is decided by its own term, without a number never (TERMS §5). */
function endOf(evaluation: Evaluation, { step }: StepState, { instance }: Occasion): End {
  const { closed } = evaluation.lifeOf(evaluation.stageOf(step));
  const hasCome = closed !== undefined || cancelEvent(evaluation, step) !== undefined;
  if (!startsAtClosing(evaluation, step, instance.anchored))
    return { hasCome, isOver: hasCome, day: closed?.time.day };
  const day = lastDayOf(instance.due, evaluation.regulation.timeZone);
  return { hasCome, isOver: day !== undefined && evaluation.isOver(day), day };
}
