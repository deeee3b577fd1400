import type { Day } from "../calendar/day.ts";
import type { LogEvent, Moment } from "../case-log/model.ts";
import type { Choice, Step, Who } from "../regulation/model.ts";
import { remembered } from "../remembered.ts";
import { isAfterCancelling } from "./cancelling.ts";
import { choose } from "./choice.ts";
import type { Evaluation } from "./evaluation.ts";
import { fold } from "./facts.ts";
import type { Timed } from "./instances.ts";
import { isBefore, type Occurrence } from "./moment.ts";
import { isAmong } from "./persons.ts";
import { reason } from "./reason.ts";
import type { Reason } from "./verdict.ts";

/** What the log has that could fulfil a step for one of its anchors. */
export interface Fulfilment {
  /** The first at or after the anchor. */
  readonly done: Done | undefined;
  /** The last before the anchor that no earlier anchor claims; of those before a withdrawal and after it one before. */
  readonly before: Done | undefined;
  /** One of which the log does not tell the date. */
  readonly undated: boolean;
  /** The first from the anchor on of which the log does not tell which anchor it serves. */
  readonly unpaired: Done | undefined;
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
  const { step, timed } = input;
  const { view } = evaluation;
  const activities = fulfillingActs(step);
  const everything = view.of(activities);
  const undated = view.undated(activities).length > 0;
  const dones: Done[] = [];
  for (const occurrence of everything) {
    if (countsFor(evaluation, step, occurrence.event)) dones.push(doneOf(step, occurrence));
  }
  const otherRecipient = everything.length > dones.length;
  const from = startOf(timed);
  if (from === undefined)
    return { done: undefined, before: dones[0], unpaired: undefined, undated, otherRecipient };
  const taken = step.oneToOne ? takenBefore(input, dones) : none;
  let done: Done | undefined;
  let before: Done | undefined;
  let unpaired: Done | undefined;
  for (const each of dones) {
    const pairing = pairingOf(step, timed, each);
    const isFrom = isAtOrAfter(each.time, timed, from);
    if (pairing === "unknown" && isFrom) unpaired ??= each;
    if (pairing !== "yes" || taken.has(each)) continue;
    if (isFrom) done ??= each;
    else if (!servesEarlier(input, each) && !(before && isAfterCancelling(evaluation, step, each)))
      before = each;
  }
  return { done, before, unpaired, undated, otherRecipient };
}

const none: ReadonlySet<Done> = new Set();

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

/** Its acts and the other acts that fulfil it; the same array every time, so that views can remember it. */
export function fulfillingActs(step: Step): readonly string[] {
  return step.fulfilledBy.length === 0 ? step.acts : joinedActs(step);
}

const joinedActs = remembered((step: Step): readonly string[] => [...step.acts, ...step.fulfilledBy]);

/**
 * A step is done when the first recipient named is reached; an event that names
 * nobody leaves that open. Another act that fulfils it must have reached the
 * same one, if that act has recipients at all.
 */
export function countsFor(evaluation: Evaluation, step: Step, event: LogEvent): boolean {
  if (!step.to) return true;
  const isOther = !step.acts.includes(event.activity);
  if (isOther && !evaluation.index.stepOf(event.activity)?.to) return true;
  const first = firstRecipient(evaluation, step.to, event);
  return first === undefined || isAmong(evaluation, event.recipient, first) !== "no";
}

function firstRecipient(
  evaluation: Evaluation,
  to: Choice<readonly Who[]>,
  event: LogEvent,
): Who | undefined {
  if (to.kind === "plain") return to.value[0];
  const chosen = choose(evaluation, to, event.time && { event, time: event.time });
  return chosen.kind === "value" ? chosen.value[0] : undefined;
}

function doneOf(step: Step, { event, time: own }: Occurrence): Done {
  const time = momentOfDoing(step, event, own);
  const isAssumed = step.doneWhen === "received" && event.received === undefined;
  const notes = isAssumed ? [reason("receipt-assumed", { activity: event.activity })] : noNotes;
  return { occurrence: { event, time }, time, notes };
}

const noNotes: readonly Reason[] = [];

/** Its own time; where the receipt counts that, if it is logged, else the dispatch. */
function momentOfDoing({ doneWhen }: Step, { sent, received }: LogEvent, own: Moment): Moment {
  if (doneWhen === "happened") return own;
  if (doneWhen === "sent") return sent ?? own;
  return received ?? sent ?? own;
}

/** An act that could serve an earlier anchor is not "recorded before" a later one (TERMS §6). */
function servesEarlier({ step, all, position }: FulfilmentInput, done: Done): boolean {
  return all.some((earlier, at) => at < position && couldServe(step, earlier, done));
}

function couldServe(step: Step, timed: Timed, done: Done): boolean {
  const { anchored } = timed;
  if (anchored.kind !== "known" || pairingOf(step, timed, done) !== "yes") return false;
  return isAtOrAfter(done.time, timed, anchored.time.day);
}

/** `matching: <field>`: only an act with the same value serves this anchor. */
export function pairingOf(
  step: Step,
  { anchored }: Pick<Timed, "anchored">,
  { occurrence }: Pick<Done, "occurrence">,
): "yes" | "no" | "unknown" {
  if (!step.matching || anchored.kind !== "known" || !anchored.occurrence) return "yes";
  const wanted = fieldText(anchored.occurrence.event, step.matching);
  const found = fieldText(occurrence.event, step.matching);
  if (wanted === "" || found === "") return "unknown";
  return wanted === found ? "yes" : "no";
}

/** A field of an event as one text that can be compared; empty when it is not recorded. */
function fieldText(event: LogEvent, field: string): string {
  const columns: Readonly<Record<string, readonly string[] | string | undefined>> = {
    actor: event.actor,
    role: event.role,
    recipient: event.recipient,
    with: event.with,
    form: event.form,
    what: event.what,
    period: event.period,
  };
  const value = columns[field] ?? event.fields[field] ?? "";
  const values = typeof value === "object" ? value.map(String) : [String(value)];
  return values.map(fold).sort().join("|");
}

/** `oneToOne`: each act serves one anchor, the earliest that still waits. */
function takenBefore({ step, all, position }: FulfilmentInput, dones: readonly Done[]): ReadonlySet<Done> {
  const taken = new Set<Done>();
  for (const earlier of all.slice(0, position)) {
    const free = dones.filter((done) => !taken.has(done) && pairingOf(step, earlier, done) === "yes");
    const early = mayBeEarly(step, earlier) ? free[0] : undefined;
    const serving = free.find((done) => couldServe(step, earlier, done)) ?? early;
    if (serving) taken.add(serving);
  }
  return taken;
}

/** An act before it serves the anchor as well: an own act, or where the text allows it (TERMS §6). */
function mayBeEarly({ mayPrecede, outside }: Step, { anchored }: Timed): boolean {
  return mayPrecede ?? (outside || (anchored.kind === "known" && anchored.own));
}
