import { contentLabel, lackingContents } from "../check/content.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { reason } from "../check/reason.ts";
import { severityOf } from "../check/severity.ts";
import type { Instance, StepState } from "../check/step-state.ts";
import { violatedOrLapsed } from "./acts.ts";
import type { Aspect, Judgement } from "./aspect.ts";
import { demandOf } from "./demand.ts";
import { judgeEveryDemand, type OccurrenceOutcome } from "./every-occurrence.ts";
import { actsOfInstance, countingOccurrences, notYetComplete, onEveryLastDay } from "./instance-acts.ts";

/** What the act must carry: one verdict that names what is missing (TERMS §6, contents). */
export const contains: Aspect = {
  id: "contains",
  key: "contains",
  isSaid: (step) => step.contains !== undefined && step.duty !== "never",
  judge: (evaluation, state) => {
    if (state.step.isEntry) return [judgeEach(evaluation, state)];
    const demand = demandOf(evaluation, state, state.step.contains);
    if (demand.kind === "outcome") return [demand.outcome];
    return state.instances.map((instance, position) => ({
      ...onEveryLastDay(instance, (on) =>
        judgeTogether(evaluation, state, { instance: on, wanted: demand.value }),
      ),
      ordinal: position + 1,
    }));
  },
};

function judgeEach(evaluation: Evaluation, state: StepState): Judgement {
  return judgeEveryDemand(evaluation, state, {
    key: "contains",
    choice: state.step.contains,
    isTimeless: true,
    test: ({ event }, wanted): OccurrenceOutcome => {
      const { missing, unknown } = lackingContents(evaluation, [event], wanted);
      if (missing.length > 0)
        return { result: "wrong", why: reason("contents-missing", labelled(evaluation, missing)) };
      if (unknown.length > 0)
        return { result: "unknown", why: reason("contents-unknown", labelled(evaluation, unknown)) };
      return { result: "right", why: reason("contents-complete") };
    },
  });
}

function judgeTogether(
  evaluation: Evaluation,
  state: StepState,
  { instance, wanted }: { instance: Instance; wanted: readonly string[] },
): Judgement {
  const acts = actsOfInstance(evaluation, state, instance);
  if (acts.kind === "none") return acts.outcome;
  const { occurrences } = acts;
  const counting = countingOccurrences(evaluation, state, { instance, occurrences });
  const events = counting.map(({ event }) => event);
  const { missing, unknown } = lackingContents(evaluation, events, wanted);
  const last = counting.at(-1);
  const done = last && { done: last };
  if (missing.length > 0) {
    const undated = evaluation.view.undated(state.step.acts);
    if (lackingContents(evaluation, [...events, ...undated], wanted).missing.length === 0)
      return { status: "undetermined", ...done, reason: reason("act-without-date") };
    const values = labelled(evaluation, missing);
    const why = reason("contents-pending", values);
    const outcome = notYetComplete(evaluation, state, { instance, why }) ?? {
      ...violatedOrLapsed(state, severityOf(state.step, "contains")),
      reason: reason("contents-missing", values),
    };
    return { ...outcome, ...done };
  }
  if (unknown.length > 0) {
    return {
      status: "undetermined",
      ...done,
      reason: reason("contents-unknown", labelled(evaluation, unknown)),
    };
  }
  return { status: "met", ...done, reason: reason("contents-complete") };
}

function labelled(
  evaluation: Evaluation,
  contents: readonly string[],
): { readonly missing: readonly string[] } {
  return { missing: contents.map((content) => contentLabel(evaluation, content)) };
}
