import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { isoFromDay } from "../calendar/day.ts";
import { type Derivation, deriveBefore, deriveDue } from "../calendar/derivation.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { dayOfInstant, minuteOfDay } from "../calendar/zone.ts";
import type { Moment } from "../case-log/model.ts";
import type { Text } from "../language/language.ts";
import { inBoth } from "../language/text.ts";
import type { Judgement } from "../rules/aspect.ts";
import type { Due } from "./due.ts";
import { type Judged, verdictId } from "./judged.ts";
import type { Occurrence } from "./moment.ts";
import { reason } from "./reason.ts";
import { sayReason } from "./reasons/index.ts";
import type { EventPointer, ReadingOutcome, Reason, Verdict } from "./verdict.ts";

export interface DescribeInput {
  readonly regulation: string;
  /** The id of the case, hashed: the same for all its verdicts. */
  readonly caseHash: string;
  readonly kind: string;
  readonly zone: string;
  readonly calendar: WorkingCalendar;
  readonly period?: string;
  /** Also for verdicts that raise no question, and for every reading. */
  readonly derivesAll?: boolean | undefined;
}

/**
 * A verdict in full: with words, dates as text, fingerprint, and how the due date
 * was counted. Words, fingerprint and count are made when they are read: of most verdicts
 * nobody reads them.
 */
export function describe(judged: Judged, input: DescribeInput): Verdict {
  const { judgement, status, subject } = judged;
  const { severity, due, done, anchor } = judgement;
  const dueText = due && sayDue(due, input.zone);
  const isDerived = input.derivesAll === true || (status !== "met" && status !== "not-applicable");
  const late = lateness(judged, input.calendar);
  const period = judgement.period ?? input.period;
  return {
    id: verdictId(judged),
    step: subject.step,
    aspect: subject.aspect,
    ...(input.kind !== "" && { kind: input.kind }),
    ...(subject.stage !== "" && { stage: subject.stage }),
    ...(period !== undefined && { period }),
    article: subject.article,
    status,
    ...(status === "violated" && severity && { severity }),
    ...(anchor && { anchor: pointer(anchor, input.zone) }),
    ...(dueText !== undefined && { due: dueText }),
    ...(due?.kind === "day" && due.atLatest && status === "pending" && { dueAtLatest: true }),
    ...(done && { done: pointer(done, input.zone) }),
    ...(late && { late }),
    readings: readingsOf(judged, input),
    ambiguities: judged.ambiguities,
    notTested: judged.notTested,
    onTie: judgement.onTie === true,
    waiting: judgement.waiting === true,
    assumed: judgement.notes?.flatMap(assumedIn) ?? none,
    reason: judgement.reason,
    notes: allNotes(judgement),
    get message() {
      return messageOf(judged, input, judgement.reason);
    },
    ...(judgement.reason.impersonal && {
      impersonalMessage: messageOf(judged, input, withoutPersons(judgement.reason)),
    }),
    get fingerprint() {
      return fingerprintOf(judged, input);
    },
    get derivation() {
      return isDerived ? derivationOf(due) : undefined;
    },
  };
}

const none: readonly never[] = [];

function readingsOf(
  { readings }: Judged,
  { zone, derivesAll }: Pick<DescribeInput, "zone" | "derivesAll">,
): readonly ReadingOutcome[] {
  if (readings.length === 0) return none;
  return readings.map(({ due, ...outcome }) => {
    const text = due && sayDue(due, zone);
    const derivation = derivesAll === true ? derivationOf(due) : undefined;
    return { ...outcome, ...(text !== undefined && { due: text }), ...(derivation && { derivation }) };
  });
}

/** On how the due date came about, and on the verdict itself. */
function allNotes({ due, notes: ofVerdict = none }: Judgement): readonly Reason[] {
  const ofDue = due && "notes" in due ? due.notes : none;
  return ofDue.length + ofVerdict.length === 0 ? none : [...ofDue, ...ofVerdict];
}

function withoutPersons({ code, impersonal = {} }: Reason): Reason {
  return { code, values: impersonal };
}

function messageOf(judged: Judged, input: DescribeInput, why: Reason): Text {
  const { status, ambiguities } = judged;
  const context = contextOf(judged, input);
  return inBoth((language) => {
    const said = [why, ...partOfMessage(judged)].map((each) => sayReason(each, language, context)).join(" ");
    if (status !== "disputable") return said;
    return sayReason(reason("readings-differ", { ambiguities, primary: said }), language);
  });
}

/** Without it the last day that a verdict names would seem more certain than it is. */
function partOfMessage({ judgement }: Judged): readonly Reason[] {
  return judgement.notes?.filter(({ code }) => code === "ended-earlier-at-most") ?? none;
}

function assumedIn({ code, values }: Reason): readonly string[] {
  const facts = code === "assumed" ? values.facts : undefined;
  return typeof facts === "object" ? facts : [];
}

/** The dates that a sentence may name besides the values of its reason. */
function contextOf(judged: Judged, { calendar, zone }: DescribeInput): Reason["values"] {
  const { due, done } = judged.judgement;
  const late = lateness(judged, calendar);
  const dueDay =
    due?.kind === "hours" ? dayOfInstant(due.latest, zone) : due?.kind === "day" ? due.day : undefined;
  return {
    step: judged.subject.label,
    ...(dueDay !== undefined && { due: dueDay }),
    ...(done && { done: done.time.day }),
    ...(late && { lateDays: late.days, lateWorkingDays: late.workingDays }),
  };
}

/** How many days after the last day it was done. */
function lateness({ judgement, status }: Judged, calendar: WorkingCalendar): Verdict["late"] | undefined {
  const { due, done } = judgement;
  if (due?.kind !== "day" || !done || status === "met" || status === "not-applicable") return undefined;
  const days = done.time.day - due.day;
  if (days <= 0) return undefined;
  return { days, workingDays: calendar.workingDayIndex(done.time.day) - calendar.workingDayIndex(due.day) };
}

function sayDue(due: Due, zone: string): string | undefined {
  if (due.kind === "day") return isoFromDay(due.day);
  if (due.kind !== "hours") return undefined;
  return isoTime({ day: dayOfInstant(due.latest, zone), instant: due.latest }, zone);
}

function pointer({ event, time }: Occurrence, zone: string): EventPointer {
  return { activity: event.activity, time: isoTime(time, zone), place: event.place };
}

/** A moment as ISO: the date, with the local time where the hour is known. */
export function isoTime({ day, instant }: Moment, zone: string): string {
  if (instant === undefined) return isoFromDay(day);
  const minutes = minuteOfDay(instant, zone);
  const clock = [Math.floor(minutes / 60), Math.floor(minutes % 60)].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `${isoFromDay(day)}T${clock.join(":")}`;
}

/** How the last day was counted; undefined where something else than counting set it: a notice, a cap, an event. */
function derivationOf(due: Due | undefined): Derivation | undefined {
  if (due?.kind !== "day" || !due.counted) return undefined;
  const { counted } = due;
  const derivation =
    counted.kind === "forward"
      ? deriveDue(counted.input)
      : deriveBefore({ event: counted.event, ...counted.input });
  return derivation.due === isoFromDay(due.day) ? derivation : undefined;
}

/** Never of line, text or date: the same finding keeps its fingerprint when the log grows (CLI §3). */
function fingerprintOf(judged: Judged, { regulation, caseHash, period }: DescribeInput): string {
  const article = judged.subject.article.join("+");
  const part = judged.judgement.period ?? period ?? "";
  const text = [verdictId(judged), regulation, article, part, caseHash].join("|");
  return hash(text).slice(0, 32);
}

export function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
