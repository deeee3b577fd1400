import { type Day, dateOf, dayFromIso, weekdayOf } from "../calendar/day.ts";
import type { Language } from "./language.ts";

/** A date as people write it: `22 september 2025`, `22 September 2025`. */
export function sayDay(day: Day, language: Language): string {
  const { year, month, dayOfMonth } = dateOf(day);
  return `${dayOfMonth} ${months[language][month - 1]} ${year}`;
}

/** A date with its weekday: `maandag 22 september 2025`. */
export function sayDayAndWeekday(day: Day, language: Language): string {
  return `${weekdays[language][weekdayOf(day) - 1]} ${sayDay(day, language)}`;
}

/** An ISO date or date-time as people write it; anything else as it stands. */
export function sayIso(iso: string, language: Language): string {
  const day = dayFromIso(iso.slice(0, 10));
  if (day === undefined) return iso;
  const time = /^T(\d{2}:\d{2})/.exec(iso.slice(10))?.[1];
  return time === undefined
    ? sayDayAndWeekday(day, language)
    : `${sayDayAndWeekday(day, language)} ${language === "nl" ? "om" : "at"} ${time}`;
}

const months: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  nl: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};
