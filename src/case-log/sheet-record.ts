import { excerptOf } from "./excerpt.ts";
import type { RowSource, TableRow } from "./row-reader.ts";
import type { SheetRow } from "./workbook.ts";

/** A row of a sheet as a row of a table. */
export interface SheetRecord extends TableRow {
  readonly row: SheetRow;
}

/**
 * @param times columns with a moment: there a formula without a value is an occurrence of which the date is
 * unknown (TERMS §1, gaps), elsewhere an empty cell.
 */
export function sheetRecord(row: SheetRow, times: ReadonlySet<number>): SheetRecord {
  return {
    row,
    trimmed: (column) => {
      const cell = row.cells.get(column);
      if (cell === undefined) return "";
      if (cell.problem === undefined) return cell.text.trim();
      return times.has(column) ? cell.text || "=" : "";
    },
  };
}

/** Where the rows of a sheet stand. */
export function sheetSource(file: string, sheet: string): RowSource<SheetRecord> {
  return {
    placeOfRow: ({ row }) => ({ file, sheet, line: row.number, column: 1 }),
    placeOfCell: ({ row }, column) => ({ file, sheet, line: row.number, column: column + 1 }),
    contentOf: ({ row }) =>
      excerptOf(JSON.stringify(Array.from(row.cells, ([column, { text }]) => [column, text]))),
  };
}
