import type { Step } from "../regulation/model.ts";
import type { Anchored } from "./anchor.ts";
import { type Due, endAtEarliest, endAtLatest, type Numbered } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import type { NoticeOutcome } from "./extension.ts";
import { fulfillingActs } from "./fulfilment.ts";
import { lastDayOf } from "./in-time.ts";
import type { Extremes, Timed } from "./instances.ts";
import { pausesOf, withoutPause } from "./pause.ts";
import { reason } from "./reason.ts";
import type { Instance, Outcome } from "./step-state.ts";
import type { Reason } from "./verdict.ts";

/** A term of which the last day is not known, or not yet. */
export type OpenDue = Extract<Due, { kind: "unknown" | "waiting" }>;

interface OpenTerm {
  readonly step: Step;
  readonly anchored: Anchored;
  readonly due: OpenDue;
  readonly isAim: boolean;
  /** The term as extended and paused, had it that due date. */
  readonly timedOn: (step: Step, timed: Pick<Timed, "anchored" | "due">) => Timed;
}

/** A term of which the log tells at most between which dates it ends: lengthened at both ends. */
export function partlyKnown(evaluation: Evaluation, input: OpenTerm): Timed {
  const { step, anchored, due, isAim, timedOn } = input;
  const first = endOn(anchored, endAtEarliest(due), "atEarliest");
  const last = endOn(anchored, endAtLatest(due), "atLatest");
  const earliest = first && timedOn(withoutPause(step), first);
  const isBound = last && !mayBeDoneBefore(evaluation, step, { anchored, due: last.due });
  const paused = isBound && !mayBePausedMore(evaluation, step, last.due) ? timedOn(step, last) : undefined;
  // While the clock stands still there is no last day, not even at the latest.
  const latest = endAtLatest(paused?.due) && paused;
  if (!earliest && !latest) return { anchored, due, notices: [], isAim };
  const extremes = { earliest, latest };
  return { anchored, due, notices: noticesOf(due, extremes), isAim, extremes };
}

interface End {
  readonly anchored: Anchored;
  readonly due: Numbered;
}

/** That end, with the anchor that it is counted from. */
function endOn(
  anchored: Anchored,
  due: Numbered | undefined,
  side: "atEarliest" | "atLatest",
): End | undefined {
  const from = anchored.kind === "unknown" ? anchored[side] : anchored;
  return due && from && { anchored: from, due };
}

/** Whether an act before the anchor that has a date may be the one that the undated anchor asked for. */
export function mayBeDoneBefore(evaluation: Evaluation, step: Step, { anchored, due }: End): boolean {
  if (anchored.kind !== "unknown" || !anchored.atLatest) return false;
  if (due.kind === "day" && due.counted?.kind === "backward") return false;
  const { time: from } = anchored.atLatest;
  return evaluation.view.of(fulfillingActs(step)).some(({ time }) => time.day < from.day);
}

/** Whether a term that runs from another day may have stood still for longer than this one. */
function mayBePausedMore(evaluation: Evaluation, step: Step, due: Numbered): boolean {
  const pauses = step.pause ? pausesOf(evaluation, step.pause, step) : [];
  if (pauses.length === 0) return false;
  if (due.kind === "hours" || due.counted?.kind !== "forward") return true;
  const { dayZero } = due.counted.input;
  return pauses.some(({ from }) => from < dayZero);
}

/**
 * What the notices did, as far as that does not depend on the date: what came in time for the
 * first date it can be was in time, what was too late for the last one was too late.
 */
function noticesOf(due: OpenDue, { earliest, latest }: Extremes): readonly NoticeOutcome[] {
  const notices = (earliest ?? latest)?.notices ?? [];
  return notices.map((notice, position): NoticeOutcome => {
    if (earliest && notice.outcome === "moved") return notice;
    const atLatest = latest?.notices[position];
    if (atLatest?.outcome === "moved-nothing") return atLatest;
    const { occurrence } = notice;
    if (due.kind === "unknown") return { occurrence, outcome: "unknown", fault: due.why };
    return { occurrence, outcome: "waiting", fault: reason("waiting-for", { for: due.for }) };
  });
}

/** With the last day on which it rests, where that is not the one that the log leaves open. */
export type DecidedOutcome = Outcome & Partial<Pick<Instance, "due" | "dueDiffers">>;

/**
 * The outcome that a term has on every date that it can have: in time on the first
 * of them, too late on the last, or not over yet on the first (TERMS §1, gaps; §4).
 * @param judge the outcome on one of those dates.
 */
export function onEveryDate(
  evaluation: Evaluation,
  { due, extremes }: Pick<Timed, "due" | "extremes">,
  judge: (timed: Timed) => Outcome,
): DecidedOutcome | undefined {
  if (!extremes) return undefined;
  const { earliest, latest } = extremes;
  const early = earliest && judge(earliest);
  if (early && isKeptLater(early)) return early;
  if (early?.reason.code === "act-without-date") return early;
  if (due.kind !== "unknown") return undefined;
  const end = endAtEarliest(earliest?.due);
  if (end && early?.status === "pending" && early.reason.code === "running") {
    const day = lastDayOf(evaluation, end);
    return { ...early, reason: reason("running-at-least", { day }), notes: [due.why] };
  }
  const late = latest && judge(latest);
  if (!latest || !late || !isMissedEarlier(late)) return undefined;
  const notes: readonly Reason[] = [...(late.notes ?? []), due.why, reason("ended-earlier-at-most")];
  return { ...late, due: latest.due, dueDiffers: due.why, notes };
}

/** What is in time, or was cancelled before it was due, is so on every later date. */
function isKeptLater({ status, reason: { code } }: Outcome): boolean {
  return status === "met" || (status === "not-applicable" && code === "cancelled");
}

/** What is missed, or run out without being used, is so on every earlier date. */
function isMissedEarlier({ status, unused }: Outcome): boolean {
  return status === "violated" || status === "lapsed" || (status === "not-applicable" && unused === true);
}
