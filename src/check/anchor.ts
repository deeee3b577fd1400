import type { Day } from "../calendar/day.ts";
import type { Moment } from "../case-log/model.ts";
import type { Anchor, AnchorItem, Ref, Step } from "../regulation/model.ts";
import type { Evaluation } from "./evaluation.ts";
import { momentOfField } from "./event-field.ts";
import { leftOut } from "./left-out.ts";
import type { Occurrence } from "./moment.ts";
import { hasReached, reachedOccurrences } from "./reached.ts";
import { reason } from "./reason.ts";
import type { RegulationIndex } from "./regulation-index.ts";
import { selfSetAnchors } from "./self-set.ts";
import { endOfStep, silenceOf } from "./step-end.ts";
import type { Reason } from "./verdict.ts";

/** Where a term runs from in this case, or why that is not known (yet). */
export type Anchored =
  | {
      readonly kind: "known";
      /** d0, before `receivedAfter` and `restDayReceipt`. */
      readonly time: Moment;
      readonly occurrence?: Occurrence;
      /** The event is an act of the organisation, so that an act before it is in time (TERMS §6). */
      readonly own: boolean;
      /** The last day of a term on which somebody was silent: an act before it is too early. */
      readonly silence: boolean;
      /** The date may still come earlier: the act that sets it has not been done. */
      readonly atLatest: boolean;
      readonly notes: readonly Reason[];
    }
  | {
      readonly kind: "waiting";
      readonly for: readonly string[];
      readonly own: boolean;
      /** Somebody may still break the silence that it waits for. */
      readonly silence?: boolean;
    }
  | {
      readonly kind: "never";
      readonly for: readonly string[];
      readonly own: boolean;
      readonly silence?: boolean;
      readonly kept?: boolean;
    }
  | {
      readonly kind: "unknown";
      readonly why: Reason;
      /** Beside one without a date, one that has it: of several the first comes at the latest then, the last not before. */
      readonly atLatest?: KnownAnchor | undefined;
      readonly atEarliest?: KnownAnchor | undefined;
      /** It came before this day, or never. */
      readonly ifAtAllBefore?: Day | undefined;
    };

/** The date from which a term runs. */
export type KnownAnchor = Extract<Anchored, { kind: "known" }>;

export interface AnchorInput {
  readonly anchor: Anchor;
  /** The step whose term runs from it, or that it wakes. */
  readonly step: Step | undefined;
  /** Only what really happened counts: the last day of a self-set anchor's own term does not wake a step. */
  readonly onlyActual?: boolean;
  /** For a term that is counted back from the event: a plan for it counts (TERMS §2). */
  readonly isBackward?: boolean;
}

/**
 * The anchors of a step: one, or with `each` one per occurrence; with `last` all.
 * Those with a date come first, in order of time.
 */
export function resolveAnchor(evaluation: Evaluation, input: AnchorInput): readonly Anchored[] {
  const { anchor, step } = input;
  const [only] = anchor.items;
  const resolved =
    only && anchor.items.length === 1
      ? resolveItem(evaluation, input, only)
      : anchor.items.flatMap((item) => resolveItem(evaluation, input, item));
  if (anchor.occurrence !== "first") return everyOccurrence(resolved, step);
  return [chooseOne(resolved, step?.outside === true)];
}

/**
 * Every occurrence of any of the items; while there is none, why not. One of which
 * the date is not known has a duty of its own (TERMS §1, gaps); where each act
 * serves one anchor, it may also have taken the act of any other.
 */
function everyOccurrence(resolved: readonly Anchored[], step: Step | undefined): readonly Anchored[] {
  const known = resolved.filter((each) => each.kind === "known");
  const unknown = resolved.filter((each) => each.kind === "unknown");
  const [first] = unknown;
  if (first && step?.oneToOne) return [...known.map(() => first), ...unknown];
  if (known.length + unknown.length === 0) return [chooseOne(resolved, false)];
  return [...known.sort((one, other) => one.time.day - other.time.day), ...unknown];
}

/** `A or B`: the one that happened; both: the first for a duty, the last for a limit on others. */
function chooseOne(candidates: readonly Anchored[], forOthers: boolean): Anchored {
  const [only] = candidates;
  if (only && candidates.length === 1) return only;
  const known = candidates.filter((each) => each.kind === "known");
  const certain = known.filter((each) => !each.atLatest);
  const among = certain.length > 0 && forOthers ? certain : known;
  const chosen = among.toSorted(byDay).at(forOthers ? -1 : 0);
  const open = candidates.filter((each) => each.kind === "unknown");
  const unknown =
    open.length === 0 ? undefined : forOthers ? lastBeside(chosen, open) : firstBeside(chosen, open);
  return unknown ?? chosen ?? notYet(candidates);
}

type Unknown = Extract<Anchored, { kind: "unknown" }>;

/**
 * One of which the log does not tell the date, or whether it happened, may be the first of all:
 * that comes at the latest with the first that has a date (TERMS §1, gaps; §4, conditions).
 * Undefined if none can come before the one that has a date.
 */
