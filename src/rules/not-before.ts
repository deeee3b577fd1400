import type { Day } from "../calendar/day.ts";
import type { Moment } from "../case-log/model.ts";
import { dueOfBound } from "../check/bound.ts";
import { choose } from "../check/choice.ts";
import { type Due, endAtEarliest, endAtLatest, type Numbered } from "../check/due.ts";
import { lastEnd } from "../check/ends.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { compareWithDue, lastDayOf } from "../check/in-time.ts";
import { leftOut } from "../check/left-out.ts";
import { isBefore, type Occurrence } from "../check/moment.ts";
import { reason } from "../check/reason.ts";
import type { StepState } from "../check/step-state.ts";
import { wasOwedOn } from "../check/was-owed-on.ts";
import { isPresent } from "../regulation/compact.ts";
import type { Bound, Limit, Ref } from "../regulation/model.ts";
import type { Aspect, Judgement } from "./aspect.ts";
import { judgeEveryDemand, type OccurrenceOutcome } from "./every-occurrence.ts";

/** Waiting time and order: too early up to and including the nth day; never before another act (TERMS §6). */
export const notBefore: Aspect = {
  id: "notBefore",
  key: "notBefore",
  isSaid: (step) => step.notBefore !== undefined && step.duty !== "never",
  judge: (evaluation, state) => {
    const { notBefore: choice } = state.step;
    const test = (act: Occurrence, limits: readonly Limit[]) =>
      testLimits(evaluation, state, { act, limits });
    const judged = judgeEveryDemand(evaluation, state, { key: "notBefore", choice, test });
    const chosen = choice && choose(evaluation, choice, judged.done);
    return [{ ...judged, ...(chosen?.kind === "value" && waitingDay(evaluation, state, chosen.value)) }];
  },
};

/** The last day that is still too early, where there is one to show. */
function waitingDay(
  evaluation: Evaluation,
  state: StepState,
  limits: readonly Limit[],
): Pick<Judgement, "due"> {
  for (const limit of limits) {
    if (limit.kind !== "waiting") continue;
    const [due] = dueOfBound(evaluation, { ...waitingInput(state, limit) });
    if (due?.kind === "day") return { due };
  }
  return {};
}

type Waiting = Extract<Limit, { kind: "waiting" }>;

/** A waiting time is never rolled (TERMS §3), and runs from what really happened: it protects others. */
function waitingInput({ step, instances }: StepState, limit: Waiting, upTo?: Moment) {
  const anchored = instances[0]?.anchored;
  return {
    bound: limit.bound,
    step,
    restDay: "none",
    onlyActual: true,
    ...(anchored && { anchored }),
    ...(upTo && { upTo }),
  } as const;
}

interface LimitsInput {
  readonly act: Occurrence;
  readonly limits: readonly Limit[];
}

const rank = ["wrong", "unknown", "waiting", "right"] as const;

function testLimits(
  evaluation: Evaluation,
  state: StepState,
  { act, limits }: LimitsInput,
): OccurrenceOutcome {
  const outcomes = limits.map((limit) =>
    limit.kind === "order"
      ? testOrder(evaluation, act, limit.ref)
      : testWaiting(evaluation, state, { act, limit }),
  );
  const result = rank.find((each) => outcomes.some((outcome) => outcome.result === each)) ?? "right";
  const deciding = outcomes.find((outcome) => outcome.result === result);
  const onTie = outcomes.some((outcome) => outcome.onTie === true);
  return { result, why: deciding?.why ?? reason("in-order"), onTie };
}

