import type { Due } from "./due.ts";
import type { StepState } from "./step-state.ts";

/** Whether two states of a step are the same to every other step: how a last day was counted is not read by any. */
export function haveSameOutcome(one: StepState, other: StepState): boolean {
  if (one === other) return true;
  if (one.applies.kind !== other.applies.kind || one.instances.length !== other.instances.length)
    return false;
  const mayBeSame = one.instances.every((instance, at) => {
    const same = other.instances[at];
    return instance.status === same?.status && lastDay(instance.due) === lastDay(same.due);
  });
  return mayBeSame && isAlike(one.applies, other.applies) && isAlike(one.instances, other.instances);
}

/** What mostly tells two states apart. */
function lastDay(due: Due): number | string {
  return due.kind === "day" ? due.day : due.kind;
}

function isAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === others.length &&
    keys.every(
      (key) => key === "counted" || (key in other && isAlike(valueAt(one, key), valueAt(other, key))),
    )
  );
}

function valueAt(value: object, key: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[key]; // one of its own keys
}
