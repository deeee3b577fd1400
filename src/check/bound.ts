import type { Day } from "../calendar/day.ts";
import { dayZero } from "../calendar/day-zero.ts";
import type { Duration } from "../calendar/duration.ts";
import { nextReceiptDay } from "../calendar/receipt-day.ts";
import { type DueInput, dueDay, dueInstant, lastDayBefore } from "../calendar/term.ts";
import { startOfDay } from "../calendar/zone.ts";
import type { Moment } from "../case-log/model.ts";
import { isPresent } from "../regulation/compact.ts";
import type { Bound, Counting, Ref, RestDayRule, Step, Term } from "../regulation/model.ts";
import { type Anchored, type KnownAnchor, resolveAnchor } from "./anchor.ts";
import { type Due, endAtEarliest, endAtLatest, type Numbered } from "./due.ts";
import { firstEnd, lastEnd } from "./ends.ts";
import type { Evaluation } from "./evaluation.ts";
import { momentOfField } from "./event-field.ts";
import type { StageLife } from "./life.ts";
import { isBefore } from "./moment.ts";
import { reason } from "./reason.ts";

export interface BoundInput {
  readonly bound: Bound;
  readonly step: Step | undefined;
  /** Where a term without an anchor of its own runs from. */
  readonly anchored?: Anchored;
  /** Of the retention or the cap whose term it is, when it is not the step's own. */
  readonly counting?: Counting;
  readonly restDay?: RestDayRule;
  /** Only what really happened: no clock that our own lateness sets off (waiting times, keeping). */
  readonly onlyActual?: boolean;
  /** What came after this does not count: the act that had to wait for it. */
  readonly upTo?: Moment;
  /** A waiting time: the last day that is still too early. An event, or a date that it names, is the first that is not. */
  readonly isWait?: boolean;
}

/** The due dates of a bound: one, or one per anchor where its term says `each`. */
export function dueOfBound(evaluation: Evaluation, input: BoundInput): readonly Due[] {
  const { bound } = input;
  if (bound.kind === "term") return duesOfTerm(evaluation, bound.term, input);
  const running = bound.terms.flatMap((term) => runningTerms(evaluation, term, input));
  if (bound.kind === "latest") return [latest(evaluation, running, input.step)];
  const dues = running.map(({ due }) => due);
  return [earliest(evaluation, dues)];
}

/** One of several terms that are compared: its due date, and the day from which it runs. */
interface Running {
  readonly due: Due;
  readonly from?: Day;
}

/**
 * Earliest: over those that have happened (TERMS §6). One of which the date is not
 * known can only end before the others.
 */
function earliest(evaluation: Evaluation, dues: readonly Due[]): Due {
  const unknown = dues.find((due) => due.kind === "unknown");
  const first = firstEnd(evaluation, dues.map(endAtLatest).filter(isPresent));
  return unknown ? { ...unknown, atMost: first } : (first ?? leastKnown(dues));
}

/**
 * Latest: when all have happened, or once the case is closed over those that did
 * (TERMS §6). What happens after that changes nothing any more.
 */
function latest(evaluation: Evaluation, running: readonly Running[], step: Step | undefined): Due {
  const stages = step ? [evaluation.stageOf(step)] : evaluation.kind.stages;
  const lives = stages.map((stage) => evaluation.lifeOf(stage));
  // Keeping goes on after the case has ended, so what happens then counts for it.
  const endedOn = step && lives[0] && endDayOf(lives[0]);
  const inTime = running.filter(({ from }) => from === undefined || endedOn === undefined || from <= endedOn);
  const dues = running.map(({ due }) => due);
  const isUnknown = dues.some((due) => due.kind === "unknown");
  const isEnded = lives.every(({ ended }) => ended);
  const atEnd = lastEnd(evaluation, inTime.map(({ due }) => endAtEarliest(due)).filter(isPresent));
  if (atEnd && isEnded && !isUnknown) return atEnd;
  const last = lastEnd(evaluation, dues.map(endAtLatest).filter(isPresent));
  const isWhole = dues.every((due) => endAtLatest(due) || (isEnded && due.kind !== "unknown"));
  if (last && isWhole && !isUnknown) return last;
  const open = leastKnown(dues);
  if (open.kind === "unknown") return { ...open, atLeast: atEnd, atMost: isWhole ? last : undefined };
  return open.kind === "waiting" ? { ...open, atLeast: atEnd } : open;
}

function endDayOf({ closed, cancelled }: StageLife): Day | undefined {
  const days = [closed, cancelled].flatMap((end) => (end ? [end.time.day] : []));
  return days.length > 0 ? Math.min(...days) : undefined;
}

function leastKnown(dues: readonly Due[]): Due {
  const order: readonly Due["kind"][] = ["unknown", "waiting", "paused", "never", "open", "hours", "day"];
  const sorted = [...dues].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  return sorted[0] ?? { kind: "open", notes: [] };
}

function duesOfTerm(evaluation: Evaluation, term: Term, input: BoundInput): readonly Due[] {
  return runningTerms(evaluation, term, input).map(({ due }) => due);
}

