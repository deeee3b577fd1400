import { reason } from "../check/reason.ts";
import { severityOf } from "../check/severity.ts";
import type { Outcome } from "../check/step-state.ts";
import type { Status } from "../check/verdict.ts";
import type { Step } from "../regulation/model.ts";

/** How many of the verdicts that are measured have each status. */
export type StatusCounts = Readonly<Partial<Record<Status, number>>>;

/**
 * What a share is in a period that has ended: met when enough was in order,
 * violated when that can no longer be, else the first of pending, undetermined
 * and disputable that occurs. What does not apply and what lapsed is no member;
 * fractions are exact (TERMS §6, share).
 */
export function shareStatus({ share }: Step, counts: StatusCounts): Status {
  const { met, open, all } = totalsOf(counts);
  const { numerator, denominator } = share ?? { numerator: 0, denominator: 1 };
  if (all === 0) return "not-applicable";
  if (met * denominator >= numerator * all) return "met";
  if ((met + open) * denominator < numerator * all) return "violated";
  return (["pending", "undetermined"] as const).find((status) => counts[status]) ?? "disputable";
}

/** The verdict on a share, with the numbers it rests on; what is disputable is counted as the primary reading has it. */
export function judgeShare(step: Step, counts: Omit<StatusCounts, "disputable">): Outcome {
  const status = shareStatus(step, counts);
  const { met, open, all } = totalsOf(counts);
  const { numerator, denominator } = step.share ?? { numerator: 0, denominator: 1 };
  const values = { met, open, all, percentage: (numerator * 100) / denominator };
  switch (status) {
    case "not-applicable":
      return { status, reason: reason("share-without-members") };
    case "met":
      return { status, reason: reason("share-reached", values) };
    case "violated":
      return { status, severity: severityOf(step, "share"), reason: reason("share-missed", values) };
    default:
      return { status: status === "pending" ? status : "undetermined", reason: reason("share-open", values) };
  }
}

function totalsOf({ met = 0, violated = 0, pending = 0, undetermined = 0, disputable = 0 }: StatusCounts) {
  const open = pending + undetermined + disputable;
  return { met, open, all: met + violated + open };
}
