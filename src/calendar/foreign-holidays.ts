import Holidays, { type HolidaysTypes } from "date-holidays";
import libraryPackage from "date-holidays/package.json" with { type: "json" };
import { type Day, dayFromIso, yearOf } from "./day.ts";
import type { DayOff, HolidaySource } from "./day-off.ts";
import { easterSunday } from "./easter.ts";

const hourMilliseconds = 3_600_000;
let ids: ReadonlySet<string> | undefined;

/** Ids of the countries and regions that the library knows: `be`, `gb-eng`, `de-by-a`. `nl` is our own. */
export function foreignCalendarIds(): ReadonlySet<string> {
  ids ??= new Set(listIds());
  return ids;
}

/**
 * The public holidays of a country or region, from the library date-holidays.
 * @param goodFriday false: worked there too.
 */
export function foreignHolidays(id: string, goodFriday: boolean): HolidaySource {
  const [country = "", state = "", region = ""] = id.toUpperCase().split("-");
  const library = new Holidays(country, state, region);
  const known = new Map<string, ReadonlyMap<Day, string>>();
  const beganIn = (year: number, language: string): ReadonlyMap<Day, string> => {
    const key = `${year} ${language}`;
    const days = known.get(key) ?? daysOff(library, year, language);
    known.set(key, days);
    return days;
  };
  // A holiday of several days can begin in the year before.
  const nameOf = (day: Day, language: string): string | undefined =>
    beganIn(yearOf(day), language).get(day) ?? beganIn(yearOf(day) - 1, language).get(day);
  const isWorked = (day: Day): boolean => !goodFriday && day === easterSunday(yearOf(day)) - 2;
  return {
    dataVersion: `${id} date-holidays ${libraryPackage.version}`,
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

function listIds(): string[] {
  const library = new Holidays();
  const found: string[] = [];
  for (const country of Object.keys(library.getCountries())) {
    if (country === "NL") continue;
    found.push(country);
    for (const state of Object.keys(library.getStates(country) ?? {})) {
      found.push(`${country}-${state}`);
      for (const region of Object.keys(library.getRegions(country, state) ?? {})) {
        found.push(`${country}-${state}-${region}`);
      }
    }
  }
  return found.map((id) => id.toLowerCase()).sort();
}

/** The days off, with their names, of the holidays that begin in a year. */
function daysOff(library: Holidays, year: number, language: string): ReadonlyMap<Day, string> {
  const days = new Map<Day, string>();
  for (const holiday of library.getHolidays(year, language)) {
    if (!isDayOff(holiday)) continue;
    for (const day of workdaysCovered(holiday)) if (!days.has(day)) days.set(day, holiday.name);
  }
  return days;
}

/** Public holidays, and the weekday on which one that fell at the weekend is made good. */
function isDayOff(holiday: HolidaysTypes.Holiday): boolean {
  return holiday.type === "public" || (holiday.type === "bank" && holiday.substitute === true);
}

/** The dates whose working hours, 9 to 17, lie in the holiday: half days off are working days. */
function workdaysCovered(holiday: HolidaysTypes.Holiday): Day[] {
  // `2025-04-13 00:00:00 -0600`: holidays that begin at sunset carry the hours before midnight.
  const [date = "", time = "", shift = "0"] = holiday.date.split(" ");
  const firstDay = dayFromIso(date);
  if (firstDay === undefined) return [];
  const from = Number(time.slice(0, 2)) + Number(shift) / 100;
  const until = from + (holiday.end.getTime() - holiday.start.getTime()) / hourMilliseconds;
  const days: Day[] = [];
  for (let offset = Math.floor(from / 24); offset * 24 < until; offset++) {
    if (from <= offset * 24 + 9 && until >= offset * 24 + 17) days.push(firstDay + offset);
  }
  return days;
}
