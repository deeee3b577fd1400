import { type CountedTable, totalOf } from "./counted-table.ts";
import type { CellAt } from "./links.ts";
import { isSmall } from "./pool.ts";

/** A cell all of whose cases are in a cell of another table as well, which has only a few more. */
export interface Nesting {
  readonly inner: CellAt;
  readonly outer: CellAt;
}

/**
 * The cells of which the difference would tell of a few cases: who has an objection, but no term for it. A cell with
 * all cases of its table is a total, which is always shown.
 */
export function nestings(tables: readonly CountedTable[], threshold: number): readonly Nesting[] {
  const cells = tables.flatMap((counted, table) =>
    counted.cells
      .map((cases, cell) => ({ at: { table, cell }, cases, set: new Set(cases) }))
      .filter(({ cases }) => cases.length > 0 && cases.length < totalOf(counted)),
  );
  return cells.flatMap(({ at: inner, cases }) =>
    cells
      .filter(
        ({ at: outer, set }) =>
          outer.table !== inner.table &&
          isSmall(set.size - cases.length, threshold) &&
          cases.every((one) => set.has(one)),
      )
      .map(({ at: outer }) => ({ inner, outer })),
  );
}
