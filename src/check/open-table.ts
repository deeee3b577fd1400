import type { Choice, Ref, Regulation, Scalar, Step } from "../regulation/model.ts";
import { remembered, rememberedWithin } from "../remembered.ts";
import type { Judgement } from "../rules/aspect.ts";
import { choose, possibleValues, type Table } from "./choice.ts";
import type { Due } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import { tablesOfExtension } from "./extension-in-case.ts";
import { reason } from "./reason.ts";
import { closureOf } from "./signature.ts";
import type { Outcome } from "./step-state.ts";
import type { Truth } from "./truth.ts";

/** What tables rest on and this case leaves open, with every value that it can have. */
export interface OpenSubject {
  readonly subject: Ref;
  /** Undefined: any value that no row has. */
  readonly values: readonly (Scalar | undefined)[];
  readonly truth: Truth;
}

/**
 * The first of the facts and events that the tables rest on which this case does
 * not tell. What may still be told counts only with `waits`.
 * @param others tables that may name more values of it.
 */
export function openSubject(
  evaluation: Evaluation,
  tables: readonly Table[],
  waits: boolean,
  others: readonly Table[] = tables,
): OpenSubject | undefined {
  for (const table of tables) {
    const chosen = choose(evaluation, table);
    if (chosen.kind !== "open" || (chosen.truth.value === "waiting" && !waits)) continue;
    const { subject } = table;
    const isAlike = (other: Table) =>
      other.subject.id === subject.id && other.subject.field === subject.field;
    const values = possibleValues(evaluation, [table, ...others.filter(isAlike)]);
    return { subject, values, truth: chosen.truth };
  }
  return undefined;
}

/** Whether a table leaves nothing to try: no event that may have come too late for it, no fact that is not told. */
export function isSettled(evaluation: Evaluation, table: Table): boolean {
  const { subject } = table;
  if (subject.kind === "activity")
    return subject.field === undefined && !evaluation.view.has(subject.activities);
  return choose(evaluation, table).kind !== "open";
}

/** A table whose fact may still come waits; one whose fact is not recorded cannot be judged (TERMS §4). */
export function outcomeOfOpen({ value, about }: Truth, ended: boolean): Outcome {
  if (value !== "waiting") return { status: "undetermined", reason: reason("condition-unknown", { about }) };
  if (ended) return { status: "not-applicable", reason: reason("condition-never", { about }) };
  return { status: "pending", waiting: true, reason: reason("condition-waiting", { about }) };
}

/** The last day of a term that a table leaves open. */
export function dueOfOpenTable({ value, about }: Truth, ended: boolean): Due {
  if (value !== "waiting") return { kind: "unknown", why: reason("condition-unknown", { about }) };
  return { kind: ended ? "never" : "waiting", for: about };
}

/** Verdicts that are the same whatever the value is; where they differ the open value is their outcome. */
export function sameForEveryValue(
  { truth }: OpenSubject,
  ended: boolean,
  rows: readonly (readonly Judgement[])[],
): readonly Judgement[] {
  const shown = new Map<string, Judgement>();
  for (const judgement of rows.flat()) {
    const part = partOf(judgement);
    shown.set(part, shown.get(part) ?? judgement);
  }
  return [...shown].map(([part, judgement]) => {
    const found = rows.map((row) => row.find((each) => partOf(each) === part)?.status ?? "not-applicable");
    const { ordinal, suffix, anchor, period } = judgement;
    if (new Set(found).size > 1) return { ordinal, suffix, anchor, period, ...outcomeOfOpen(truth, ended) };
    const note = reason("same-for-every-value", { about: truth.about });
    return { ...judgement, notes: [...(judgement.notes ?? []), note] };
  });
}

/** Which of the verdicts on one aspect it is. */
export function partOf({ ordinal = 1, suffix = "" }: Judgement): string {
  return `${ordinal} ${suffix}`;
}

type StepTables = ReadonlyMap<string, readonly Table[]>;

const none: readonly Table[] = [];

/** The tables that the verdicts on one key of a step rest on; of its `term`, or of what is `moving` that. */
export function tablesFor(step: Step, key: string): readonly Table[] {
  const ofStep = tablesOf(step);
  return ofStep.size === 0 ? none : (ofStep.get(key) ?? none);
}

/** By the keys that rest on a table at all: found once for every case. */
const tablesOf = remembered((step: Step): StepTables => {
  const byKey = tableKeys.map((key) => [key, choicesFor(step, key).flatMap(tableIn)] as const);
  return new Map(byKey.filter(([, found]) => found.length > 0));
});

/** The tables in the terms of a step and of the steps that its verdicts rest on. */
export const tablesBehind = rememberedWithin((regulation: Regulation, step: Step): readonly Table[] => {
  const steps = [...closureOf(regulation, step).values()];
  return steps.flatMap((each) => ["within", "aim"].flatMap((key) => tablesFor(each, key)));
});

function tableIn(choice: Choice<unknown> | undefined): readonly Table[] {
  return choice?.kind === "table" ? [choice] : [];
}

const tableKeys = [
  "term",
  "moving",
  "within",
  "extension",
  "aim",
  "to",
  "with",
  "by",
  "notBy",
  "form",
  "contains",
  "notBefore",
  "notAfter",
  "every",
] as const;

function choicesFor(step: Step, key: (typeof tableKeys)[number]): readonly (Choice<unknown> | undefined)[] {
  const moving = () => [...step.extension.flatMap(tablesOfExtension), step.pause?.atMost];
  switch (key) {
    case "term":
      return [step.within ?? step.aim];
    case "moving":
      return moving();
    case "within":
    case "extension":
      return [step.within ?? step.aim, ...moving()];
    case "aim":
      return [step.aim, ...moving()];
    default:
      return [step[key]];
  }
}
