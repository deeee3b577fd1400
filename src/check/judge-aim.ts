import { lengthensAim } from "../regulation/lengthens-aim.ts";
import type { Evaluation } from "./evaluation.ts";
import { reason } from "./reason.ts";
import { severityOf } from "./severity.ts";
import type { InstanceInput, Outcome } from "./step-state.ts";
import { unknownNotice } from "./unclear-term.ts";

/**
 * An aim (TERMS §4, §6): a notice owed and given in time fulfils it; missed
 * without a duty to give notice is attention, with that duty a violation.
 */
export function judgeAim(
  evaluation: Evaluation,
  { step, timed, judged }: InstanceInput & { judged: Outcome },
): Outcome {
  const notice = timed.notices.find(({ outcome }) => outcome === "moved");
  const isMissed = judged.status === "violated";
  if (notice && judged.status !== "met" && judged.status !== "not-applicable") {
    return { status: "met", done: notice.occurrence, reason: reason("met-by-notice") };
  }
  if (!isMissed) return judged;
  const isUnclear = timed.notices.some(({ outcome }) => outcome === "unknown");
  const unclear = isUnclear ? reason("notice-unclear") : unknownNotice(evaluation, step);
  if (unclear) return { status: "undetermined", reason: unclear };
  // Open words have no day to name, and our own number for them gives attention only (TERMS §2).
  const isOpen = timed.due.kind === "open";
  if (step.extension.length === 0 || !lengthensAim(step)) {
    const severity = severityOf(step, "aim", "attention");
    return { ...judged, severity, ...(!isOpen && { reason: reason("aim-missed") }) };
  }
  if (isOpen) return { ...judged, severity: severityOf(step, "aim", judged.severity) };
  return { ...judged, severity: severityOf(step, "aim"), reason: reason("aim-missed-without-notice") };
}
