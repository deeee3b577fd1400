import type { Step } from "../regulation/model.ts";
import { actsUnknown } from "./acts-unknown.ts";
import { isAfterCancelling } from "./cancelling.ts";
import type { Due, Numbered } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import { type Done, type Fulfilment, fulfillingActs, fulfilmentOf } from "./fulfilment.ts";
import { compareWithDue, endsAfterLog, isTermOver, lastDayOf } from "./in-time.ts";
import { judgeOpen } from "./judge-open.ts";
import type { Occurrence } from "./moment.ts";
import { orderMissed } from "./order-missed.ts";
import { reason } from "./reason.ts";
import { severityOf } from "./severity.ts";
import type { InstanceInput, Outcome } from "./step-state.ts";
import { isPauseEndUnclear, unclearTerm } from "./unclear-term.ts";

/** Done and in time, not regarding cancelling events or unknown conditions. */
export function judgeTimed(evaluation: Evaluation, input: InstanceInput): Outcome {
  const { step, timed } = input;
  const { due } = timed;
  const found = fulfilmentOf(evaluation, input);
  switch (due.kind) {
    case "unknown":
      return { status: "undetermined", reason: due.why };
    case "waiting":
      return judgeWaiting(evaluation, { step, due, found, input });
    case "never":
      return judgeNever(evaluation, { step, due, found, input });
    case "open":
      return judgeOpen(evaluation, { ...input, found, due });
    case "paused":
      return judgePaused(evaluation, { ...input, found, due });
    case "day":
    case "hours":
      return judgeNumber(evaluation, { ...input, found, due });
  }
}

export function metBy(done: Done, why = reason("in-time")): Outcome {
  return { status: "met", reason: why, done: done.occurrence, notes: done.notes };
}

function judgePaused(
  evaluation: Evaluation,
  input: InstanceInput & { found: Fulfilment; due: Extract<Due, { kind: "paused" }> },
): Outcome {
  const { step, found, due } = input;
  if (found.done) return metUnlessPaused(evaluation, input, found.done);
  if (isPauseEndUnclear(evaluation, step))
    return { status: "undetermined", reason: reason("pause-without-date") };
  return {
    status: "pending",
    reason: reason("paused", { since: due.since, days: evaluation.horizon.day - due.since }),
  };
}

interface Unanchored<Kind extends Due> {
  readonly step: Step;
  readonly due: Kind;
  readonly found: Fulfilment;
  readonly input: InstanceInput;
}

function judgeWaiting(
  evaluation: Evaluation,
  { due, found, input }: Unanchored<Extract<Due, { kind: "waiting" }>>,
): Outcome {
  if (due.atLeast) {
    // A last day that may still come earlier comes after today all the same.
    const mayComeEarlier = due.atLeast.kind === "day" && due.atLeast.atLatest;
    const values = { for: due.for, day: lastDayOf(evaluation, due.atLeast) };
    const why = mayComeEarlier
      ? reason("waiting-for", { for: due.for })
      : reason("waiting-for-latest", values);
    return { status: "pending", waiting: true, reason: why };
  }
  const unanchored = withoutAnchor(input, found, due.for);
  if (unanchored) return unanchored;
  return { status: "pending", waiting: true, reason: reason("waiting-for", { for: due.for }) };
}

function judgeNever(
  evaluation: Evaluation,
  { due, found, input }: Unanchored<Extract<Due, { kind: "never" }>>,
): Outcome {
  if (due.kept) return { status: "not-applicable", reason: reason("was-not-silent", { for: due.for }) };
  const unanchored = withoutAnchor(input, found, due.for);
  if (unanchored) return unanchored;
  const act = found.done ?? found.before;
  if (act && wasInTimeAtEnd(evaluation, input, act)) return metBy(act);
  // One that the log gives no date may have come before the withdrawal as well.
  const unknown = anchorCancelled(evaluation, input) && actsUnknown(evaluation, fulfillingActs(input.step));
  if (unknown) return unknown;
  return { status: "not-applicable", reason: reason("trigger-never", { for: due.for }) };
}

/** In time before an own act that a withdrawal then took away: fulfilled in time stays met (TERMS §5, §6). */
function wasInTimeAtEnd(evaluation: Evaluation, input: InstanceInput, act: Done): boolean {
  const cancelled = anchorCancelled(evaluation, input);
  return cancelled !== undefined && act.time.day <= cancelled.time.day;
}

