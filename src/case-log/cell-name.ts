import { columnLetters } from "../place.ts";
import type { MergedCells } from "./workbook.ts";

/** The column (from 0) and row (from 1) of a reference such as `C14`; undefined: it is none. */
export function referenceOf(text: string): { readonly column: number; readonly row: number } | undefined {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(text) ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(row) };
}

/** The cells of a reference such as `B1:D2`; undefined: it is none. */
export function rangeOf(text: string): Omit<MergedCells, "kind"> | undefined {
  const [first, last] = text.split(":").map(referenceOf);
  if (first === undefined || last === undefined) return undefined;
  return { firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column };
}

/** A range as spreadsheet programs write it. */
export function rangeName({ firstRow, lastRow, firstColumn, lastColumn }: Omit<MergedCells, "kind">): string {
  return `${columnLetters(firstColumn + 1)}${firstRow}:${columnLetters(lastColumn + 1)}${lastRow}`;
}
