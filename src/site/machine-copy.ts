import { type Day, isoFromDay } from "../calendar/day.ts";
import type { Regulation } from "../regulation/model.ts";

/**
 * The model of a regulation as JSON for other programs: everything that the
 * checker uses, with dates as `YYYY-MM-DD` instead of day numbers and without
 * the function `under`.
 */
export function machineCopy(regulation: Regulation): string {
  const { under: _, adopted, inForce, calendars, ...rest } = regulation;
  const copy = {
    schemaVersion: 1,
    ...rest,
    ...(adopted !== undefined && { adopted: isoFromDay(adopted) }),
    inForce: { ...inForce, ...isoDays({ from: inForce.from, until: inForce.until }) },
    calendars: Object.fromEntries(
      Object.entries(calendars).map(([id, calendar]) => [
        id,
        {
          ...calendar,
          closed: calendar.closed.map(({ from, until, announced }) => isoDays({ from, until, announced })),
        },
      ]),
    ),
  };
  return `${JSON.stringify(copy, undefined, 1)}\n`;
}

function isoDays(days: Readonly<Record<string, Day | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(days).flatMap(([name, day]) => (day === undefined ? [] : [[name, isoFromDay(day)]])),
  );
}
