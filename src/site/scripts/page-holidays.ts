import { CalendarRangeError } from "../../calendar/calendar-error.ts";
import { type Day, yearOf } from "../../calendar/day.ts";
import { type HolidayLibrary, provideHolidays } from "../../calendar/foreign-holidays.ts";
import type { HolidayTable } from "../holiday-table.ts";

/**
 * Lets the calendars of other countries know the days that came with the page:
 * the library that has all days of all countries is larger than all the rest.
 */
export function provideHolidaysOfPage(tables: readonly HolidayTable[]): void {
  const library: HolidayLibrary = {
    libraryVersion: tables[0]?.libraryVersion ?? "",
    daysOffOf: (id) => {
      const table = tables.find((one) => one.id === id);
      if (!table) throw new RangeError(`no days of ${id}`);
      return (year, language) => daysIn(table, year, language);
    },
  };
  provideHolidays(() => library);
}

function daysIn(
  { days, firstYear, lastYear }: HolidayTable,
  year: number,
  language: string,
): ReadonlyMap<Day, string> {
  // The year before is asked for as well: a holiday may begin in it.
  if (year < firstYear - 1 || year > lastYear) throw new CalendarRangeError(firstYear, lastYear);
  const inYear = days.filter(([day]) => yearOf(day) === year);
  return new Map(inYear.map(([day, nl, en]) => [day, language === "nl" ? nl : en]));
}
