import type { Day } from "../calendar/day.ts";
import { foreignCalendarIds } from "../calendar/foreign-calendar-ids.ts";
import { daysOffOf, libraryVersion } from "../calendar/holiday-library.ts";
import type { TermSheets } from "../deadline/term-sheet.ts";

/** The public holidays of a country or region for some years, as a page brings them to the browser. */
export interface HolidayTable {
  readonly id: string;
  readonly libraryVersion: string;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Each with its name in Dutch and English. */
  readonly days: readonly (readonly [day: Day, nl: string, en: string])[];
}

/**
 * The holidays that the terms of a regulation can ask for; none where all of them
 * are counted by our own Dutch calendar.
 * @param year the tables know ten more.
 */
export function holidayTables(sheets: TermSheets, year: number): readonly HolidayTable[] {
  return [...calendarsIn(sheets)].filter((id) => foreignCalendarIds.has(id)).map((id) => tableOf(id, year));
}

function calendarsIn({ sheets, readings, calendars }: TermSheets): ReadonlySet<string> {
  const counts = [
    ...sheets.map(({ count }) => count),
    ...readings.flatMap((reading) => Object.values(reading.counts)),
  ];
  const own = Object.values(calendars).flatMap(({ base, holidays }) => [base, holidays]);
  const named = [...counts.map(({ counting }) => counting.calendar), ...own];
  return new Set(named.filter((id) => id !== undefined && id !== null));
}

function tableOf(id: string, year: number): HolidayTable {
  const daysOff = daysOffOf(id);
  const lastYear = year + yearsAhead;
  const years = Array.from({ length: lastYear - firstYear + 2 }, (_, index) => firstYear - 1 + index);
  const days = years.flatMap((one) => {
    const dutch = daysOff(one, "nl");
    return [...daysOff(one, "en")].map(([day, en]): HolidayTable["days"][number] => [
      day,
      dutch.get(day) ?? en,
      en,
    ]);
  });
  return { id, libraryVersion, firstYear, lastYear, days };
}

/** From where working days are counted (src/calendar/working-index.ts). */
const firstYear = 2000;
const yearsAhead = 10;
