import type { Day } from "../calendar/day.ts";
import { dayOfInstant } from "../calendar/zone.ts";
import type { Step } from "../regulation/model.ts";
import { anchorsOf } from "../regulation/step-anchors.ts";
import { rememberedWithin } from "../remembered.ts";
import { actsUnknown } from "./acts-unknown.ts";
import { startsAtClosing } from "./closing.ts";
import type { Evaluation } from "./evaluation.ts";
import { type Done, fulfillingActs } from "./fulfilment.ts";
import type { Timed } from "./instances.ts";
import { isOwed } from "./judge-timed.ts";
import type { Occurrence } from "./moment.ts";
import { reason } from "./reason.ts";
import type { RegulationIndex } from "./regulation-index.ts";
import type { Instance, InstanceInput, Outcome, StepState } from "./step-state.ts";
import { unknownNotice } from "./unclear-term.ts";

/**
 * Withdrawal, waiver, settlement, refusal, or an event in `unless`: fulfilled in
 * time by then stays met; due before that day and not fulfilled in time stays
 * violated; else the duty is gone, also when the act is done afterwards (TERMS §5).
 */
export function cancelling(evaluation: Evaluation, input: InstanceInput, outcome: Outcome): Outcome {
  const { step, applies, timed } = input;
  const { status, done, reason: reasonGiven } = outcome;
  if (status === "not-applicable") return outcome;
  if (status === "undetermined" && timed.due.kind === "unknown") return outcome;
  const day = goneOn(evaluation, { step, applies }, timed);
  if (status === "met" && (day === undefined || !done || !isDoneAfter(evaluation, step, { day, act: done })))
    return outcome;
  // What was done by a term before the duty was gone was in time or not, and the log does not tell (TERMS §5, start).
  const isUntold = reasonGiven.code === "anchor-not-in-log" && (step.within ?? step.aim) !== undefined;
  if (isUntold && done && day !== undefined && !isDoneAfter(evaluation, step, { day, act: done }))
    return outcome;
  // It may have been done before the duty was gone: then it was fulfilled.
  if (day !== undefined)
    return (
      actsUnknown(evaluation, fulfillingActs(step)) ??
      (timed.isAim ? mayBeMetByNotice(evaluation, step) : undefined) ??
      mayHaveBeenDue(evaluation, step, { timed, day }) ??
      cancelledOn(evaluation, step, day)
    );
  const isUnclear = evaluation.view.undated(cancelActivities(evaluation, step)).length > 0;
  return isUnclear ? { ...outcome, ...cancelUnclear } : outcome;
}

/** A notice that the log does not show may have fulfilled the aim before the duty was gone. */
function mayBeMetByNotice(evaluation: Evaluation, step: Step): Outcome | undefined {
  const unclear = unknownNotice(evaluation, step);
  return unclear && { status: "undetermined", reason: unclear };
}

/** Had the clock stood still for less long than it can have, it was due before that day. */
function mayHaveBeenDue(
  evaluation: Evaluation,
  step: Step,
  { timed, day }: { readonly timed: Timed; readonly day: Day },
): Outcome | undefined {
  const { atEarliest: due, anchored } = timed;
  if (!due || !wasDueBefore(evaluation, step, { timed: { due, anchored }, day })) return undefined;
  return { status: "undetermined", reason: reason("pause-without-date") };
}

const cancelUnclear: Outcome = { status: "undetermined", reason: reason("cancelling-without-date") };

function cancelledOn(evaluation: Evaluation, step: Step, day: Day): Outcome {
  const event = cancelEvent(evaluation, step);
  const by = event && event.time.day === day ? evaluation.index.activityLabel(event.event.activity) : "";
  return { status: "not-applicable", reason: reason("cancelled", { by, day }) };
}

