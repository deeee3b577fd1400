import type { Step } from "../regulation/model.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Timed } from "./instances.ts";
import { reason } from "./reason.ts";
import type { Reason } from "./verdict.ts";

/**
 * Why the due date may lie later than it seems: a notice that may have moved it
 * or a pause, had the log told what it said or when it was (TERMS §1, gaps; §6).
 */
export function unclearTerm(
  evaluation: Evaluation,
  { step, timed }: { readonly step: Step; readonly timed: Timed },
): Reason | undefined {
  if (!timed.isAim && timed.notices.some(({ outcome }) => outcome === "unknown"))
    return reason("notice-unclear");
  const extendsThis = timed.isAim || step.aim === undefined;
  if (extendsThis && hasUnknownNotice(evaluation, step)) return reason("notice-without-date");
  return isPauseUnclear(evaluation, step) ? reason("pause-without-date") : undefined;
}

/** A notice of which the log does not tell the date may have been in time; one that the source leaves out as well. */
export function hasUnknownNotice({ view, scope }: Evaluation, { extension }: Step): boolean {
  return extension.some(({ notice }) => {
    const isLeftOut = view.of(notice).length === 0 && notice.some((each) => scope.notRecorded.has(each));
    return isLeftOut || view.undated(notice).length > 0;
  });
}

/** A pause of which the log does not tell when it began or ended. */
export function isPauseUnclear({ view }: Evaluation, { pause }: Step): boolean {
  if (!pause) return false;
  return view.undated([...pause.from.activities, ...(pause.until?.activities ?? [])]).length > 0;
}
