import { type Day, yearOf } from "./day.ts";
import type { DayOff, HolidaySource } from "./day-off.ts";
import { easterSunday } from "./easter.ts";

/** What tells the days off of a country or region (holiday-library.ts). */
export type HolidayLibrary = typeof import("./holiday-library.ts");

let giveLibrary: (() => HolidayLibrary) | undefined;

/**
 * Says where the library is to be had. It is large: who starts often can load it
 * when the first day is asked for, and who can wait for nothing has it at hand
 * (holidays-at-hand.ts).
 */
export function provideHolidays(give: () => HolidayLibrary): void {
  giveLibrary = give;
}

/**
 * The public holidays of a country or region, from the library date-holidays, that
 * `provideHolidays` must have named when a day is asked for.
 * @param goodFriday false: worked there too.
 */
export function foreignHolidays(id: string, goodFriday: boolean): HolidaySource {
  const known = new Map<string, ReadonlyMap<Day, string>>();
  let daysOff: ReturnType<HolidayLibrary["daysOffOf"]> | undefined;
  const beganIn = (year: number, language: string): ReadonlyMap<Day, string> => {
    const key = `${year} ${language}`;
    daysOff ??= library(id).daysOffOf(id);
    const days = known.get(key) ?? daysOff(year, language);
    known.set(key, days);
    return days;
  };
  // A holiday of several days can begin in the year before.
  const nameOf = (day: Day, language: string): string | undefined =>
    beganIn(yearOf(day), language).get(day) ?? beganIn(yearOf(day) - 1, language).get(day);
  const isWorked = (day: Day): boolean => !goodFriday && day === easterSunday(yearOf(day)) - 2;
  return {
    get dataVersion() {
      return `${id} ${library(id).libraryVersion}`;
    },
    daysIn: (year) =>
      [...beganIn(year - 1, "en").keys(), ...beganIn(year, "en").keys()].filter(
        (day) => yearOf(day) === year && !isWorked(day),
      ),
    dayOff: (day): DayOff | undefined => {
      const en = nameOf(day, "en");
      if (en === undefined || isWorked(day)) return undefined;
      return { code: "holiday", name: { nl: nameOf(day, "nl") ?? en, en } };
    },
    notices: () => [],
  };
}

function library(id: string): HolidayLibrary {
  if (giveLibrary === undefined) {
    throw new Error(`nothing gives the holidays of ${id}: call provideHolidays, or import holidays-at-hand`);
  }
  return giveLibrary();
}
