/** A workbook as its reader hands it on, whatever program wrote it. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
}

export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The parts from top to bottom; what is said about the whole sheet may come last. Throws UnreadablePackage. */
  parts(): Generator<SheetPart>;
}

export type SheetPart = SheetRow | HiddenColumns | MergedCells;

export interface SheetRow {
  readonly kind: "row";
  /** From 1. */
  readonly number: number;
  readonly isHidden: boolean;
  /** By column, from 0; empty cells are left out. */
  readonly cells: ReadonlyMap<number, SheetCell>;
}

export interface SheetCell {
  /** A date as ISO, a truth value as `true` or `false`, a number without thousands. */
  readonly text: string;
  /** `error`: a formula gave an error, which `text` shows. `no-value`: a formula whose value was not saved. */
  readonly problem?: "error" | "no-value";
}

export interface HiddenColumns {
  readonly kind: "hidden-columns";
  /** From 0, both inclusive. */
  readonly first: number;
  readonly last: number;
}

/** Cells that are shown as one; only the first of them has a value. */
export interface MergedCells {
  readonly kind: "merged";
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** As many as a spreadsheet program can hold; more is an attack. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** What a number looks like in a cell, with the mark before its decimals that the mapping names. */
export function numberText(value: number, decimal: "," | "."): string {
  // Spreadsheet programs keep fifteen digits; what is behind them is noise of the computation.
  return String(Number(value.toPrecision(15))).replace(".", decimal);
}
