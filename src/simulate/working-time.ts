import type { Day } from "../calendar/day.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { instantOf } from "../calendar/zone.ts";
import type { Moment } from "../case-log/model.ts";
import type { Random } from "./random.ts";

/** A local moment, to the minute. */
export interface Minute {
  readonly day: Day;
  /** Minutes after midnight. */
  readonly minute: number;
}

/** The first and last minute of a span in which something may be done; the last is in time. */
export interface Span {
  readonly from: Minute;
  readonly until: Minute;
}

export const opens = 8 * 60 + 30;
export const closes = 17 * 60;
export const lastMinute = 23 * 60 + 59;

export function isBeforeMinute(one: Minute, other: Minute): boolean {
  return one.day < other.day || (one.day === other.day && one.minute < other.minute);
}

export function momentOf({ day, minute }: Minute, zone: string): Moment {
  const local = instantOf(day, minute, zone);
  if (local.kind === "skipped") return momentOf({ day, minute: minute + 60 }, zone);
  return { day, ...local };
}

/** Now and then on the last day; mostly somewhere in the middle. */
function spread(random: Random): number {
  if (random.happens(0.06)) return 1;
  return (random.share() + random.share() + random.share()) / 3;
}

/** A moment in a span, in working hours where it has any; undefined for an empty span. */
export function pickMoment(
  { from, until }: Span,
  { random, calendar, isWork }: { random: Random; calendar: WorkingCalendar; isWork: boolean },
): Minute | undefined {
  if (isBeforeMinute(until, from)) return undefined;
  const wanted = from.day + Math.round((until.day - from.day) * spread(random));
  const day = isWork ? workedNear(wanted, { from, until, calendar }) : wanted;
  const [first, last] = isWork ? [opens, closes] : [7 * 60, 22 * 60];
  const low = day === from.day ? from.minute : 0;
  const high = day === until.day ? until.minute : lastMinute;
  const start = Math.min(Math.max(first, low), high);
  return { day, minute: random.between(start, Math.max(start, Math.min(last, high))) };
}

/** The nearest working day in the span, earlier ones first; the day itself where there is none. */
function workedNear(day: Day, { from, until, calendar }: Span & { calendar: WorkingCalendar }): Day {
  for (let each = day; each >= from.day; each -= 1) {
    const isTooLate = each === from.day && from.minute > closes;
    if (!isTooLate && calendar.isWorkingDay(each)) return each;
  }
  for (let each = day + 1; each <= until.day; each += 1) if (calendar.isWorkingDay(each)) return each;
  return day;
}
