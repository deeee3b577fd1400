import type { Text } from "../language/language.ts";
import type { KindScene } from "./kind-scene.ts";
import type { NumberedCase, Population, YearCases } from "./year-cases.ts";

/** The parts of a yearly report that hold tables, in their order. */
export const tableSections = [
  "open",
  "nature",
  "outcomes",
  "terms",
  "extensions",
  "measures",
  "repeats",
  "conduct",
] as const;

export type TableSection = (typeof tableSections)[number];

/** A table of one year as it was counted, before anything is withheld. */
export interface TableDraft {
  /** Stable: `terms.decision.within`. */
  readonly id: string;
  readonly section: TableSection;
  readonly title: Text;
  readonly population: Population;
  /** At least two; every case of the population is in one of them. */
  readonly cells: readonly CellDraft[];
  /** The cell of what the log does not record; a table of nothing else is not made. */
  readonly unrecorded?: string;
  /** The cells that a share is made of: the first divided by all of them. */
  readonly share?: readonly string[];
  /** Days taken and days allowed, one per case of which the log tells them. */
  readonly days?: readonly { readonly taken: number; readonly term: number }[];
}

export interface CellDraft {
  readonly id: string;
  readonly label: Text;
  readonly cases: readonly NumberedCase[];
}

/** Makes the tables of one part of the report. */
export type TableMaker = (kind: KindScene, year: YearCases) => readonly TableDraft[];

/** Divides cases over cells by their ids; what has no id of its own is in the last one. */
export function divided(
  cases: readonly NumberedCase[],
  cells: readonly (readonly [id: string, label: Text])[],
  cellOf: (one: NumberedCase["counted"]) => string | undefined,
): readonly CellDraft[] {
  const ids = new Set(cells.map(([id]) => id));
  const last = cells.at(-1)?.[0] ?? "";
  const grouped = Map.groupBy(cases, ({ counted }) => {
    const id = cellOf(counted);
    return id !== undefined && ids.has(id) ? id : last;
  });
  return cells.map(([id, label]) => ({ id, label, cases: grouped.get(id) ?? [] }));
}
