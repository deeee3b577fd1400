import type { Stage } from "../regulation/model.ts";
import { actsUnknown } from "./acts-unknown.ts";
import type { Anchored } from "./anchor.ts";
import { isClosingUnclear, startsAtClosing } from "./closing.ts";
import type { Due } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import { type Done, type Fulfilment, fulfillingActs } from "./fulfilment.ts";
import { beforeOccasion, isOwed, metBy, notUsed } from "./judge-timed.ts";
import { orderMissed } from "./order-missed.ts";
import { reason } from "./reason.ts";
import { severityOf } from "./severity.ts";
import type { InstanceInput, Outcome } from "./step-state.ts";

interface OpenInput extends InstanceInput {
  readonly found: Fulfilment;
  readonly due: Extract<Due, { kind: "open" }>;
}

/** A duty without a number: presence is judged, at closing; our own number gives attention (TERMS §4, §5). */
export function judgeOpen(evaluation: Evaluation, input: OpenInput): Outcome {
  const { due, step } = input;
  const act = actOf(evaluation, input);
  if (act && "status" in act) return act;
  if (act && isAfterClosing(evaluation, input, act)) {
    return { ...missingAtClosing(evaluation, input), done: act.occurrence };
  }
  if (act) {
    if (!isLate(input, act)) return metBy(act, reason("done"));
    const unknown = lateUnknown(evaluation, input);
    if (unknown) return { ...unknown, done: act.occurrence };
    const why = reason("open-late", { day: due.attentionOn ?? 0 });
    return {
      status: "violated",
      severity: severityOf(step, "within", "attention"),
      done: act.occurrence,
      reason: why,
    };
  }
  return missing(evaluation, input);
}

/** The act that fulfils; one before an outside event that wakes the step leaves it undetermined. */
function actOf(evaluation: Evaluation, input: OpenInput): Done | Outcome | undefined {
  const { step, timed, found } = input;
  const { before, done: after } = found;
  if (after) {
    const isTooLate = isLate(input, after) || isAfterClosing(evaluation, input, after);
    return before && isTooLate && mayComeBefore(input) ? before : after;
  }
  if (!before) return undefined;
  const { anchored } = timed;
  const stage = evaluation.stageOf(step);
  const isWoken =
    anchored.kind === "known" && (step.once !== undefined || isOtherThanStart(evaluation, stage, anchored));
  const isFirstStage = stage.wholeCase || evaluation.kind.stages[0] === stage;
  if (!isWoken) return isFirstStage ? before : undefined;
  if (mayComeBefore(input)) return before;
  const done = before.occurrence;
  if (step.mayPrecede === false) return beforeOccasion(missing(evaluation, input), before);
  if (!anchored.silence) return { status: "undetermined", done, reason: reason("before-anchor") };
  if (!evaluation.lifeOf(stage).ended) return undefined;
  return { status: "violated", severity: severityOf(step, "within"), done, reason: reason("too-early") };
}

/** Open words may name an event that they run from: only the start of the stage itself puts nothing in order. */
function isOtherThanStart(
  evaluation: Evaluation,
  stage: Stage,
  { occurrence }: Extract<Anchored, { kind: "known" }>,
): boolean {
  const { start } = evaluation.lifeOf(stage);
  return start.kind === "known" && occurrence !== undefined && occurrence.event !== start.occurrence.event;
}

/** An act before an anchor that is the organisation's own act is in time (TERMS §6). */
function mayComeBefore({ step, timed: { anchored } }: OpenInput): boolean {
  return anchored.kind === "known" && (step.mayPrecede ?? (anchored.own || step.outside));
}

function isLate({ step, due }: OpenInput, { time }: Done): boolean {
  return due.attentionOn !== undefined && time.day > due.attentionOn && !step.outside;
}

function missing(evaluation: Evaluation, input: OpenInput): Outcome {
  const { step, found, due } = input;
  if (found.unpaired) return { status: "undetermined", reason: reason("pair-unknown") };
  const unknown = actsUnknown(evaluation, fulfillingActs(step));
  if (unknown) return unknown;
  if (isClosedFor(evaluation, input)) return missingAtClosing(evaluation, input);
  if (due.attentionOn !== undefined && evaluation.isOver(due.attentionOn) && !step.outside) {
    const why = reason("open-overdue", { day: due.attentionOn });
    return { status: "violated", severity: severityOf(step, "within", "attention"), reason: why };
  }
  if (isClosingUnclear(evaluation, step)) return closingUnclear;
  return {
    status: "pending",
    reason: reason(found.otherRecipient ? "other-recipient-pending" : "until-closing"),
  };
}

const closingUnclear: Outcome = { status: "undetermined", reason: reason("closing-without-date") };

/** A late act proves nothing where an earlier one may be missing from the log. */
function lateUnknown(evaluation: Evaluation, { found, due }: OpenInput): Outcome | undefined {
  if (found.undated) return { status: "undetermined", reason: reason("act-without-date") };
  const { until } = evaluation.horizon;
  const isCut = until !== undefined && due.attentionOn !== undefined && until < due.attentionOn;
  return isCut ? { status: "undetermined", reason: reason("log-ends-before") } : undefined;
}

/** What closing found missing is not mended by doing it afterwards (TERMS §5). */
function isAfterClosing(evaluation: Evaluation, input: OpenInput, act: Done): boolean {
  const { closed } = evaluation.lifeOf(evaluation.stageOf(input.step));
  return closed !== undefined && isClosedFor(evaluation, input) && act.time.day > closed.time.day;
}

/** Duties that start at or after closing are not decided by it (TERMS §5). */
function isClosedFor(
  evaluation: Evaluation,
  { step, timed }: Pick<InstanceInput, "step" | "timed">,
): boolean {
  const { closed } = evaluation.lifeOf(evaluation.stageOf(step));
  return closed !== undefined && !startsAtClosing(evaluation, step, timed.anchored);
}

function missingAtClosing(evaluation: Evaluation, input: OpenInput): Outcome {
  const { step, found } = input;
  const { closed } = evaluation.lifeOf(evaluation.stageOf(step));
  const values = { day: closed?.time.day ?? 0, step: step.label };
  if (found.undated) return { status: "undetermined", reason: reason("act-without-date") };
  if (isClosingUnclear(evaluation, step)) return closingUnclear;
  const { until } = evaluation.horizon;
  if (closed && until !== undefined && until < closed.time.day) {
    return { status: "undetermined", reason: reason("log-ends-before") };
  }
  if (step.outside) return { status: "lapsed", unused: true, reason: reason("not-used-at-closing", values) };
  if (!isOwed(evaluation, step)) return notUsed;
  const missed = orderMissed(evaluation, input, values.day);
  if (missed) return missed;
  const severity = severityOf(step, "within", step.ifNeeded ? "attention" : "violation");
  const code = step.ifNeeded
    ? "not-needed-unsaid"
    : found.otherRecipient
      ? "other-recipient"
      : "missing-at-closing";
  return { status: "violated", severity, reason: reason(code, values) };
}
