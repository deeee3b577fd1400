import type { Choice, Fact, Ref, Scalar } from "../regulation/model.ts";
import { truthOfCondition } from "./condition.ts";
import type { Evaluation } from "./evaluation.ts";
import { type Truth, unknown, waitingFor } from "./truth.ts";

/** What a table demands in this case; `none`: no demand. */
export type Chosen<T> =
  | { readonly kind: "value"; readonly value: T; readonly assumed: readonly string[] }
  | { readonly kind: "none" }
  | { readonly kind: "open"; readonly truth: Truth };

const nothing: readonly string[] = [];

/** The row of a table that holds in this case (VOCABULARY §2, table). */
export function choose<T>(evaluation: Evaluation, choice: Choice<T>): Chosen<T> {
  if (choice.kind === "plain") return { kind: "value", value: choice.value, assumed: nothing };
  const { subject } = choice;
  if (subject.kind === "activity" && subject.field === undefined) {
    const condition = { kind: "happened", ref: subject, place: subject.place } as const;
    const truth = truthOfCondition(condition, { evaluation, absent: "is-false" });
    if (truth.value === "unknown") return { kind: "open", truth };
    return rowFor(choice, [truth.value === "true"], []);
  }
  const fact = evaluation.regulation.facts[subject.id];
  if (!fact) return { kind: "open", truth: unknown(subject.id) };
  const value = evaluation.factOf(fact);
  if (value.kind === "unknown")
    return agreedRow(evaluation, choice) ?? { kind: "open", truth: unknown(fact.label) };
  if (value.kind === "waiting") {
    const label = evaluation.index.activityLabel(value.activity);
    return agreedRow(evaluation, choice) ?? { kind: "open", truth: waitingFor(label) };
  }
  const scalars = value.values.filter((each): each is Scalar => typeof each !== "object");
  return rowFor(choice, scalars, value.assumed ? [fact.label] : []);
}

type Table<T> = Extract<Choice<T>, { kind: "table" }>;

function rowFor<T>(table: Table<T>, values: readonly Scalar[], assumed: readonly string[]): Chosen<T> {
  const row = table.rows.find((each) => values.some((value) => value === each.value));
  const result = row ? row.result : table.else;
  if (result === undefined || result === null) return { kind: "none" };
  return { kind: "value", value: result, assumed };
}

/** Every value gives the same: then it does not matter which one holds (TERMS §4). */
function agreedRow<T>(evaluation: Evaluation, table: Table<T>): Chosen<T> | undefined {
  const [first, ...others] = possibleResults(evaluation, table);
  const text = JSON.stringify(first);
  if (first === undefined || others.some((result) => JSON.stringify(result) !== text)) return undefined;
  return first === null ? { kind: "none" } : { kind: "value", value: first, assumed: [] };
}

/** What a table demands for each value that its subject can have; `null`: nothing. */
export function possibleResults<T>(
  { regulation }: Pick<Evaluation, "regulation">,
  { subject, rows, else: others = null }: Table<T>,
): readonly (T | null)[] {
  const results = rows.map(({ result }) => result);
  const values = valuesOfSubject(subject, regulation.facts[subject.id]);
  const isComplete = values?.every((value) => rows.some((row) => row.value === value)) === true;
  return isComplete ? results : [...results, others];
}

/** Undefined: any value. */
function valuesOfSubject(subject: Ref, fact: Fact | undefined): readonly Scalar[] | undefined {
  if (subject.kind === "activity" && subject.field === undefined) return [true, false];
  if (fact?.type === "boolean" || fact?.type === "flag") return [true, false];
  return fact?.type === "choice" ? Object.keys(fact.values) : undefined;
}
