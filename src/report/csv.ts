import { stringify } from "csv-stringify/sync";
import type { TextFormat } from "./run.ts";
import { runVerdicts } from "./run-verdicts.ts";
import { verdictColumns } from "./verdict-columns.ts";
import type { Cell } from "./workbook/model.ts";

/**
 * Every verdict as a row for a spreadsheet: UTF-8 with a byte order mark and `;`, as a Dutch Excel opens it;
 * a cell that would start a formula gets a quote in front.
 */
export const csv: TextFormat = {
  name: "csv",
  isForPeople: false,
  isShared: false,
  shows: "all",
  write: function* (run) {
    const { language } = run;
    const columns = verdictColumns(run);
    yield `${byteOrderMark}${rowText(columns.map(({ header }) => header[language]))}`;
    for (const one of runVerdicts(run)) yield rowText(columns.map(({ cell }) => cell(one, language)));
  },
};

const byteOrderMark = "\ufeff";

function rowText(cells: readonly Cell[]): string {
  const texts = cells.map(cellText);
  return stringify([texts], { delimiter: ";", escape_formulas: true, record_delimiter: "\r\n" });
}

function cellText(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell !== "object") return String(cell);
  return "iso" in cell ? cell.iso : String(cell.share);
}
