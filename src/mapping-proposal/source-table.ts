import { BrokenSource } from "../case-log/broken-source.ts";
import type { Column } from "../case-log/canonical-columns.ts";
import { columnsOf, csvStart } from "../case-log/csv-header.ts";
import type { CsvRecord } from "../case-log/csv-record.ts";
import { createCsvTokenizer } from "../case-log/csv-tokens.ts";
import { jsonRecords } from "../case-log/json.ts";
import { cellText, itemsUnder, listsIn } from "../case-log/json-cells.ts";
import { readJsonDocument } from "../case-log/json-document.ts";
import { jsonLineRecords } from "../case-log/json-lines.ts";
import { isInOurWords } from "../case-log/json-rows.ts";
import { type JsonRecord, jsonTable } from "../case-log/json-table.ts";
import type { LogInput } from "../case-log/log-input.ts";
import { openOds } from "../case-log/ods-workbook.ts";
import { type OpenedLog, openLogs } from "../case-log/opened-logs.ts";
import { fromSheet } from "../case-log/read-workbook.ts";
import { usableColumns } from "../case-log/table-header.ts";
import { type Encoding, textChunks } from "../case-log/text-chunks.ts";
import type { WorkbookSheet } from "../case-log/workbook.ts";
import { openXlsx } from "../case-log/xlsx-workbook.ts";
import type { Finding } from "../finding.ts";

/** A file as a table: its columns and the rows that were looked at. */
export interface SourceTable {
  readonly file: string;
  /** Undefined: a workbook, or objects in JSON. */
  readonly text?: { readonly delimiter: string; readonly encoding: Encoding };
  /** The sheet of a workbook, where it was asked for. */
  readonly sheet?: string;
  /** The row with the names of the columns, where it is not the first one of a workbook. */
  readonly header?: number;
  readonly columns: readonly Column[];
  /** The cells by the index of their column, trimmed; empty rows are left out. */
  readonly rows: readonly (readonly string[])[];
  /** There are more rows than were looked at. */
  readonly isCut: boolean;
  /** Of objects that each have a list of objects: its name, and its items as a table, with the names in an item. */
  readonly list?: { readonly name: string; readonly items: SourceTable };
}

/** A table, or why there is none; no finding at all: the file has another form than a table. */
export type SourceLook = SourceTable | { readonly findings: readonly Finding[] };

/** Enough to know how a column is written. */
const mostRows = 20_000;
/** In characters; a file without line ends has no rows. */
const mostText = 1 << 26;

/** Looks at a table in text or in a workbook, or at objects in JSON as the rows of one, packed or not. */
export async function readSourceTable(input: LogInput): Promise<SourceLook> {
  const findings: Finding[] = [];
  for await (const opened of openLogs(input)) {
    const table = opened.format && (await tableOf(opened, opened.format.id));
    findings.push(...opened.intake.findings);
    if (table && table.rows.length > 0) return table;
  }
  return { findings };
}

async function tableOf({ input, intake }: OpenedLog, format: string): Promise<SourceTable | undefined> {
  try {
    if (format === "csv") return await textTable(input.chunks, intake);
    if (format === "json") {
      const document = await readJsonDocument(input, intake);
      return document && objectTable(() => jsonRecords(document), intake);
    }
    if (format === "json-lines") return objectTable(await jsonLineRecords(input, intake), intake);
    const open = format === "xlsx" ? openXlsx : format === "ods" ? openOds : undefined;
    if (!open) return undefined;
    const read = (sheet: WorkbookSheet) => [sheetTable(sheet, intake, input.mapping?.sheet !== undefined)];
    for await (const table of fromSheet(input, { intake, open }, read)) return table;
  } catch (problem) {
    if (!(problem instanceof BrokenSource)) throw problem;
    intake.report(problem.finding);
  }
  return undefined;
}

