import type { Day } from "../calendar/day.ts";
import { dayOfInstant } from "../calendar/zone.ts";
import type { Bound, Choice, Step } from "../regulation/model.ts";
import type { Due } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Occurrence } from "./moment.ts";
import { reason } from "./reason.ts";
import type { InstanceInput, Outcome } from "./step-state.ts";

/**
 * Withdrawal, waiver, settlement, refusal, or an event in `unless`: fulfilled in
 * time stays met; due before that day and not fulfilled in time stays violated;
 * else the duty is gone (TERMS §5).
 */
export function cancelling(evaluation: Evaluation, input: InstanceInput & { outcome: Outcome }): Outcome {
  const { outcome, step, timed, applies } = input;
  if (outcome.status === "met" || outcome.status === "not-applicable") return outcome;
  if (outcome.status === "undetermined" && timed.due.kind === "unknown") return outcome;
  const event = cancelEvent(evaluation, step);
  const endedOn = applies.kind === "yes" ? applies.endedOn : undefined;
  const day = earliest(event?.time.day, endedOn);
  if (day === undefined || wasDueBefore(timed.due, day, evaluation.regulation.timeZone)) {
    const isUnclear = evaluation.view.undated(cancelActivities(evaluation, step)).length > 0;
    return isUnclear ? { ...outcome, ...cancelUnclear } : outcome;
  }
  const by = event && event.time.day === day ? evaluation.index.activityLabel(event.event.activity) : "";
  return { status: "not-applicable", reason: reason("cancelled", { by, day }) };
}

const cancelUnclear: Outcome = { status: "undetermined", reason: reason("cancelling-without-date") };

/** What cancels this step; a step is never cancelled by itself or by what wakes it. */
function cancelActivities(evaluation: Evaluation, step: Step): readonly string[] {
  if (step.cancelledBy?.length === 0) return [];
  const stage = evaluation.stageOf(step);
  const activities = [...(step.cancelledBy ?? stage.cancelledBy), ...evaluation.index.refusals(stage.id)];
  const wakers = wakersOf(step);
  return activities.filter((activity) => !step.acts.includes(activity) && !wakers.has(activity));
}

/** The events that wake a step, or that its term runs from. */
function wakersOf({ once, within, aim }: Step): ReadonlySet<string> {
  const bounds = [within, aim].flatMap((choice) => (choice ? resultsOf(choice) : []));
  const terms = bounds.flatMap((bound) => (bound.kind === "term" ? [bound.term] : bound.terms));
  const ofTerms = terms.map((term) => (term.kind === "field" ? undefined : term.anchor));
  const anchors = [once, ...ofTerms].filter((anchor) => anchor !== undefined);
  const items = anchors.flatMap((anchor) => anchor.items);
  return new Set(items.flatMap((item) => (item.kind === "event" ? item.ref.activities : [])));
}

/** The first event that cancels this step. */
export function cancelEvent(evaluation: Evaluation, step: Step): Occurrence | undefined {
  const { start } = evaluation.lifeOf(evaluation.stageOf(step));
  const from = start.kind === "known" ? start.occurrence.time.day : Number.NEGATIVE_INFINITY;
  const found = cancelActivities(evaluation, step)
    .map((activity) => evaluation.view.of([activity]).find(({ time }) => time.day >= from))
    .filter((occurrence) => occurrence !== undefined);
  return found.sort((one, other) => one.time.day - other.time.day)[0];
}

function wasDueBefore(due: Due, day: Day, zone: string): boolean {
  if (due.kind === "day") return due.day < day;
  if (due.kind === "open") return due.attentionOn !== undefined && due.attentionOn < day;
  return due.kind === "hours" && dayOfInstant(due.latest, zone) < day;
}

function earliest(...days: readonly (Day | undefined)[]): Day | undefined {
  const known = days.filter((day) => day !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

function resultsOf(choice: Choice<Bound>): readonly Bound[] {
  if (choice.kind === "plain") return [choice.value];
  return [...choice.rows.map(({ result }) => result), choice.else].filter(
    (result) => result !== undefined && result !== null,
  );
}
