import type { RestDayRule } from "../regulation/model.ts";
import type { Day } from "./day.ts";
import type { Duration, Unit } from "./duration.ts";
import { createCalendar, type WorkingCalendar } from "./working-calendar.ts";

/** What the rolling of an end must know about its term. */
export interface RestDayInput {
  readonly dayZero: Day;
  /** The term and each of its extensions, as the text words them. */
  readonly worded: readonly Duration[];
  readonly restDay: RestDayRule;
  /** The calendar of the rule; the Atw does not look at it. */
  readonly calendar: WorkingCalendar;
}

/**
 * The last day of a term after its raw end has been rolled (TERMS §3).
 * `atw` applies articles 4, 1 and 2 of the Algemene termijnenwet, in that order.
 */
export function rollRestDay(raw: Day, input: RestDayInput): Day {
  if (input.restDay === "none") return raw;
  if (input.restDay === "next-working-day") return workingDayFrom(raw, input.calendar.knownOn(input.dayZero));
  if (!isCoveredByAtw(input.worded)) return raw;
  const rolled = workingDayFrom(raw, atwCalendar());
  return needsTwoDays(input.worded) ? Math.max(rolled, secondAtwDay(input.dayZero)) : rolled;
}

/** Days that are no Saturday, Sunday, holiday of article 3 or decreed day: the same for every regulation. */
export function atwCalendar(): WorkingCalendar {
  atw ??= createCalendar(everyDutchDay, {});
  return atw;
}

/** Atw article 4: not for terms in hours, in years, of more than 90 days, 12 weeks or three months; each part as worded. */
export function isCoveredByAtw(worded: readonly Duration[]): boolean {
  return worded.every(({ amount, unit }) => amount <= atwLimits[unit]);
}

/** Atw article 2: a term of three days or more, in weeks or in months; terms in working days never need it. */
export function needsTwoDays(worded: readonly Duration[]): boolean {
  return worded.some(({ amount, unit }) => amount >= leastForTwoDays[unit]);
}

/** The second day after day zero that article 1 does not roll over. */
export function secondAtwDay(dayZero: Day): Day {
  const calendar = atwCalendar();
  return calendar.dayOfWorkingDayIndex(calendar.workingDayIndex(dayZero) + 2);
}

/** The day itself when it is a working day, else the next one. */
export function workingDayFrom(day: Day, calendar: WorkingCalendar): Day {
  return calendar.dayOfWorkingDayIndex(calendar.workingDayIndex(day - 1) + 1);
}

const everyDutchDay = { calendar: "nl-atw", goodFriday: true, liberationDay: true, equatedDays: true };
let atw: WorkingCalendar | undefined;

/** Working days are days and working weeks are weeks to article 4: see docs/decisions/terms-in-detail.md. */
const atwLimits: Readonly<Record<Unit, number>> = {
  hour: -1,
  day: 90,
  "working-day": 90,
  week: 12,
  "working-week": 12,
  month: 3,
  year: -1,
};

const leastForTwoDays: Readonly<Record<Unit, number>> = {
  hour: Number.POSITIVE_INFINITY,
  day: 3,
  "working-day": Number.POSITIVE_INFINITY,
  week: 1,
  "working-week": 1,
  month: 1,
  year: Number.POSITIVE_INFINITY,
};
