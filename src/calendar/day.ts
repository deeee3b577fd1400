/** A date as whole days since 1970-01-01, proleptic Gregorian; negative before. */
export type Day = number;

/** A date in its parts: month 1–12, day of the month 1–31. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

const daysPerEra = 146_097;
const yearsPerEra = 400;
/** Days from 0000-03-01, where an era starts, to 1970-01-01. */
const daysToEpoch = 719_468;

/** The date in an ISO text (`YYYY-MM-DD`, nothing else); undefined when it is no existing date. */
export function dayFromIso(iso: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7));
  const dayOfMonth = Number(iso.slice(8, 10));
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  return dayOf(year, month, dayOfMonth);
}

/** `YYYY-MM-DD`; years outside 0–9999 get the sign and six digits of ISO 8601. */
export function isoFromDay(day: Day): string {
  const { year, month, dayOfMonth } = dateOf(day);
  return `${isoYear(year)}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** The day of an existing date; month 1–12, day of the month within the month. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  // Years start in March here, so that the leap day is the last day of a year.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / yearsPerEra);
  const yearOfEra = marchYear - era * yearsPerEra;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - daysToEpoch;
}

/** Year, month (1–12) and day of the month of a day. */
export function dateOf(day: Day): DateParts {
  const shifted = day + daysToEpoch;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const leapCorrection =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapCorrection) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * yearsPerEra + (month <= 2 ? 1 : 0), month, dayOfMonth };
}

/** The year a day lies in. */
export function yearOf(day: Day): number {
  return dateOf(day).year;
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  const fromMonday = (day + 3) % 7;
  return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1;
}

/** How many days a month (1–12) has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same-numbered day n months later (n may be negative), clipped to the end of the month. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = dateOf(day);
  const target = monthAfter(year, month, months);
  return dayOf(target.year, target.month, Math.min(dayOfMonth, daysInMonth(target.year, target.month)));
}

/** The month that lies a number of months after (or before) a month. */
export function monthAfter(year: number, month: number, months: number): { year: number; month: number } {
  const count = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(count / 12);
  return { year: targetYear, month: count - targetYear * 12 + 1 };
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, "0");
  return `${year < 0 ? "-" : "+"}${String(Math.abs(year)).padStart(6, "0")}`;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, "0");
}
