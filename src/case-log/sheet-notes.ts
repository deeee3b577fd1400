import type { Place } from "../place.ts";
import type { Column } from "./canonical-columns.ts";
import { rangeName } from "./cell-name.ts";
import type { Intake } from "./intake.ts";
import { hiddenColumn, hiddenRows, mergedCells, mergedHeader } from "./sheet-findings.ts";
import type { HiddenColumns, MergedCells } from "./workbook.ts";

export interface SheetHeader {
  readonly row: number;
  /** By index. */
  readonly columns: ReadonlyMap<number, Column>;
  /** Indexes of the columns that are read. */
  readonly used: ReadonlySet<number>;
}

/** What there is to say about a whole sheet when all its rows are read: hidden and merged cells. */
export class SheetNotes {
  header: SheetHeader | undefined;
  readonly #start: Place;
  readonly #intake: Intake;
  readonly #hiddenColumns: HiddenColumns[] = [];
  readonly #merged: MergedCells[] = [];
  readonly #hiddenRows: { first: number; last: number }[] = [];

  constructor(start: Place, intake: Intake) {
    this.#start = start;
    this.#intake = intake;
  }

  add(part: HiddenColumns | MergedCells): void {
    if (part.kind === "merged") this.#merged.push(part);
    else this.#hiddenColumns.push(part);
  }

  /** Rows come from top to bottom. */
  hiddenRow(row: number): void {
    const range = this.#hiddenRows.at(-1);
    if (range?.last === row - 1) range.last = row;
    else this.#hiddenRows.push({ first: row, last: row });
  }

  end(): void {
    if (this.header === undefined) return;
    this.#reportHidden(this.header);
    for (const merged of this.#merged) this.#reportMerged(merged, this.header.row);
  }

  #reportHidden({ columns, used }: SheetHeader): void {
    for (const { first, last } of this.#hiddenColumns) {
      for (const { index, name, place } of columns.values()) {
        if (index >= first && index <= last && used.has(index))
          this.#intake.report(hiddenColumn(place, name));
      }
    }
    const [range] = this.#hiddenRows;
    if (range === undefined) return;
    const rows = this.#hiddenRows.map(({ first, last }) =>
      first === last ? `${first}` : `${first}–${last}`,
    );
    this.#intake.report(hiddenRows({ ...this.#start, line: range.first }, rows.join(", ")));
  }

  /** Above the header there may be a merged title. */
  #reportMerged(merged: MergedCells, headerRow: number): void {
    if (merged.lastRow < headerRow) return;
    const report = merged.firstRow <= headerRow ? mergedHeader : mergedCells;
    const place = { ...this.#start, line: merged.firstRow, column: merged.firstColumn + 1 };
    this.#intake.report(report(place, rangeName(merged)));
  }
}