/** The day on which a duty went that was not due before it; undefined where it stands, or may have been due. */
function goneOn(
  evaluation: Evaluation,
  { step, applies }: Pick<StepState, "step" | "applies">,
  timed: Pick<Timed, "due" | "anchored">,
): Day | undefined {
  if (timed.due.kind === "unknown") return undefined;
  const endedOn = applies.kind === "yes" ? applies.endedOn : undefined;
  const day = earliest(cancelEvent(evaluation, step)?.time.day, endedOn);
  return day === undefined || wasDueBefore(evaluation, step, { timed, day }) ? undefined : day;
}

/** Whether an act came after that day, without a re-opening between. */
function isDoneAfter(
  evaluation: Evaluation,
  step: Step,
  { day, act }: { readonly day: Day; readonly act: Occurrence },
): boolean {
  const until = act.time.day;
  if (until <= day) return false;
  const reopenings = evaluation.view.of(evaluation.stageOf(step).reopenedBy);
  return !reopenings.some(({ time }) => time.day >= day && time.day <= until);
}

/** Whether something was done after the event that took its duty away. */
export function isAfterCancelling(evaluation: Evaluation, step: Step, { time }: Pick<Done, "time">): boolean {
  const cancelled = cancelEvent(evaluation, step);
  return cancelled !== undefined && time.day > cancelled.time.day;
}

/** What is left of the acts of a duty, or its outcome where all were done after it was gone. */
export type StandingActs =
  | { readonly kind: "acts"; readonly occurrences: readonly Occurrence[] }
  | { readonly kind: "gone"; readonly outcome: Outcome };

/**
 * The acts that a duty asked for: what was done after the duty was gone is not
 * one of them (TERMS §5). What somebody may do is no duty and is not cancelled.
 */
export function standingActs(
  evaluation: Evaluation,
  state: StepState,
  occurrences: readonly Occurrence[],
): StandingActs {
  const { step, applies, instances } = state;
  const all = { kind: "acts", occurrences } as const;
  const isEnded = applies.kind === "yes" && applies.endedOn !== undefined;
  if (occurrences.length === 0 || !(isEnded || cancelEvent(evaluation, step))) return all;
  if (!(step.outside || isOwed(evaluation, step))) return all;
  const days = instances.map((instance) => cancelledDay(instance) ?? goneOn(evaluation, state, instance));
  const known = days.filter((day) => day !== undefined);
  if (known.length < days.length) return maybeGone(evaluation, state, occurrences) ?? all;
  const day = Math.max(...known);
  const standing = occurrences.filter((act) => !isDoneAfter(evaluation, step, { day, act }));
  if (standing.length > 0) return { kind: "acts", occurrences: standing };
  const unknown = actsUnknown(evaluation, fulfillingActs(step));
  return { kind: "gone", outcome: unknown ?? cancelledOn(evaluation, step, day) };
}

/** The day on which the duty is known to have gone, also where its last day is not. */
function cancelledDay({ status, reason: { code, values } }: Instance): Day | undefined {
  const isCancelled = status === "not-applicable" && code === "cancelled";
  return isCancelled && typeof values.day === "number" ? values.day : undefined;
}

/** After the event that may have taken the duty away, where the log does not tell whether it was due before. */
function maybeGone(
  evaluation: Evaluation,
  { step, instances }: StepState,
  occurrences: readonly Occurrence[],
): StandingActs | undefined {
  const cancelled = cancelEvent(evaluation, step);
  const unknown = instances.find(
    ({ due, dueDiffers, status }) => status === "undetermined" && (due.kind === "unknown" || dueDiffers),
  );
  if (!cancelled || !unknown) return undefined;
  const { day } = cancelled.time;
  if (!occurrences.every((act) => isDoneAfter(evaluation, step, { day, act }))) return undefined;
  return { kind: "gone", outcome: { status: "undetermined", reason: unknown.reason } };
}

/**
 * The outcome of a demand of which the last day had not passed when its step was
 * cancelled: gone (TERMS §5). Undefined when nothing cancelled it in time.
 * @param lastDay the last day on which the demand could be fulfilled; undefined: at closing.
 * @param done what fulfilled it: before the cancelling it stands.
 */
