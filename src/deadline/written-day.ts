import { type Day, dayFromIso, yearOf } from "../calendar/day.ts";
import type { Text } from "../language/language.ts";
import { monthNumber } from "../language/month-names.ts";
import { singleLine } from "../language/text.ts";

/** A day that somebody wrote, or why it is none. */
export type WrittenDay = { readonly day: Day } | { readonly problem: Text };

/** Reads a date as people write it, day first, or as computers do: `31-12-2026`, `31 december 2026`, `2026-12-31`. */
export function dayWritten(text: string): WrittenDay {
  const words = singleLine(text);
  const found = dayFromIso(isoOf(words));
  if (found === undefined) return { problem: sayNoDate(words) };
  return yearOf(found) < firstYear || yearOf(found) > lastYear
    ? { problem: sayOtherYear(words) }
    : { day: found };
}

function isoOf(words: string): string {
  const { day = "", month, name = "", year } = (dayFirst.exec(words) ?? named.exec(words))?.groups ?? {};
  if (year === undefined) return words;
  const number = month ?? String(monthNumber(name) ?? "");
  return `${year}-${number.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const dayFirst = /^(?<day>\d{1,2})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<year>\d{4})$/u;
const named = /^(?<day>\d{1,2}) (?<name>\p{L}{3,9}\.?) (?<year>\d{4})$/u;
/** For which working days are known (src/calendar/working-index.ts). */
const firstYear = 1900;
const lastYear = 2200;
const longest = 40;

function sayNoDate(words: string): Text {
  const shown = words.length > longest ? `${words.slice(0, longest)}…` : words;
  return {
    nl: `“${shown}” is geen bestaande datum. Schrijf dag-maand-jaar, zoals 31-12-2026.`,
    en: `“${shown}” is no existing date. Write day-month-year, such as 31-12-2026.`,
  };
}

function sayOtherYear(words: string): Text {
  return {
    nl: `Met ${words} kunnen wij niet rekenen. Kies een jaar van ${firstYear} tot en met ${lastYear}.`,
    en: `We cannot count with ${words}. Choose a year from ${firstYear} up to and including ${lastYear}.`,
  };
}
