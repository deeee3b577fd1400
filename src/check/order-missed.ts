import type { Day } from "../calendar/day.ts";
import type { Bound, Ref, Step } from "../regulation/model.ts";
import type { Anchored } from "./anchor.ts";
import { dueOfBound } from "./bound.ts";
import { choose } from "./choice.ts";
import type { Evaluation } from "./evaluation.ts";
import { beforeEvent, lastEvent } from "./event-table.ts";
import { countsFor } from "./fulfilment.ts";
import { reason } from "./reason.ts";
import type { InstanceInput, Outcome } from "./step-state.ts";

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
  const after = before.every((each) => each) ? before[0] : undefined;
  const passed = after ?? passedOrder(evaluation, step, span);
  return passed && { status: "not-applicable", reason: reason("not-after-passed", { after: passed }) };
}

interface Span {
  readonly from: Day;
  readonly lastDay: Day;
}

/** The act or the day that came first, as labels. */
function passedOrder(evaluation: Evaluation, step: Step, span: Span): readonly string[] | undefined {
  const chosen = step.notAfter && choose(evaluation, step.notAfter);
  if (chosen?.kind !== "value") return undefined;
  for (const limit of chosen.value) {
    const after =
      limit.kind === "order"
        ? passedAct(evaluation, limit.ref, span)
        : passedDay(evaluation, step, limit.bound);
    if (after) return after;
  }
  return undefined;
}

function isDone(evaluation: Evaluation, step: Step): boolean {
  return evaluation.view.of(step.acts).some(({ event }) => countsFor(evaluation, step, event));
}

/** An act that came before the step was woken missed no order. */
function wakeOf({ once }: Step, anchored: Anchored): Day {
  return once && anchored.kind === "known" ? anchored.time.day : Number.NEGATIVE_INFINITY;
}

function passedAct(
  evaluation: Evaluation,
  { activities }: Ref,
  { from, lastDay }: Span,
): readonly string[] | undefined {
  const isPassed = evaluation.view.of(activities).some(({ time }) => time.day >= from && time.day <= lastDay);
  return isPassed ? evaluation.index.activityLabels(activities) : undefined;
}

function passedDay(evaluation: Evaluation, step: Step, bound: Bound): readonly string[] | undefined {
  const [due] = dueOfBound(evaluation, { bound, step });
  const isPassed = due?.kind === "day" && evaluation.isOver(due.day);
  return isPassed && bound.kind === "term" ? [bound.term.text] : undefined;
}
