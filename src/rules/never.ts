import type { Day } from "../calendar/day.ts";
import type { Anchored } from "../check/anchor.ts";
import { eventsBetween } from "../check/between.ts";
import { cancelEvent } from "../check/cancelling.ts";
import { truthOfCondition } from "../check/condition.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { logEndsBefore } from "../check/in-time.ts";
import { isBefore, type Occurrence } from "../check/moment.ts";
import { reason } from "../check/reason.ts";
import { severityOf } from "../check/severity.ts";
import type { StepState } from "../check/step-state.ts";
import type { Step } from "../regulation/model.ts";
import { violatedOrLapsed } from "./acts.ts";
import type { Aspect, Judgement } from "./aspect.ts";

/**
 * What may not happen: violated at the first forbidden act (with `once`: the
 * first after that event); met at closing or cancelling, or once an event in
 * its `unless` has happened (TERMS §6, never). With `each` every such event
 * forbids it anew, until an event in `unless` that comes after it.
 */
export const never: Aspect = {
  id: "never",
  key: "duty",
  isSaid: (step) => step.duty === "never",
  judge: (evaluation, state) => [judgeNever(evaluation, state)],
};

function judgeNever(evaluation: Evaluation, state: StepState): Judgement {
  const { step, applies } = state;
  if (applies.kind === "no") return { status: "not-applicable", reason: applies.why };
  const wake = state.instances[0]?.anchored;
  const acts = evaluation.view.of(step.acts);
  if (step.once && wake && wake.kind !== "known") {
    const { ended } = evaluation.lifeOf(evaluation.stageOf(step));
    return unwoken(wake, { acts, ended });
  }
  const decidedOn = decisionDay(evaluation, state);
  const counted = acts.filter(({ time }) => decidedOn === undefined || time.day <= decidedOn);
  const bans = bansOf(state);
  const isForbidden = (act: Occurrence, ties: Ties) =>
    bans.some((ban) => forbids(evaluation, state, { ban, act, ties }));
  const first = counted.find((act) => isForbidden(act, "allow"));
  if (first) return shown(state, first);
  const undatedBan = acts.length > 0 ? unknownBan(state) : undefined;
  if (undatedBan) return { status: "undetermined", reason: undatedBan.why };
  // An act that ties with what forbids or allows it is not shown to be forbidden.
  const onTie = counted.some((act) => isForbidden(act, "forbid"));
  return { ...notShown(evaluation, state, acts), ...(onTie && { onTie }) };
}

/** What forbids the act: an event, or the text itself from the start. */
type Ban = Extract<Anchored, { kind: "known" }> | undefined;

/** With `each` every event in `once`, else the first. */
function bansOf({ step, instances }: StepState): readonly Ban[] {
  if (!step.once) return [undefined];
  const known = instances.flatMap(({ anchored }) => (anchored.kind === "known" ? [anchored] : []));
  return isAnew(step) ? known : known.slice(0, 1);
}

/** With `each` an event without a date may have forbidden any act. */
function unknownBan({ step, instances }: StepState): Extract<Anchored, { kind: "unknown" }> | undefined {
  if (!step.once || !isAnew(step)) return undefined;
  return instances.flatMap(({ anchored }) => (anchored.kind === "unknown" ? [anchored] : []))[0];
}

/** Whether each event forbids it anew, whatever allowed it before. */
function isAnew({ once }: Step): boolean {
  return once?.occurrence === "each";
}

/** On which side events count that tie (TERMS §1). */
type Ties = "allow" | "forbid";

function forbids(
  evaluation: Evaluation,
  state: StepState,
  { ban, act, ties }: { readonly ban: Ban; readonly act: Occurrence; readonly ties: Ties },
): boolean {
  if (ban && (act.event === ban.occurrence?.event || !isAfterBan(ban, act, ties))) return false;
  const from = ban?.occurrence;
  if (state.step.directly && from) {
    const { proven, possible } = eventsBetween(evaluation, from, act);
    if (proven || (possible && ties === "allow")) return false;
  }
  return !isLifted(evaluation, state, { ban, act, ties });
}

function isAfterBan({ time }: Exclude<Ban, undefined>, act: Occurrence, ties: Ties): boolean {
  return ties === "allow" ? isBefore(time, act.time) : !isBefore(act.time, time);
}