async function textTable(
  chunks: LogInput["chunks"],
  intake: OpenedLog["intake"],
): Promise<SourceTable | undefined> {
  let text = "";
  let encoding: Encoding = "utf-8";
  let lines = 0;
  for await (const chunk of textChunks(chunks)) {
    text += chunk.text;
    encoding = chunk.encoding;
    lines += chunk.text.split("\n").length - 1;
    if (lines > mostRows || text.length > mostText) break;
  }
  // Marked-up text is no table, whatever commas are in it.
  if (text.trimStart().startsWith("<")) return undefined;
  const isCut = lines > mostRows || text.length > mostText;
  const { delimiter, hasSeparatorLine } = csvStart(text, true) ?? { delimiter: ",", hasSeparatorLine: false };
  const tokenizer = createCsvTokenizer(delimiter);
  const records = [...tokenizer.push(text), ...(isCut ? [] : tokenizer.end())];
  const [header, ...others] = records.slice(hasSeparatorLine ? 1 : 0).filter(isFilled);
  if (!header) return undefined;
  const columns = usableColumns(columnsOf(header, delimiter, intake), intake);
  const rows = others.filter(({ damage }) => damage === undefined).map(({ cells }) => cells.map(trimmed));
  return { file: intake.file, text: { delimiter, encoding }, columns, rows, isCut };
}

/** Undefined: what check reads without a mapping, or no objects. */
function objectTable(
  records: () => Iterable<JsonRecord>,
  intake: OpenedLog["intake"],
): SourceTable | undefined {
  const [first] = records();
  if (first === undefined || isInOurWords(first.node)) return undefined;
  const list = longestList(records());
  const table = jsonTable(records(), list);
  const columns = usableColumns(table.columns, intake);
  const isOfItem = ({ name }: Column) => list !== undefined && name.startsWith(`${list}.`);
  const rows: string[][] = [];
  const ofItems: string[][] = [];
  let isCut = false;
  for (const { node } of records()) {
    isCut = Math.max(rows.length, ofItems.length) >= mostRows;
    if (isCut) break;
    if (node.kind !== "object") continue;
    rows.push(table.cellsOf(node).map(cellText));
    for (const item of (list === undefined ? undefined : itemsUnder(list, node)) ?? [])
      if (item.kind === "object") ofItems.push(table.cellsOfItem([], item).map(cellText));
  }
  const all = { file: intake.file, isCut };
  const ofObjects = { ...all, columns: columns.filter((column) => !isOfItem(column)), rows };
  if (list === undefined) return ofObjects;
  const itemColumns = columns.filter(isOfItem).map((column) => {
    return { ...column, name: column.name.slice(list.length + 1) };
  });
  return { ...ofObjects, list: { name: list, items: { ...all, columns: itemColumns, rows: ofItems } } };
}

/** The list of objects with the most items, for a log says more than what stands beside it; undefined: there is none. */
function longestList(records: Iterable<JsonRecord>): string | undefined {
  const counts = new Map<string, number>();
  for (const { node } of records) {
    if (node.kind !== "object") continue;
    for (const list of listsIn(node))
      counts.set(list, (counts.get(list) ?? 0) + (itemsUnder(list, node)?.length ?? 0));
  }
  const [longest] = [...counts].sort(([, one], [, other]) => other - one);
  return longest?.[0];
}

/** The names of the columns are in the first row with at least two of them: above it stands a title. */
function sheetTable(sheet: WorkbookSheet, intake: OpenedLog["intake"], isNamed: boolean): SourceTable {
  let header:
    | { readonly row: number; readonly isFirst: boolean; readonly columns: readonly Column[] }
    | undefined;
  let seen = 0;
  const rows: string[][] = [];
  let isCut = false;
  for (const part of sheet.parts()) {
    if (part.kind !== "row" || part.cells.size === 0) continue;
    seen += 1;
    if (!header && part.cells.size < 2) continue;
    if (!header) {
      const place = { file: intake.file, sheet: sheet.name, line: part.number };
      const columns = Array.from(part.cells, ([index, { text }]) => {
        return { name: text.trim(), index, place: { ...place, column: index + 1 } };
      });
      header = { row: part.number, isFirst: seen === 1, columns: usableColumns(columns, intake) };
      continue;
    }
    isCut = rows.length >= mostRows;
    if (isCut) break;
    const cells: string[] = [];
    for (const [index, { text, problem }] of part.cells) cells[index] = problem ? "" : text.trim();
    rows.push(Array.from(cells, (cell) => cell ?? ""));
  }
  const columns = header?.columns ?? [];
  return {
    file: intake.file,
    ...(isNamed && { sheet: sheet.name }),
    ...(header && !header.isFirst && { header: header.row }),
    columns,
    rows,
    isCut,
  };
}

function isFilled({ cells }: CsvRecord): boolean {
  return cells.some((cell) => cell.trim() !== "");
}

function trimmed(cell: string): string {
  return cell.trim();
}
