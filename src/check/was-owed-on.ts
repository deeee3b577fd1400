import type { Day } from "../calendar/day.ts";
import { cancelEvent } from "./cancelling.ts";
import type { Evaluation } from "./evaluation.ts";

/**
 * Whether another act had to come before one of that day (TERMS §6, order): an
 * event always, a step unless its condition is false, nothing woke it, or it had
 * been cancelled by then.
 */
export function wasOwedOn(
  evaluation: Evaluation,
  activity: string,
  day: Day,
): "yes" | "no" | "unknown" | "waiting" {
  const step = evaluation.index.stepOf(activity);
  if (!step) return "yes";
  const { applies, instances } = evaluation.stateOf(step);
  if (applies.kind !== "yes") return applies.kind;
  if (applies.endedOn !== undefined && applies.endedOn <= day) return "no";
  if (step.once && !instances.some(({ anchored }) => anchored.kind === "known"))
    return instances.some(({ anchored }) => anchored.kind === "unknown") ? "unknown" : "no";
  // A permission that somebody outside gives is no duty that a withdrawal takes away: it is still needed.
  const isOwn = step.duty === "must" && !step.outside;
  const isCancelled =
    isOwn &&
    instances.every(({ status, reason: { code } }) => {
      return status === "not-applicable" && code === "cancelled";
    });
  const cancelled = isCancelled && cancelEvent(evaluation, step);
  return cancelled && cancelled.time.day <= day ? "no" : "yes";
}