function firstBeside(chosen: KnownAnchor | undefined, unknown: readonly Unknown[]): Unknown | undefined {
  const open = unknown.filter(({ atEarliest: first }) => !chosen || !first || byDay(first, chosen) <= 0);
  const [one] = open;
  if (!one) return undefined;
  const earliest = open.flatMap(({ atEarliest }) => atEarliest ?? []);
  const latest = open.flatMap(({ atLatest }) => atLatest ?? []);
  const atEarliest = earliest.length === open.length ? inOrder(chosen, earliest)[0] : undefined;
  return { ...one, atEarliest, atLatest: inOrder(chosen, latest)[0] };
}

/** The same for the last of all: that comes at the earliest with the last that has a date. */
function lastBeside(chosen: KnownAnchor | undefined, unknown: readonly Unknown[]): Unknown | undefined {
  const open = unknown.filter((each) => !chosen || !isKnownBefore(each, chosen));
  const [one] = open;
  if (!one) return undefined;
  const latest = open.flatMap(({ atLatest }) => atLatest ?? []);
  const atLatest = latest.length === open.length ? inOrder(chosen, latest).at(-1) : undefined;
  return { ...one, atEarliest: chosen, atLatest };
}

function isKnownBefore({ atLatest, ifAtAllBefore }: Unknown, { time }: KnownAnchor): boolean {
  if (atLatest && atLatest.time.day < time.day) return true;
  return ifAtAllBefore !== undefined && ifAtAllBefore <= time.day;
}

function inOrder(chosen: KnownAnchor | undefined, others: readonly KnownAnchor[]): readonly KnownAnchor[] {
  return (chosen ? [chosen, ...others] : others).toSorted(byDay);
}

/** None of them has happened, or will. */
function notYet(candidates: readonly Anchored[]): Anchored {
  const open = candidates.filter((each) => each.kind === "waiting" || each.kind === "never");
  const waiting = open.filter((each) => each.kind === "waiting");
  const labels = (waiting.length > 0 ? waiting : open).flatMap((each) => each.for);
  const own = open.length > 0 && open.every((each) => each.own);
  const silence = open.length > 0 && open.every((each) => each.silence === true);
  if (waiting.length > 0) return { kind: "waiting", for: labels, own, silence };
  return {
    kind: "never",
    for: labels,
    own,
    silence,
    kept: open.some((each) => each.kind === "never" && each.kept),
  };
}

function byDay(one: KnownAnchor, other: KnownAnchor): number {
  return one.time.day - other.time.day;
}

function resolveItem(evaluation: Evaluation, input: AnchorInput, item: AnchorItem): readonly Anchored[] {
  if (item.kind === "end-of") return endOfStep(evaluation, item.step);
  if (item.kind === "silence") return silenceOf(evaluation, item.step);
  return resolveEvent(evaluation, input, item.ref);
}

function resolveEvent(evaluation: Evaluation, input: AnchorInput, ref: Ref): readonly Anchored[] {
  const { view, index } = evaluation;
  const { anchor, step } = input;
  if (ref.kind === "fact") return [dateFact(evaluation, step, ref)];
  const own = ref.activities.every((activity) => !index.isOutside(activity));
  // Keeping and attesting are about the case: there an act counts wherever it arrived.
  const occurrences = step ? reachedOccurrences(evaluation, ref.activities) : view.of(ref.activities);
  const undated = view.hasUndated ? undatedAnchors(evaluation, step, ref) : none;
  const unrecorded = leftOut(evaluation, ref.activities);
  if (occurrences.length === 0 && unrecorded.length > 0) return [notRecorded(evaluation, unrecorded)];
  const unknown = unrecorded.length > 0 ? [...undated, notRecorded(evaluation, unrecorded)] : undated;
  const isPlan = asksForPlan(input, ref, occurrences);
  if (unknown.length > 0 && (isPlan || anchor.occurrence === "last")) return unknown.slice(0, 1);
  if (isPlan) return [standingPlan(evaluation, input, { ref, own, occurrences })];
  const dated = occurrences.map((occurrence) => {
    const isOwn = !index.isOutside(occurrence.event.activity);
    return atOccurrence(occurrence, { ref: dateOf(input, ref), own: isOwn, step });
  });
  const acts = unknown.length > 0 ? [...dated, ...unknown] : dated;
  const mayFallBack = own && !step?.outside && !input.onlyActual && !isContentDate(ref.field);
  const anchored = mayFallBack ? selfSetAnchors(evaluation, ref, acts) : acts;
  if (anchored.length === 0) return [notHappened(evaluation, step, ref)];
  return anchor.occurrence === "first" ? [chooseOne(anchored, false)] : anchored;
}

const none: readonly never[] = [];

function undatedAnchors(evaluation: Evaluation, step: Step | undefined, ref: Ref): readonly Anchored[] {
  return evaluation.view
    .undated(ref.activities)
    .filter((event) => !step || hasReached(evaluation, event))
    .map(() => unknownEvent("anchor-without-date", evaluation.index, ref.activities));
}

