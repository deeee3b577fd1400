import type { Duration } from "../calendar/duration.ts";
import type { Condition, Ref, Scalar, Test } from "../regulation/model.ts";
import { actsUnknown } from "./acts-unknown.ts";
import { dueOfBound } from "./bound.ts";
import { carriedValues, isSameValue } from "./carried-value.ts";
import { contentLabel } from "./content.ts";
import { endAtEarliest, endAtLatest } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import { type FactValue, valuesOf } from "./facts.ts";
import { compareWithDue, isTermOver } from "./in-time.ts";
import { isBefore, type Occurrence } from "./moment.ts";
import { startOfStage } from "./stage-start.ts";
import { overallStatus } from "./step-state.ts";
import { all, any, isFalse, isTrue, not, type Truth, truthOf, unknown, waitingFor } from "./truth.ts";

/**
 * Whether an event that has not happened counts as "no" already (`unless`, a
 * demand on the act itself) or may still make the condition true (`if`).
 */
export interface ConditionInput {
  readonly evaluation: Evaluation;
  readonly absent: "waits" | "is-false";
  /** The act of which the condition must be true: its own fields go first, later events do not count. */
  readonly act?: Occurrence;
  /** Only events after this one count; those that tie with it do. */
  readonly since?: Occurrence;
  /** On which side of the act an event counts that ties with it (TERMS §1); default before it. */
  readonly ties?: "before" | "after";
}

const opposite = { waits: "is-false", "is-false": "waits" } as const;

/** The three-valued truth of a condition in a case (TERMS §4). */
export function truthOfCondition(condition: Condition, input: ConditionInput): Truth {
  switch (condition.kind) {
    case "all":
      return all(condition.of.map((each) => truthOfCondition(each, input)));
    case "any":
      return any(condition.of.map((each) => truthOfCondition(each, input)));
    case "not":
      return not(truthOfCondition(condition.of, { ...input, absent: opposite[input.absent] }));
    case "happened":
      return hasHappened(condition.ref, input);
    case "test":
      return testOf(condition.ref, condition.test, input);
    case "status":
      return hasStatus(condition, input);
    case "within":
      return happenedWithin(condition, input);
  }
}

function hasHappened(ref: Ref, input: ConditionInput): Truth {
  const { evaluation, absent, act } = input;
  const { view, index, scope } = evaluation;
  const labels = index.activityLabels(ref.activities);
  if (view.of(ref.activities).some((occurrence) => isAtOrBefore(occurrence, input))) return isTrue;
  if (ref.activities.some((activity) => scope.notRecorded.has(activity))) return unknown(...labels);
  if (view.undated(ref.activities).length > 0) return unknown(...labels);
  return absent === "waits" && !act ? waitingFor(...labels) : isFalse;
}

/** For an act only what had happened by then counts, and since an event only what came after that. */
export function isAtOrBefore(
  { event, time }: Occurrence,
  { act, since, ties = "before" }: Pick<ConditionInput, "act" | "since" | "ties">,
): boolean {
  if (since && (event === since.event || isBefore(time, since.time))) return false;
  if (!act) return true;
  return ties === "before" ? !isBefore(act.time, time) : isBefore(time, act.time);
}

function testOf(ref: Ref, test: Test, input: ConditionInput): Truth {
  if (ref.kind === "fact") return testFact(ref, test, input);
  if (ref.field === undefined) return testHappened(ref, test, input);
  return testField(ref, test, input);
}

/** `{ end-told: true }`: an event as a truth value. */
function testHappened(ref: Ref, test: Test, input: ConditionInput): Truth {
  const wanted = test.kind === "in" || test.kind === "not-in" ? test.values.includes(true) : true;
  const positive = test.kind === "not-in" ? !wanted : wanted;
  const truth = hasHappened(ref, { ...input, absent: positive ? input.absent : "is-false" });
  return positive ? truth : not(truth);
}

function testFact(ref: Ref, test: Test, { evaluation, act }: ConditionInput): Truth {
  const fact = evaluation.regulation.facts[ref.id];
  if (!fact) return unknown(ref.id);
  const own = act?.event.fields[fact.id];
  const ownValues = own === undefined ? [] : valuesOf(own, fact);
  const value: FactValue =
    ownValues.length > 0 ? { kind: "known", values: ownValues, assumed: false } : evaluation.factOf(fact);
  if (value.kind === "unknown") return unknown(fact.label);
  if (value.kind === "waiting") return waitingFor(evaluation.index.activityLabel(value.activity));
  return truthOf(passes(value.values, test), value.assumed ? [fact.label] : []);
}

