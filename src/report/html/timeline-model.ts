import { type Day, dateOf, dayFromIso, dayOf } from "../../calendar/day.ts";
import { createCalendar } from "../../calendar/working-calendar.ts";
import type { CaseResult } from "../../check/result.ts";
import type { EventPointer, Verdict } from "../../check/verdict.ts";
import type { Language } from "../../language/language.ts";
import { singleLine } from "../../language/text.ts";
import type { Regulation } from "../../regulation/model.ts";
import type { Names } from "../names.ts";
import { asksForALook } from "../run.ts";

/** What is drawn of one case, on one line of time. */
export interface Timeline {
  readonly first: Day;
  readonly last: Day;
  readonly events: readonly TimelineEvent[];
  readonly terms: readonly TimelineTerm[];
  /** Terms that are only told: there was no room, or their last day lies so far off that nothing else could be seen. */
  readonly told: readonly TimelineTerm[];
  readonly daysOff: readonly DayOffStretch[];
}

export interface TimelineEvent {
  /** From 1, in the order of the case. */
  readonly number: number;
  readonly day: Day;
}

/** A term from its beginning to its last day, and what came of it. */
export interface TimelineTerm {
  readonly verdict: Verdict;
  readonly label: string;
  readonly from: Day;
  readonly due: Day;
  /** The day on which it was done; undefined: not, as far as the log shows. */
  readonly done: Day | undefined;
  /** The last day of being late; undefined: it was not. */
  readonly lateUntil: Day | undefined;
}

/** Days in a row that are no working days. */
export interface DayOffStretch {
  readonly kind: "weekend" | "holiday";
  readonly from: Day;
  readonly until: Day;
  /** Of a holiday or a closing day. */
  readonly name?: string;
}

export interface TimelineInput {
  readonly result: CaseResult;
  readonly regulation: Regulation;
  readonly names: Names;
  readonly asOf: Day;
  readonly language: Language;
}

/** So many terms fit in a drawing that can still be taken in. */
const termsDrawn = 8;
/** Longer than this weekends are stripes without meaning. */
const weekendsWithin = 100;
/** Longer than this the holidays are. */
const holidaysWithin = 1100;

/** Calendars know the years 1900–2200. */
const calendarFrom = dayOf(1900, 1, 1);
const calendarUntil = dayOf(2200, 12, 31);

/** Undefined for a case without a single date. */
export function timelineOf(input: TimelineInput): Timeline | undefined {
  const { result, asOf } = input;
  const events = (result.events ?? []).flatMap((event, at) => {
    const day = dayOfMoment(event.time);
    return day === undefined ? [] : [{ number: at + 1, day }];
  });
  const all = termsOf(input);
  const end = lastDayDrawn(events, all);
  const isDrawn = (term: TimelineTerm, index: number) =>
    index < termsDrawn && (isAsked(term) || term.due <= end);
  const terms = all.filter(isDrawn);
  const isOpen = terms.some(({ done, due }) => done === undefined && due >= asOf);
  const days = [
    ...events.map(({ day }) => day),
    ...terms.flatMap(({ from, due, done, lateUntil }) => [from, due, done ?? due, lateUntil ?? due]),
    ...(isOpen ? [asOf] : []),
  ];
  if (days.length === 0) return undefined;
  const first = Math.min(...days);
  const last = Math.max(...days, first + 1);
  return {
    first,
    last,
    events,
    terms,
    told: all.filter((term) => !terms.includes(term)),
    daysOff: daysOffIn({ first, last }, input),
  };
}

/** Twice as long as what happened and what asks for a look. */
function lastDayDrawn(events: readonly TimelineEvent[], terms: readonly TimelineTerm[]): Day {
  const asked = terms.filter(isAsked).flatMap(({ from, due, lateUntil }) => [from, due, lateUntil ?? due]);
  const days = [...events.map(({ day }) => day), ...asked];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return last + Math.max(leastRoom, last - first);
}

/** Days that are always drawn behind the last event. */
const leastRoom = 30;

function isAsked({ verdict }: TimelineTerm): boolean {
  return asksForALook(verdict.status);
}

/** What asks for a look comes first, the other terms in the order of the regulation. */
function termsOf({ result, names, asOf }: TimelineInput): readonly TimelineTerm[] {
  const terms = result.verdicts.flatMap((verdict) => termOf(verdict, names, asOf));
  return [...terms.filter(isAsked), ...terms.filter((term) => !isAsked(term))];
}

function termOf(verdict: Verdict, names: Names, asOf: Day): readonly TimelineTerm[] {
  const { aspect, status, step } = verdict;
  if ((aspect !== "within" && aspect !== "aim") || status === "not-applicable") return [];
  const [from, due, done] = [verdict.anchor?.time, verdict.due, verdict.done?.time].map(dayOfMoment);
  if (from === undefined || due === undefined || due < from) return [];
  const isLate = status === "violated" && (done ?? asOf) > due;
  return [
    {
      verdict,
      label: singleLine(names.step(step)),
      from,
      due,
      done,
      lateUntil: isLate ? (done ?? asOf) : undefined,
    },
  ];
}

/** The day of an event or a term, where it is known. */
export function dayOfMoment(iso: EventPointer["time"]): Day | undefined {
  return iso === undefined ? undefined : dayFromIso(iso.slice(0, 10));
}

function daysOffIn(
  { first, last }: { readonly first: Day; readonly last: Day },
  { regulation, language }: TimelineInput,
): readonly DayOffStretch[] {
  if (last - first > holidaysWithin || first < calendarFrom || last > calendarUntil) return [];
  const calendar = createCalendar(regulation.counting, regulation.calendars);
  const showsWeekends = last - first <= weekendsWithin;
  const stretches: DayOffStretch[] = [];
  for (let day = first; day <= last; day += 1) {
    const off = calendar.dayOff(day);
    if (off === undefined) continue;
    const isWeekend = off.code === "saturday" || off.code === "sunday" || off.code === "weekday";
    if (isWeekend && !showsWeekends) continue;
    const previous = stretches.at(-1);
    const kind = isWeekend ? "weekend" : "holiday";
    const name = isWeekend ? undefined : off.name[language];
    const goesOn = previous?.kind === kind && previous.until === day - 1 && previous.name === name;
    if (goesOn) stretches[stretches.length - 1] = { ...previous, until: day };
    else stretches.push({ kind, from: day, until: day, ...(name !== undefined && { name }) });
  }
  return stretches;
}

/** At most five days that begin a month, to read the line of time by. */
export function ticksBetween(first: Day, last: Day): readonly Day[] {
  for (const step of monthSteps) {
    const ticks = monthStarts(first, last, step);
    if (ticks.length <= mostTicks) return ticks;
  }
  return [];
}

const mostTicks = 5;
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240];

/** The first days of every so many months, counted from the year 0. */
function monthStarts(first: Day, last: Day, step: number): readonly Day[] {
  const { year, month } = dateOf(first);
  const starts: Day[] = [];
  for (let at = Math.floor((year * 12 + month - 1) / step) * step; ; at += step) {
    const day = dayOf(Math.floor(at / 12), (at % 12) + 1, 1);
    if (day > last) return starts;
    if (day >= first) starts.push(day);
  }
}
