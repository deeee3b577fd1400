import { dayOfInstant, instantOf, minuteOfDay, startOfDay } from "../calendar/zone.ts";
import type { Moment } from "../case-log/model.ts";
import type { Step } from "../regulation/model.ts";
import type { Due } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import { type Done, type Fulfilment, fulfillingActs, fulfilmentOf } from "./fulfilment.ts";
import { judgeOpen } from "./judge-open.ts";
import { isInstantOver } from "./moment.ts";
import { reason } from "./reason.ts";
import { severityOf } from "./severity.ts";
import type { InstanceInput, Outcome } from "./step-state.ts";

/** Done and in time, not regarding cancelling events or unknown conditions. */
export function judgeTimed(evaluation: Evaluation, input: InstanceInput): Outcome {
  const { step, timed } = input;
  const { due } = timed;
  const found = fulfilmentOf(evaluation, input);
  switch (due.kind) {
    case "unknown":
      return { status: "undetermined", reason: due.why };
    case "waiting":
      return judgeWaiting({ step, due, found, input });
    case "never":
      return judgeNever({ step, due, found, input });
    case "open":
      return judgeOpen(evaluation, { ...input, found, due });
    case "paused":
      return found.done
        ? metBy(found.done)
        : { status: "pending", reason: reason("paused", { since: due.since }) };
    case "day":
    case "hours":
      return judgeNumber(evaluation, { ...input, found, due });
  }
}

export function metBy(done: Done, why = reason("in-time")): Outcome {
  return { status: "met", reason: why, done: done.occurrence, notes: done.notes };
}

interface Unanchored<Kind extends Due> {
  readonly step: Step;
  readonly due: Kind;
  readonly found: Fulfilment;
  readonly input: InstanceInput;
}

function judgeWaiting({ due, found, input }: Unanchored<Extract<Due, { kind: "waiting" }>>): Outcome {
  const act = found.done ?? found.before;
  if (act && provesItsAnchor(input)) return withoutAnchor(act, due.for);
  return { status: "pending", waiting: true, reason: reason("waiting-for", { for: due.for }) };
}

function judgeNever({ due, found, input }: Unanchored<Extract<Due, { kind: "never" }>>): Outcome {
  if (due.kept) return { status: "not-applicable", reason: reason("was-not-silent", { for: due.for }) };
  const act = found.done ?? found.before;
  if (act && provesItsAnchor(input)) return withoutAnchor(act, due.for);
  return { status: "not-applicable", reason: reason("trigger-never", { for: due.for }) };
}

/**
 * An act whose anchor is an outside event shows that the event happened, though
 * the log lacks it (TERMS §5). Before an own act, or where it may precede, an
 * act proves nothing: its duty begins when the anchor comes.
 */
function provesItsAnchor({ step, timed }: InstanceInput): boolean {
  const { anchored, isBackward } = timed;
  const isOwn = (anchored.kind === "waiting" || anchored.kind === "never") && anchored.own;
  return !isOwn && !step.mayPrecede && !step.outside && isBackward !== true;
}

function withoutAnchor(act: Done, anchors: readonly string[]): Outcome {
  return {
    status: "undetermined",
    done: act.occurrence,
    reason: reason("anchor-not-in-log", { for: anchors }),
  };
}

type Numbered = Extract<Due, { kind: "day" | "hours" }>;
interface NumberInput extends InstanceInput {
  readonly found: Fulfilment;
  readonly due: Numbered;
}

function judgeNumber(evaluation: Evaluation, input: NumberInput): Outcome {
  const { step, found, due } = input;
  const act = found.done ?? earlyAct(evaluation, input);
  if (act && "status" in act) return act;
  if (act) {
    const timing = compareWithDue(evaluation, act.time, due);
    if (timing === "in-time") return metBy(act);
    if (timing === "unknown") {
      return { status: "undetermined", done: act.occurrence, reason: reason("hour-unknown") };
    }
    return { ...late(input), done: act.occurrence };
  }
  if (found.before) {
    return { status: "undetermined", done: found.before.occurrence, reason: reason("before-anchor") };
  }
  const activities = fulfillingActs(step);
  if (found.undated) return { status: "undetermined", reason: reason("act-without-date") };
  if (activities.every((activity) => evaluation.scope.notRecorded.has(activity))) {
    return { status: "undetermined", reason: reason("activity-not-recorded", { activities: [step.label] }) };
  }
  return notDone(evaluation, input);
}