function notRecorded({ index }: Evaluation, activities: readonly string[]): Anchored {
  return unknownEvent("activity-not-recorded", index, activities);
}

function unknownEvent(code: string, index: RegulationIndex, activities: readonly string[]): Anchored {
  return { kind: "unknown", why: reason(code, { activities: index.activityLabels(activities) }) };
}

/** Without any plan in the log the act itself counts (TERMS §2, backwards). */
function dateOf({ isBackward }: AnchorInput, ref: Ref): Ref {
  if (!isBackward || ref.field !== "planned") return ref;
  const { field: _, ...act } = ref;
  return act;
}

/** Counted back from an act for which the log has a plan, or from the plan itself. */
function asksForPlan({ isBackward }: AnchorInput, ref: Ref, occurrences: readonly Occurrence[]): boolean {
  if (!occurrences.some(({ event }) => event.planned)) return false;
  return ref.field === "planned" || (isBackward === true && ref.field === undefined);
}

/** The plan that stood when the act was done; while it is not done, the last plan (TERMS §2, backwards). */
function standingPlan(
  evaluation: Evaluation,
  { step }: AnchorInput,
  { ref, own, occurrences }: { ref: Ref; own: boolean; occurrences: readonly Occurrence[] },
): Anchored {
  const plans = occurrences.filter(({ event }) => event.planned !== undefined);
  const act = step && evaluation.view.first(step.acts);
  const standing = act ? plans.filter(({ time }) => time.day <= act.time.day) : plans;
  const plan = standing.at(-1) ?? plans[0];
  if (!plan) return notHappened(evaluation, step, ref);
  return atOccurrence(plan, { ref: { ...ref, field: "planned" }, own, step });
}

/** A date that an event names in its contents is no date of the act itself. */
function isContentDate(field: string | undefined): boolean {
  return field !== undefined && field !== "sent" && field !== "received" && field !== "dated";
}

/**
 * An anchor is the receipt if logged, else the dispatch, unless the text names a
 * date of the event (TERMS §6). What an outsider sends reaches us at its own time.
 */
export function atOccurrence(
  occurrence: Occurrence,
  { ref, own, step }: { ref: Ref; own: boolean; step: Step | undefined },
): Anchored {
  const { event } = occurrence;
  const sent = own ? event.sent : undefined;
  const time =
    ref.field === undefined ? (event.received ?? sent ?? occurrence.time) : momentOfField(event, ref.field);
  if (!time) {
    const why = reason("date-not-recorded", { field: ref.field ?? "", activity: event.activity });
    return { kind: "unknown", why };
  }
  const needsReceipt = own && (sent !== undefined || step?.outside === true);
  const isDispatch =
    event.received === undefined && (ref.field === "received" || (ref.field === undefined && needsReceipt));
  const notes = isDispatch ? [reason("dispatch-taken", { activity: event.activity })] : noNotes;
  return { kind: "known", time, occurrence, own, silence: false, atLatest: false, notes };
}

const noNotes: readonly Reason[] = [];

function dateFact(evaluation: Evaluation, step: Step | undefined, ref: Ref): Anchored {
  const fact = evaluation.regulation.facts[ref.id];
  const value = fact && evaluation.factOf(fact);
  const label = fact?.label ?? ref.id;
  if (!value || value.kind === "unknown")
    return { kind: "unknown", why: reason("fact-unknown", { facts: [label] }) };
  if (value.kind === "waiting") {
    const ended = step !== undefined && evaluation.lifeOf(evaluation.stageOf(step)).ended;
    return { kind: ended ? "never" : "waiting", for: [label], own: false };
  }
  const day = value.values[0];
  if (typeof day !== "number") return { kind: "unknown", why: reason("fact-unknown", { facts: [label] }) };
  return { kind: "known", time: { day }, own: false, silence: false, atLatest: false, notes: [] };
}

function notHappened(evaluation: Evaluation, step: Step | undefined, ref: Ref): Anchored {
  const { index } = evaluation;
  const labels = index.activityLabels(ref.activities);
  const own = ref.activities.every((activity) => !index.isOutside(activity));
  const isStart = ref.activities.some((activity) => evaluation.kind.starts.includes(activity));
  if (isStart && !evaluation.view.first(evaluation.kind.starts)) {
    return { kind: "unknown", why: reason("receipt-missing", { activities: labels }) };
  }
  const stage = step ? evaluation.stageOf(step) : evaluation.kind.stages[0];
  const ended = stage !== undefined && evaluation.lifeOf(stage).ended;
  const actEnded = ref.activities.every((activity) => hasEnded(evaluation, activity));
  return { kind: ended && actEnded ? "never" : "waiting", for: labels, own };
}

/** Whether the stage in which that act is done has ended; an event of no stage ends with the case. */
function hasEnded(evaluation: Evaluation, activity: string): boolean {
  const owner = evaluation.index.stepOf(activity);
  return owner === undefined || evaluation.lifeOf(evaluation.stageOf(owner)).ended;
}
