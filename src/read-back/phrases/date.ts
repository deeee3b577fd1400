import { type Day, dateOf } from "../../calendar/day.ts";
import type { Text } from "../../language/language.ts";
import { inBoth } from "../../language/text.ts";

/** A date in full: `1 juni 2016` / `1 June 2016`. */
export function sayDay(day: Day): Text {
  const { year, month, dayOfMonth } = dateOf(day);

  return inBoth((language) => `${dayOfMonth} ${months[language][month - 1] ?? month} ${year}`);
}

const months = {
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