/** Whether an event in `unless` allowed the act by then. */
function isLifted(
  evaluation: Evaluation,
  { step, applies }: StepState,
  { ban, act, ties }: { readonly ban: Ban; readonly act: Occurrence; readonly ties: Ties },
): boolean {
  const endedOn = applies.kind === "yes" ? applies.endedOn : undefined;
  if (endedOn === undefined) return false;
  if (!step.unless) return false;
  const since = isAnew(step) ? ban?.occurrence : undefined;
  const side = ties === "allow" ? "before" : "after";
  const input = { evaluation, absent: "is-false", act, ...(since && { since }), ties: side } as const;
  return truthOfCondition(step.unless, input).value === "true";
}

function notShown(evaluation: Evaluation, state: StepState, acts: readonly Occurrence[]): Judgement {
  const { step, applies } = state;
  const endedOn = applies.kind === "yes" ? applies.endedOn : undefined;
  if (applies.kind === "unknown" || applies.kind === "waiting") return notYetKnown(evaluation, state, acts);
  if (evaluation.view.undated(step.acts).length > 0)
    return { status: "undetermined", reason: reason("act-without-date") };
  if (step.acts.some((act) => evaluation.scope.notRecorded.has(act))) {
    return { status: "undetermined", reason: reason("activity-not-recorded", { activities: [step.label] }) };
  }
  if (endedOn !== undefined && !isAnew(step))
    return { status: "met", reason: reason("never-lifted", { day: endedOn }) };
  return untilClosing(evaluation, state);
}

function shown(state: StepState, act: Occurrence): Judgement {
  const { step, applies } = state;
  if (applies.kind === "unknown") return { status: "undetermined", done: act, reason: applies.why };
  if (applies.kind === "waiting") return { status: "pending", waiting: true, done: act, reason: applies.why };
  return {
    ...violatedOrLapsed(state, severityOf(step, "duty")),
    done: act,
    reason: reason("forbidden-act", { step: step.label }),
  };
}

function notYetKnown(evaluation: Evaluation, state: StepState, acts: readonly Occurrence[]): Judgement {
  const { applies } = state;
  // Whatever the fact turns out to be, what never happened was never forbidden and done.
  const { ended } = evaluation.lifeOf(evaluation.stageOf(state.step));
  if (applies.kind === "unknown" && (acts.length > 0 || ended))
    return { status: "undetermined", reason: applies.why };
  const why = applies.kind === "yes" ? reason("never-so-far") : applies.why;
  return { status: "pending", waiting: applies.kind === "waiting", reason: why };
}

function unwoken(
  wake: Exclude<NonNullable<StepState["instances"][number]["anchored"]>, { kind: "known" }>,
  { acts, ended }: { readonly acts: readonly Occurrence[]; readonly ended: boolean },
): Judgement {
  if (wake.kind === "unknown") {
    return acts.length > 0 || ended
      ? { status: "undetermined", reason: wake.why }
      : { status: "pending", waiting: true, reason: wake.why };
  }
  if (wake.kind === "never")
    return { status: "not-applicable", reason: reason("trigger-never", { for: wake.for }) };
  return { status: "pending", waiting: true, reason: reason("waiting-for", { for: wake.for }) };
}

function untilClosing(evaluation: Evaluation, state: StepState): Judgement {
  const day = decisionDay(evaluation, state);
  if (day !== undefined && logEndsBefore(evaluation, day))
    return { status: "undetermined", reason: reason("log-ends-before") };
  if (day !== undefined) return { status: "met", reason: reason("never-happened") };
  return { status: "pending", reason: reason("never-so-far") };
}

/** The day of closing or cancelling: what stayed away until then is met, whatever comes after it. */
function decisionDay(evaluation: Evaluation, { step, instances }: StepState): Day | undefined {
  const { closed } = evaluation.lifeOf(evaluation.stageOf(step));
  const cancelled = cancelEvent(evaluation, step);
  const anchored = instances[0]?.anchored;
  const startsLater = closed && anchored?.kind === "known" && isAfter(anchored, closed);
  const days = [startsLater ? undefined : closed, cancelled].flatMap((end) => (end ? [end.time.day] : []));
  return days.length > 0 ? Math.min(...days) : undefined;
}

/** Of the day of closing only the closing itself does not count as before it (TERMS §5). */
function isAfter({ time, occurrence }: Extract<Anchored, { kind: "known" }>, closed: Occurrence): boolean {
  return time.day > closed.time.day || occurrence?.event === closed.event;
}
