import { DateTime } from "luxon";
import { CalendarError } from "../../calendar/calendar-error.ts";
import { type Day, dayFromIso } from "../../calendar/day.ts";
import { dayZero } from "../../calendar/day-zero.ts";
import { type Derivation, deriveBefore, deriveDue } from "../../calendar/derivation.ts";
import { type Duration, parseDuration } from "../../calendar/duration.ts";
import { dueInstant, TermError, type TermPause, termProblem } from "../../calendar/term.ts";
import { createCalendar, type WorkingCalendar } from "../../calendar/working-calendar.ts";
import { instantOf } from "../../calendar/zone.ts";
import { receiptNotes } from "../../deadline/day-notes.ts";
import { sayIso } from "../../language/day-words.ts";
import type { Text } from "../../language/language.ts";
import type { CalendarDefinition, Counting } from "../../regulation/model.ts";
import { shown } from "../../regulation/problem.ts";
import { DeadlineProblem, type DeadlineRequest } from "./request.ts";

/** The last day in time, ISO, and how it was counted; a moment with its offset for a term in hours. */
export interface Deadline {
  readonly due: string;
  /** Absent for a term in hours: that is elapsed time, and no day is counted. */
  readonly derivation?: Derivation;
  /** What else led to it, in whole sentences. */
  readonly notes: readonly Text[];
}

/** Where a term is counted: the regulation's own calendars and zone, or none. */
export interface Counted {
  readonly counting: Counting;
  readonly calendars: Readonly<Record<string, CalendarDefinition>>;
  readonly timeZone: string;
  /** What it runs from comes in from outside: the hour and the day of receipt can move it. */
  readonly comesIn?: boolean;
}

/** Counting with the choices of a request and the defaults for everything else. */
export function countingOf(request: DeadlineRequest): Counted {
  return {
    counting: {
      calendar: request.calendar,
      restDay: request.restDay,
      restDayOthers: "next-working-day",
      workingWeek: request.workingWeek,
      goodFriday: true,
      liberationDay: true,
      equatedDays: true,
      countsDayZero: request.countsDayZero,
    },
    calendars: {},
    timeZone: "Europe/Amsterdam",
  };
}

/** Computes a due date (TERMS §2, §3). Throws DeadlineProblem for what cannot be computed. */
export function computeDeadline(request: DeadlineRequest, counted: Counted): Deadline {
  try {
    const within = durationOf(request.within);
    if (within.unit === "hour") return hoursDue(request, within, counted);
    const calendar = createCalendar(counted.counting, counted.calendars);
    const { derivation, notes } = derive(request, within, { ...counted, calendar });
    return { due: derivation.due, derivation, notes };
  } catch (error) {
    if (error instanceof CalendarError || error instanceof TermError) throw new DeadlineProblem(error.text);
    throw error;
  }
}

function derive(
  request: DeadlineRequest,
  within: Duration,
  { calendar, ...counted }: Counted & { readonly calendar: WorkingCalendar },
): { readonly derivation: Derivation; readonly notes: readonly Text[] } {
  const { counting } = counted;
  if (request.before !== undefined) {
    if (request.extension.length > 0 || request.pause.length > 0)
      throw new DeadlineProblem(nothingMovesBefore);
    const event = dayIn("before", request.before);
    return {
      derivation: deriveBefore({ event, within, counting, calendar: calendar.knownOn(event) }),
      notes: [],
    };
  }
  const { day, notes } = dayZeroOf(request.from ?? "", calendar, counted);
  const derivation = deriveDue({
    dayZero: day,
    within,
    extensions: request.extension.map(durationOf),
    pauses: request.pause.map(pauseOf),
    counting,
    restDay: counting.restDay,
    calendar: calendar.knownOn(day),
  });
  return { derivation, notes };
}

