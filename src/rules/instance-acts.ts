import type { Day } from "../calendar/day.ts";
import { cancelledDemand, standingActs } from "../check/cancelling.ts";
import { startsAtClosing } from "../check/closing.ts";
import { type Due, endAtEarliest, endAtLatest } from "../check/due.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { pairingOf } from "../check/fulfilment.ts";
import type { Occurrence } from "../check/moment.ts";
import { reason } from "../check/reason.ts";
import { lastDayOf } from "../check/self-set.ts";
import type { Instance, Outcome, StepState } from "../check/step-state.ts";
import type { Reason } from "../check/verdict.ts";
import type { Step } from "../regulation/model.ts";
import { type ActsToJudge, actsToJudge, isDone, none } from "./acts.ts";
import type { Judgement } from "./aspect.ts";

/**
 * The acts of one anchor of a step: all from that anchor on, for one act serves
 * every earlier anchor; where acts are paired, only its own. The first anchor
 * has those before it as well.
 */
export function actsOfInstance(evaluation: Evaluation, state: StepState, instance: Instance): ActsToJudge {
  if (isFulfilledByOther(state, instance))
    return none({
      status: "not-applicable",
      reason: reason("fulfilled-otherwise", { step: state.step.label }),
    });
  const acts = actsToJudge(evaluation, state);
  if (state.instances.length === 1) return acts;
  if (acts.kind === "none") return mayStillCome(evaluation, state, instance) ? acts : decided(state, acts);
  if (instance.anchored.kind === "unknown")
    return none({ status: "undetermined", reason: instance.anchored.why });
  const ofAnchor = acts.occurrences.filter((act) => isOwnAct(state, instance, act));
  const standing = standingActs(evaluation, { ...state, instances: [instance] }, ofAnchor);
  if (standing.kind === "gone") return none(standing.outcome);
  const own = standing.occurrences;
  if (own.length > 0 && isDone(evaluation, state.step, own)) return { kind: "acts", occurrences: own };
  const isOpen = instance.status !== "not-applicable" && mayStillCome(evaluation, state, instance);
  const status = isOpen ? "pending" : "not-applicable";
  const why = reason(isOpen ? "act-may-come" : "act-not-done", { step: state.step.label });
  return none({ status, reason: why }, own);
}

/** `fulfilledBy` fulfils the step only; its other aspects are then not-applicable (TERMS §6). */
function isFulfilledByOther({ step }: StepState, { status, done }: Instance): boolean {
  return status === "met" && done !== undefined && step.fulfilledBy.includes(done.event.activity);
}

function isOwnAct({ step, instances }: StepState, instance: Instance, act: Occurrence): boolean {
  const { anchored, done } = instance;
  if (done?.event === act.event) return true;
  if (anchored.kind !== "known" || pairingOf(step, instance, { occurrence: act }) === "no") return false;
  if (step.oneToOne && instances.some((other) => other.done?.event === act.event)) return false;
  return instance === instances[0] || act.time.day >= anchored.time.day;
}

/** Closing decides an anchor from before it, though the act may still come for a later one. */
function mayStillCome(evaluation: Evaluation, { step }: StepState, { anchored, unused }: Instance): boolean {
  const { ended } = evaluation.lifeOf(evaluation.stageOf(step));
  return !ended || (unused !== true && startsAtClosing(evaluation, step, anchored));
}

function decided({ step }: StepState, acts: Extract<ActsToJudge, { kind: "none" }>): ActsToJudge {
  if (acts.outcome.status !== "pending") return acts;
  const outcome = { status: "not-applicable", reason: reason("act-not-done", { step: step.label }) } as const;
  return none(outcome, acts.elsewhere);
}

/**
 * The occurrences that count for form and contents of an owed act: those up to
 * the due date, or up to and with the fulfilling one if that was late (TERMS §6);
 * without a number up to closing.
 */
export function countingOccurrences(
  evaluation: Evaluation,
  { step }: StepState,
  { instance, occurrences }: { instance: Instance; occurrences: readonly Occurrence[] },
): readonly Occurrence[] {
  const last = lastDayToComplete(evaluation, step, instance);
  if (last === undefined) return occurrences;
  const { done } = instance;
  // A notice of delay may fulfil an aim; it is not the act that must carry the contents.
  const fulfilling = done && step.acts.includes(done.event.activity) ? done : occurrences[0];
  const until = Math.max(last, fulfilling?.time.day ?? last);
  return occurrences.filter(({ time }) => time.day <= until);
}

/**
 * What a demand comes to on every last day that the log leaves possible (TERMS §1, gaps): what is there
 * in time for the first of them is there for each, what is missing on the last of them on each.
 */
export function onEveryLastDay(instance: Instance, judge: (instance: Instance) => Judgement): Judgement {
  const { due, extremes, dueDiffers } = instance;
  const why = due.kind === "unknown" ? due.why : extremes && dueDiffers;
  if (!why) return judge(instance);
  const on = (end: Due | undefined, otherwise: Day) =>
    judge({ ...instance, due: end ?? { kind: "day", day: otherwise, atLatest: false, notes: [] } });
  const early = on(endAtEarliest(extremes?.earliest?.due), Number.NEGATIVE_INFINITY);
  if (early.status !== "violated" && early.status !== "lapsed") return early;
  const late = on(endAtLatest(extremes?.latest?.due), Number.POSITIVE_INFINITY);
  return late.status === early.status ? late : { status: "undetermined", done: early.done, reason: why };
}

/** Its due date, without a number the closing; undefined while neither is known. */
function lastDayToComplete(evaluation: Evaluation, step: Step, { due, anchored }: Instance): Day | undefined {
  const day = lastDayOf(due, evaluation.regulation.timeZone);
  if (day !== undefined || startsAtClosing(evaluation, step, anchored)) return day;
  return evaluation.lifeOf(evaluation.stageOf(step)).closed?.time.day;
}

/**
 * What is missing and may still be supplied, or no longer has to be because the
 * step was cancelled; undefined when it is too late.
 */
export function notYetComplete(
  evaluation: Evaluation,
  { step }: StepState,
  { instance, why }: { instance: Instance; why: Reason },
): Outcome | undefined {
  const last = lastDayToComplete(evaluation, step, instance);
  const { done } = instance;
  if (last !== undefined && done && done.time.day > last) return undefined;
  const cancelled = cancelledDemand(evaluation, step, last);
  if (cancelled) return cancelled;
  const isOver = last === undefined ? isClosed(evaluation, step) : isDecided(evaluation, instance, last);
  return isOver ? undefined : { status: "pending", reason: why };
}

/** What starts at or after closing is judged when it is done. */
function isClosed(evaluation: Evaluation, step: Step): boolean {
  return neverCloses(evaluation) || evaluation.lifeOf(evaluation.stageOf(step)).ended;
}

/** A closing that the log shows has decided; a term must be over. */
function isDecided(evaluation: Evaluation, { due }: Instance, last: Day): boolean {
  return due.kind === "day" || due.kind === "hours" ? evaluation.isOver(last) : true;
}

/** The organisation's own duties have no closing to wait for. */
export function neverCloses({ kind }: Evaluation): boolean {
  return kind.starts.length === 0;
}
