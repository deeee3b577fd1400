import type { Choice, Step } from "../regulation/model.ts";
import type { Aspect, Judgement } from "../rules/aspect.ts";
import { choose, possibleResults } from "./choice.ts";
import type { Evaluation } from "./evaluation.ts";
import { reason } from "./reason.ts";
import type { StepState } from "./step-state.ts";

/** The keys of which a table may stand in the place of a value, by the aspect that reads them. */
const tableKeys = ["by", "form", "contains", "notBefore", "notAfter"] as const;
type TableKey = (typeof tableKeys)[number];

/**
 * The verdicts of one aspect. Where a table rests on a fact that is unknown, but
 * every value of it gives the same verdict, that one; and each verdict names the
 * facts that were assumed for it (TERMS §4, conditions).
 */
export function judgeAspect(evaluation: Evaluation, state: StepState, aspect: Aspect): readonly Judgement[] {
  const judgements = judgeEveryValue(evaluation, state, aspect) ?? aspect.judge(evaluation, state);
  const facts = assumedFor(evaluation, state, aspect);
  if (facts.length === 0) return judgements;
  return judgements.map((judgement) => withAssumed(judgement, facts, state.step.label));
}

function judgeEveryValue(
  evaluation: Evaluation,
  state: StepState,
  aspect: Aspect,
): readonly Judgement[] | undefined {
  const key = tableKeys.find((each) => each === aspect.key);
  const choice = key && state.step[key];
  if (!key || choice?.kind !== "table") return undefined;
  const chosen = choose<unknown>(evaluation, choice);
  if (chosen.kind !== "open" || chosen.truth.value !== "unknown") return undefined;
  const [first, ...others] = possibleResults<unknown>(evaluation, choice).map((result) => {
    const step = withResult(state.step, key, result);
    return aspect.isSaid(step) ? aspect.judge(evaluation, { ...state, step }) : [];
  });
  if (!first || first.length === 0) return undefined;
  const agree = others.every((other) => {
    return other.length === first.length && other.every(({ status }, at) => status === first[at]?.status);
  });
  return agree ? first : undefined;
}

/** The step as if its table had only that row. */
function withResult(step: Step, key: TableKey, result: unknown): Step {
  const { [key]: _table, ...rest } = step;
  // The result comes from the table under that very key, so it has its type.
  return result === null ? rest : ({ ...rest, [key]: { kind: "plain", value: result } } as Step);
}

function assumedFor(evaluation: Evaluation, { step, applies }: StepState, aspect: Aspect): readonly string[] {
  const ofCondition = applies.kind === "yes" || applies.kind === "no" ? applies.assumed : [];
  const choice = choiceOf(step, aspect.key);
  if (choice?.kind !== "table") return ofCondition;
  const chosen = choose(evaluation, choice);
  return chosen.kind === "value" ? [...ofCondition, ...chosen.assumed] : ofCondition;
}

function choiceOf(step: Step, key: string): Choice<unknown> | undefined {
  if (key === "within") return step.within ?? step.aim;
  if (key === "aim" || key === "to" || key === "with") return step[key];
  const tableKey = tableKeys.find((each) => each === key);
  return tableKey && step[tableKey];
}

function withAssumed(judgement: Judgement, facts: readonly string[], step: string): Judgement {
  const notes = judgement.notes ?? [];
  return { ...judgement, notes: [...notes, reason("assumed", { facts: [...new Set(facts)], step })] };
}
