import type { Counting, RestDayRule } from "../regulation/model.ts";
import { pausesOfTerm } from "./closure-pauses.ts";
import { countsDayZero, endOfUnits, startOfUnits } from "./count-unit.ts";
import type { Day } from "./day.ts";
import type { Duration } from "./duration.ts";
import { type RestDayInput, rollRestDay } from "./rest-day.ts";
import { type CountedTerm, countParts } from "./term-parts.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

export { TermError, termProblem } from "./term-problem.ts";

/** A time in which a term stands still. */
export interface TermPause {
  /** The day it starts; not suspended itself. */
  readonly from: Day;
  /** The day it ends; the last suspended date, unless the end day counts. */
  readonly until: Day;
  /** A closure of the calendar: it stops a term that is still running when it begins, and its last day is always one of it. */
  readonly isClosure?: true;
}

/** Everything that a due date depends on. */
export interface DueInput {
  /** The local date of the anchor. */
  readonly dayZero: Day;
  readonly within: Duration;
  /** Each counted on from the raw end before it. */
  readonly extensions?: readonly Duration[];
  /** Takes the place of `within`, counted from day zero; the further extensions add to it. */
  readonly total?: Duration;
  readonly pauses?: readonly TermPause[];
  /** The day a pause ends is no suspended date (Awb article 4:15). */
  readonly endDayCounts?: boolean;
  readonly counting: Counting;
  /** The rule to use: the caller chooses between `restDay` and `restDayOthers`. */
  readonly restDay: RestDayRule;
  readonly calendar: WorkingCalendar;
}

/**
 * The last day in time: extended, paused, and rolled once at the very end
 * (TERMS §2, §3, §6). Closures announced after day zero do not count.
 * @throws TermError for hours, CalendarRangeError outside 1900–2200.
 */
export function dueDay(input: DueInput): Day {
  return rollRestDay(rawEnd(input), restDayInput(input));
}

/** The last day with extensions and pauses, before it is rolled. Throws as `dueDay` does. */
export function rawEnd(input: DueInput): Day {
  if (input.total || input.extensions?.length || pausesOfTerm(input).length > 0)
    return countTerm(input).rawEnd;
  return endOfUnits({
    start: input.dayZero,
    duration: input.within,
    workingWeek: input.counting.workingWeek,
    calendar: input.calendar.knownOn(input.dayZero),
    countsStart: countsDayZero(input.within, input.counting),
  });
}

/** How the raw end comes about: every part of the term and every pause. Throws as `dueDay` does. */
export function countTerm(input: DueInput): CountedTerm {
  const rolling = restDayInput(input);
  return countParts(input, (raw) => rollRestDay(raw, rolling));
}

/** What the rolling of this term must know. */
export function restDayInput(input: DueInput): RestDayInput {
  const { dayZero, restDay, calendar } = input;
  return { dayZero, worded: wordedParts(input), restDay, calendar };
}

function wordedParts({ within, total, extensions = [] }: DueInput): readonly Duration[] {
  return total ? [within, total, ...extensions] : [within, ...extensions];
}

/**
 * The last day in time of a term counted back from an event (TERMS §2,
 * backwards): the day before the nth day before it, never rolled.
 * Day zero plays no part in it, nor do closures that the given calendar does not know.
 * @throws TermError for hours (use `dueInstant` with a negative number), CalendarRangeError.
 */
export function lastDayBefore(
  event: Day,
  term: Duration,
  counting: Counting,
  calendar: WorkingCalendar,
): Day {
  return startOfUnits({ start: event, duration: term, workingWeek: counting.workingWeek, calendar }) - 1;
}

/** The instant a number of elapsed hours after another, both in milliseconds. */
export function dueInstant(instant: number, hours: number): number {
  return instant + hours * 3_600_000;
}
