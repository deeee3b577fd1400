import type { Choice, Scalar } from "../regulation/model.ts";
import { truthOfCondition } from "./condition.ts";
import type { Evaluation } from "./evaluation.ts";
import { type Truth, unknown, waitingFor } from "./truth.ts";

/** What a table demands in this case; `none`: no demand. */
export type Chosen<T> =
  | { readonly kind: "value"; readonly value: T; readonly assumed: readonly string[] }
  | { readonly kind: "none" }
  | { readonly kind: "open"; readonly truth: Truth };

/** The row of a table that holds in this case (VOCABULARY §2, table). */
export function choose<T>(evaluation: Evaluation, choice: Choice<T>): Chosen<T> {
  if (choice.kind === "plain") return { kind: "value", value: choice.value, assumed: [] };
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
  if (value.kind === "unknown") return agreedRow(choice) ?? { kind: "open", truth: unknown(fact.label) };
  if (value.kind === "waiting") {
    const label = evaluation.index.activityLabel(value.activity);
    return agreedRow(choice) ?? { kind: "open", truth: waitingFor(label) };
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
function agreedRow<T>(table: Table<T>): Chosen<T> | undefined {
  const results = [...table.rows.map(({ result }) => result), table.else ?? null];
  const [first] = results;
  const agree = results.every((result) => JSON.stringify(result) === JSON.stringify(first));
  if (!agree || first === undefined) return undefined;
  return first === null ? { kind: "none" } : { kind: "value", value: first, assumed: [] };
}
