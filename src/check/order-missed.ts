import type { Day } from "../calendar/day.ts";
import type { Bound, Ref, Step } from "../regulation/model.ts";
import type { Anchored } from "./anchor.ts";
import { dueOfBound } from "./bound.ts";
import { choose } from "./choice.ts";
import { endAtLatest } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import { beforeEvent, lastEvent } from "./event-table.ts";
import { countsFor } from "./fulfilment.ts";
import { reason } from "./reason.ts";
import type { InstanceInput, Outcome } from "./step-state.ts";
import { isUnclear } from "./unclear-term.ts";

/**
 * The owed act never came and had to come before another act, or so long before
 * it: `<step>.notAfter` is violated for good and the step is judged once (TERMS §6).
 * Undefined where no such order was missed by the last day on which the act was in time.
 */
export function orderMissed(
  evaluation: Evaluation,
  { step, timed: { anchored } }: Pick<InstanceInput, "step" | "timed">,
  lastDay: Day,
): Outcome | undefined {
  if (!step.notAfter || isDone(evaluation, step)) return undefined;
  const span = { from: wakeOf(step, anchored), lastDay };
  const about = step.notAfter.kind === "table" ? lastEvent(evaluation, [step.notAfter]) : undefined;
  // Missed before the event that the table asks about: that stays (TERMS §4).
  const before = (about ? beforeEvent(evaluation, about) : []).map((at) => passedOrder(at, step, span));
  const after = before.every((each) => each?.isKnown) ? before[0] : undefined;
  const passed = after ?? passedOrder(evaluation, step, span);
  if (!passed) return undefined;
  const { labels, isKnown } = passed;
  if (!isKnown) return { status: "undetermined", reason: reason("order-unknown", { first: labels }) };
  return { status: "not-applicable", reason: reason("not-after-passed", { after: labels }) };
}

interface Span {
  readonly from: Day;
  readonly lastDay: Day;
}

interface Passed {
  /** The act or the day that came first. */
  readonly labels: readonly string[];
  /** Not where the log leaves open when that was (TERMS §1, gaps). */
  readonly isKnown: boolean;
}

function passedOrder(evaluation: Evaluation, step: Step, span: Span): Passed | undefined {
  const chosen = step.notAfter && choose(evaluation, step.notAfter);
  if (chosen?.kind !== "value") return undefined;
  const passed = chosen.value.flatMap(
    (limit) =>
      (limit.kind === "order"
        ? passedAct(evaluation, limit.ref, span)
        : passedDay(evaluation, step, limit.bound)) ?? [],
  );
  return passed.find(({ isKnown }) => isKnown) ?? passed[0];
}

function isDone(evaluation: Evaluation, step: Step): boolean {
  return evaluation.view.of(step.acts).some(({ event }) => countsFor(evaluation, step, event));
}

/** An act that came before the step was woken missed no order. */
function wakeOf({ once }: Step, anchored: Anchored): Day {
  return once && anchored.kind === "known" ? anchored.time.day : Number.NEGATIVE_INFINITY;
}

function passedAct(evaluation: Evaluation, { activities }: Ref, { from, lastDay }: Span): Passed | undefined {
  const isKnown = evaluation.view.of(activities).some(({ time }) => time.day >= from && time.day <= lastDay);
  if (!isKnown && !isUnclear(evaluation, activities)) return undefined;
  return { labels: evaluation.index.activityLabels(activities), isKnown };
}

function passedDay(evaluation: Evaluation, step: Step, bound: Bound): Passed | undefined {
  const [due] = dueOfBound(evaluation, { bound, step });
  const terms = bound.kind === "term" ? [bound.term] : bound.terms;
  const labels = terms.map(({ text }) => text);
  const last = endAtLatest(due);
  if (last?.kind === "day" && evaluation.isOver(last.day)) return { labels, isKnown: true };
  return due?.kind === "unknown" ? { labels, isKnown: false } : undefined;
}
