import type { Day } from "../calendar/day.ts";
import type { Moment } from "../case-log/model.ts";
import type { Anchor, AnchorItem, Ref, Step } from "../regulation/model.ts";
import type { Evaluation } from "./evaluation.ts";
import { momentOfField } from "./event-field.ts";
import type { Occurrence } from "./moment.ts";
import { reason } from "./reason.ts";
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
  | { readonly kind: "waiting"; readonly for: readonly string[]; readonly own: boolean }
  | {
      readonly kind: "never";
      readonly for: readonly string[];
      readonly own: boolean;
      readonly kept?: boolean;
    }
  | { readonly kind: "unknown"; readonly why: Reason };

export interface AnchorInput {
  readonly anchor: Anchor;
  /** The step whose term runs from it, or that it wakes. */
  readonly step: Step | undefined;
  /** Only what really happened counts: the last day of a self-set anchor's own term does not wake a step. */
  readonly onlyActual?: boolean;
}

/** The anchors of a step: one, or with `each` one per occurrence; with `last` all, in order of time. */
export function resolveAnchor(evaluation: Evaluation, input: AnchorInput): readonly Anchored[] {
  const { anchor, step } = input;
  const resolved = anchor.items.map((item) => resolveItem(evaluation, { ...input, item }));
  if (anchor.occurrence !== "first") return everyOccurrence(resolved);
  return [chooseOne(resolved.flat(), step?.outside === true)];
}

/** Every occurrence of any of the items; while there is none, why not. */
function everyOccurrence(resolved: readonly (readonly Anchored[])[]): readonly Anchored[] {
  const known = resolved.flat().filter((each) => each.kind === "known");
  if (known.length > 0) return known.sort((first, second) => first.time.day - second.time.day);
  return [chooseOne(resolved.flat(), false)];
}

/** `A or B`: the one that happened; both: the first for a duty, the last for a limit on others. */
function chooseOne(candidates: readonly Anchored[], forOthers: boolean): Anchored {
  const known = candidates.filter((each) => each.kind === "known");
  const certain = known.filter((each) => !each.atLatest);
  const among = certain.length > 0 && forOthers ? certain : known;
  const ordered = [...among].sort((first, second) => first.time.day - second.time.day);
  const chosen = forOthers ? ordered.at(-1) : ordered[0];
  if (chosen) return chosen;
  const unknown = candidates.find((each) => each.kind === "unknown");
  if (unknown) return unknown;
  const open = candidates.filter((each) => each.kind === "waiting" || each.kind === "never");
  const waiting = open.filter((each) => each.kind === "waiting");
  const labels = (waiting.length > 0 ? waiting : open).flatMap((each) => each.for);
  const own = open.length > 0 && open.every((each) => each.own);
  if (waiting.length > 0) return { kind: "waiting", for: labels, own };
  return { kind: "never", for: labels, own, kept: open.some((each) => each.kind === "never" && each.kept) };
}

interface ItemInput extends AnchorInput {
  readonly item: AnchorItem;
}

function resolveItem(evaluation: Evaluation, input: ItemInput): readonly Anchored[] {
  const { item } = input;
  if (item.kind === "end-of") return endOfStep(evaluation, item.step);
  if (item.kind === "silence") return silenceOf(evaluation, item.step);
  return resolveEvent(evaluation, input, item.ref);
}

function resolveEvent(evaluation: Evaluation, input: ItemInput, ref: Ref): readonly Anchored[] {
  const { view, index, scope } = evaluation;
  const { anchor, step } = input;
  if (ref.kind === "fact") return [dateFact(evaluation, ref)];
  const labels = index.activityLabels(ref.activities);
  const own = ref.activities.every((activity) => !index.isOutside(activity));
  const occurrences = view.of(ref.activities);
  if (occurrences.length === 0 && ref.activities.some((activity) => scope.notRecorded.has(activity))) {
    return [{ kind: "unknown", why: reason("activity-not-recorded", { activities: labels }) }];
  }
  const undated = view.undated(ref.activities);
  if (undated.length > 0)
    return [{ kind: "unknown", why: reason("anchor-without-date", { activities: labels }) }];
  if (ref.field === "planned" && occurrences.length > 0)
    return [planned(evaluation, input, { ref, own, occurrences })];
  const anchored = occurrences.map((occurrence) => atOccurrence(occurrence, ref, own));
  if (anchor.occurrence !== "first" && anchored.length > 0) return anchored;
  const mayFallBack = own && !step?.outside && !input.onlyActual && !isContentDate(ref.field);
  const limit = mayFallBack ? selfSetLimit(evaluation, ref) : undefined;
  return [withSelfSetLimit(anchored[0], limit) ?? notHappened(evaluation, step, ref)];
}

/** The plan that stood when the act was done; while it is not done, the last plan (TERMS §2, backwards). */
function planned(
  evaluation: Evaluation,
  { step }: ItemInput,
  { ref, own, occurrences }: { ref: Ref; own: boolean; occurrences: readonly Occurrence[] },
): Anchored {
  const act = step && evaluation.view.first(step.acts);
  const standing = act ? occurrences.filter(({ time }) => time.day <= act.time.day) : occurrences;
  const [first] = occurrences;
  const plan = standing.at(-1) ?? first;
  if (!plan) return { kind: "waiting", for: evaluation.index.activityLabels(ref.activities), own };
  return atOccurrence(plan, ref, own);
}

