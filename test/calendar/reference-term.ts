import { type IsWorkingDay, numberOf, parts, worksUnderAtw } from "./reference-calendar.ts";

/** A term for the slow reference: all its parts are in calendar units, or all in working days. */
export interface ReferenceTerm {
  readonly dayZero: number;
  readonly durations: readonly { readonly amount: number; readonly unit: string }[];
  readonly pauses: readonly { readonly from: number; readonly until: number }[];
  readonly endDayCounts: boolean;
  readonly countsDayZero: boolean;
  readonly workingWeek: string;
  readonly restDay: string;
  readonly isWorkingDay: IsWorkingDay;
  readonly workingDaysPerWeek: number;
}

/** The due date, by walking from day to day. */
export function referenceDue(term: ReferenceTerm): number {
  const suspended = new Set<number>();
  for (const pause of [...term.pauses].sort((one, other) => one.from - other.from)) {
    if (pause.from > roll(rawEnd(term, suspended), term)) break;
    for (let day = pause.from + 1; day <= pause.until; day++) {
      if (day > term.dayZero && !(term.endDayCounts && day === pause.until)) suspended.add(day);
    }
  }
  return roll(rawEnd(term, suspended), term);
}

/** The last day in time before an event, by walking back. */
export function referenceBefore(
  event: number,
  duration: { amount: number; unit: string },
  isWorkingDay: IsWorkingDay,
): number {
  let day = event;
  if (duration.unit === "month") return monthsLater(event, -duration.amount) - 1;
  for (let left = duration.amount * (duration.unit === "week" ? 7 : 1); left > 0; ) {
    day -= 1;
    if (duration.unit !== "working-day" || isWorkingDay(day)) left -= 1;
  }
  return day - 1;
}

function rawEnd(term: ReferenceTerm, suspended: ReadonlySet<number>): number {
  let end = term.dayZero;
  let movesByNumber = false;
  term.durations.forEach(({ amount, unit }, index) => {
    const counts = term.countsDayZero && index === 0;
    if (unit === "working-day") end = workingDays(end, amount, counts, term, suspended);
    else if (unit === "working-week" && term.workingWeek === "days") {
      end = workingDays(end, amount * term.workingDaysPerWeek, counts, term, suspended);
    } else {
      movesByNumber = true;
      end = calendarEnd(end, amount, unit, counts, term.workingWeek);
    }
  });
  return movesByNumber ? end + suspended.size : end;
}

function workingDays(
  start: number,
  amount: number,
  counts: boolean,
  term: ReferenceTerm,
  suspended: ReadonlySet<number>,
): number {
  const isCounted = (day: number): boolean => term.isWorkingDay(day) && !suspended.has(day);
  let day = start;
  if (amount === 0) {
    while (!isCounted(day)) day += 1;
    return day;
  }
  let left = amount;
  if (counts && isCounted(day)) left -= 1;
  while (left > 0) {
    day += 1;
    if (isCounted(day)) left -= 1;
  }
  return day;
}

function calendarEnd(
  start: number,
  amount: number,
  unit: string,
  counts: boolean,
  workingWeek: string,
): number {
  if (amount === 0) return start;
  if (unit === "month" || unit === "year") {
    const months = unit === "year" ? amount * 12 : amount;
    const end = monthsLater(start, months);
    const isClipped = parts(end).date !== parts(start).date;
    return counts && !isClipped ? end - 1 : end;
  }
  const first = counts ? start - 1 : start;
  if (unit === "working-week" && workingWeek === "whole") return nthFriday(first, amount);
  return first + (unit === "day" ? amount : amount * 7);
}

function nthFriday(start: number, amount: number): number {
  let day = start + 1;
  while (parts(day).weekday !== 1) day += 1;
  for (let fridays = 0; ; day++) {
    if (parts(day).weekday === 5) fridays += 1;
    if (fridays === amount) return day;
  }
}

function monthsLater(day: number, months: number): number {
  const { year, month, date } = parts(day);
  const firstOfTarget = parts(numberOf(year, month + months, 1));
  for (let wanted = date; ; wanted--) {
    const target = numberOf(firstOfTarget.year, firstOfTarget.month, wanted);
    if (parts(target).month === firstOfTarget.month) return target;
  }
}

function roll(raw: number, term: ReferenceTerm): number {
  let day = raw;
  if (term.restDay === "next-working-day") {
    while (!term.isWorkingDay(day)) day += 1;
  }
  if (term.restDay !== "atw" || term.durations.some(isTooLong)) return day;
  while (!worksUnderAtw(day)) day += 1;
  if (
    !term.durations.some(({ amount, unit }) =>
      unit === "day" ? amount >= 3 : /week|month/.test(unit) && amount > 0,
    )
  )
    return day;
  const inTerm = (): number => {
    let found = 0;
    for (let each = term.dayZero + 1; each <= day; each++) if (worksUnderAtw(each)) found += 1;
    return found;
  };
  while (inTerm() < 2 || !worksUnderAtw(day)) day += 1;
  return day;
}

function isTooLong({ amount, unit }: { amount: number; unit: string }): boolean {
  if (unit === "year") return true;
  if (unit.endsWith("week")) return amount > 12;
  return amount > (unit === "month" ? 3 : 90);
}
