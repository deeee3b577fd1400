import { type Day, dateOf } from "../../calendar/day.ts";
import type { Language } from "../../language/language.ts";

/** A date where there is little room: `22 sep 2025`. */
export function shortDate(day: Day, language: Language): string {
  const { year, month, dayOfMonth } = dateOf(day);
  return `${dayOfMonth} ${monthName(month, language)} ${year}`;
}

/** A month where there is little room: `sep`, and with the year in January. */
export function shortMonth(day: Day, language: Language): string {
  const { year, month } = dateOf(day);
  return month === 1 ? `${monthName(month, language)} ${year}` : monthName(month, language);
}

function monthName(month: number, language: Language): string {
  return months[language][month - 1] ?? String(month);
}

const months: Readonly<Record<Language, readonly string[]>> = {
  nl: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};
