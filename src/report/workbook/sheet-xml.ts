import { columnLetters } from "../../place.ts";
import { cellXml } from "./cell-xml.ts";
import type { Cell, Sheet, SheetColumn } from "./model.ts";

/** More rows than this no program can show. */
const rowsOfSheet = 1_048_576;

/** A part of a table that fits on one sheet, with the XML of it piece by piece (ECMA-376 part 1, 18.3). */
export interface SheetPart {
  readonly name: string;
  readonly xml: Iterable<string>;
}

/**
 * The sheets of one table; each must be written before the next is asked for.
 * @param mostRows how many rows a sheet holds, its header included
 */
export function* sheetParts({ name, columns, rows }: Sheet, mostRows = rowsOfSheet): Generator<SheetPart> {
  const iterator = rows[Symbol.iterator]();
  let next = iterator.next();
  for (let number = 1; number === 1 || next.done !== true; number += 1) {
    const take = function* () {
      for (let taken = 1; taken < mostRows && next.done !== true; taken += 1) {
        yield next.value;
        next = iterator.next();
      }
    };
    yield { name: number === 1 ? name : `${name} ${number}`, xml: sheetXml(columns, take()) };
  }
}

function* sheetXml(columns: readonly SheetColumn[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
  yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `<cols>${widths.join("")}</cols><sheetData>`;
  yield rowXml(
    columns.map(({ header }) => header),
    1,
  );
  let row = 1;
  for (const cells of rows) {
    row += 1;
    yield rowXml(cells, row);
  }
  yield `</sheetData><autoFilter ref="A1:${columnLetters(columns.length)}${row}"/></worksheet>`;
}

function rowXml(cells: readonly Cell[], row: number): string {
  return `<row r="${row}">${cells.map((cell, at) => cellXml(cell, { row, column: at + 1 })).join("")}</row>`;
}
