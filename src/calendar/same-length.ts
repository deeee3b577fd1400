import type { Duration } from "./duration.ts";

/**
 * Tells whether two durations always end on the same day: weeks are seven days,
 * years twelve months, everything else only equals its own unit.
 */
export function isSameLength(one: Duration, other: Duration): boolean {
  const first = inSmallest(one);
  const second = inSmallest(other);
  return first.unit === second.unit && first.amount === second.amount;
}

function inSmallest({ amount, unit }: Duration): Pick<Duration, "amount" | "unit"> {
  if (unit === "week") return { amount: 7 * amount, unit: "day" };
  if (unit === "year") return { amount: 12 * amount, unit: "month" };
  return { amount, unit };
}
