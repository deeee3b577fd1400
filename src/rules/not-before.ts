import { dueOfBound } from "../check/bound.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { isBefore, type Occurrence } from "../check/moment.ts";
import { reason } from "../check/reason.ts";
import type { StepState } from "../check/step-state.ts";
import type { Limit, Ref } from "../regulation/model.ts";
import type { Aspect, Judgement } from "./aspect.ts";
import { demandOf } from "./demand.ts";
import { judgeEveryOccurrence, type OccurrenceOutcome } from "./every-occurrence.ts";

/** Waiting time and order: too early up to and including the nth day; never before another act (TERMS §6). */
export const notBefore: Aspect = {
  id: "notBefore",
  key: "notBefore",
  isSaid: (step) => step.notBefore !== undefined && step.duty !== "never",
  judge: (evaluation, state) => {
    const demand = demandOf(evaluation, state, state.step.notBefore);
    if (demand.kind === "outcome") return [demand.outcome];
    const test = (act: Occurrence) => testLimits(evaluation, state, { act, limits: demand.value });
    const judged = judgeEveryOccurrence(evaluation, state, { key: "notBefore", test });
    return [{ ...judged, ...waitingDay(evaluation, state, demand.value) }];
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

function waitingInput({ step, instances }: StepState, limit: Extract<Limit, { kind: "waiting" }>) {
  const anchored = instances[0]?.anchored;
  // A waiting time is never rolled, unless its rule says so (TERMS §3).
  return { bound: limit.bound, step, restDay: "none", ...(anchored && { anchored }) } as const;
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
  const { view, index, scope } = evaluation;
  const labels = index.activityLabels(ref.activities);
  const earlier = view.of(ref.activities).filter(({ time }) => !isBefore(act.time, time));
  if (earlier.length > 0) {
    const onTie = !earlier.some(({ time }) => isBefore(time, act.time));
    return { result: "right", why: reason("in-order", { first: labels }), onTie };
  }
  if (view.undated(ref.activities).length > 0)
    return { result: "unknown", why: reason("order-unknown", { first: labels }) };
  const applies = ref.activities.map((activity) => {
    const step = index.stepOf(activity);
    return step ? evaluation.stateOf(step).applies.kind : "yes";
  });
  if (applies.every((each) => each === "no"))
    return { result: "right", why: reason("order-not-needed", { first: labels }) };
  if (applies.includes("unknown"))
    return { result: "unknown", why: reason("order-unknown", { first: labels }) };
  if (ref.activities.every((activity) => scope.notRecorded.has(activity))) {
    return { result: "unknown", why: reason("activity-not-recorded", { activities: labels }) };
  }
  return { result: "wrong", why: reason("out-of-order", { first: labels }) };
}

function testWaiting(
  evaluation: Evaluation,
  state: StepState,
  { act, limit }: { act: Occurrence; limit: Extract<Limit, { kind: "waiting" }> },
): OccurrenceOutcome {
  const dues = dueOfBound(evaluation, waitingInput(state, limit));
  const [due] = dues;
  if (due?.kind === "unknown") return { result: "unknown", why: due.why };
  if (due?.kind !== "day") {
    const about = due && "for" in due ? due.for : [];
    return { result: "wrong", why: reason("out-of-order", { first: about }) };
  }
  const isMoment = limit.bound.kind !== "term" || limit.bound.term.kind === "moment";
  const tooEarly = isMoment ? act.time.day < due.day : act.time.day <= due.day;
  if (tooEarly) return { result: "wrong", why: reason("too-early-until", { day: due.day }) };
  return { result: "right", why: reason("waited", { day: due.day }) };
}
