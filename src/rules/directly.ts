import { eventsBetween } from "../check/between.ts";
import { choose } from "../check/choice.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { isBefore, type Occurrence } from "../check/moment.ts";
import { reason } from "../check/reason.ts";
import type { StepState } from "../check/step-state.ts";
import type { Step } from "../regulation/model.ts";
import { actsToJudge, unwoken } from "./acts.ts";
import type { Aspect, Judgement } from "./aspect.ts";
import { type OccurrenceOutcome, oneVerdict, type TestedAct } from "./every-occurrence.ts";
import { actsOfInstance } from "./instance-acts.ts";

/**
 * No other recorded event between (TERMS §6, order and waiting): between each
 * occasion and the first act after it, and between each act and what must come
 * before it (`notBefore`).
 */
export const directly: Aspect = {
  id: "directly",
  key: "directly",
  isSaid: (step) => step.directly && step.duty !== "never",
  judge: (evaluation, state) => [judgeDirectly(evaluation, state)],
};

function judgeDirectly(evaluation: Evaluation, state: StepState): Judgement {
  const acts = actsToJudge(evaluation, state);
  if (acts.kind === "none") return acts.outcome;
  const mustPrecede = actsBefore(evaluation, state.step);
  const isOrderOnly = mustPrecede.length > 0 && state.step.once === undefined;
  const [first] = state.instances;
  if (!isOrderOnly && first && first.anchored.kind !== "known") return unwoken(first);
  const outcomes = [
    ...(isOrderOnly ? [] : afterOccasions(evaluation, state, acts.occurrences)),
    ...acts.occurrences.flatMap((act) => afterOrder(evaluation, mustPrecede, act)),
  ];
  const judged = oneVerdict(evaluation, state, { key: "directly", outcomes });
  // What has no date may lie between, or be the first act after the occasion (TERMS §1, gaps).
  const isOpen = judged.status === "met" && evaluation.view.hasUndated;
  return isOpen ? { status: "undetermined", done: judged.done, reason: reason("between-unknown") } : judged;
}

/** The acts that `notBefore` names without a waiting time. */
function actsBefore(evaluation: Evaluation, { notBefore }: Step): readonly string[] {
  const chosen = notBefore && choose(evaluation, notBefore);
  if (chosen?.kind !== "value") return [];
  return chosen.value.flatMap((limit) => (limit.kind === "order" ? limit.ref.activities : []));
}

/** For each occasion the first act from then on; any act may come after one without a date. */
function afterOccasions(
  evaluation: Evaluation,
  state: StepState,
  all: readonly Occurrence[],
): readonly TestedAct[] {
  return state.instances.flatMap((instance): readonly TestedAct[] => {
    const { anchored } = instance;
    if (anchored.kind === "unknown")
      return all.slice(0, 1).map((act) => ({ result: "unknown", why: anchored.why, act }));
    const occasion = anchored.kind === "known" ? anchored.occurrence : undefined;
    const acts = actsOfInstance(evaluation, state, instance);
    if (!occasion || acts.kind === "none") return [];
    const others = acts.occurrences.filter(({ event }) => event !== occasion.event);
    const next = others.find(({ time }) => !isBefore(time, occasion.time));
    if (next) return [{ ...testGap(evaluation, occasion, next), act: next }];
    const early = others.at(-1);
    return early ? [{ result: "unknown", why: reason("before-anchor"), act: early }] : [];
  });
}

/** An act without the one that must come first is judged by `notBefore`. */
function afterOrder(
  evaluation: Evaluation,
  mustPrecede: readonly string[],
  act: Occurrence,
): readonly TestedAct[] {
  const before = evaluation.view.of(mustPrecede).findLast(({ event, time }) => {
    return event !== act.event && !isBefore(act.time, time);
  });
  return before ? [{ ...testGap(evaluation, before, act), act }] : [];
}

function testGap(evaluation: Evaluation, from: Occurrence, act: Occurrence): OccurrenceOutcome {
  const { proven, possible } = eventsBetween(evaluation, from, act);
  if (proven) {
    const labels = evaluation.index.activityLabels([proven.event.activity]);
    return { result: "wrong", why: reason("something-between", { between: labels }) };
  }
  return { result: "right", why: reason("nothing-between"), onTie: possible };
}
