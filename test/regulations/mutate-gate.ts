import { type Mutation, replaced, reworked, type Subject } from "./mutation.ts";

/** Where a refusal is owed, the case is decided instead. */
export function decidedInstead({ kind, step, case: original }: Subject): readonly Mutation[] {
  const stage = kind.stages.find(({ id }) => id === step.stage);
  const refusals = stage?.steps.flatMap(({ purpose, acts }) => (purpose === "refusal" ? acts : [])) ?? [];
  const refused = original.events.filter(({ activity }) => refusals.includes(activity));
  const closing = stage?.completedBy.find((activity) => !refusals.includes(activity));
  const [refusal] = refused;
  const outcomes = [step.otherwise?.all, ...Object.values(step.otherwise?.byKey ?? {})];
  if (!refusal || closing === undefined || !outcomes.includes("refuse")) return [];
  const events = replaced(original, refused, (event) => ({ ...event, activity: closing }));
  const activities = [refusal.activity, closing];
  return [reworked(original, `do ${closing} in place of ${refusal.activity}`, { events, activities })];
}
