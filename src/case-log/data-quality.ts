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
import type { Case, CaseLog, LogEvent, Moment } from "./model.ts";

export interface DataQualityInput {
  readonly log: Pick<CaseLog, "cases" | "organisation" | "scope">;
  /** Activities that start a case: those of every kind of the regulation. */
  readonly starts: readonly string[];
  readonly referenceDate: Day;
}

/** What a log says about its own quality; TERMS §1. */
export interface DataQuality {
  /** In the order of files and places. */
  readonly findings: readonly Finding[];
  /** Events that share their moment with another event of their case, so that their order is not known. */
  readonly tiedEvents: number;
  readonly casesWithTies: number;
}

/** A log whose last event lies further back probably ends there (TERMS §1). */
const longestSilence = 31;

/**
 * Checks the cases of a log on what a reader of one row cannot see. Every
 * finding names all its places. Whether an act that was due is never shown is
 * for the checker to say: only it knows what was due.
 */
export function checkDataQuality({ log, starts, referenceDate }: DataQualityInput): DataQuality {
  const ties = log.cases.map(tiesOf);
  const tiedCases = ties.filter((events) => events.length > 0);
  const findings = [
    ...log.cases.flatMap((judged) => [
      ...receiptFindings(judged, starts, referenceDate),
      ...futureFindings(judged.events, referenceDate),
      ...Object.entries(judged.conflicts ?? {}).map(([fact, values]) =>
        conflictingFact(judged.id, fact, values),
      ),
    ]),
    ...futureFindings(log.organisation, referenceDate),
    ...endFindings(log, referenceDate),
    ...(tiedCases.length === 0 ? [] : [tiedEvents(tiedCases.map((events) => places(events)))]),
  ];
  return {
    findings: findings.sort(byPlace),
    tiedEvents: tiedCases.reduce((count, events) => count + events.length, 0),
    casesWithTies: tiedCases.length,
  };
}

function receiptFindings(judged: Case, starts: readonly string[], referenceDate: Day): Finding[] {
  const receipts = judged.events.filter(({ activity }) => starts.includes(activity));
  const days = receipts.flatMap(({ time }) => time?.day ?? []);
  if (receipts.length === 0) return [noReceipt(judged, starts)];
  if (days.length < receipts.length) return [];
  const firstDay = Math.min(...days);
  if (firstDay > referenceDate) return [beginsAfterReference(judged)];
  const first = receipts.find(({ time }) => time?.day === firstDay);
  const before = judged.events.filter(({ time }) => isBefore(time, first?.time));
  return before.length === 0 || first === undefined
    ? []
    : [timeBeforeReceipt(judged.id, first.place, places(before))];
}

function futureFindings(events: readonly LogEvent[], referenceDate: Day): Finding[] {
  return events
    .filter(({ time }) => time !== undefined && time.day > referenceDate)
    .map(({ activity, place }) => afterReferenceDate(activity, place));
}

function endFindings({ cases, organisation, scope }: DataQualityInput["log"], referenceDate: Day): Finding[] {
  if (scope.until !== undefined) return [];
  let last: LogEvent | undefined;
  for (const events of [...cases.map((judged) => judged.events), organisation]) {
    for (const event of events) {
      if ((event.time?.day ?? Number.NEGATIVE_INFINITY) > (last?.time?.day ?? Number.NEGATIVE_INFINITY))
        last = event;
    }
  }
  const day = last?.time?.day;
  if (last === undefined || day === undefined || referenceDate - day <= longestSilence) return [];
  return [lateInLog(last.place, referenceDate - day)];
}

/** The events of a case that share a moment: the same instant, or the same date with an hour missing. */
function tiesOf({ events }: Case): readonly LogEvent[] {
  const byDay = new Map<Day, LogEvent[]>();
  for (const event of events) {
    if (event.time === undefined) continue;
    const others = byDay.get(event.time.day);
    if (others === undefined) byDay.set(event.time.day, [event]);
    else others.push(event);
  }
  return [...byDay.values()].flatMap(tiedOfDay);
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