function runningTerms(evaluation: Evaluation, term: Term, input: BoundInput): readonly Running[] {
  const running = runningFrom(evaluation, term, input);
  return input.isWait && isDate(term) ? running.map(dayBefore) : running;
}

/** An event itself, or a date that it names: no number of days after it. */
function isDate(term: Term): boolean {
  if (term.kind === "field") return true;
  return term.kind === "moment" && term.anchor.items.every(({ kind }) => kind === "event");
}

function dayBefore({ due, ...running }: Running): Running {
  if (due.kind === "day") return { ...running, due: { ...due, day: due.day - 1 } };
  if (due.kind !== "unknown") return { ...running, due };
  const { atLeast, atMost } = due;
  return { ...running, due: { ...due, atLeast: earlier(atLeast), atMost: earlier(atMost) } };
}

function earlier(end: Numbered | undefined): Numbered | undefined {
  return end?.kind === "day" ? { ...end, day: end.day - 1 } : end;
}

function runningFrom(evaluation: Evaluation, term: Term, input: BoundInput): readonly Running[] {
  if (term.kind === "field") return [{ due: dueOfField(evaluation, term, input.step) }];
  return anchorsOf(evaluation, term, input).map((anchored) => {
    const due = dueFromAnchor(evaluation, { ...input, term, anchored });
    return anchored.kind === "known" ? { due, from: anchored.time.day } : { due };
  });
}

function anchorsOf(
  evaluation: Evaluation,
  term: Exclude<Term, { kind: "field" }>,
  input: BoundInput,
): readonly Anchored[] {
  const { anchor } = term;
  if (!anchor) return [input.anchored ?? { kind: "waiting", for: [], own: false }];
  const { step, upTo } = input;
  const isBackward = term.kind !== "moment" && term.direction === "before";
  const onlyActual = isBackward || input.onlyActual === true;
  const resolved = resolveAnchor(evaluation, { anchor, step, onlyActual, isBackward });
  if (anchor.occurrence !== "last") return resolved;
  const last = resolved.findLast((each) => !upTo || each.kind !== "known" || !isBefore(upTo, each.time));
  return [last ?? { kind: "waiting", for: [], own: false }];
}

/** The log holds the date: the last one named, never rolled (TERMS §3). */
function dueOfField(
  evaluation: Evaluation,
  term: Extract<Term, { kind: "field" }>,
  step: Step | undefined,
): Due {
  const { ref } = term;
  if (ref.kind === "fact") return dueOfFact(evaluation, ref, step);
  const labels = evaluation.index.activityLabels(ref.activities);
  const occurrence = evaluation.view.of(ref.activities).at(-1);
  if (!occurrence) {
    const ended = step !== undefined && evaluation.lifeOf(evaluation.stageOf(step)).ended;
    return { kind: ended ? "never" : "waiting", for: labels };
  }
  const moment = momentOfField(occurrence.event, ref.field ?? "");
  if (moment) return { kind: "day", day: moment.day, atLatest: false, notes: [] };
  const why = reason("date-not-recorded", { field: ref.field ?? "", activity: labels[0] ?? ref.id });
  return { kind: "unknown", why };
}

/** A fact that its event is still to bring is waited for until the case has ended (TERMS §4). */
function dueOfFact(evaluation: Evaluation, ref: Ref, step: Step | undefined): Due {
  const fact = evaluation.regulation.facts[ref.id];
  const label = fact?.label ?? ref.id;
  const value = fact && evaluation.factOf(fact);
  if (value?.kind === "waiting") {
    const ended = step !== undefined && evaluation.lifeOf(evaluation.stageOf(step)).ended;
    return { kind: ended ? "never" : "waiting", for: [label] };
  }
  const day = value?.kind === "known" ? value.values[0] : undefined;
  if (typeof day === "number") return { kind: "day", day, atLatest: false, notes: [] };
  return { kind: "unknown", why: reason("fact-unknown", { facts: [label] }) };
}

interface TermFromAnchor extends BoundInput {
  readonly term: Exclude<Term, { kind: "field" }>;
  readonly anchored: Anchored;
}

/** The due date of one term from one anchor, without extension or pause. */
export function dueFromAnchor(evaluation: Evaluation, input: TermFromAnchor): Due {
  const { anchored, term } = input;
  if (anchored.kind === "waiting") return { kind: "waiting", for: anchored.for };
  if (anchored.kind === "never") {
    return { kind: "never", for: anchored.for, ...(anchored.kept && { kept: true }) };
  }
  if (anchored.kind === "unknown") return fromUnknown(evaluation, { ...input, anchored });
  if (term.kind === "moment") {
    return { kind: "day", day: anchored.time.day, atLatest: anchored.atLatest, notes: anchored.notes };
  }
  if (term.kind === "open") return openDue(evaluation, { ...input, anchored });
  if (term.direction === "before")
    return backwardDue(evaluation, { ...input, anchored, duration: term.duration });
  if (term.duration.unit === "hour") return dueInHours(evaluation, anchored, term.duration);
  return forwardDue(evaluation, { ...input, anchored, duration: term.duration });
}

