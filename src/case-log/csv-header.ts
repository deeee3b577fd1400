import type { Column } from "./canonical-columns.ts";
import { cellPosition } from "./csv-position.ts";
import type { CsvRecord } from "./csv-record.ts";
import { withoutGuard } from "./formula-guard.ts";
import type { Intake } from "./intake.ts";

const delimiters = [";", ",", "\t", "|"] as const;

/** What the beginning of a CSV text says about how it is written. */
export interface CsvStart {
  readonly delimiter: string;
  /** The first line only names the delimiter, as Excel writes it: `sep=;`. */
  readonly hasSeparatorLine: boolean;
}

/**
 * Finds the delimiter: the one of `; , tab |` that the header line has most
 * often outside quotes. Undefined: the header line is not complete yet.
 */
export function csvStart(text: string, isAll: boolean): CsvStart | undefined {
  const named = /^sep=([;,\t|])\r?(?:\n|$)/iu.exec(text)?.[1];
  if (named !== undefined && (isAll || text.includes("\n")))
    return { delimiter: named, hasSeparatorLine: true };
  const header = firstLine(text.trimStart());
  if (header === undefined && !isAll) return undefined;
  const unquoted = (header ?? text).replace(/"(?:[^"]|"")*"/gu, "");
  let delimiter = ",";
  let most = 0;
  for (const candidate of delimiters) {
    const count = unquoted.split(candidate).length - 1;
    if (count > most) {
      delimiter = candidate;
      most = count;
    }
  }
  return { delimiter, hasSeparatorLine: false };
}

/** The cells of a header record as columns. */
export function columnsOf(
  header: CsvRecord,
  delimiter: string,
  { file }: Pick<Intake, "file">,
): readonly Column[] {
  return header.cells.map((cell, index) => ({
    name: withoutGuard(cell.trim()),
    index,
    place: { file, ...cellPosition(header, index, delimiter) },
  }));
}

/** The text up to the first line end outside quotes; undefined: it is not there. */
function firstLine(text: string): string | undefined {
  let inQuotes = false;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '"') inQuotes = !inQuotes;
    else if (text[index] === "\n" && !inQuotes) return text.slice(0, index);
  }
  return undefined;
}
