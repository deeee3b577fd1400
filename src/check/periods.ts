import { type Day, dateOf, dayOf } from "../calendar/day.ts";

export type PeriodLength = "month" | "quarter" | "year";

/** A calendar period that a duty comes back in: `2024`, `2024-Q1`, `2024-03`. */
export interface Period {
  readonly label: string;
  readonly first: Day;
  readonly last: Day;
}

const monthsPer: Readonly<Record<PeriodLength, number>> = { month: 1, quarter: 3, year: 12 };

/** The period in which a day lies. */
function periodOf(day: Day, length: PeriodLength): Period {
  const { year, month } = dateOf(day);
  const months = monthsPer[length];
  const start = Math.floor((month - 1) / months) * months + 1;
  const next = start + months;
  const last = next > 12 ? dayOf(year + 1, 1, 1) - 1 : dayOf(year, next, 1) - 1;
  return { label: labelOf(year, start, length), first: dayOf(year, start, 1), last };
}

/** The periods whose last day lies in the span, in order. */
export function periodsEndingIn(span: { from: Day; until: Day }, length: PeriodLength): readonly Period[] {
  const periods: Period[] = [];
  for (
    let period = periodOf(span.from, length);
    period.last <= span.until;
    period = periodOf(period.last + 1, length)
  ) {
    periods.push(period);
  }
  return periods;
}

function labelOf(year: number, month: number, length: PeriodLength): string {
  if (length === "year") return String(year);
  if (length === "quarter") return `${year}-Q${Math.ceil(month / 3)}`;
  return `${year}-${String(month).padStart(2, "0")}`;
}
