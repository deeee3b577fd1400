import { truthOfCondition } from "../check/condition.ts";
import type { Evaluation } from "../check/evaluation.ts";
import type { Occurrence } from "../check/moment.ts";
import { reason } from "../check/reason.ts";
import type { Truth } from "../check/truth.ts";
import type { Condition } from "../regulation/model.ts";
import type { Aspect } from "./aspect.ts";
import { judgeEveryOccurrence, type OccurrenceOutcome } from "./every-occurrence.ts";

/** What must be true of the act; what it refers to must have happened at or before it (VOCABULARY §4). */
export const requires: Aspect = {
  id: "requires",
  key: "requires",
  isSaid: (step) => step.requires !== undefined && step.duty !== "never",
  judge: (evaluation, state) => {
    const { requires: condition, label } = state.step;
    if (!condition) return [];
    const judged = judgeEveryOccurrence(evaluation, state, {
      key: "requires",
      test: (act): OccurrenceOutcome => {
        const { truth, onTie } = truthAt(evaluation, condition, act);
        const values = { step: label, about: truth.about };
        const notes =
          truth.assumed.length > 0 ? [reason("assumed", { facts: truth.assumed, step: label })] : [];
        if (truth.value === "true")
          return { result: "right", why: reason("requirement-met", values), notes, onTie };
        if (truth.value === "false")
          return { result: "wrong", why: reason("requirement-failed", values), notes };
        const result = truth.value === "waiting" ? "waiting" : "unknown";
        return { result, why: reason(`condition-${truth.value}`, { about: truth.about }), notes };
      },
    });
    return [judged];
  },
};

/** Events that tie with the act are never in the wrong order: the side that fits counts (TERMS §1). */
function truthAt(
  evaluation: Evaluation,
  condition: Condition,
  act: Occurrence,
): { readonly truth: Truth; readonly onTie: boolean } {
  const truthWith = (ties: "before" | "after") =>
    truthOfCondition(condition, { evaluation, absent: "is-false", act, ties });
  const before = truthWith("before");
  const after = truthWith("after");
  const truth = after.value === "true" ? after : before;
  return { truth, onTie: before.value !== after.value };
}
