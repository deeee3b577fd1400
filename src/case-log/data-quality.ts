import type { Day } from "../calendar/day.ts";
import type { Finding } from "../finding.ts";
import type { Place } from "../place.ts";
import {
  afterReferenceDate,
  beginsAfterReference,
  conflictingFact,
  lateInLog,
  noReceipt,
  tiedEvents,
  timeBeforeReceipt,
} from "./data-quality-findings.ts";
import type { Case, LogEvent, Moment } from "./model.ts";
import { PlaceList } from "./place-list.ts";

export interface DataQualityInput {
  /** Activities that start a case: those of every kind of the regulation. */
  readonly starts: ReadonlySet<string>;
  readonly referenceDate: Day;
}

/** What a log says about its own quality; TERMS §1. */
export interface DataQuality {
  /** In the order of files and places. */
  readonly findings: readonly Finding[];
  /** Events that share their moment with another event of their case, so that their order is not known. */
  readonly tiedEvents: number;
  readonly casesWithTies: number;
  /** All events, also those without a date. */
  readonly events: number;
}

/** A log whose last event lies further back probably ends there (TERMS §1). */
const longestSilence = 31;

/**
 * Looks, case by case, at what a reader of one row cannot see. Every finding
 * names all its places. Whether an act that was due is never shown is for the
 * checker to say: only it knows what was due.
 */
export class DataQualityTally {
  readonly #starts: ReadonlySet<string>;
  readonly #referenceDate: Day;
  readonly #findings: Finding[] = [];
  readonly #tied = new PlaceList();
  #casesWithTies = 0;
  #events = 0;
  #last: { readonly day: Day; readonly place: Place } | undefined;

  constructor({ starts, referenceDate }: DataQualityInput) {
    this.#starts = starts;
    this.#referenceDate = referenceDate;
  }

  /** Looks at one case. */
  see(judged: Case): void {
    const { id, events, conflicts } = judged;
    const receipt = receiptFinding(judged, this.#starts, this.#referenceDate);
    if (receipt !== undefined) this.#findings.push(receipt);
    this.#seeEvents(events);
    if (conflicts !== undefined) {
      for (const [fact, values] of Object.entries(conflicts))
        this.#findings.push(conflictingFact(id, fact, values));
    }
    const ties = tiesOf(judged);
    if (ties.length > 0) this.#casesWithTies += 1;
    for (const { place } of ties) this.#tied.add(place);
  }

  /** All of it, with the events of the organisation itself and the last day that the log names, if it does. */
  finish({
    organisation,
    until,
  }: {
    readonly organisation: readonly LogEvent[];
    readonly until?: Day | undefined;
  }): DataQuality {
    this.#seeEvents(organisation);
    const end = until === undefined ? this.#endFindings() : [];
    const tied = this.#casesWithTies === 0 ? [] : [tiedEvents(this.#casesWithTies, this.#tied)];
    return {
      findings: [...this.#findings, ...end, ...tied].sort(byPlace),
      tiedEvents: this.#tied.length,
      casesWithTies: this.#casesWithTies,
      events: this.#events,
    };
  }

  #seeEvents(events: readonly LogEvent[]): void {
    this.#events += events.length;
    for (const { activity, time, place } of events) {
      if (time === undefined) continue;
      if (time.day > this.#referenceDate) this.#findings.push(afterReferenceDate(activity, place));
      if (this.#last === undefined || time.day > this.#last.day) this.#last = { day: time.day, place };
    }
  }

  #endFindings(): Finding[] {
    if (this.#last === undefined) return [];
    const silence = this.#referenceDate - this.#last.day;
    return silence <= longestSilence ? [] : [lateInLog(this.#last.place, silence)];
  }
}

function receiptFinding(judged: Case, starts: ReadonlySet<string>, referenceDate: Day): Finding | undefined {
  let hasReceipt = false;
  let first: LogEvent | undefined;
  for (const event of judged.events) {
    if (!starts.has(event.activity)) continue;
    hasReceipt = true;
    if (event.time === undefined) return undefined;
    if (first?.time === undefined || event.time.day < first.time.day) first = event;
  }
  if (!hasReceipt) return noReceipt(judged, [...starts]);
  if (first?.time === undefined) return undefined;
  if (first.time.day > referenceDate) return beginsAfterReference(judged);
  const { time } = first;
  const before = judged.events.filter((event) => isBefore(event.time, time));
  return before.length === 0 ? undefined : timeBeforeReceipt(judged.id, first.place, places(before));
}

/** The events of a case that share a moment: the same instant, or the same date with an hour missing. */
function tiesOf({ events }: Case): readonly LogEvent[] {
  if (haveDaysInOrder(events)) return noEvents;
  const byDay = new Map<Day, LogEvent[]>();
  for (const event of events) {
    if (event.time === undefined) continue;
    const others = byDay.get(event.time.day);
    if (others === undefined) byDay.set(event.time.day, [event]);
    else others.push(event);
  }
  return [...byDay.values()].flatMap(tiedOfDay);
}

const noEvents: readonly LogEvent[] = [];

/** Each on a later day than the one before it, as in most cases. */
function haveDaysInOrder(events: readonly LogEvent[]): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (const { time } of events) {
    if (time === undefined) continue;
    if (time.day <= last) return false;
    last = time.day;
  }
  return true;
}

function tiedOfDay(events: readonly LogEvent[]): readonly LogEvent[] {
  if (events.length < 2) return [];
  if (events.some(({ time }) => time?.instant === undefined)) return events;
  const counts = new Map<number | undefined, number>();
  for (const { time } of events) counts.set(time?.instant, (counts.get(time?.instant) ?? 0) + 1);
  return events.filter(({ time }) => (counts.get(time?.instant) ?? 0) > 1);
}

/** Surely before: an earlier date, or on one date an earlier instant when both are known. */
function isBefore(time: Moment | undefined, other: Moment | undefined): boolean {
  if (time === undefined || other === undefined) return false;
  if (time.day !== other.day) return time.day < other.day;
  if (time.instant === undefined || other.instant === undefined) return false;
  return (time.laterInstant ?? time.instant) < other.instant;
}

function places(events: readonly LogEvent[]): readonly Place[] {
  return events.map(({ place }) => place);
}

function byPlace(one: Finding, other: Finding): number {
  if (one.place.file !== other.place.file) return one.place.file < other.place.file ? -1 : 1;
  return one.place.line - other.place.line || one.place.column - other.place.column;
}
