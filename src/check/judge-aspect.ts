import type { Step } from "../regulation/model.ts";
import type { Aspect, Judgement } from "../rules/aspect.ts";
import { chooseForAct, isAboutEvent, type Table } from "./choice.ts";
import type { Evaluation } from "./evaluation.ts";
import { beforeEvent, keptOne, lastEvent } from "./event-table.ts";
import { openSubject, partOf, sameForEveryValue, tablesBehind, tablesFor } from "./open-table.ts";
import { reason } from "./reason.ts";
import type { StepState } from "./step-state.ts";

/**
 * The verdicts of one aspect. Where a table rests on a fact that is unknown, but
 * every value of it gives the same verdict, that one; and each verdict names the
 * facts that were assumed for it (TERMS §4, conditions).
 */
export function judgeAspect(evaluation: Evaluation, state: StepState, aspect: Aspect): readonly Judgement[] {
  const tables = tablesFor(state.step, aspect.key);
  const judgements = judgeThroughSteps(evaluation, state, { aspect, tables });
  const facts = assumedFor(evaluation, state, tables);
  if (facts.length === 0) return judgements;
  return judgements.map((judgement) => withAssumed(judgement, facts, state.step.label));
}

interface AspectInput {
  readonly aspect: Aspect;
  readonly tables: readonly Table[];
}

/** Also where the tables are those of another step, from the end of which this one waits or counts. */
function judgeThroughSteps(
  evaluation: Evaluation,
  state: StepState,
  input: AspectInput,
): readonly Judgement[] {
  const found = judgeTables(evaluation, state, input);
  const { step } = state;
  const isOpen = input.aspect.id !== "" && found.some(({ status }) => status === "undetermined");
  if (!isOpen || evaluation.stateOf(step) !== state) return found;
  const open = openSubject(evaluation, tablesBehind(evaluation.regulation, step), false);
  if (!open) return found;
  const rows = open.values.map((value) => {
    const supposing = evaluation.supposing(open.subject, value);
    return judgeThroughSteps(supposing, supposing.stateOf(step), input);
  });
  const same = sameForEveryValue(open, evaluation.lifeOf(evaluation.stageOf(step)).ended, rows);
  return found.map((judgement) => {
    if (judgement.status !== "undetermined") return judgement;
    const agreed = same.find((each) => partOf(each) === partOf(judgement));
    return agreed && agreed.status !== "undetermined" ? agreed : judgement;
  });
}

/** The step's own verdict has been worked out for every value with its state. */
function judgeTables(evaluation: Evaluation, state: StepState, input: AspectInput): readonly Judgement[] {
  const { aspect, tables } = input;
  if (tables.length === 0) return aspect.judge(evaluation, state);
  const waits = aspect.key === "extension";
  const { step } = state;
  const supposable = isPerAct(aspect, step) ? tables.filter((table) => !isAboutEvent(table)) : tables;
  const open =
    aspect.id === ""
      ? undefined
      : openSubject(evaluation, supposable, waits, [...tables, ...tablesBehind(evaluation.regulation, step)]);
  if (!open) return judgeWithEvent(evaluation, state, input);
  // A duty per period has a state of its own, which no table moves.
  const isOwnState = evaluation.stateOf(step) === state;
  const rows = open.values.map((value) => {
    const supposing = evaluation.supposing(open.subject, value);
    return judgeTables(supposing, isOwnState ? supposing.stateOf(step) : state, input);
  });
  return sameForEveryValue(open, evaluation.lifeOf(evaluation.stageOf(step)).ended, rows);
}

/** Whether each act is judged by what had happened when it came: an event may have come between two of them. */
function isPerAct({ key }: Aspect, { isEntry }: Step): boolean {
  return key === "by" || key === "notBy" || key === "notBefore" || (isEntry && perActOfEntry.has(key));
}

const perActOfEntry: ReadonlySet<string> = new Set(["contains", "form", "to", "with"]);

/** Aspects that are decided before any act is done. */
const withoutAct: ReadonlySet<string> = new Set(["notAfter", "every"]);

/** What had been missed before the event that a table asks about stays missed (TERMS §4). */
function judgeWithEvent(
  evaluation: Evaluation,
  state: StepState,
  { aspect, tables }: AspectInput,
): readonly Judgement[] {
  const found = aspect.judge(evaluation, state);
  const { step } = state;
  const about = withoutAct.has(aspect.id) ? lastEvent(evaluation, tables) : undefined;
  if (!about || evaluation.stateOf(step) !== state) return found;
  const judge = (at: Evaluation) => judgeTables(at, at.stateOf(step), { aspect, tables });
  const then = beforeEvent(evaluation, about).map(judge);
  const stayed = judge(evaluation.supposing(about.subject, false));
  return found.map((judgement) => {
    const isSame = (other: Judgement) => partOf(other) === partOf(judgement);
    const missed = then.map((judged) => isMissed(judged.find(isSame)));
    const decided = missed.every((each) => each) ? "yes" : missed.includes(true) ? "unknown" : "no";
    return keptOne(judgement, { ...about, decided, stayed: stayed.find(isSame) });
  });
}

function isMissed(judgement: Judgement | undefined): boolean {
  return judgement?.status === "violated" || judgement?.status === "lapsed";
}

const nothing: readonly string[] = [];

function assumedFor(
  evaluation: Evaluation,
  { step, applies }: StepState,
  tables: readonly Table[],
): readonly string[] {
  const ofCondition = applies.kind === "yes" || applies.kind === "no" ? applies.assumed : nothing;
  if (tables.length === 0) return ofCondition;
  const ofTables = tables.flatMap((table) => {
    const chosen = chooseForAct(evaluation, step, table);
    return chosen.kind === "value" ? chosen.assumed : nothing;
  });
  return [...ofCondition, ...ofTables];
}

function withAssumed(judgement: Judgement, facts: readonly string[], step: string): Judgement {
  const notes = judgement.notes ?? [];
  return { ...judgement, notes: [...notes, reason("assumed", { facts: [...new Set(facts)], step })] };
}
