import { type Day, dayFromIso, weekdayOf } from "../calendar/day.ts";
import { sayDay } from "../read-back/phrases/date.ts";
import type { Language } from "./language.ts";

/** A date with its weekday: `maandag 22 september 2025`. */
function sayDayAndWeekday(day: Day, language: Language): string {
  return `${weekdays[language][weekdayOf(day) - 1]} ${sayDay(day)[language]}`;
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

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  nl: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};
