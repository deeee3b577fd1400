import type { LogEvent } from "../case-log/model.ts";
import type { Evaluation } from "./evaluation.ts";
import { countsFor } from "./fulfilment.ts";
import type { Occurrence } from "./moment.ts";

/**
 * The occurrences from which something else may run: an act of the organisation
 * that only reached others than the first recipient named is not that act
 * (TERMS §6, recipients). What an outsider sends happens wherever it arrives.
 */
export function reachedOccurrences(
  evaluation: Evaluation,
  activities: readonly string[],
): readonly Occurrence[] {
  const occurrences = evaluation.view.of(activities);
  if (!activities.some((activity) => mustReach(evaluation, activity))) return occurrences;
  return occurrences.filter(({ event }) => hasReached(evaluation, event));
}

function mustReach({ index }: Evaluation, activity: string): boolean {
  const owner = index.stepOf(activity);
  return owner?.to !== undefined && !owner.outside;
}

/** Whether an event reached the first recipient that its step names, as far as the log can tell. */
export function hasReached(evaluation: Evaluation, event: LogEvent): boolean {
  const owner = evaluation.index.stepOf(event.activity);
  return owner === undefined || owner.outside || countsFor(evaluation, owner, event);
}