/** An event always applies, a step unless its condition is false. */
function testOrder(evaluation: Evaluation, act: Occurrence, ref: Ref): OccurrenceOutcome {
  const { view, index } = evaluation;
  const labels = index.activityLabels(ref.activities);
  const earlier = view.of(ref.activities).filter(({ time }) => !isBefore(act.time, time));
  if (earlier.length > 0) {
    const onTie = !earlier.some(({ time }) => isBefore(time, act.time));
    return { result: "right", why: reason("in-order", { first: labels }), onTie };
  }
  if (view.undated(ref.activities).length > 0)
    return { result: "unknown", why: reason("order-unknown", { first: labels }) };
  const applies = ref.activities.map((activity) => wasOwedOn(evaluation, activity, act.time.day));
  if (applies.every((each) => each === "no"))
    return { result: "right", why: reason("order-not-needed", { first: labels }) };
  if (applies.includes("unknown"))
    return { result: "unknown", why: reason("order-unknown", { first: labels }) };
  if (applies.includes("waiting") && !applies.includes("yes"))
    return { result: "waiting", why: reason("condition-waiting", { about: labels }) };
  if (leftOut(evaluation, ref.activities).length > 0) {
    return { result: "unknown", why: reason("activity-not-recorded", { activities: labels }) };
  }
  return { result: "wrong", why: reason("out-of-order", { first: labels }) };
}

function testWaiting(
  evaluation: Evaluation,
  state: StepState,
  { act, limit }: { act: Occurrence; limit: Waiting },
): OccurrenceOutcome {
  const dues = dueOfBound(evaluation, { ...waitingInput(state, limit, act.time), isWait: true });
  const first = lastEnd(evaluation, dues.map(endAtEarliest).filter(isPresent));
  if (first && isTooEarly(evaluation, act, first) === "yes") {
    return { result: "wrong", why: reason("too-early-until", { day: lastDayOf(evaluation, first) }) };
  }
  const ends = dues.map(endAtLatest).filter(isPresent);
  const last = ends.length === dues.length ? lastEnd(evaluation, ends) : undefined;
  if (last && isTooEarly(evaluation, act, last) === "no")
    return { result: "right", why: reason("waited", { day: lastDayOf(evaluation, last) }) };
  const unknown = dues.find((due) => due.kind === "unknown");
  if (unknown?.kind === "unknown") return { result: "unknown", why: unknown.why };
  if (last) return { result: "unknown", why: reason("hour-unknown") };
  const [due] = dues;
  // What comes last may still be to come: until then it is open how long the wait is.
  if (first && due?.kind === "waiting")
    return { result: "waiting", why: reason("waiting-for", { for: due.for, about: due.for }) };
  return withoutWaiting(evaluation, { act, limit }, due);
}

/** Up to and including the last day, or hour, of the wait. */
function isTooEarly(evaluation: Evaluation, { time }: Occurrence, end: Numbered): "yes" | "no" | "unknown" {
  if (end.kind === "day") return time.day <= end.day ? "yes" : "no";
  const timing = compareWithDue(evaluation, time, end);
  if (timing === "unknown") return timing;
  return timing === "in-time" ? "yes" : "no";
}

/** What had to be waited for did not happen: no wait where it was not due, or the silence was broken. */
function withoutWaiting(
  evaluation: Evaluation,
  { act, limit: { bound } }: { act: Occurrence; limit: Waiting },
  due: Due | undefined,
): OccurrenceOutcome {
  const first = due && "for" in due ? due.for : [];
  const isBroken = due?.kind === "never" && due.kept === true;
  if (isBroken || isNotDue(evaluation, bound, act.time.day))
    return { result: "right", why: reason("order-not-needed", { first }) };
  return { result: "wrong", why: reason("out-of-order", { first }) };
}

function isNotDue(evaluation: Evaluation, bound: Bound, day: Day): boolean {
  const terms = bound.kind === "term" ? [bound.term] : bound.terms;
  const items = terms.flatMap((term) => (term.kind === "field" ? [] : (term.anchor?.items ?? [])));
  const activities = items.flatMap((item) => (item.kind === "event" ? item.ref.activities : []));
  return (
    activities.length > 0 && activities.every((activity) => wasOwedOn(evaluation, activity, day) === "no")
  );
}
