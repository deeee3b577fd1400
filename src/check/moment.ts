import type { Day } from "../calendar/day.ts";
import type { LogEvent, Moment } from "../case-log/model.ts";

/** An event that is part of the judgement, with its date. */
export interface Occurrence {
  readonly event: LogEvent;
  readonly time: Moment;
}

/**
 * Whether the first moment provably lies before the second (TERMS §1): events
 * on one date, one of them without a time, are never in the wrong order.
 */
export function isBefore(first: Moment, second: Moment): boolean {
  if (first.day !== second.day) return first.day < second.day;
  if (first.instant === undefined || second.instant === undefined) return false;
  return (first.laterInstant ?? first.instant) < second.instant;
}

/** Whether the log leaves open which of the two came first. */
export function isTie(first: Moment, second: Moment): boolean {
  return !isBefore(first, second) && !isBefore(second, first);
}

/** The order of the log made sure: by date, then by time where both have one; else as written. */
export function compareOccurrences(first: Occurrence, second: Occurrence): number {
  if (first.time.day !== second.time.day) return first.time.day - second.time.day;
  return (first.time.instant ?? 0) - (second.time.instant ?? 0);
}

/** Up to when the log can be believed (TERMS §1, reference date and end of the log). */
export interface Horizon {
  readonly day: Day;
  /** Set when the reference date has a time. */
  readonly instant?: number;
  /** The last day the log fully holds, if it is named. */
  readonly until?: Day;
}

/** Whether a term that ended on that day is over, as far as the log can show. */
export function isDayOver(day: Day, horizon: Horizon): boolean {
  return day < horizon.day && (horizon.until === undefined || day <= horizon.until);
}

/** The last day that is over, as far as the log can show: a period is judged when it has ended. */
export function lastDayKnown({ day, until }: Horizon): Day {
  return Math.min(day - 1, until ?? day - 1);
}

/** Whether a term that ended at that instant, on that local day, is over. */
export function isInstantOver(instant: number, day: Day, horizon: Horizon): boolean {
  if (horizon.until !== undefined && day > horizon.until) return false;
  return horizon.instant === undefined ? day < horizon.day : instant < horizon.instant;
}

/** Whether the event may be used: nothing after the reference date is. */
export function isKnownBy(time: Moment, horizon: Horizon): boolean {
  if (time.day !== horizon.day) return time.day < horizon.day;
  return horizon.instant === undefined || time.instant === undefined || time.instant <= horizon.instant;
}
