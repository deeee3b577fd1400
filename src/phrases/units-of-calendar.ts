import type { Duration, Unit } from "../calendar/duration.ts";
import type { CountedUnit, Phrase } from "./phrase.ts";

/** What the calendar counts; school days are the working days of the calendar of a school. */
export const calendarUnits: Readonly<Record<CountedUnit, Unit>> = {
  hours: "hour",
  days: "day",
  "working-days": "working-day",
  "school-days": "working-day",
  weeks: "week",
  "working-weeks": "working-week",
  months: "month",
  years: "year",
};

/** The duration that a phrase names; undefined where it has no whole number. */
export function durationOfPhrase({ amount, unit, text }: Phrase): Duration | undefined {
  if (unit === "undefined-promptly" || unit === "back-reference") return undefined;
  if (amount === undefined || !Number.isInteger(amount)) return undefined;
  return { amount, unit: calendarUnits[unit], text };
}
