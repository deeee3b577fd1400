import type { CsvRecord } from "./csv-record.ts";
import { cutOut } from "./excerpt.ts";

const quote = '"';

/**
 * Where the nth cell (from 0) of a record starts.
 * Only findings need it, so it is not kept while reading.
 */
export function cellPosition(
  record: CsvRecord,
  cell: number,
  delimiter: string,
): { line: number; column: number } {
  const raw = cutOut(record);
  let line = record.line;
  let lineStart = 0;
  let cellStart = 0;
  let inQuotes = false;
  let seen = 0;
  for (let index = 0; index < raw.length && seen < cell; index += 1) {
    const character = raw[index];
    if (character === "\n") {
      line += 1;
      lineStart = index + 1;
    }
    if (character === quote) {
      if (inQuotes && raw[index + 1] === quote) index += 1;
      else inQuotes = inQuotes ? false : index === cellStart;
    } else if (character === delimiter && !inQuotes) {
      seen += 1;
      cellStart = index + 1;
    }
  }
  return seen === cell ? { line, column: cellStart - lineStart + 1 } : { line: record.line, column: 1 };
}
