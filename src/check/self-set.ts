import type { Day } from "../calendar/day.ts";
import { dayOfInstant } from "../calendar/zone.ts";
import type { Ref } from "../regulation/model.ts";
import type { Anchored, KnownAnchor } from "./anchor.ts";
import type { Due } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import { reason } from "./reason.ts";
import { mayBeGone } from "./step-end.ts";
import type { Instance, StepState } from "./step-state.ts";
import type { Reason } from "./verdict.ts";

/** The last day on which the organisation's own act had to be done. */
type Limit =
  | { readonly kind: "day"; readonly day: Day; readonly over: boolean }
  | {
      readonly kind: "unknown";
      readonly why: Reason;
      readonly day?: Day;
      /** The latest that it can be, where the log tells that. */
      readonly atMost?: Day | undefined;
    };

/**
 * The anchors of a duty that runs from the organisation's own act: that act or
 * the last day on which it had to be done, whichever is first. Lateness buys no
 * time, and a missing act does not stop the clock (TERMS §6, self-set anchors).
 * @param acts the acts that were done, in order of time.
 */
export function selfSetAnchors(
  evaluation: Evaluation,
  ref: Ref,
  acts: readonly Anchored[],
): readonly Anchored[] {
  const state = ownerOf(evaluation, ref);
  if (!state) return acts;
  const limited = acts.map((act) => withLimit(act, limitOf(evaluation, state, servedBy(state, act))));
  if (acts.some(({ kind }) => kind !== "known")) return limited;
  const missing = state.instances
    .filter((instance) => !isServed(instance, acts))
    .flatMap((instance) => withoutAct(limitOf(evaluation, state, instance), acts));
  return [...limited, ...missing];
}

/** The step that owes the act, if it has a term of its own; a permission sets no clock. */
function ownerOf(evaluation: Evaluation, ref: Ref): StepState | undefined {
  for (const activity of ref.activities) {
    const owner = evaluation.index.stepOf(activity);
    if (owner && (owner.within || owner.aim) && owner.duty === "must") return evaluation.stateOf(owner);
  }
  return undefined;
}

/** The anchor of the owner that this act served. */
function servedBy({ instances }: StepState, act: Anchored): Instance | undefined {
  if (act.kind !== "known") return undefined;
  return instances.find(({ done }) => done !== undefined && done.event === act.occurrence?.event);
}

function isServed({ done }: Instance, acts: readonly Anchored[]): boolean {
  return acts.some((act) => act.kind === "known" && done?.event === act.occurrence?.event);
}

function limitOf(
  evaluation: Evaluation,
  { applies, step }: StepState,
  instance: Instance | undefined,
): Limit | undefined {
  if (!instance) return undefined;
  const day = lastDayOf(instance.due, evaluation.regulation.timeZone);
  const known = day === undefined ? {} : { day };
  if (applies.kind === "unknown") return { kind: "unknown", why: applies.why, ...known };
  if (instance.status === "not-applicable") return undefined;
  if (mayBeGone(step, instance)) return { kind: "unknown", why: instance.reason, ...known };
  const atMost = latestDay(instance, evaluation.regulation.timeZone);
  if (instance.dueDiffers) return { kind: "unknown", why: instance.dueDiffers, atMost, ...known };
  if (day !== undefined) return { kind: "day", day, over: evaluation.isOver(day) };
  return instance.due.kind === "unknown" ? { kind: "unknown", why: instance.due.why, atMost } : undefined;
}

/** What is missed on every date shows the last of them. */
function latestDay({ status, due, extremes }: Instance, zone: string): Day | undefined {
  const isMissed = status === "violated" || status === "lapsed";
  const latest = extremes?.latest?.due ?? (isMissed ? due : undefined);
  return latest && lastDayOf(latest, zone);
}

/** The last day of a term with a number; of one in hours the day on which it ends. */
export function lastDayOf(due: Due, zone: string): Day | undefined {
  if (due.kind === "day") return due.day;
  return due.kind === "hours" ? dayOfInstant(due.latest, zone) : undefined;
}

function withLimit(act: Anchored, limit: Limit | undefined): Anchored {
  if (act.kind !== "known" || limit === undefined) return act;
  if (limit.day !== undefined && act.time.day <= limit.day) return act;
  // Whichever is first: the act itself is the latest that it can be.
  if (limit.kind === "unknown") return { kind: "unknown", why: limit.why, atLatest: act };
  return atLimit(limit.day, { code: "act-late-term-counts", atLatest: false });
}

function withoutAct(limit: Limit | undefined, acts: readonly Anchored[]): readonly Anchored[] {
  if (!limit) return [];
  if (limit.kind === "unknown") {
    const { day, why, atMost } = limit;
    // Whether or not that term counts: the act was there before its last day.
    const isEarlier = acts.some((act) => act.kind === "known" && day !== undefined && act.time.day <= day);
    if (isEarlier) return [];
    const code = "act-missing-term-counts";
    const atLatest = atMost === undefined ? undefined : atLimit(atMost, { code, atLatest: true });
    return [{ kind: "unknown", why, atLatest }];
  }
  return [atLimit(limit.day, { code: "act-missing-term-counts", atLatest: !limit.over })];
}

function atLimit(day: Day, { code, atLatest }: { code: string; atLatest: boolean }): KnownAnchor {
  const notes = [reason(code, { day })];
  return { kind: "known", time: { day }, own: true, silence: false, atLatest, notes };
}
