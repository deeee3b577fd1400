import type { Duration } from "../calendar/duration.ts";
import type { Choice, Fact, Scalar, Step } from "../regulation/model.ts";
import { carriedValues, isSameValue } from "./carried-value.ts";
import { isAtOrBefore, truthOfCondition } from "./condition.ts";
import { contentLabel } from "./content.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Occurrence } from "./moment.ts";
import { type Truth, unknown, waitingFor } from "./truth.ts";

/** What a table demands in this case; `none`: no demand. */
export type Chosen<T> =
  | { readonly kind: "value"; readonly value: T; readonly assumed: readonly string[] }
  | { readonly kind: "none" }
  | { readonly kind: "open"; readonly truth: Truth };

const nothing: readonly string[] = [];

/** The row of a table on a step's act: what happens after the first act changes nothing in what it had to be. */
export function chooseForAct<T>(evaluation: Evaluation, { acts }: Step, choice: Choice<T>): Chosen<T> {
  return choose(evaluation, choice, evaluation.view.first(acts));
}

/**
 * The row of a table that holds in this case (VOCABULARY §2, table).
 * @param act what the table says something about: an event that came after it changes nothing.
 */
export function choose<T>(evaluation: Evaluation, choice: Choice<T>, act?: Occurrence): Chosen<T> {
  if (choice.kind === "plain") return { kind: "value", value: choice.value, assumed: nothing };
  const { subject } = choice;
  const supposed = evaluation.supposed(subject);
  if (supposed) return rowFor(choice, supposed.value === undefined ? [] : [supposed.value], []);
  if (isAboutEvent(choice)) {
    const condition = { kind: "happened", ref: subject, place: subject.place } as const;
    const truth = truthOfCondition(condition, { evaluation, absent: "is-false", ...(act && { act }) });
    if (truth.value === "unknown") return { kind: "open", truth };
    return rowFor(choice, [truth.value === "true"], []);
  }
  if (subject.kind === "activity") return chooseByField(evaluation, choice, act);
  const fact = evaluation.regulation.facts[subject.id];
  if (!fact) return { kind: "open", truth: unknown(subject.id) };
  const value = evaluation.factOf(fact);
  if (value.kind === "unknown")
    return agreedRow(evaluation, choice) ?? { kind: "open", truth: unknown(fact.label) };
  if (value.kind === "waiting") {
    const label = evaluation.index.activityLabel(value.activity);
    return agreedRow(evaluation, choice) ?? { kind: "open", truth: waitingFor(label) };
  }
  return rowFor(choice, value.values, value.assumed ? [fact.label] : []);
}

/** By what an event carries: the last one, for an act the last one before it. */
function chooseByField<T>(evaluation: Evaluation, table: Table<T>, act: Occurrence | undefined): Chosen<T> {
  const { activities, field = "" } = table.subject;
  const carrying = evaluation.view.of(activities).findLast((each) => isAtOrBefore(each, act ? { act } : {}));
  if (!carrying && act) return rowFor(table, [], []);
  if (!carrying) {
    const truth = waitingFor(...evaluation.index.activityLabels(activities));
    return agreedRow(evaluation, table) ?? { kind: "open", truth };
  }
  const wanted = table.rows.map(({ value }) => value);
  const values = carriedValues(evaluation, carrying.event, { field, wanted });
  if (values.length > 0) return rowFor(table, values, []);
  const truth = unknown(contentLabel(evaluation, field));
  return agreedRow(evaluation, table) ?? { kind: "open", truth };
}

/** One value per value of a fact or event. */
export type Table<T = unknown> = Extract<Choice<T>, { kind: "table" }>;

/** Whether a table asks if an event has happened. */
export function isAboutEvent<T>({ subject }: Table<T>): boolean {
  return subject.kind === "activity" && subject.field === undefined;
}

function rowFor<T>(
  table: Table<T>,
  values: readonly (Scalar | Duration)[],
  assumed: readonly string[],
): Chosen<T> {
  const result = resultFor(table, values);
  return result === null ? { kind: "none" } : { kind: "value", value: result, assumed };
}

/** `null`: no demand. */
function resultFor<T>(
  { rows, else: others = null }: Table<T>,
  values: readonly (Scalar | Duration)[],
): T | null {
  const row = rows.find((each) => values.some((value) => isSameValue(value, each.value)));
  return row ? row.result : others;
}

/** Every value gives the same: then it does not matter which one holds (TERMS §4). */
function agreedRow<T>(evaluation: Evaluation, table: Table<T>): Chosen<T> | undefined {
  const values = possibleValues(evaluation, [table]);
  const [first, ...others] = values.map((value) => resultFor(table, value === undefined ? [] : [value]));
  const text = JSON.stringify(first);
  if (first === undefined || others.some((result) => JSON.stringify(result) !== text)) return undefined;
  return first === null ? { kind: "none" } : { kind: "value", value: first, assumed: [] };
}

/** Every value that the subject of these tables can have; undefined: any that no row names. */
export function possibleValues(
  { regulation }: Pick<Evaluation, "regulation">,
  tables: readonly [Table, ...Table[]],
): readonly (Scalar | undefined)[] {
  const [{ subject }] = tables;
  const named = tables.flatMap(({ rows }) => rows.map(({ value }) => value));
  const fact = regulation.facts[subject.kind === "fact" ? subject.id : (subject.field ?? "")];
  const isGiven = subject.kind === "activity" && !fact && named.every((value) => typeof value === "boolean");
  const known = isGiven ? [true, false] : valuesOfFact(fact);
  return known ?? [...new Set(named), undefined];
}

/** Undefined: any value. */
function valuesOfFact(fact: Fact | undefined): readonly Scalar[] | undefined {
  if (fact?.type === "boolean" || fact?.type === "flag") return [true, false];
  return fact?.type === "choice" ? Object.keys(fact.values) : undefined;
}
