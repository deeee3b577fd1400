import type { Evaluation } from "../check/evaluation.ts";
import { formOf } from "../check/form.ts";
import type { Occurrence } from "../check/moment.ts";
import { reason } from "../check/reason.ts";
import { severityOf } from "../check/severity.ts";
import type { Instance, StepState } from "../check/step-state.ts";
import { violatedOrLapsed } from "./acts.ts";
import type { Aspect, Judgement } from "./aspect.ts";
import { demandOf } from "./demand.ts";
import { judgeEveryDemand } from "./every-occurrence.ts";
import { actsOfInstance, countingOccurrences, notYetComplete, onEveryLastDay } from "./instance-acts.ts";

/** In which form: written, spoken, signed, published (VOCABULARY §4). */
export const form: Aspect = {
  id: "form",
  key: "form",
  isSaid: (step) => step.form !== undefined && step.duty !== "never",
  judge: (evaluation, state) => {
    if (state.step.isEntry) return [judgeEach(evaluation, state)];
    const demand = demandOf(evaluation, state, state.step.form);
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
  const results = { yes: "right", no: "wrong", unknown: "unknown" } as const;
  return judgeEveryDemand(evaluation, state, {
    key: "form",
    choice: state.step.form,
    isTimeless: true,
    test: (occurrence, wanted) => {
      const answer = formOf(occurrence.event, wanted);
      return {
        result: results[answer],
        why: reason(`form-${results[answer]}`, { wanted, found: foundForms([occurrence]) }),
      };
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
  const right = counting.find(({ event }) => formOf(event, wanted) === "yes");
  const values = { wanted, found: foundForms(counting) };
  if (right) return { status: "met", done: right, reason: reason("form-right", values) };
  const unclear = counting.find(({ event }) => formOf(event, wanted) === "unknown");
  if (unclear) return { status: "undetermined", done: unclear, reason: reason("form-unknown", values) };
  const undated = evaluation.view.undated(state.step.acts);
  if (undated.some((event) => formOf(event, wanted) !== "no"))
    return { status: "undetermined", done: counting.at(-1), reason: reason("act-without-date") };
  const why = reason("form-pending", values);
  const open = notYetComplete(evaluation, state, { instance, why });
  if (open) return open;
  const done = counting.at(-1);
  const outcome = violatedOrLapsed(state, severityOf(state.step, "form"));
  return { ...outcome, ...(done && { done }), reason: reason("form-wrong", values) };
}

function foundForms(occurrences: readonly Occurrence[]): readonly string[] {
  return [...new Set(occurrences.flatMap(({ event }) => (event.form ? [event.form] : [])))];
}
