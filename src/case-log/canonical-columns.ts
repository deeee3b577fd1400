import type { Place } from "../place.ts";
import {
  type ColumnMapping,
  type EventProperty,
  eventIdName,
  eventProperties,
  type NamedSource,
  type Source,
} from "./mapping-model.ts";
import { comparable, type LogNames } from "./names.ts";

/** A column of the file at hand. */
export interface Column {
  /** As written, trimmed. */
  readonly name: string;
  /** From 0. */
  readonly index: number;
  readonly place: Place;
}

/** What the canonical long form calls the columns that it cannot do without (DESIGN §4). */
const caseColumn = "case_id";
const activityColumn = "activity";
const timeColumn = "timestamp";

/** The columns that the canonical long form cannot do without, in comparable form. */
export const canonicalNames: ReadonlySet<string> = new Set([caseColumn, activityColumn, timeColumn]);

/**
 * Reads the columns of the canonical long form as a mapping: a declared fact is
 * a fact of the case, every column without a meaning of its own a content of
 * the event. A column that is missing stays in the mapping, to be reported.
 */
export function canonicalColumns(columns: readonly Column[], names: LogNames): ColumnMapping {
  const meanings = columns.map((column) => ({ column, meaning: meaningOf(column, names) }));
  const start = columns[0]?.place ?? { file: "", line: 1, column: 1 };
  const named = (name: string): Source => {
    const found = meanings.find(({ meaning }) => meaning.kind === "own" && meaning.name === name);
    return { column: found?.column.name ?? name, values: noValues, place: found?.column.place ?? start };
  };
  const sources = (kind: "fact" | "content"): NamedSource[] =>
    meanings.flatMap(({ column, meaning }) =>
      meaning.kind === kind ? [{ name: meaning.name, source: sourceOf(column) }] : [],
    );
  const isPresent = (name: string) =>
    meanings.some(({ meaning }) => meaning.kind === "own" && meaning.name === name);
  const others = eventProperties.filter((name) => name !== "time" && isPresent(name));
  return {
    case: named(caseColumn),
    facts: sources("fact"),
    events: [
      {
        activity: named(activityColumn),
        when: "row",
        properties: [
          { name: "time", source: named(timeColumn) },
          ...others.map((name) => ({ name, source: named(name) })),
        ],
        contents: sources("content"),
      },
    ],
  };
}

type Meaning = { readonly kind: "own" | "fact" | "content"; readonly name: string };

const ownColumns = new Set<string>([
  caseColumn,
  eventIdName,
  activityColumn,
  timeColumn,
  ...eventProperties.filter((name): name is EventProperty => name !== "time"),
]);

const noValues: Source["values"] = new Map();

/** The column of the canonical form that a name stands for, however it is written; undefined: none. */
export function ownColumn(name: string): string | undefined {
  const own = comparable(name).replace(/[ -]/gu, "_");
  return ownColumns.has(own) ? own : undefined;
}

function meaningOf(column: Column, names: LogNames): Meaning {
  const own = ownColumn(column.name);
  if (own !== undefined) return { kind: "own", name: own };
  const fact = names.facts.idOf(column.name);
  return fact === undefined ? { kind: "content", name: column.name } : { kind: "fact", name: fact };
}

function sourceOf(column: Column): Source {
  return { column: column.name, values: noValues, place: column.place };
}
