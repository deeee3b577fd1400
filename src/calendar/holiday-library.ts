import Holidays, { type HolidaysTypes } from "date-holidays";
import libraryPackage from "date-holidays/package.json" with { type: "json" };
import { type Day, dayFromIso } from "./day.ts";

const hourMilliseconds = 3_600_000;

/** Name and version of the library; results name it. */
export const libraryVersion = `date-holidays ${libraryPackage.version}`;

/**
 * The days off of one country or region: for a year and a language, the days with
 * their names, of the holidays that begin in that year.
 * @param id such as `be`, `gb-eng` or `de-by-a`
 */
export function daysOffOf(id: string): (year: number, language: string) => ReadonlyMap<Day, string> {
  const [country = "", state = "", region = ""] = id.toUpperCase().split("-");
  const library = new Holidays(country, state, region);
  return (year, language) => daysOff(library, year, language);
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
