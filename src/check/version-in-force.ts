import type { Day } from "../calendar/day.ts";
import type { Case } from "../case-log/model.ts";
import type { Plan } from "./plan.ts";

/** Which version judges a case, or why none does (TERMS §8). */
export type VersionChoice =
  | { readonly kind: "found"; readonly plan: Plan; readonly assumed: boolean }
  | { readonly kind: "none"; readonly day: Day | undefined };

/**
 * The version in force on the date of the first receipt; without a receipt the
 * one on the first event, marked as assumed. A newer version that also applies
 * to running cases takes over a case that had not closed when it came into force.
 */
export function versionFor(plans: readonly Plan[], judged: Case): VersionChoice {
  const starts = new Set(plans.flatMap(({ kinds }) => kinds.flatMap(({ kind }) => kind.starts)));
  const receipt = firstDay(judged, (activity) => starts.has(activity));
  const day = receipt ?? firstDay(judged, () => true);
  const found = day === undefined ? plans.find(hasNoDates) : plans.find((plan) => isInForceOn(plan, day));
  if (!found) return { kind: "none", day };
  const takingOver = plans.findLast((plan) => takesOver(plan, found, judged));
  return { kind: "found", plan: takingOver ?? found, assumed: receipt === undefined };
}

function firstDay(judged: Case, isWanted: (activity: string) => boolean): Day | undefined {
  let first: Day | undefined;
  for (const { activity, time } of judged.events) {
    if (time && isWanted(activity) && (first === undefined || time.day < first)) first = time.day;
  }
  return first;
}

function hasNoDates({ regulation: { inForce } }: Plan): boolean {
  return inForce.from === undefined && inForce.until === undefined;
}

function isInForceOn({ regulation: { inForce } }: Plan, day: Day): boolean {
  return (
    (inForce.from === undefined || inForce.from <= day) &&
    (inForce.until === undefined || day <= inForce.until)
  );
}

function takesOver(plan: Plan, current: Plan, judged: Case): boolean {
  const { from, appliesTo } = plan.regulation.inForce;
  if (plan === current || appliesTo !== "running" || from === undefined) return false;
  if (from <= (current.regulation.inForce.from ?? Number.NEGATIVE_INFINITY)) return false;
  const closings = new Set(
    current.kinds.flatMap(({ kind }) => kind.stages.flatMap((stage) => stage.completedBy)),
  );
  return !judged.events.some(
    ({ activity, time }) => closings.has(activity) && time !== undefined && time.day < from,
  );
}
