import type { Day } from "../calendar/day.ts";
import type { LogEvent, Moment } from "../case-log/model.ts";
import type { Step } from "../regulation/model.ts";
import { choose } from "./choice.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Timed } from "./instances.ts";
import { isBefore, type Occurrence } from "./moment.ts";
import { isAmong } from "./persons.ts";
import { reason } from "./reason.ts";
import type { Reason } from "./verdict.ts";

/** What the log has that could fulfil a step for one of its anchors. */
export interface Fulfilment {
  /** The first at or after the anchor. */
  readonly done?: Done;
  /** One before the anchor that no earlier anchor claims. */
  readonly before?: Done;
  /** One of which the log does not tell the date. */
  readonly undated: boolean;
  /** It was done, but only to others than the first recipient named. */
  readonly otherRecipient: boolean;
}

export interface Done {
  readonly occurrence: Occurrence;
  /** Its own time, or its dispatch or receipt where `doneWhen` asks for that. */
  readonly time: Moment;
  readonly notes: readonly Reason[];
}

interface FulfilmentInput {
  readonly step: Step;
  readonly timed: Timed;
  readonly all: readonly Timed[];
  readonly position: number;
}

/** TERMS §6, fulfilment: the first occurrence at or after the anchor. */
export function fulfilmentOf(evaluation: Evaluation, input: FulfilmentInput): Fulfilment {
  const { step, timed, position } = input;
  const activities = fulfillingActs(step);
  const everything = evaluation.view.of(activities);
  const counting = everything.filter(({ event }) => countsFor(evaluation, step, event));
  const undated = evaluation.view.undated(activities).length > 0;
  const from = startOf(timed);
  const dones = counting.map((occurrence) => doneOf(step, occurrence));
  const otherRecipient = everything.length > counting.length;
  if (from === undefined) return { ...(dones[0] && { before: dones[0] }), undated, otherRecipient };
  const isMine = (done: Done) => isPaired(step, timed, done);
  const isFrom = (done: Done) => isAtOrAfter(done.time, timed, from);
  const candidates = dones.filter((done) => isMine(done) && isFrom(done));
  const taken = step.oneToOne ? takenBefore(input, dones, isMine) : new Set<Done>();
  const done = candidates.find((candidate) => !taken.has(candidate));
  const before = position === 0 ? dones.findLast((each) => isMine(each) && !isFrom(each)) : undefined;
  return { ...(done && { done }), ...(before && { before }), undated, otherRecipient };
}

/** In the unit of the term: a term in hours compares instants, others compare dates (TERMS §1, §6). */
function isAtOrAfter(time: Moment, { anchored, due }: Timed, from: Day): boolean {
  if (due.kind === "hours" && anchored.kind === "known") return !isBefore(time, anchored.time);
  return time.day >= from;
}

/** A term counted backwards has no beginning: whatever came before its anchor counts. */
function startOf({ anchored, due }: Timed): Day | undefined {
  if (due.kind === "day" && due.counted?.kind === "backward") return Number.NEGATIVE_INFINITY;
  return anchored.kind === "known" ? anchored.time.day : undefined;
}

const joined = new WeakMap<Step, readonly string[]>();

/** Its acts and the other acts that fulfil it; the same array every time, so that views can remember it. */
export function fulfillingActs(step: Step): readonly string[] {
  if (step.fulfilledBy.length === 0) return step.acts;
  let activities = joined.get(step);
  if (!activities) {
    activities = [...step.acts, ...step.fulfilledBy];
    joined.set(step, activities);
  }
  return activities;
}

/** A step is done when the first recipient named is reached; an event that names nobody leaves that open. */
export function countsFor(evaluation: Evaluation, step: Step, event: LogEvent): boolean {
  if (!step.to || !step.acts.includes(event.activity)) return true;
  const chosen = choose(evaluation, step.to);
  const [first] = chosen.kind === "value" ? chosen.value : [];
  return first === undefined || isAmong(evaluation, event.recipient, first) !== "no";
}

function doneOf(step: Step, occurrence: Occurrence): Done {
  const { event, time } = occurrence;
  if (step.doneWhen === "sent") return { occurrence, time: event.sent ?? time, notes: [] };
  if (step.doneWhen === "happened") return { occurrence, time, notes: [] };
  if (event.received) return { occurrence, time: event.received, notes: [] };
  return {
    occurrence,
    time: event.sent ?? time,
    notes: [reason("receipt-assumed", { activity: event.activity })],
  };
}

/** `matching: <field>`: only an act with the same value serves this anchor. */
function isPaired(step: Step, timed: Timed, done: Done): boolean {
  if (!step.matching || timed.anchored.kind !== "known") return true;
  const wanted = timed.anchored.occurrence?.event.fields[step.matching];
  return done.occurrence.event.fields[step.matching] === wanted;
}

/** `oneToOne`: each act serves one anchor, the earliest that still waits. */
function takenBefore(
  { all, position }: FulfilmentInput,
  dones: readonly Done[],
  isMine: (done: Done) => boolean,
): ReadonlySet<Done> {
  const taken = new Set<Done>();
  for (const earlier of all.slice(0, position)) {
    if (earlier.anchored.kind !== "known") continue;
    const from = earlier.anchored.time.day;
    const serving = dones.find((done) => {
      return !taken.has(done) && isMine(done) && isAtOrAfter(done.time, earlier, from);
    });
    if (serving) taken.add(serving);
  }
  return taken;
}