/** What took away the own act that the term runs from, and that this act may come before. */
function anchorCancelled(
  evaluation: Evaluation,
  { step, timed: { anchored, isBackward } }: InstanceInput,
): Occurrence | undefined {
  const isFree = step.once === undefined && !step.outside && isBackward !== true && step.mayPrecede !== false;
  const isOwn = anchored.kind === "never" && anchored.own && anchored.silence !== true;
  return isFree && isOwn ? evaluation.lifeOf(evaluation.stageOf(step)).cancelled : undefined;
}

/**
 * An act whose anchor is an outside event shows that the event happened, though
 * the log lacks it (TERMS §5). Before an own act, or where it may precede, an
 * act proves nothing: its duty begins when the anchor comes.
 */
function provesItsAnchor({ step, timed }: InstanceInput): boolean {
  const { anchored, isBackward } = timed;
  if (anchored.kind !== "waiting" && anchored.kind !== "never") return true;
  const isOutsideEvent = !anchored.own && !anchored.silence;
  return isOutsideEvent && !step.mayPrecede && isBackward !== true;
}

function withoutAnchor(
  input: InstanceInput,
  { done, before, undated }: Fulfilment,
  anchors: readonly string[],
): Outcome | undefined {
  const act = done ?? before;
  if ((!act && !undated) || !provesItsAnchor(input)) return undefined;
  return {
    status: "undetermined",
    done: act?.occurrence,
    reason: reason("anchor-not-in-log", { for: anchors }),
  };
}

interface NumberInput extends InstanceInput {
  readonly found: Fulfilment;
  readonly due: Numbered;
}

function judgeNumber(evaluation: Evaluation, input: NumberInput): Outcome {
  const { step, found, due } = input;
  const timing = found.done && compareWithDue(evaluation, found.done.time, due);
  const early = inTimeBefore(input);
  // Done again after a withdrawal: what was in time before it stands (TERMS §5).
  if (early && found.done && isAfterCancelling(evaluation, step, found.done)) return early;
  if (found.done && timing === "in-time") return metUnlessPaused(evaluation, input, found.done);
  if (early) return early;
  if (found.done && timing === "unknown") {
    return { status: "undetermined", done: found.done.occurrence, reason: reason("hour-unknown") };
  }
  if (found.done) return { ...late(evaluation, input), done: found.done.occurrence };
  if (found.before) return beforeAnchor(evaluation, input, found.before);
  return (
    pairUnknown(evaluation, input) ??
    actsUnknown(evaluation, fulfillingActs(step)) ??
    notDone(evaluation, input)
  );
}

/** In time, or only because the clock may have stood still for as long as it can: the log does not tell (TERMS §1, gaps). */
function metUnlessPaused(evaluation: Evaluation, { timed }: InstanceInput, done: Done): Outcome {
  const due = timed.atEarliest;
  const isCertain =
    (due?.kind !== "day" && due?.kind !== "hours") ||
    compareWithDue(evaluation, done.time, due) === "in-time";
  if (isCertain) return metBy(done);
  return { status: "undetermined", done: done.occurrence, reason: reason("pause-without-date") };
}

/** An act in time of which the log does not tell for which anchor it was; a late one would not have helped. */
function pairUnknown(evaluation: Evaluation, { found, due }: NumberInput): Outcome | undefined {
  const { unpaired } = found;
  if (!unpaired || compareWithDue(evaluation, unpaired.time, due) === "late") return undefined;
  return { status: "undetermined", reason: reason("pair-unknown") };
}

/** An act before the anchor that is in time: before an own act, where it may precede, or by an outsider. */
function inTimeBefore({ step, timed, found }: NumberInput): Outcome | undefined {
  const { before } = found;
  if (!before || timed.anchored.kind !== "known") return undefined;
  if (step.mayPrecede ?? timed.anchored.own) return metBy(before);
  return step.outside && step.mayPrecede !== false ? metBy(before, reason("early")) : undefined;
}

/** Before a silence it is too early, unless it is done again in time; before an event the log leaves it open. */
function beforeAnchor(evaluation: Evaluation, input: NumberInput, before: Done): Outcome {
  const { timed, due, step } = input;
  const done = before.occurrence;
  if (step.mayPrecede === false) return beforeOccasion(notDone(evaluation, input), before);
  if (timed.anchored.kind !== "known" || !timed.anchored.silence)
    return { status: "undetermined", done, reason: reason("before-anchor") };
  if (isTermOver(evaluation, due) !== "yes") return notDone(evaluation, input);
  return (
    actsUnknown(evaluation, fulfillingActs(step)) ?? {
      status: "violated",
      severity: severityOf(step, "within"),
      done,
      reason: reason("too-early"),
    }
  );
}