function testField(ref: Ref, test: Test, input: ConditionInput): Truth {
  const { evaluation, act } = input;
  const { view, index } = evaluation;
  const isOwn = act !== undefined && ref.activities.includes(act.event.activity);
  const occurrence = isOwn ? act : view.of(ref.activities).findLast((each) => isAtOrBefore(each, input));
  if (!occurrence && act) return isFalse;
  if (!occurrence) return waitingFor(...index.activityLabels(ref.activities));
  return testCarried(occurrence, { field: ref.field ?? "", test, evaluation });
}

interface CarriedTest {
  readonly field: string;
  readonly test: Test;
  readonly evaluation: Evaluation;
}

function testCarried({ event }: Occurrence, { field, test, evaluation }: CarriedTest): Truth {
  const wanted = test.kind === "in" || test.kind === "not-in" ? test.values : [];
  const values = carriedValues(evaluation, event, { field, wanted });
  return values.length === 0 ? unknown(contentLabel(evaluation, field)) : truthOf(passes(values, test));
}

function passes(values: readonly (Scalar | Duration)[], test: Test): boolean {
  switch (test.kind) {
    case "in":
      return values.some((value) => test.values.some((wanted) => isSameValue(value, wanted)));
    case "not-in":
      return !values.some((value) => test.values.some((wanted) => isSameValue(value, wanted)));
    case "over":
      return values.some((value) => amountOf(value) > amountOf(test.value));
    case "under":
      return values.some((value) => amountOf(value) < amountOf(test.value));
    case "atLeast":
      return values.some((value) => amountOf(value) >= amountOf(test.value));
    case "atMost":
      return values.some((value) => amountOf(value) <= amountOf(test.value));
  }
}

const daysPerUnit: Record<Duration["unit"], number> = {
  hour: 1 / 24,
  day: 1,
  "working-day": 1.4,
  week: 7,
  "working-week": 7,
  month: 30.44,
  year: 365.25,
};

/** Durations are compared by their usual length; numbers as they are. */
function amountOf(value: Scalar | Duration): number {
  if (typeof value === "object") return value.amount * daysPerUnit[value.unit];
  return Number(value);
}

function hasStatus(condition: Extract<Condition, { kind: "status" }>, { evaluation }: ConditionInput): Truth {
  const step = evaluation.index.step(condition.step);
  if (!step) return unknown(condition.step);
  const status = overallStatus(evaluation.stateOf(step));
  if (condition.statuses.includes(status)) return truthOf(!condition.not);
  // What somebody outside has done may be early, but it cannot be left undone any more.
  const cannotLapse = status === "pending" && step.outside && evaluation.view.of(step.acts).length > 0;
  if (cannotLapse && condition.statuses.every((wanted) => wanted === "lapsed")) return truthOf(condition.not);
  if (status === "pending") return waitingFor(step.label);
  if (status === "undetermined") return unknown(step.label);
  return truthOf(condition.not);
}

function happenedWithin(condition: Extract<Condition, { kind: "within" }>, input: ConditionInput): Truth {
  const { evaluation } = input;
  const step = evaluation.index.step(condition.step);
  const activities = step?.acts ?? [condition.step];
  const labels = evaluation.index.activityLabels(activities);
  const [due] = dueOfBound(evaluation, {
    bound: condition.bound,
    step,
    anchored: startOfStage(evaluation, step),
  });
  const done = evaluation.view.first(activities);
  const [first, last] = [endAtEarliest(due), endAtLatest(due)];
  if (done && first && compareWithDue(evaluation, done.time, first) === "in-time") return isTrue;
  const isCounted = due?.kind === "day" || due?.kind === "hours" || due?.kind === "unknown";
  if (!isCounted && first && actsUnknown(evaluation, activities)) return unknown(...labels);
  if (!isCounted) return waitingFor(...labels);
  if (!last || actsUnknown(evaluation, activities)) return unknown(...labels);
  if (done) return compareWithDue(evaluation, done.time, last) === "late" ? isFalse : unknown(...labels);
  const over = isTermOver(evaluation, last);
  if (over === "yes") return isFalse;
  return over === "unknown" || due.kind === "unknown" ? unknown(...labels) : waitingFor(...labels);
}
