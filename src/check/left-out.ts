import type { Evaluation } from "./evaluation.ts";

const none: readonly string[] = [];

/**
 * Those of these activities that the source does not record: in this case they
 * may have happened, on any date (TERMS §1, gaps; §4, conditions).
 */
export function leftOut({ view, scope }: Evaluation, activities: readonly string[]): readonly string[] {
  if (scope.notRecorded.size === 0) return none;
  return activities.filter((activity) => scope.notRecorded.has(activity) && view.of([activity]).length === 0);
}
