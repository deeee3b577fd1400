import { actsUnknown } from "../check/acts-unknown.ts";
import { dueOfBound } from "../check/bound.ts";
import { cancelledDemand, standingActs } from "../check/cancelling.ts";
import { endAtEarliest, endAtLatest, type Numbered } from "../check/due.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { countsFor } from "../check/fulfilment.ts";
import { endsAfterLog } from "../check/in-time.ts";
import { leftOut } from "../check/left-out.ts";
import { isBefore, type Occurrence } from "../check/moment.ts";
import { reason } from "../check/reason.ts";
import { lastDayOf } from "../check/self-set.ts";
import { severityOf } from "../check/severity.ts";
import type { Instance, StepState } from "../check/step-state.ts";
import { isUnclear } from "../check/unclear-term.ts";
import type { Reason } from "../check/verdict.ts";
import type { Limit, Ref, Severity, Step } from "../regulation/model.ts";
import { nothingDone, violatedOrLapsed } from "./acts.ts";
import type { Aspect, Judgement } from "./aspect.ts";
import { demandOf } from "./demand.ts";

/**
 * Before another act, or so long before it: once that comes and the owed act
 * has not been done, this is violated for good (TERMS §6, order).
 */
export const notAfter: Aspect = {
  id: "notAfter",
  key: "notAfter",
  isSaid: (step) => step.notAfter !== undefined && step.duty !== "never",
  judge: (evaluation, state) => {
    const { applies, step } = state;
    if (applies.kind === "no") return [{ status: "not-applicable", reason: applies.why }];
    const demand = demandOf(evaluation, state, step.notAfter);
    if (demand.kind === "outcome") return [demand.outcome];
    const judged = demand.value.map((limit) => judgeLimit(evaluation, state, limit));
    return [gate(state, worst(judged))];
  },
};

function worst(judged: readonly Judgement[]): Judgement {
  const [only] = judged;
  if (only && judged.length === 1) return only;
  const order = ["violated", "lapsed", "undetermined", "pending", "met", "not-applicable"];
  const sorted = [...judged].sort((one, other) => order.indexOf(one.status) - order.indexOf(other.status));
  return sorted[0] ?? { status: "not-applicable", reason: reason("no-demand") };
}

/** What cannot be known of the step itself cannot be known of its order either. */
function gate({ applies }: StepState, judged: Judgement): Judgement {
  if (judged.status === "not-applicable") return judged;
  if (applies.kind === "unknown") return { status: "undetermined", reason: applies.why };
  if (applies.kind === "waiting") return { status: "pending", waiting: true, reason: applies.why };
  return judged;
}

function judgeLimit(evaluation: Evaluation, state: StepState, limit: Limit): Judgement {
  return limit.kind === "order"
    ? judgeOrder(evaluation, state, limit.ref)
    : judgeBefore(evaluation, state, limit);
}

function judgeOrder(evaluation: Evaluation, state: StepState, ref: Ref): Judgement {
  const judged = judgeDatedOrder(evaluation, state, ref);
  if (judged.status === "violated" || judged.status === "lapsed" || !isUnclear(evaluation, ref.activities))
    return judged;
  if (!isAsked(evaluation, state)) return judged;
  const first = evaluation.index.activityLabels(ref.activities);
  return { status: "undetermined", done: judged.done, reason: reason("order-unknown", { first }) };
}

/** Whether there is an act, or one that was owed, that the other act may have come before. */
function isAsked(evaluation: Evaluation, { step, instances }: StepState): boolean {
  if (evaluation.view.of(step.acts).length > 0) return true;
  const isWoken = !step.once || instances.some(({ anchored }) => anchored.kind === "known");
  return step.duty === "must" && isWoken;
}

