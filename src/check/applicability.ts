import type { Day } from "../calendar/day.ts";
import type { Condition, Stage, Step } from "../regulation/model.ts";
import { truthOfCondition } from "./condition.ts";
import type { Evaluation } from "./evaluation.ts";
import { reason } from "./reason.ts";
import { all, isTrue, not, type Truth } from "./truth.ts";
import type { Reason } from "./verdict.ts";

/** Whether a step applies in this case: its stage, `if` and `unless`. */
export type Applicability =
  | {
      readonly kind: "yes";
      readonly assumed: readonly string[];
      /** An event in `unless` ends the duty from that day on. */
      readonly endedOn?: Day;
    }
  | { readonly kind: "no"; readonly why: Reason; readonly assumed: readonly string[] }
  | { readonly kind: "waiting"; readonly why: Reason }
  | { readonly kind: "unknown"; readonly why: Reason };

export function applicability(evaluation: Evaluation, step: Step): Applicability {
  return stageGate(evaluation, step) ?? conditionGate(evaluation, step);
}

/** A stage that has not started: its steps wait, or no longer can come (TERMS §5). */
function stageGate(evaluation: Evaluation, step: Step): Applicability | undefined {
  const stage = evaluation.stageOf(step);
  if (step.acts.some((activity) => stage.starts.includes(activity))) return undefined;
  const { start } = evaluation.lifeOf(stage);
  if (start.kind === "waiting" && isRuledOut(evaluation, stage))
    return { kind: "no", why: reason("condition-false", { step: stage.label }), assumed: [] };
  if (start.kind === "waiting")
    return { kind: "waiting", why: reason("stage-not-started", { stage: stage.label }) };
  if (start.kind === "never")
    return { kind: "no", why: reason("stage-never-started", { stage: stage.label }), assumed: [] };
  return undefined;
}

/** A stage of which the condition is false will not come, whatever is still to happen. */
export function isRuledOut(evaluation: Evaluation, stage: Stage): boolean {
  return (
    stage.if !== undefined && truthOfCondition(stage.if, { evaluation, absent: "waits" }).value === "false"
  );
}

const always: Applicability = { kind: "yes", assumed: [] };

function conditionGate(evaluation: Evaluation, step: Step): Applicability {
  const stage = evaluation.stageOf(step);
  if (!stage.if && !step.if && !step.unless) return always;
  const conditions = [stage.if, step.if].filter((condition) => condition !== undefined);
  const holds = holdsNow(evaluation, { conditions, ended: evaluation.lifeOf(stage).ended });
  const exempt = step.unless && truthOfCondition(step.unless, { evaluation, absent: "is-false" });
  const exemptFrom = step.unless && exempt?.value === "true" ? trueSince(evaluation, step.unless) : undefined;
  // An event in `unless` ends a duty that was there: it is judged up to that day.
  const truth = exempt && exemptFrom === undefined ? all([holds, not(exempt)]) : holds;
  return fromTruth(evaluation, { step, truth, exemptFrom, exempt: exempt ?? isTrue });
}

/** Once the case has ended an event that never came decides nothing: what is unknown beside it does. */
function holdsNow(
  evaluation: Evaluation,
  { conditions, ended }: { readonly conditions: readonly Condition[]; readonly ended: boolean },
): Truth {
  const holdsIf = (absent: "waits" | "is-false") =>
    all(conditions.map((condition) => truthOfCondition(condition, { evaluation, absent })));
  const holds = holdsIf("waits");
  if (!ended || holds.value !== "waiting") return holds;
  const atEnd = holdsIf("is-false");
  return atEnd.value === "unknown" ? atEnd : holds;
}

function fromTruth(
  evaluation: Evaluation,
  {
    step,
    truth,
    exemptFrom,
    exempt,
  }: { step: Step; truth: Truth; exemptFrom: Day | undefined; exempt: Truth },
): Applicability {
  switch (truth.value) {
    case "true": {
      const assumed = [...truth.assumed, ...(step.unless ? exempt.assumed : [])];
      return {
        kind: "yes",
        assumed: [...new Set(assumed)],
        ...(exemptFrom !== undefined && { endedOn: exemptFrom }),
      };
    }
    case "false":
      return { kind: "no", why: reason("condition-false", { step: step.label }), assumed: truth.assumed };
    case "unknown":
      return { kind: "unknown", why: reason("condition-unknown", { about: truth.about }) };
    case "waiting": {
      const { ended } = evaluation.lifeOf(evaluation.stageOf(step));
      const why = reason(ended ? "condition-never" : "condition-waiting", { about: truth.about });
      return ended ? { kind: "no", why, assumed: [] } : { kind: "waiting", why };
    }
  }
}

/** The day from which a true condition holds, when an event made it so; undefined for a fact of the case. */
export function trueSince(evaluation: Evaluation, condition: Condition): Day | undefined {
  const holds = truthOfCondition(condition, { evaluation, absent: "is-false" }).value === "true";
  if (!holds) return undefined;
  if (condition.kind === "happened") return evaluation.view.first(condition.ref.activities)?.time.day;
  if (condition.kind === "test" && condition.ref.kind === "activity") {
    return evaluation.view.first(condition.ref.activities)?.time.day;
  }
  if (condition.kind !== "any" && condition.kind !== "all") return undefined;
  const parts = condition.of.map((part) => ({
    holds: truthOfCondition(part, { evaluation, absent: "is-false" }).value === "true",
    day: trueSince(evaluation, part),
  }));
  const days = parts.flatMap(({ day }) => (day === undefined ? [] : [day]));
  if (condition.kind === "all") return days.length > 0 ? Math.max(...days) : undefined;
  const isFactAlready = parts.some(({ holds: holdsPart, day }) => holdsPart && day === undefined);
  return isFactAlready || days.length === 0 ? undefined : Math.min(...days);
}