/** The day that is counted from: what comes in on a day off or too late can count as received later (TERMS §2). */
function dayZeroOf(
  from: string,
  calendar: WorkingCalendar,
  { counting, timeZone, comesIn = false }: Counted,
): { readonly day: Day; readonly notes: readonly Text[] } {
  const day = dayIn("from", from);
  if (!comesIn) return { day, notes: [] };
  const instant = timeBehind.test(from) ? instantIn("from", from, timeZone) : undefined;
  const receipt = dayZero({ day, instant }, counting, calendar, timeZone);
  return { day: receipt.day, notes: receiptNotes(day, receipt, counting) };
}

function hoursDue(request: DeadlineRequest, within: Duration, { counting, timeZone }: Counted): Deadline {
  const problem = termProblem(within, counting);
  if (problem !== undefined) throw new DeadlineProblem(problem);
  const isBefore = request.before !== undefined;
  const from = request.before ?? request.from ?? "";
  const start = instantIn(isBefore ? "before" : "from", from, timeZone);
  const due = dueInstant(start, isBefore ? -within.amount : within.amount);
  const text = DateTime.fromMillis(due, { zone: timeZone }).toISO({ suppressMilliseconds: true });
  if (text === null) throw new Error(`no date for the instant ${due}`);
  return { due: text, notes: [hoursRunOn(from, isBefore)] };
}

function hoursRunOn(from: string, isBefore: boolean): Text {
  return {
    nl: `Er is ${isBefore ? "teruggeteld" : "geteld"} vanaf ${sayIso(from, "nl")}. Uren lopen door, ook 's nachts en op vrije dagen.`,
    en: `Counted ${isBefore ? "back " : ""}from ${sayIso(from, "en")}. Hours run on, also at night and on days off.`,
  };
}

function durationOf(text: string): Duration {
  const parsed = parseDuration(text);
  if (parsed.kind === "duration") return parsed.duration;
  if (parsed.kind === "problem") throw new DeadlineProblem(parsed.problem);
  throw new DeadlineProblem({
    nl: `"${shown(text)}" heeft geen getal; zonder getal is er geen uiterste dag te rekenen.`,
    en: `"${shown(text)}" has no number; without a number there is no last day to compute.`,
  });
}

function pauseOf([from, until]: readonly [string, string]): TermPause {
  const pause = { from: dayIn("pause", from), until: dayIn("pause", until) };
  if (pause.from <= pause.until) return pause;
  throw new DeadlineProblem({
    nl: `De pauze eindigt (${until}) voordat zij begint (${from}).`,
    en: `The pause ends (${until}) before it starts (${from}).`,
  });
}

function dayIn(key: string, text: string): Day {
  const day = dayFromIso(text.replace(timeBehind, ""));
  if (day !== undefined) return day;
  throw new DeadlineProblem({
    nl: `"${shown(text)}" bij ${key} is geen bestaande datum in de vorm jjjj-mm-dd.`,
    en: `"${shown(text)}" for ${key} is no existing date in the form YYYY-MM-DD.`,
  });
}

const timeBehind = /T(?<hours>[01]\d|2[0-3]):(?<minutes>[0-5]\d)$/u;

function instantIn(key: string, text: string, timeZone: string): number {
  const day = dayIn(key, text);
  const { hours, minutes } = timeBehind.exec(text)?.groups ?? {};
  if (hours === undefined || minutes === undefined) {
    throw new DeadlineProblem({
      nl: `Een termijn in uren heeft een tijdstip nodig: schrijf ${key} als jjjj-mm-ddTuu:mm.`,
      en: `A term in hours needs a moment: write ${key} as YYYY-MM-DDThh:mm.`,
    });
  }
  const moment = instantOf(day, Number(hours) * 60 + Number(minutes), timeZone);
  if (moment.kind !== "skipped") return moment.instant;
  throw new DeadlineProblem({
    nl: `De tijd ${text} bestaat niet: de klok ging toen vooruit.`,
    en: `The time ${text} does not exist: the clock went forward then.`,
  });
}

const nothingMovesBefore = {
  nl: "Een termijn vóór een gebeurtenis kent geen verlenging en geen pauze.",
  en: "A term before an event has no extension and no pause.",
};
