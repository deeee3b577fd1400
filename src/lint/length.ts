import type { Duration, Unit } from "../calendar/duration.ts";

/** How many days a duration can span, whatever day it starts on. */
export interface Length {
  readonly shortest: number;
  readonly longest: number;
}

/** More days off than a Dutch year ever puts beside one term of some weeks. */
const daysOffBeside = 5;

const lengths: Readonly<Record<Unit, (amount: number) => Length>> = {
  hour: (amount) => ({ shortest: Math.floor(amount / 24), longest: Math.ceil(amount / 24) }),
  day: exactly,
  week: (amount) => exactly(7 * amount),
  month: (amount) => ({ shortest: Math.floor(30.4 * amount) - 2, longest: 31 * amount }),
  year: (amount) => ({ shortest: 365 * amount, longest: 366 * amount }),
  "working-day": workingDays,
  "working-week": (amount) => workingDays(5 * amount),
};

/** The bounds are wide: a comparison that they decide holds for every start and calendar. */
export function lengthOf({ amount, unit }: Duration): Length {
  return lengths[unit](amount);
}

function exactly(days: number): Length {
  return { shortest: days, longest: days };
}

/** From a Sunday there are fewest weekends between, from a Friday most. */
function workingDays(amount: number): Length {
  const weekends = Math.floor(Math.max(0, amount - 1) / 5);
  return { shortest: amount + 2 * weekends, longest: amount + 2 * (weekends + 1) + daysOffBeside };
}
