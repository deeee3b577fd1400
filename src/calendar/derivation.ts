import type { Text } from "../language/language.ts";
import type { Counting, WorkingWeek } from "../regulation/model.ts";
import { isInWorkingDays, startOfUnits } from "./count-unit.ts";
import { type Day, isoFromDay } from "./day.ts";
import { type DayStretch, lotIn, stretchesOf } from "./day-stretch.ts";
import { type DerivedRolling, deriveRolling } from "./derivation-rolling.ts";
import type { Duration } from "./duration.ts";
import { atwCalendar, isCoveredByAtw, rollRestDay } from "./rest-day.ts";
import { countTerm, type DueInput, lastDayBefore, restDayInput } from "./term.ts";
import type { CountedPart, CountedTerm } from "./term-parts.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

export type { DayStretch } from "./day-stretch.ts";
export type { DerivedRolling } from "./derivation-rolling.ts";
export { sayDerivation } from "./say-derivation.ts";

/** How a due date was counted: plain data, with ISO dates, that can be written as JSON. */
export interface Derivation {
  readonly direction: "after" | "before";
  /** Day zero; for a term before an event, the day of the event. */
  readonly dayZero: string;
  readonly countsDayZero: boolean;
  readonly calendar: { readonly id: string; readonly dataVersion: string };
  /** The term itself, and then each extension. */
  readonly parts: readonly DerivedPart[];
  readonly pauses: readonly DerivedPause[];
  readonly rawEnd: string;
  /** Absent for a term before an event: it is never rolled. */
  readonly rolling?: DerivedRolling;
  /** Minutes after midnight at which the last day closes. */
  readonly closesAt?: number;
  /** What the calendar data does not know. */
  readonly notices: readonly Text[];
  /** The last day in time. */
  readonly due: string;
}

export interface DerivedPart {
  /** `total`: a new term from day zero that takes the place of the first one. */
  readonly role: "term" | "total" | "extension";
  /** As the text words it. */
  readonly text: string;
  readonly amount: number;
  readonly unit: Duration["unit"];
  /** How working weeks are counted, where the unit is one. */
  readonly workingWeek?: WorkingWeek;
  readonly workingDaysPerWeek?: number;
  /** The day it is counted from. */
  readonly start: string;
  /** Its last day; before an event: the nth day before it. */
  readonly end: string;
  /** Every day of it, ordinary ones in runs. */
  readonly days: readonly DayStretch[];
}

export interface DerivedPause {
  readonly from: string;
  readonly until: string;
  /** `too-late`: it began after the due date; `no-days`: none of its dates lies in the term. */
  readonly effect: "counted" | "too-late" | "no-days";
  /** The first and last date that it suspended. */
  readonly suspended?: { readonly first: string; readonly last: string; readonly days: number };
}

/** How the due date of a term is counted; `due` is what `dueDay` gives. Throws as `dueDay` does. */
export function deriveDue(input: DueInput): Derivation {
  const counted = countTerm(input);
  const rolling = restDayInput(input);
  const due = rollRestDay(counted.rawEnd, rolling);
  return {
    direction: "after",
    dayZero: isoFromDay(input.dayZero),
    countsDayZero: input.counting.countsDayZero,
    calendar: { id: input.calendar.id, dataVersion: input.calendar.dataVersion },
    parts: counted.parts.map((part, index) => derivedPart(part, index, { input, counted })),
    pauses: derivedPauses(input, counted, due),
    rawEnd: isoFromDay(counted.rawEnd),
    rolling: deriveRolling(counted.rawEnd, rolling),
    ...closing(input.counting),
    notices: noticesOf(input, counted, due),
    due: isoFromDay(due),
  };
}

/** A term that is counted back from an event. */
export interface BeforeInput {
  readonly event: Day;
  readonly within: Duration;
  readonly counting: Counting;
  readonly calendar: WorkingCalendar;
}

