import type { Counting, WorkingWeek } from "../regulation/model.ts";
import { addMonths, type Day, dateOf, dayOf, daysInMonth, monthAfter, weekdayOf } from "./day.ts";
import type { Duration } from "./duration.ts";
import { hoursHaveNoDay, TermError, termProblem } from "./term-problem.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

/** How one duration is counted from a day. */
export interface UnitCount {
  readonly start: Day;
  readonly duration: Duration;
  readonly workingWeek: WorkingWeek;
  readonly calendar: WorkingCalendar;
  /** The day it starts from counts as its first day (`countsDayZero`). */
  readonly countsStart: boolean;
}

/** Whether a duration is counted in working days. */
export function isInWorkingDays(duration: Duration, workingWeek: WorkingWeek): boolean {
  return duration.unit === "working-day" || (duration.unit === "working-week" && workingWeek === "days");
}

/** Whether a term is counted with day zero; refused for hours. */
export function countsDayZero(duration: Duration, counting: Counting): boolean {
  const problem = termProblem(duration, counting);
  if (problem) throw new TermError(problem);
  return counting.countsDayZero;
}

/**
 * The last day of one duration (TERMS §2, the table). Nothing of anything ends
 * on the day itself; no working days end on the first working day from it.
 * @throws TermError for hours.
 */
export function endOfUnits(count: UnitCount): Day {
  const { start, duration, workingWeek, calendar, countsStart } = count;
  if (isInWorkingDays(duration, workingWeek)) return calendar.dayOfWorkingDayIndex(workingDayTarget(count));
  if (duration.unit === "hour") throw new TermError(hoursHaveNoDay);
  const { amount } = duration;
  if (amount === 0) return start;
  const offset = countsStart ? 1 : 0;
  if (duration.unit === "day") return start + amount - offset;
  if (duration.unit === "month") return endOfMonths(start, amount, countsStart);
  if (duration.unit === "year") return endOfMonths(start, 12 * amount, countsStart);
  if (duration.unit === "working-week" && workingWeek === "whole")
    return endOfWholeWeeks(start - offset, amount);
  return start + 7 * amount - offset;
}

/** The number, in the calendar, of the working day on which a term in working days ends. */
export function workingDayTarget({ start, duration, calendar, countsStart }: UnitCount): number {
  const amount =
    duration.unit === "working-week" ? duration.amount * calendar.workingDaysPerWeek : duration.amount;
  if (amount === 0) return calendar.workingDayIndex(start - 1) + 1;
  return calendar.workingDayIndex(countsStart ? start - 1 : start) + amount;
}

/** The nth day of its kind before an event, counted back from it (TERMS §2, backwards). */
export function startOfUnits(count: Omit<UnitCount, "countsStart">): Day {
  const { start: event, duration, workingWeek, calendar } = count;
  const { amount, unit } = duration;
  if (unit === "hour") throw new TermError(hoursHaveNoDay);
  if (amount === 0) return event;
  if (isInWorkingDays(duration, workingWeek)) {
    const workingDays = unit === "working-week" ? amount * calendar.workingDaysPerWeek : amount;
    return calendar.dayOfWorkingDayIndex(calendar.workingDayIndex(event - 1) - workingDays + 1);
  }
  if (unit === "day") return event - amount;
  if (unit === "month") return addMonths(event, -amount);
  if (unit === "year") return addMonths(event, -12 * amount);
  if (unit === "working-week" && workingWeek === "whole") return startOfWholeWeeks(event, amount);
  return event - 7 * amount;
}

function endOfMonths(start: Day, months: number, countsStart: boolean): Day {
  if (!countsStart) return addMonths(start, months);
  const { year, month, dayOfMonth } = dateOf(start);
  const target = monthAfter(year, month, months);
  const lastOfMonth = daysInMonth(target.year, target.month);
  // Without a same-numbered day the month is full on its last day.
  const dayInTarget = dayOfMonth > lastOfMonth ? lastOfMonth : dayOfMonth - 1;
  return dayOf(target.year, target.month, 1) + dayInTarget - 1;
}

/** The nth Friday after the Monday strictly after the start. */
function endOfWholeWeeks(start: Day, weeks: number): Day {
  const monday = start + 8 - weekdayOf(start);
  return monday + 4 + 7 * (weeks - 1);
}

/** The nth Monday before the Friday strictly before the event. */
function startOfWholeWeeks(event: Day, weeks: number): Day {
  const weekday = weekdayOf(event);
  const friday = event - (weekday > 5 ? weekday - 5 : weekday + 2);
  return friday - 4 - 7 * (weeks - 1);
}