/** A date that an event names in its contents is no date of the act itself. */
function isContentDate(field: string | undefined): boolean {
  return field !== undefined && field !== "sent" && field !== "received" && field !== "dated";
}

/** TERMS §6: an anchor is the receipt if logged, else the dispatch, unless the text names a date of the event. */
function atOccurrence(occurrence: Occurrence, ref: Ref, own: boolean): Anchored {
  const { event } = occurrence;
  const time =
    ref.field === undefined ? (event.received ?? occurrence.time) : momentOfField(event, ref.field);
  if (!time) {
    const why = reason("date-not-recorded", { field: ref.field ?? "", activity: event.activity });
    return { kind: "unknown", why };
  }
  const dispatched = event.received === undefined && (event.sent !== undefined || ref.field === "received");
  const notes = dispatched ? [reason("dispatch-taken", { activity: event.activity })] : [];
  return { kind: "known", time, occurrence, own, silence: false, atLatest: false, notes };
}

function dateFact(evaluation: Evaluation, ref: Ref): Anchored {
  const fact = evaluation.regulation.facts[ref.id];
  const value = fact && evaluation.factOf(fact);
  const label = fact?.label ?? ref.id;
  if (!value || value.kind === "unknown")
    return { kind: "unknown", why: reason("fact-unknown", { facts: [label] }) };
  if (value.kind === "waiting") return { kind: "waiting", for: [label], own: false };
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

type SelfSet =
  | { readonly kind: "day"; readonly day: Day; readonly over: boolean }
  | { readonly kind: "unknown"; readonly why: Reason };

/**
 * The last day on which the organisation's own act had to be done: lateness
 * buys no time, and a missing act does not stop the clock (TERMS §6).
 */
function selfSetLimit(evaluation: Evaluation, ref: Ref): SelfSet | undefined {
  for (const activity of ref.activities) {
    const owner = evaluation.index.stepOf(activity);
    if (!owner || (!owner.within && !owner.aim)) continue;
    const state = evaluation.stateOf(owner);
    const [instance] = state.instances;
    if (state.applies.kind === "unknown") return { kind: "unknown", why: state.applies.why };
    if (instance?.due.kind === "day") {
      if (instance.status === "not-applicable") return undefined;
      return { kind: "day", day: instance.due.day, over: evaluation.isOver(instance.due.day) };
    }
    if (instance?.status === "undetermined") return { kind: "unknown", why: instance.reason };
  }
  return undefined;
}

function withSelfSetLimit(act: Anchored | undefined, limit: SelfSet | undefined): Anchored | undefined {
  if (limit === undefined || (act && act.kind !== "known")) return act;
  if (limit.kind === "unknown") return { kind: "unknown", why: limit.why };
  if (act && act.time.day <= limit.day) return act;
  const notes = [reason(act ? "act-late-term-counts" : "act-missing-term-counts", { day: limit.day })];
  return {
    kind: "known",
    time: { day: limit.day },
    own: true,
    silence: false,
    atLatest: !act && !limit.over,
    notes,
  };
}

function endOfStep(evaluation: Evaluation, id: string): readonly Anchored[] {
  const step = evaluation.index.step(id);
  if (!step) return [{ kind: "unknown", why: reason("step-unknown", { step: id }) }];
  return evaluation.stateOf(step).instances.map((instance): Anchored => {
    if (instance.due.kind === "day" && instance.status !== "not-applicable") {
      const time = { day: instance.due.day };
      return { kind: "known", time, own: false, silence: false, atLatest: instance.due.atLatest, notes: [] };
    }
    return fromStatus(instance.status, { label: step.label, why: instance.reason });
  });
}

/** `no X`: the last day has passed and X was not done (TERMS §6, silence). */
function silenceOf(evaluation: Evaluation, id: string): readonly Anchored[] {
  const step = evaluation.index.step(id);
  if (!step) return [{ kind: "unknown", why: reason("step-unknown", { step: id }) }];
  return evaluation.stateOf(step).instances.map((instance): Anchored => {
    const isSilent = instance.status === "violated" || instance.status === "lapsed";
    if (isSilent && instance.due.kind === "day") {
      const notes = [reason("silence", { step: step.label, day: instance.due.day })];
      return {
        kind: "known",
        time: { day: instance.due.day },
        own: false,
        silence: true,
        atLatest: false,
        notes,
      };
    }
    if (instance.status === "met") return { kind: "never", for: [step.label], own: false, kept: true };
    return fromStatus(instance.status, { label: step.label, why: instance.reason });
  });
}

function fromStatus(status: string, { label, why }: { label: string; why: Reason }): Anchored {
  if (status === "undetermined") return { kind: "unknown", why };
  return { kind: status === "pending" ? "waiting" : "never", for: [label], own: false };
}
