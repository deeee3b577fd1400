/**
 * A table as it was counted: every case of a total stands in exactly one cell. The total itself is published.
 * At least two cells; a case is its number in the log.
 */
export interface CountedTable {
  readonly cells: readonly (readonly number[])[];
}

/** Which cells of a table are withheld, in the order of the cells. */
export type Withheld = readonly boolean[];

/** How many cases there are in all. */
export function totalOf({ cells }: CountedTable): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0);
}