/** How the last day before an event is counted; `due` is what `lastDayBefore` gives. Throws as it does. */
export function deriveBefore({ event, within, counting, calendar }: BeforeInput): Derivation {
  const { workingWeek } = counting;
  const nthDay = startOfUnits({ start: event, duration: within, workingWeek, calendar });
  const due = lastDayBefore(event, within, counting, calendar);
  const inWorkingDays = isInWorkingDays(within, workingWeek);
  const days = stretchesOf(nthDay, event - 1, (day) =>
    inWorkingDays ? lotIn(day, calendar) : { kind: "counted" },
  );
  return {
    direction: "before",
    dayZero: isoFromDay(event),
    countsDayZero: false,
    calendar: { id: calendar.id, dataVersion: calendar.dataVersion },
    parts: [
      {
        role: "term",
        ...worded(within, counting, calendar),
        start: isoFromDay(event),
        end: isoFromDay(nthDay),
        days,
      },
    ],
    pauses: [],
    rawEnd: isoFromDay(due),
    ...closing(counting),
    notices: inWorkingDays ? calendar.notices(due, event) : [],
    due: isoFromDay(due),
  };
}

interface Whole {
  readonly input: DueInput;
  readonly counted: CountedTerm;
}

function derivedPart(part: CountedPart, index: number, { input, counted }: Whole): DerivedPart {
  const first = index === 0;
  const role = first ? (input.total ? "total" : "term") : "extension";
  return {
    role,
    ...worded(part.duration, input.counting, input.calendar),
    start: isoFromDay(part.start),
    end: isoFromDay(part.end),
    days: daysOfPart(part, input.calendar.knownOn(input.dayZero), counted),
  };
}

function worded(
  duration: Duration,
  counting: Counting,
  calendar: WorkingCalendar,
): Pick<DerivedPart, "text" | "amount" | "unit"> {
  const { text, amount, unit } = duration;
  if (unit !== "working-week") return { text, amount, unit };
  const week = { workingWeek: counting.workingWeek, workingDaysPerWeek: calendar.workingDaysPerWeek };
  return { text, amount, unit, ...week };
}

/** Working days one by one; of other units every day counts, and pauses are added behind. */
function daysOfPart(
  part: CountedPart,
  calendar: WorkingCalendar,
  counted: CountedTerm,
): readonly DayStretch[] {
  const countsStart = part.countsStart || (part.inWorkingDays && part.duration.amount === 0);
  const from = countsStart ? part.start : part.start + 1;
  if (!part.inWorkingDays) return stretchesOf(from, part.end, () => ({ kind: "counted" }));
  return stretchesOf(from, part.end, (day) =>
    isSuspended(day, counted) ? { kind: "suspended" } : lotIn(day, calendar),
  );
}

function isSuspended(day: Day, counted: CountedTerm): boolean {
  return counted.pauses.some(({ dates }) => dates !== undefined && dates.first <= day && day <= dates.last);
}

function derivedPauses(input: DueInput, counted: CountedTerm, due: Day): readonly DerivedPause[] {
  const taken = new Set(counted.pauses.map(({ pause }) => pause));
  const left = (input.pauses ?? [])
    .filter((pause) => !taken.has(pause))
    .map((pause) => ({ pause, dates: undefined }));
  // Of the closures only those that stopped the clock are worth a line.
  const told = [...counted.pauses, ...left].filter(({ pause, dates }) => !pause.isClosure || dates);
  return told.map(({ pause, dates }) => {
    const ends = { from: isoFromDay(pause.from), until: isoFromDay(pause.until) };
    if (!dates) return { ...ends, effect: pause.from > due ? "too-late" : "no-days" };
    const { first, last } = dates;
    const suspended = { first: isoFromDay(first), last: isoFromDay(last), days: last - first + 1 };
    return { ...ends, effect: "counted", suspended };
  });
}

function closing(counting: Counting): Pick<Derivation, "closesAt"> {
  return counting.closesAt === undefined ? {} : { closesAt: counting.closesAt };
}

/** Only what the count rests on: working days, or the rule that rolls the end. */
function noticesOf(input: DueInput, counted: CountedTerm, due: Day): readonly Text[] {
  const { calendar, restDay, dayZero } = input;
  const usesCalendar = counted.parts.some((part) => part.inWorkingDays) || restDay === "next-working-day";
  const usesAtw = restDay === "atw" && isCoveredByAtw(restDayInput(input).worded);
  const found = [
    ...(usesCalendar ? calendar.notices(dayZero, due) : []),
    ...(usesAtw ? atwCalendar().notices(dayZero, due) : []),
  ];
  return found.filter((notice, index) => found.findIndex((other) => other.en === notice.en) === index);
}
