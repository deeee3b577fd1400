import { lengthensAim } from "../regulation/lengthens-aim.ts";
import type { Step } from "../regulation/model.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Fulfilment } from "./fulfilment.ts";
import { compareWithDue, isTermOver } from "./in-time.ts";
import type { Timed } from "./instances.ts";
import { leftOut } from "./left-out.ts";
import { reason } from "./reason.ts";
import type { Reason } from "./verdict.ts";

interface UnclearInput {
  readonly step: Step;
  readonly timed: Timed;
  readonly found: Pick<Fulfilment, "done">;
}

/**
 * Why the due date may lie later than it seems: a notice that may have moved it
 * or a pause, had the log told what it said or when it was (TERMS §1, gaps; §6).
 * Undefined where it would have been too late all the same.
 */
export function unclearTerm(evaluation: Evaluation, input: UnclearInput): Reason | undefined {
  const { step, timed } = input;
  const unclear = noticeUnclear(evaluation, step, timed);
  if (unclear && !isLateAnyhow(evaluation, input)) return unclear;
  return isPauseStartUnclear(evaluation, step) ? reason("pause-without-date") : undefined;
}

/** Why a notice may have moved the date that the log does not show to have done so. */
export function noticeUnclear(
  evaluation: Evaluation,
  step: Step,
  { isAim, notices }: Pick<Timed, "isAim" | "notices">,
): Reason | undefined {
  if (!isAim && notices.some(({ outcome }) => outcome === "unknown")) return reason("notice-unclear");
  const extendsThis = isAim === lengthensAim(step);
  return extendsThis ? unknownNotice(evaluation, step) : undefined;
}

/** Too late also if every notice of which the log leaves that open moved the date as far as it can. */
function isLateAnyhow(evaluation: Evaluation, { timed, found }: UnclearInput): boolean {
  const { atLatest } = timed;
  if (atLatest?.kind !== "day" && atLatest?.kind !== "hours") return false;
  if (found.done) return compareWithDue(evaluation, found.done.time, atLatest) === "late";
  return isTermOver(evaluation, atLatest) === "yes";
}

/** Why there may be a notice in time that the log does not show: one without a date, or one that the source leaves out. */
export function unknownNotice(evaluation: Evaluation, { extension }: Step): Reason | undefined {
  if (extension.length === 0) return undefined;
  const notices = extension.flatMap(({ notice }) => notice);
  if (evaluation.view.undated(notices).length > 0) return reason("notice-without-date");
  const unrecorded = leftOut(evaluation, notices);
  if (unrecorded.length === 0) return undefined;
  return reason("activity-not-recorded", { activities: evaluation.index.activityLabels(unrecorded) });
}

/** A pause of which the log does not tell when it began: the clock may have stood still for longer. */
function isPauseStartUnclear(evaluation: Evaluation, { pause }: Step): boolean {
  return pause !== undefined && isUnclear(evaluation, pause.from.activities);
}

/** A pause of which the log does not tell when it ended: the clock may have stood still for a shorter time. */
export function isPauseEndUnclear(evaluation: Evaluation, { pause }: Step): boolean {
  return pause?.until !== undefined && isUnclear(evaluation, pause.until.activities);
}

/** In the log without a date, or left out by the source. */
export function isUnclear(evaluation: Evaluation, activities: readonly string[]): boolean {
  const { view } = evaluation;
  return (
    (view.hasUndated && view.undated(activities).length > 0) || leftOut(evaluation, activities).length > 0
  );
}