/** By those acts of which the log tells the date. */
function judgeDatedOrder(evaluation: Evaluation, state: StepState, ref: Ref): Judgement {
  const { view, index } = evaluation;
  const labels = index.activityLabels(ref.activities);
  const { outcome, acts } = actsInOrder(evaluation, state);
  if (outcome) return outcome;
  const later = view.first(ref.activities);
  const [act] = acts;
  if (!later) return undecided(evaluation, state, { act, labels });
  const inTime = acts.filter(({ time }) => !isBefore(later.time, time));
  const [first] = inTime;
  if (first) {
    const onTie = !inTime.some(({ time }) => isBefore(time, later.time));
    return {
      status: "met",
      done: first,
      onTie,
      anchor: later,
      reason: reason("done-before", { next: labels }),
    };
  }
  if (view.undated(state.step.acts).length > 0)
    return { status: "undetermined", reason: reason("act-without-date") };
  if (isFulfilledOtherwise(evaluation, state, later)) {
    return { status: "not-applicable", reason: reason("fulfilled-otherwise", { step: state.step.label }) };
  }
  return missedOrder(evaluation, state, { act, later, labels });
}

/** The acts that the duty asked for and that reached the first recipient named; or its outcome when it was gone by then. */
function actsInOrder(
  evaluation: Evaluation,
  state: StepState,
): { readonly outcome?: Judgement; readonly acts: readonly Occurrence[] } {
  const standing = standingActs(evaluation, state, evaluation.view.of(state.step.acts));
  if (standing.kind === "gone") return { outcome: standing.outcome, acts: [] };
  return { acts: standing.occurrences.filter(({ event }) => countsFor(evaluation, state.step, event)) };
}

/** `fulfilledBy` fulfils the step only; its other aspects are then not-applicable (TERMS §6). */
function isFulfilledOtherwise(evaluation: Evaluation, { step }: StepState, later: Occurrence): boolean {
  return evaluation.view.of(step.fulfilledBy).some(({ time }) => !isBefore(later.time, time));
}

function missedOrder(
  evaluation: Evaluation,
  state: StepState,
  { act, later, labels }: { act: Occurrence | undefined; later: Occurrence; labels: readonly string[] },
): Judgement {
  const ended = endedBefore(state, later) ?? cancelledDemand(evaluation, state.step, later.time.day);
  // One that the source leaves out may have come before the duty was gone.
  if (ended) return actsUnknown(evaluation, state.step.acts) ?? ended;
  const owed = state.step.duty === "must" || act !== undefined;
  const isWoken = state.instances.some(({ anchored }) => {
    return anchored.kind === "known" && (!state.step.once || !isBefore(later.time, anchored.time));
  });
  if (!owed || (state.step.once && !isWoken && !act)) return nothingDone(evaluation, state);
  if (leftOut(evaluation, state.step.acts).length > 0) {
    return {
      status: "undetermined",
      reason: reason("activity-not-recorded", { activities: [state.step.label] }),
    };
  }
  if (!act && state.instances.some((instance) => wasMissedBefore(evaluation, instance, later)))
    return { status: "not-applicable", reason: reason("act-not-done", { step: state.step.label }) };
  const open = act ? undefined : state.instances.find((each) => mayBeMissedBefore(evaluation, each, later));
  if (open) return { status: "undetermined", reason: open.reason };
  const outcome = violatedOrLapsed(state, severityOf(state.step, "notAfter", weightOf(state.step)));
  return {
    ...outcome,
    anchor: later,
    ...(act && { done: act }),
    reason: reason("not-done-before", { next: labels }),
  };
}

/** What is done when needed is at worst attention (TERMS §4, severity). */
function weightOf({ ifNeeded }: Step): Severity {
  return ifNeeded ? "attention" : "violation";
}

/** Its own term had passed already when the other act came: it is judged once, by that term. */
function wasMissedBefore(evaluation: Evaluation, { status, due }: Instance, later: Occurrence): boolean {
  const last = lastDayOf(due, evaluation.regulation.timeZone);
  return (status === "violated" || status === "lapsed") && last !== undefined && last < later.time.day;
}

