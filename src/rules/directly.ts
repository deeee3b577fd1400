import type { Evaluation } from "../check/evaluation.ts";
import { isBefore, isTie, type Occurrence } from "../check/moment.ts";
import { reason } from "../check/reason.ts";
import type { StepState } from "../check/step-state.ts";
import type { Aspect } from "./aspect.ts";
import { judgeEveryOccurrence, type OccurrenceOutcome } from "./every-occurrence.ts";

/** No other recorded event between the act and what wakes it (TERMS §6, order and waiting). */
export const directly: Aspect = {
  id: "directly",
  key: "directly",
  isSaid: (step) => step.directly && step.duty !== "never",
  judge: (evaluation, state) => [
    judgeEveryOccurrence(evaluation, state, {
      key: "directly",
      test: (act) => testNext(evaluation, state, act),
    }),
  ],
};

function testNext(evaluation: Evaluation, { instances }: StepState, act: Occurrence): OccurrenceOutcome {
  const anchors = instances.flatMap(({ anchored }) => {
    return anchored.kind === "known" && anchored.occurrence ? [anchored.occurrence] : [];
  });
  const anchor = anchors.findLast((each) => each !== act && !isBefore(act.time, each.time));
  if (!anchor) return { result: "unknown", why: reason("before-anchor") };
  const between = evaluation.view.occurrences.filter((each) => {
    return (
      each !== act && each !== anchor && !isBefore(each.time, anchor.time) && !isBefore(act.time, each.time)
    );
  });
  const proven = between.find((each) => isBefore(anchor.time, each.time) && isBefore(each.time, act.time));
  if (proven) {
    const labels = evaluation.index.activityLabels([proven.event.activity]);
    return { result: "wrong", why: reason("something-between", { between: labels }) };
  }
  const onTie = between.some((each) => isTie(each.time, act.time) || isTie(each.time, anchor.time));
  return { result: "right", why: reason("nothing-between"), onTie };
}