/** Where the text says that it may not come first, an act before its occasion does not count. */
export function beforeOccasion(outcome: Outcome, { occurrence }: Done): Outcome {
  if (outcome.status !== "violated" && outcome.status !== "lapsed") return outcome;
  return { ...outcome, done: occurrence, reason: reason("before-occasion") };
}

function notDone(evaluation: Evaluation, input: NumberInput): Outcome {
  const { due, found, step } = input;
  const over = isTermOver(evaluation, due);
  if (over === "yes") return stillExtendable(evaluation, input) ?? missing(evaluation, input);
  if (over === "unknown") return { status: "undetermined", reason: reason("hour-unknown") };
  if (mayBeOver(evaluation, input)) return { status: "undetermined", reason: reason("pause-without-date") };
  const atLatest = due.kind === "day" && due.atLatest;
  const code = found.otherRecipient ? "other-recipient-pending" : "running";
  const values = { step: step.label, atLatest: atLatest ? "yes" : "no" };
  return { status: "pending", reason: reason(code, values) };
}

/** Only because the clock may have stood still for as long as it can it is not over yet. */
function mayBeOver(evaluation: Evaluation, { timed: { atEarliest: due } }: NumberInput): boolean {
  return (due?.kind === "day" || due?.kind === "hours") && isTermOver(evaluation, due) === "yes";
}

/** While a notice that would move the date may still come, nothing is decided (TERMS §7). */
function stillExtendable(evaluation: Evaluation, { timed, step }: NumberInput): Outcome | undefined {
  const until = timed.extendableUntil;
  if (until === undefined || evaluation.isOver(until)) return undefined;
  return { status: "pending", reason: reason("still-extendable", { step: step.label, until }) };
}

function late(evaluation: Evaluation, input: NumberInput): Outcome {
  const extendable = stillExtendable(evaluation, input);
  if (extendable) return extendable;
  if (input.found.undated) return { status: "undetermined", reason: reason("act-without-date") };
  const pair = pairUnknown(evaluation, input);
  if (pair) return pair;
  if (endsAfterLog(evaluation, input.due))
    return { status: "undetermined", reason: reason("log-ends-before") };
  if (input.step.outside) return { status: "lapsed", reason: reason("too-late") };
  const unclear = unclearTerm(evaluation, input);
  if (unclear) return { status: "undetermined", reason: unclear };
  const notes = [...lateNotice(input), ...(input.found.done?.notes ?? [])];
  return {
    status: "violated",
    severity: severityOf(input.step, "within", input.step.ifNeeded ? "attention" : "violation"),
    reason: reason("too-late"),
    notes,
  };
}

function missing(evaluation: Evaluation, input: NumberInput): Outcome {
  if (input.step.outside) return { status: "lapsed", unused: true, reason: reason("not-used") };
  if (!isOwed(evaluation, input.step)) return notUsedYet(evaluation, input.step);
  const missed = orderMissed(evaluation, input, lastDayOf(evaluation, input.due));
  if (missed) return missed;
  const unclear = unclearTerm(evaluation, input);
  if (unclear) return { status: "undetermined", reason: unclear };
  const code = input.found.otherRecipient ? "other-recipient" : "not-done";
  const notes = lateNotice(input);
  const severity = severityOf(input.step, "within", input.step.ifNeeded ? "attention" : "violation");
  return { status: "violated", severity, reason: reason(code), notes };
}

/** A permission may still be used, too late, until the case is closed. */
function notUsedYet(evaluation: Evaluation, step: Step): Outcome {
  const { ended } = evaluation.lifeOf(evaluation.stageOf(step));
  if (ended) return notUsed;
  return { status: "pending", unused: true, reason: reason("act-may-come", { step: step.label }) };
}

/** A permission that was not used breaks nothing (TERMS §6, `may`). */
export const notUsed: Outcome = {
  status: "not-applicable",
  unused: true,
  reason: reason("permission-not-used"),
};

/** An `act:` entry sets a term for an act that another step owes. */
export function isOwed({ index }: Evaluation, step: Step): boolean {
  if (step.duty === "must" || !step.isEntry) return step.duty === "must";
  return step.acts.some((act) => index.stepOf(act)?.duty === "must");
}

/** The explanation names a notice that came too late or lacked something (TERMS §6). */
function lateNotice({ timed }: NumberInput): Outcome["notes"] & object {
  return timed.notices.flatMap(({ outcome, fault }) => (outcome !== "moved" && fault ? [fault] : []));
}
