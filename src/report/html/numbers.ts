import type { Language } from "../../language/language.ts";

/** A whole number with its thousands apart. */
export function sayNumber(number: number, language: Language): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/gu, language === "nl" ? "." : ",");
}

/** A number of things: `1 zaak`, `12 zaken`. */
export function sayCount(
  number: number,
  [one, many]: readonly [one: string, many: string],
  language: Language,
): string {
  return `${sayNumber(number, language)} ${number === 1 ? one : many}`;
}

/** A number of days in words. */
export function sayDays(days: number, language: Language): string {
  return sayCount(days, language === "nl" ? ["dag", "dagen"] : ["day", "days"], language);
}