/** A later anchor never brings the end forward. */
function fromUnknown(
  evaluation: Evaluation,
  input: TermFromAnchor & { readonly anchored: Extract<Anchored, { kind: "unknown" }> },
): Due {
  const { why, atEarliest, atLatest } = input.anchored;
  const from = (anchored: KnownAnchor | undefined) =>
    anchored && dueFromAnchor(evaluation, { ...input, anchored });
  return {
    kind: "unknown",
    why,
    atLeast: endAtEarliest(from(atEarliest)),
    atMost: endAtLatest(from(atLatest)),
  };
}

interface FromKnown extends BoundInput {
  readonly anchored: KnownAnchor;
}

function countingOf(evaluation: Evaluation, input: BoundInput): { counting: Counting; restDay: RestDayRule } {
  const counting = input.counting ?? input.step?.counting ?? evaluation.regulation.counting;
  const outside = input.step?.outside === true;
  return { counting, restDay: input.restDay ?? (outside ? counting.restDayOthers : counting.restDay) };
}

/** Open words have no number; the regulation's own default gives attention only (TERMS §2). */
function openDue(evaluation: Evaluation, input: FromKnown): Due {
  const { counting } = countingOf(evaluation, input);
  const own = input.step?.attentionAfter ?? counting.promptly;
  if (!own) return { kind: "open", notes: [] };
  const due = forwardDue(evaluation, { ...input, duration: own });
  if (due.kind === "day") return { kind: "open", attentionOn: due.day, notes: due.notes };
  // A number of ours has no last day that could be missed, on any hour.
  return due.kind === "unknown" ? { kind: "unknown", why: due.why } : due;
}

function backwardDue(evaluation: Evaluation, input: FromKnown & { duration: Duration }): Due {
  const { counting } = countingOf(evaluation, input);
  const event = input.anchored.time.day;
  const calendar = evaluation.calendarOf(counting);
  const day = lastDayBefore(event, input.duration, counting, calendar);
  const counted = { kind: "backward", event, input: { within: input.duration, counting, calendar } } as const;
  return { kind: "day", day, atLatest: input.anchored.atLatest, counted, notes: input.anchored.notes };
}

function dueInHours(evaluation: Evaluation, anchored: KnownAnchor, duration: Duration): Due {
  const { timeZone } = evaluation.regulation;
  const { time, notes } = anchored;
  if (time.instant !== undefined) {
    const earliest = dueInstant(time.instant, duration.amount);
    return {
      kind: "hours",
      earliest,
      latest: dueInstant(time.laterInstant ?? time.instant, duration.amount),
      notes,
    };
  }
  const from = startOfDay(time.day, timeZone);
  const until = startOfDay(time.day + 1, timeZone) - 1;
  return {
    kind: "hours",
    earliest: dueInstant(from, duration.amount),
    latest: dueInstant(until, duration.amount),
    notes,
  };
}

/**
 * A term counted forward in days or longer, from day zero: what its last day is computed from.
 * Two where the hour of receipt decides and is not known, the earlier day zero first.
 */
export function forwardInputs(
  evaluation: Evaluation,
  input: FromKnown & { duration: Duration },
): readonly [DueInput, ...DueInput[]] {
  const { counting, restDay } = countingOf(evaluation, input);
  const { day, instant } = input.anchored.time;
  const calendar = evaluation.calendarOf(counting, day);
  const from = (zero: Day): DueInput => ({
    dayZero: zero,
    within: input.duration,
    counting,
    restDay,
    calendar,
  });
  if (!isIncoming(input)) return [from(day)];
  const zero = dayZero({ day, instant }, counting, calendar, evaluation.regulation.timeZone);
  if (zero.certain) return [from(zero.day)];
  return [from(zero.day), from(nextReceiptDay(day, calendar))];
}

/** Only what comes in can come in after closing time: not an own act, nor the end of another term, nor what goes from one outsider to another. */
function isIncoming({ anchored: { occurrence, own }, step }: FromKnown): boolean {
  return occurrence !== undefined && !own && step?.outside !== true;
}

/** Where the hour of receipt decides on which day a term begins. */
export const hourOfReceiptUnknown = { kind: "unknown", why: reason("hour-of-receipt-unknown") } as const;

function forwardDue(evaluation: Evaluation, input: FromKnown & { duration: Duration }): Due {
  const [counted, later] = forwardInputs(evaluation, input);
  const atLeast = forwardEnd(input, counted);
  return later ? { ...hourOfReceiptUnknown, atLeast, atMost: forwardEnd(input, later) } : atLeast;
}

function forwardEnd({ anchored }: FromKnown, counted: DueInput): Numbered {
  return {
    kind: "day",
    day: dueDay(counted),
    ...(counted.counting.closesAt !== undefined && { closesAt: counted.counting.closesAt }),
    atLatest: anchored.atLatest,
    counted: { kind: "forward", input: counted },
    notes: anchored.notes,
  };
}