/** Its own term may have passed already. */
function mayBeMissedBefore(evaluation: Evaluation, { status, due }: Instance, later: Occurrence): boolean {
  const last = lastDayOf(due, evaluation.regulation.timeZone);
  const mayBePassed = due.kind === "unknown" || (last !== undefined && last < later.time.day);
  return status === "undetermined" && mayBePassed;
}

/** An event in `unless` had ended the duty when the other act came. */
function endedBefore({ applies }: StepState, later: Occurrence): Judgement | undefined {
  const endedOn = applies.kind === "yes" ? applies.endedOn : undefined;
  if (endedOn === undefined || later.time.day < endedOn) return undefined;
  return { status: "not-applicable", reason: reason("cancelled", { by: "", day: endedOn }) };
}

function undecided(
  evaluation: Evaluation,
  state: StepState,
  { act, labels }: { act: Occurrence | undefined; labels: readonly string[] },
): Judgement {
  if (act) return { status: "met", done: act, reason: reason("done-before", { next: labels }) };
  return nothingDone(evaluation, state);
}

/** So long as the other act has not come it is open whether this one came in time (TERMS §2, backwards). */
function untilNext(evaluation: Evaluation, state: StepState, labels: readonly string[]): Judgement {
  const { ended } = evaluation.lifeOf(evaluation.stageOf(state.step));
  if (ended) return { status: "not-applicable", reason: reason("trigger-never", { for: labels }) };
  return { status: "pending", waiting: true, reason: reason("waiting-for", { for: labels }) };
}

/** `5 days before hearing.planned`: the last day in time, by the plan that stood when the act was done. */
function judgeBefore(
  evaluation: Evaluation,
  state: StepState,
  limit: Extract<Limit, { kind: "waiting" }>,
): Judgement {
  const { step, instances } = state;
  const anchored = instances[0]?.anchored;
  const [due] = dueOfBound(evaluation, { bound: limit.bound, step, ...(anchored && { anchored }) });
  const { outcome: gone, acts } = actsInOrder(evaluation, state);
  if (gone) return gone;
  const [act] = acts;
  const [first, last] = [endAtEarliest(due), endAtLatest(due)];
  if (act && first?.kind === "day" && act.time.day <= first.day)
    return { status: "met", due: first, done: act, reason: reason("in-time") };
  const isMissed = last?.kind === "day" && (act ? act.time.day > last.day : evaluation.isOver(last.day));
  if (!isMissed && due?.kind === "unknown") return { status: "undetermined", done: act, reason: due.why };
  if (last?.kind !== "day") return untilNext(evaluation, state, due && "for" in due ? due.for : []);
  if (!isMissed) return { status: "pending", due: last, reason: reason("running", { step: step.label }) };
  return missedDay(evaluation, state, { act, due: last, ...(due?.kind === "unknown" && { why: due.why }) });
}

interface MissedDay {
  readonly act: Occurrence | undefined;
  readonly due: Extract<Numbered, { kind: "day" }>;
  /** Why it may have been an earlier day. */
  readonly why?: Reason;
}

/** The last day has passed, and the act was not done by it as far as the log shows. */
function missedDay(evaluation: Evaluation, state: StepState, { act, due, why }: MissedDay): Judgement {
  const { step } = state;
  if (!act && step.duty !== "must") return nothingDone(evaluation, state);
  const cancelled = act ? undefined : cancelledDemand(evaluation, step, due.day);
  // The day may have come before what took the duty away.
  if (cancelled && why) return { status: "undetermined", reason: why };
  const open = actsUnknown(evaluation, step.acts) ?? cancelled;
  if (open) return { ...open, due };
  if (endsAfterLog(evaluation, due))
    return { status: "undetermined", due, reason: reason("log-ends-before") };
  const outcome = violatedOrLapsed(state, severityOf(step, "notAfter", weightOf(step)));
  return { ...outcome, due, ...(act && { done: act }), reason: reason(act ? "too-late" : "not-done") };
}