export function cancelledDemand(
  evaluation: Evaluation,
  step: Step,
  lastDay: Day | undefined,
  done?: Occurrence,
): Outcome | undefined {
  return goneBy(evaluation, step, { day: cancelEvent(evaluation, step)?.time.day, lastDay, done });
}

/** As `cancelledDemand`, for what is still to be done: an event in `unless` takes that away as well (TERMS §6). */
export function endedDemand(
  evaluation: Evaluation,
  step: Step,
  lastDay: Day | undefined,
  done?: Occurrence,
): Outcome | undefined {
  const { applies } = evaluation.stateOf(step);
  const endedOn = applies.kind === "yes" ? applies.endedOn : undefined;
  const day = earliest(cancelEvent(evaluation, step)?.time.day, endedOn);
  return goneBy(evaluation, step, { day, lastDay, done });
}

interface Gone {
  readonly day: Day | undefined;
  readonly lastDay: Day | undefined;
  readonly done: Occurrence | undefined;
}

function goneBy(evaluation: Evaluation, step: Step, { day, lastDay, done }: Gone): Outcome | undefined {
  if (day === undefined || (lastDay !== undefined && lastDay < day)) return undefined;
  if (done && !isDoneAfter(evaluation, step, { day, act: done })) return undefined;
  return cancelledOn(evaluation, step, day);
}

function cancelActivities({ index }: Evaluation, step: Step): readonly string[] {
  return activitiesThatCancel(index, step);
}

/** What cancels this step; a step is never cancelled by itself or by what wakes it. */
const activitiesThatCancel = rememberedWithin((index: RegulationIndex, step: Step): readonly string[] => {
  if (step.cancelledBy?.length === 0) return [];
  const stage = index.stage(step.stage);
  // A refusal at the gate answers what is wrong with the filing; it does not take that away.
  const refusals = step.otherwise ? [] : index.refusals(stage.id);
  const activities = [...(step.cancelledBy ?? stage.cancelledBy), ...refusals];
  const wakers = wakersOf(step);
  return activities.filter((activity) => !step.acts.includes(activity) && !wakers.has(activity));
});

/** The events that wake a step, or that its term runs from. */
function wakersOf(step: Step): ReadonlySet<string> {
  const items = anchorsOf(step).flatMap((anchor) => anchor.items);
  return new Set(items.flatMap((item) => (item.kind === "event" ? item.ref.activities : [])));
}

/** The first event that cancels this step. */
export function cancelEvent(evaluation: Evaluation, step: Step): Occurrence | undefined {
  const { start } = evaluation.lifeOf(evaluation.stageOf(step));
  const from = start.kind === "known" ? start.occurrence.time.day : Number.NEGATIVE_INFINITY;
  let first: Occurrence | undefined;
  for (const activity of cancelActivities(evaluation, step)) {
    const found = evaluation.view.ofOne(activity).find(({ time }) => time.day >= from);
    if (found && (!first || found.time.day < first.time.day)) first = found;
  }
  return first;
}

function wasDueBefore(
  evaluation: Evaluation,
  step: Step,
  { timed, day }: { readonly timed: Pick<Timed, "due" | "anchored">; readonly day: Day },
): boolean {
  const { due, anchored } = timed;
  if (due.kind === "day") return due.day < day;
  if (due.kind === "hours") return dayOfInstant(due.latest, evaluation.regulation.timeZone) < day;
  if (due.kind !== "open") return false;
  if (due.attentionOn !== undefined && due.attentionOn < day) return true;
  // Without a number a duty is due when its stage closes.
  const { closed } = evaluation.lifeOf(evaluation.stageOf(step));
  return closed !== undefined && closed.time.day < day && !startsAtClosing(evaluation, step, anchored);
}

function earliest(...days: readonly (Day | undefined)[]): Day | undefined {
  const known = days.filter((day) => day !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
