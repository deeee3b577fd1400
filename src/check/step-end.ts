import type { Day } from "../calendar/day.ts";
import { dayOfInstant } from "../calendar/zone.ts";
import type { Step } from "../regulation/model.ts";
import type { Anchored, KnownAnchor } from "./anchor.ts";
import type { Due } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import { reachedOccurrences } from "./reached.ts";
import { reason } from "./reason.ts";
import type { Instance } from "./step-state.ts";
import type { Reason } from "./verdict.ts";

/** `end of X`: the last day on which X was in time, whether or not it was done (TERMS §6). */
export function endOfStep(evaluation: Evaluation, id: string): readonly Anchored[] {
  const step = evaluation.index.step(id);
  if (!step) return [{ kind: "unknown", why: reason("step-unknown", { step: id }) }];
  const { applies, instances } = evaluation.stateOf(step);
  if (applies.kind === "unknown") return [{ kind: "unknown", why: applies.why }];
  return instances.map((instance): Anchored => {
    if (instance.status === "not-applicable" && !instance.unused) return never(step.label);
    if (mayBeGone(step, instance)) return { kind: "unknown", why: instance.reason };
    if (instance.dueDiffers) return unknownEnd(instance, instance.dueDiffers);
    return endOf(evaluation, instance, step.label);
  });
}

/** Whether the log leaves open if there was such a duty at all: then it has an end, or it has none. */
export function mayBeGone(
  { notAfter }: Step,
  { status, due, dueDiffers, reason: { code } }: Instance,
): boolean {
  if (status !== "undetermined") return false;
  const mayBePassed = notAfter !== undefined && (due.kind === "unknown" || dueDiffers !== undefined);
  return mayBePassed || code === "order-unknown" || code === "cancelling-without-date";
}

function endOf(evaluation: Evaluation, instance: Instance, label: string): Anchored {
  const { due, status, reason: why } = instance;
  switch (due.kind) {
    case "day":
      return atEnd(due.day, due.atLatest);
    case "hours": {
      const [first, last] = [due.earliest, due.latest].map((instant) =>
        dayOfInstant(instant, evaluation.regulation.timeZone),
      );
      if (first === undefined || first !== last) return { kind: "unknown", why: reason("hour-unknown") };
      return atEnd(first, false);
    }
    case "unknown":
      return unknownEnd(instance, due.why);
    case "paused":
    case "waiting":
      return { kind: "waiting", for: [label], own: true };
    case "never":
      return never(label);
    case "open":
      return status === "undetermined" ? { kind: "unknown", why } : never(label);
  }
}

type UnknownEnd = Extract<Anchored, { kind: "unknown" }>;

/** Where the log tells between which days it ended: those. */
function unknownEnd({ extremes }: Instance, why: Reason): UnknownEnd {
  const on = (end: Due | undefined) => (end?.kind === "day" ? atEnd(end.day, end.atLatest) : undefined);
  return {
    kind: "unknown",
    why,
    atEarliest: on(extremes?.earliest?.due),
    atLatest: on(extremes?.latest?.due),
  };
}

/** What is counted from a last day may be done before it: only silence makes that too early. */
function atEnd(day: number, atLatest: boolean): KnownAnchor {
  return { kind: "known", time: { day }, own: true, silence: false, atLatest, notes: [] };
}

function never(label: string): Extract<Anchored, { kind: "never" }> {
  return { kind: "never", for: [label], own: true };
}

/** `no X`: the last day has passed and X was not done; d0 is that last day (TERMS §6, silence). */
export function silenceOf(evaluation: Evaluation, id: string): readonly Anchored[] {
  const step = evaluation.index.step(id);
  if (!step) return [{ kind: "unknown", why: reason("step-unknown", { step: id }) }];
  const { label } = step;
  return evaluation.stateOf(step).instances.map((instance): Anchored => {
    const { status } = instance;
    if (status === "met") return { kind: "never", for: [label], own: false, silence: true, kept: true };
    if (status === "undetermined") {
      return { kind: "unknown", why: instance.reason, ifAtAllBefore: brokenOn(evaluation, step, instance) };
    }
    if (status === "pending") return { kind: "waiting", for: [label], own: false, silence: true };
    if (status === "not-applicable" && !instance.unused) return { ...never(label), silence: true };
    if (instance.dueDiffers) return unknownSilence(unknownEnd(instance, instance.dueDiffers));
    const end = endOf(evaluation, instance, label);
    if (end.kind === "unknown") return unknownSilence(end);
    if (end.kind !== "known") return { ...end, silence: true };
    const notes = [reason("silence", { step: label, day: end.time.day })];
    return { ...silent(end), notes };
  });
}

/** Where the act is in the log: it was silent before that day, or never. */
function brokenOn(evaluation: Evaluation, step: Step, { anchored, due }: Instance): Day | undefined {
  if (anchored.kind !== "known" || due.kind === "hours") return undefined;
  const acts = reachedOccurrences(evaluation, step.acts);
  return acts.find(({ time }) => time.day >= anchored.time.day)?.time.day;
}

function silent(end: KnownAnchor): KnownAnchor {
  return { ...end, own: false, silence: true };
}

function unknownSilence({ why, atEarliest, atLatest }: UnknownEnd): UnknownEnd {
  return {
    kind: "unknown",
    why,
    atEarliest: atEarliest && silent(atEarliest),
    atLatest: atLatest && silent(atLatest),
  };
}
