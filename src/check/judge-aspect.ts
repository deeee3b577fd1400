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
  const choice = choiceOf(state.step, aspect.key);
  const table = choice?.kind === "table" ? choice : undefined;
  const ofTable = table && judgeEveryValue(evaluation, state, { aspect, table });
  const judgements = ofTable ?? aspect.judge(evaluation, state);
  const facts = assumedFor(evaluation, state, table);
  if (facts.length === 0) return judgements;
  return judgements.map((judgement) => withAssumed(judgement, facts, state.step.label));
}

type Table = Extract<Choice<unknown>, { kind: "table" }>;

function judgeEveryValue(
  evaluation: Evaluation,
  state: StepState,
  { aspect, table }: { readonly aspect: Aspect; readonly table: Table },
): readonly Judgement[] | undefined {
  const key = tableKeys.find((each) => each === aspect.key);
  if (!key) return undefined;
  const chosen = choose(evaluation, table);
  if (chosen.kind !== "open" || chosen.truth.value !== "unknown") return undefined;
  const [first, ...others] = possibleResults(evaluation, table).map((result) => {
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

const nothing: readonly string[] = [];

function assumedFor(
  evaluation: Evaluation,
  { applies }: StepState,
  table: Table | undefined,
): readonly string[] {
  const ofCondition = applies.kind === "yes" || applies.kind === "no" ? applies.assumed : nothing;
  if (!table) return ofCondition;
  const chosen = choose(evaluation, table);
  return chosen.kind === "value" ? [...ofCondition, ...chosen.assumed] : ofCondition;
}

/** The value of a key where a table may stand. */
function choiceOf(step: Step, key: string): Choice<unknown> | undefined {
  switch (key) {
    case "within":
      return step.within ?? step.aim;
    case "aim":
    case "to":
    case "with":
    case "by":
    case "form":
    case "contains":
    case "notBefore":
    case "notAfter":
      return step[key];
    default:
      return undefined;
  }
}

function withAssumed(judgement: Judgement, facts: readonly string[], step: string): Judgement {
  const notes = judgement.notes ?? [];
  return { ...judgement, notes: [...notes, reason("assumed", { facts: [...new Set(facts)], step })] };
}
