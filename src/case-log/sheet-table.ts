import type { Column } from "./canonical-columns.ts";
import type { Intake } from "./intake.ts";
import type { LogRow, LogSettings } from "./log-input.ts";
import type { Mapping } from "./mapping-model.ts";
import { comparable } from "./names.ts";
import type { PlannedColumns } from "./row-plan.ts";
import type { RowReader } from "./row-reader.ts";
import { formulaError, formulaWithoutValue, headerElsewhere, noHeader } from "./sheet-findings.ts";
import { SheetNotes } from "./sheet-notes.ts";
import { type SheetRecord, sheetRecord, sheetSource } from "./sheet-record.ts";
import { noRows, unnamedColumn } from "./source-findings.ts";
import { plannedNames, readTable } from "./table-header.ts";
import type { SheetRow, WorkbookSheet } from "./workbook.ts";

export interface SheetContext {
  readonly mapping: Mapping | undefined;
  readonly settings: LogSettings;
  readonly intake: Intake;
}

/** Rows above the column names: a title, an explanation. Further down nobody puts them. */
const mostRowsAhead = 50;
const batchLength = 1000;

/** Reads the rows of a sheet as those of a table, in batches. Throws UnreadablePackage. */
export function* readSheet(sheet: WorkbookSheet, context: SheetContext): Generator<readonly LogRow[]> {
  const table = new SheetTable(sheet.name, context);
  let batch: LogRow[] = [];
  for (const part of sheet.parts()) {
    if (part.kind === "row") batch.push(...table.add(part));
    else table.notes.add(part);
    if (table.isGivenUp) return;
    if (batch.length < batchLength) continue;
    yield batch;
    batch = [];
  }
  yield [...batch, ...table.end()];
}

class SheetTable {
  readonly notes: SheetNotes;
  /** The header stands where it is not looked for: nothing is read. */
  isGivenUp = false;
  readonly #sheet: string;
  readonly #context: SheetContext;
  readonly #wantedHeader: number | undefined;
  readonly #names: ReadonlySet<string>;
  /** Rows that came before it was clear which of them is the header. */
  #ahead: SheetRow[] = [];
  #header: ReadonlyMap<number, Column> | undefined;
  #rows: RowReader<SheetRecord> | undefined;
  #columns: PlannedColumns = { used: new Set(), times: new Set() };

  constructor(sheet: string, context: SheetContext) {
    this.#sheet = sheet;
    this.#context = context;
    this.#wantedHeader = context.mapping?.header;
    this.#names = plannedNames(context.mapping);
    this.notes = new SheetNotes({ file: context.intake.file, sheet, line: 1, column: 1 }, context.intake);
  }

  add(row: SheetRow): readonly LogRow[] {
    if (row.cells.size === 0) return [];
    if (this.#header !== undefined) return this.#row(row);
    if (this.#wantedHeader !== undefined) return this.#awaitNamed(row, this.#wantedHeader);
    this.#ahead.push(row);
    if (this.#looksLikeHeader(row)) return this.#foundHeader(row);
    return this.#ahead.length < mostRowsAhead ? [] : this.#begin();
  }

  end(): readonly LogRow[] {
    const rows = this.#ahead.length > 0 ? this.#begin() : [];
    const { intake } = this.#context;
    if (this.#header === undefined && this.#wantedHeader !== undefined) {
      intake.report(noHeader(this.#place(this.#wantedHeader, 0)));
    } else if (intake.read === 0) intake.report(noRows(this.#place(1, 0)));
    this.notes.end();
    return rows;
  }

  #awaitNamed(row: SheetRow, wanted: number): readonly LogRow[] {
    if (row.number < wanted) return [];
    if (row.number > wanted) {
      this.#context.intake.report(noHeader(this.#place(wanted, 0)));
      this.isGivenUp = true;
      return [];
    }
    this.#readHeader(row);
    return [];
  }

  #looksLikeHeader({ cells }: SheetRow): boolean {
    return [...cells.values()].some(({ text }) => this.#names.has(comparable(text)));
  }

  #foundHeader(row: SheetRow): readonly LogRow[] {
    if (this.#ahead[0] === row) return this.#begin();
    this.#context.intake.report(headerElsewhere(this.#place(row.number, 0)));
    this.isGivenUp = true;
    return [];
  }

  /** The first of the rows so far is the header; what it lacks is reported. */
  #begin(): readonly LogRow[] {
    const [header, ...rows] = this.#ahead;
    this.#ahead = [];
    if (header !== undefined) this.#readHeader(header);
    return rows.flatMap((row) => this.#row(row));
  }

  #readHeader({ cells, number }: SheetRow): void {
    const { intake } = this.#context;
    const columns = Array.from(cells, ([index, { text }]) => ({
      name: text.trim(),
      index,
      place: this.#place(number, index),
    })).filter(({ name }) => name !== "");
    this.#header = new Map(columns.map((column) => [column.index, column]));
    this.#rows = readTable(columns, { ...this.#context, source: sheetSource(intake.file, this.#sheet) });
    if (this.#rows !== undefined) this.#columns = this.#rows.columns;
    this.notes.header = { row: number, columns: this.#header, used: this.#columns.used };
  }

  #row(row: SheetRow): readonly LogRow[] {
    const { intake } = this.#context;
    intake.read += 1;
    if (row.isHidden) this.notes.hiddenRow(row.number);
    this.#reportCells(row);
    if (this.#rows === undefined) {
      // The header was reported; no row can be understood without it.
      intake.rejected += 1;
      return [];
    }
    const read = this.#rows.read(sheetRecord(row, this.#columns.times));
    return read === undefined ? [] : [read];
  }

  #reportCells({ cells, number }: SheetRow): void {
    const { intake } = this.#context;
    for (const [column, { text, problem }] of cells) {
      const place = this.#place(number, column);
      if (this.#header?.has(column) === false) {
        intake.reportAt(`unnamed column ${column}`, place, () => unnamedColumn(place));
      } else if (problem !== undefined && this.#columns.used.has(column)) {
        intake.report(problem === "error" ? formulaError(place, text) : formulaWithoutValue(place));
      }
    }
  }

  #place(line: number, column: number) {
    return { file: this.#context.intake.file, sheet: this.#sheet, line, column: column + 1 };
  }
}