/** An act before the anchor: in time for an own act or `mayPrecede`, too early after a silence. */
function earlyAct(evaluation: Evaluation, { step, timed, found }: NumberInput): Done | Outcome | undefined {
  const { before } = found;
  if (!before || timed.anchored.kind !== "known") return undefined;
  if (timed.anchored.silence && !step.mayPrecede) {
    if (!evaluation.isOver(timed.due.kind === "day" ? timed.due.day : timed.anchored.time.day))
      return undefined;
    return {
      status: "violated",
      severity: severityOf(step, "within"),
      done: before.occurrence,
      reason: reason("too-early"),
    };
  }
  if (timed.anchored.own || step.mayPrecede) return before;
  return step.outside ? metBy(before, reason("early")) : undefined;
}

function notDone(evaluation: Evaluation, input: NumberInput): Outcome {
  const { timed, due, found, step } = input;
  const over = isOver(evaluation, due);
  const extendable = timed.extendableUntil !== undefined && !evaluation.isOver(timed.extendableUntil);
  if (over === "yes" && !extendable) return missing(input);
  if (over === "unknown") return { status: "undetermined", reason: reason("hour-unknown") };
  const atLatest = due.kind === "day" && due.atLatest;
  const code =
    over === "yes" ? "still-extendable" : found.otherRecipient ? "other-recipient-pending" : "running";
  const values = { step: step.label, atLatest: atLatest ? "yes" : "no", until: timed.extendableUntil ?? 0 };
  return { status: "pending", reason: reason(code, values) };
}

function late(input: NumberInput): Outcome {
  if (input.step.outside) return { status: "lapsed", reason: reason("too-late") };
  if (hasUnclearNotice(input)) return { status: "undetermined", reason: reason("notice-unclear") };
  const notice = lateNotice(input);
  return {
    status: "violated",
    severity: severityOf(input.step, "within"),
    reason: reason("too-late"),
    notes: notice,
  };
}

function missing(input: NumberInput): Outcome {
  if (input.step.outside) return { status: "lapsed", reason: reason("not-used") };
  if (hasUnclearNotice(input)) return { status: "undetermined", reason: reason("notice-unclear") };
  const code = input.found.otherRecipient ? "other-recipient" : "not-done";
  const notes = lateNotice(input);
  return { status: "violated", severity: severityOf(input.step, "within"), reason: reason(code), notes };
}

/** A notice that may have moved the date, had the log told what it said. */
function hasUnclearNotice({ timed }: NumberInput): boolean {
  return !timed.isAim && timed.notices.some(({ outcome }) => outcome === "unknown");
}

/** The explanation names a notice that came too late or lacked something (TERMS §6). */
function lateNotice({ timed }: NumberInput): Outcome["notes"] & object {
  return timed.notices.flatMap(({ outcome, fault }) => (outcome !== "moved" && fault ? [fault] : []));
}

/** Whether a moment lies in the term; `unknown` where the hour decides and is not recorded. */
export function compareWithDue(
  evaluation: Evaluation,
  time: Moment,
  due: Numbered,
): "in-time" | "late" | "unknown" {
  if (due.kind === "hours") return compareInstants(evaluation, time, due);
  if (time.day !== due.day) return time.day < due.day ? "in-time" : "late";
  if (due.closesAt === undefined) return "in-time";
  if (time.instant === undefined) return "unknown";
  return minuteOfDay(time.instant, evaluation.regulation.timeZone) <= due.closesAt ? "in-time" : "late";
}

function compareInstants(
  evaluation: Evaluation,
  time: Moment,
  due: Extract<Due, { kind: "hours" }>,
): "in-time" | "late" | "unknown" {
  const [from, until] = spanOf(time, evaluation.regulation.timeZone);
  if (until <= due.earliest) return "in-time";
  return from > due.latest ? "late" : "unknown";
}

/** A date without a time stands for all its instants (TERMS §1). */
function spanOf(time: Moment, zone: string): readonly [number, number] {
  if (time.instant !== undefined) return [time.instant, time.laterInstant ?? time.instant];
  return [startOfDay(time.day, zone), startOfDay(time.day + 1, zone) - 1];
}

function isOver(evaluation: Evaluation, due: Numbered): "yes" | "no" | "unknown" {
  const { horizon } = evaluation;
  const zone = evaluation.regulation.timeZone;
  if (due.kind === "hours") {
    if (isInstantOver(due.latest, dayOfInstant(due.latest, zone), horizon)) return "yes";
    return isInstantOver(due.earliest, dayOfInstant(due.earliest, zone), horizon) ? "unknown" : "no";
  }
  if (due.closesAt !== undefined && horizon.instant !== undefined && due.day === horizon.day) {
    const closing = instantOf(due.day, due.closesAt, zone);
    return closing.kind !== "skipped" && isInstantOver(closing.instant, due.day, horizon) ? "yes" : "no";
  }
  return evaluation.isOver(due.day) ? "yes" : "no";
}
