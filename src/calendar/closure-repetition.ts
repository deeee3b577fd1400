import ICAL from "ical.js";
import type { Text } from "../language/language.ts";
import { dayOf } from "./day.ts";

/** The last year that calendars know: what repeats without end stops there. */
export const lastYear = 2200;
/** Every other week up to the last year fits; every week has a better place, `days`. */
const mostOccurrences = 5000;

type Component = InstanceType<typeof ICAL.Component>;
type Time = InstanceType<typeof ICAL.Time>;
type Rule = InstanceType<typeof ICAL.Recur>;

/** The rules by which an event comes back. */
export function rulesOf(component: Component): readonly Rule[] {
  return component
    .getAllProperties("rrule")
    .map((property) => property.getFirstValue())
    .filter((value) => value instanceof ICAL.Recur);
}

/** What may narrow a repetition; the library misreads other parts, or never ends on them. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  DAILY: [],
  WEEKLY: ["BYDAY"],
  MONTHLY: ["BYDAY", "BYMONTHDAY"],
  YEARLY: ["BYMONTH", "BYDAY", "BYMONTHDAY"],
};
const daysIn: Readonly<Record<string, number>> = { DAILY: 1, WEEKLY: 7, MONTHLY: 28, YEARLY: 365 };

/** Why an event cannot be used, told from its rules before they are written out: a wrong one costs no time. */
export function repetitionProblem(component: Component, start: Time): Text | undefined {
  const rules = rulesOf(component);
  if (!rules.every((rule) => isKnown(rule, start))) return unknownRepetition;
  return rules.some((rule) => mostTimes(rule, start) > mostOccurrences) ? tooOften : undefined;
}

function isKnown({ freq, parts }: Rule, start: Time): boolean {
  const names = Object.keys(parts);
  const known = partsOf[freq];
  if (!known?.length) return known !== undefined && names.length === 0;
  if (!names.every((name) => known.includes(name))) return false;
  if (names.includes("BYDAY") && names.includes("BYMONTHDAY")) return false;
  if (freq === "WEEKLY") return weekdaysOf(parts).every((day) => /^[A-Z]{2}$/u.test(day));
  if (freq === "YEARLY") return isDayOfTheYear(parts, start);
  return true;
}

/** In the month, and if it names one on the day, on which it began. */
function isDayOfTheYear(parts: Parts, start: Time): boolean {
  const months = (parts.BYMONTH ?? []).map(Number);
  const days = monthDaysOf(parts);
  if (months.length === 0) return days.length === 0 && weekdaysOf(parts).length === 0;
  return months.every((month) => month === start.month) && days.every((day) => day === start.day);
}

type Parts = Rule["parts"];

function weekdaysOf(parts: Parts): readonly string[] {
  return (parts.BYDAY ?? []).map(String);
}

function monthDaysOf(parts: Parts): readonly number[] {
  return (parts.BYMONTHDAY ?? []).map(Number);
}

/** At most this many times, as the rule is written. */
function mostTimes({ freq, interval, count, until, parts }: Rule, start: Time): number {
  const days =
    dayOf(Math.min(until?.year ?? lastYear, lastYear), 12, 31) - dayOf(start.year, start.month, start.day);
  const inOne = Math.max(
    1,
    monthDaysOf(parts).length,
    weekdaysOf(parts).length * (freq === "WEEKLY" ? 1 : 5),
  );
  const written = Math.ceil(days / ((daysIn[freq] ?? 1) * interval)) * inOne;
  return count ? Math.min(count, written) : written;
}

/**
 * A rule without a day comes back on the day of the month on which it began, and not
 * at all in a month without that day (RFC 5545, 3.3.10); the library moves it to the next.
 */
export function keepDayOfMonth(rule: Rule, start: Time): void {
  const names = Object.keys(rule.parts);
  if (rule.freq !== "YEARLY" || names.includes("BYDAY") || names.includes("BYMONTHDAY")) return;
  rule.setComponent("BYMONTHDAY", [start.day]);
  if (!names.includes("BYMONTH")) rule.setComponent("BYMONTH", [start.month]);
}

const unknownRepetition = {
  nl: "Deze herhaling (RRULE) wordt niet gelezen. Kies elke dag, bepaalde weekdagen (FREQ=WEEKLY;BYDAY=FR), een dag van de maand (FREQ=MONTHLY;BYMONTHDAY=1 of BYDAY=-1FR) of van het jaar (FREQ=YEARLY;BYMONTH=5;BYDAY=-1FR), of schrijf elke sluiting apart.",
  en: "This repetition (RRULE) is not read. Choose every day, certain weekdays (FREQ=WEEKLY;BYDAY=FR), a day of the month (FREQ=MONTHLY;BYMONTHDAY=1 or BYDAY=-1FR) or of the year (FREQ=YEARLY;BYMONTH=5;BYDAY=-1FR), or write each closure by itself.",
};
const tooOften = {
  nl: "Deze sluiting komt te vaak terug om alle dagen te noemen. Zet in RRULE tot wanneer zij geldt (UNTIL), of schrijf de vaste dagen onder days.",
  en: "This closure comes back too often to name all days. Say in RRULE until when it holds (UNTIL), or write the fixed days under days.",
};
