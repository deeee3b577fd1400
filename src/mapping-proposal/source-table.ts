import type { Column } from "../case-log/canonical-columns.ts";
import { columnsOf, csvStart } from "../case-log/csv-header.ts";
import type { CsvRecord } from "../case-log/csv-record.ts";
import { createCsvTokenizer } from "../case-log/csv-tokens.ts";
import { Intake } from "../case-log/intake.ts";
import { type Encoding, textChunks } from "../case-log/text-chunks.ts";
import type { Finding } from "../finding.ts";

/** A file as a table: its columns and the rows that were looked at. */
export interface SourceTable {
  readonly file: string;
  readonly delimiter: string;
  readonly encoding: Encoding;
  readonly columns: readonly Column[];
  /** The cells by the index of their column, trimmed; empty rows are left out. */
  readonly rows: readonly (readonly string[])[];
  /** There are more rows than were looked at. */
  readonly isCut: boolean;
  /** What is wrong with the header. */
  readonly findings: readonly Finding[];
}

/** Enough to know how a column is written. */
const mostRows = 20_000;

/**
 * Looks at delimited text; `no-text`: it is something else, undefined: there is no line in it.
 * @param chunks the bytes of the file, cut anywhere.
 */
export async function readSourceTable(
  file: string,
  chunks: AsyncIterable<Uint8Array | string>,
): Promise<SourceTable | "no-text" | undefined> {
  let text = "";
  let encoding: Encoding = "utf-8";
  let lines = 0;
  let isCut = false;
  for await (const chunk of textChunks(chunks)) {
    text += chunk.text;
    encoding = chunk.encoding;
    lines += chunk.text.split("\n").length - 1;
    isCut = lines > mostRows;
    if (isCut) break;
  }
  if (text.trim() === "") return undefined;
  if (text.includes("\0") || /^\s*[[{<]/u.test(text)) return "no-text";
  const start = csvStart(text, true) ?? { delimiter: ",", hasSeparatorLine: false };
  const tokenizer = createCsvTokenizer(start.delimiter);
  const records = [...tokenizer.push(text), ...(isCut ? [] : tokenizer.end())];
  const [header, ...others] = records.slice(start.hasSeparatorLine ? 1 : 0).filter(isFilled);
  if (!header) return undefined;
  const intake = new Intake(file);
  const columns = columnsOf(header, start.delimiter, intake);
  const rows = others.filter(({ damage }) => damage === undefined).map(({ cells }) => cells.map(trimmed));
  return { file, delimiter: start.delimiter, encoding, columns, rows, isCut, findings: intake.findings };
}

function isFilled({ cells }: CsvRecord): boolean {
  return cells.some((cell) => cell.trim() !== "");
}

function trimmed(cell: string): string {
  return cell.trim();
}
