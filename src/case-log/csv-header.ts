import type { Column } from "./canonical-columns.ts";
import { cellPosition } from "./csv-position.ts";
import type { CsvRecord } from "./csv-record.ts";
import type { Intake } from "./intake.ts";
import { comparable } from "./names.ts";
import { duplicateColumn, unnamedColumn } from "./source-findings.ts";

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

/** The columns of a header record; those without a name or with a name for the second time are reported and left out. */
export function columnsOf(header: CsvRecord, delimiter: string, intake: Intake): readonly Column[] {
  const seen = new Set<string>();
  return header.cells.flatMap((cell, index) => {
    const name = cell.trim();
    const place = { file: intake.file, ...cellPosition(header, index, delimiter) };
    const key = comparable(name);
    if (name === "") {
      intake.reportAt("unnamed column", place, () => unnamedColumn(place));
      return [];
    }
    // As the name of a property it would change what an object is.
    if (seen.has(key) || name === "__proto__") {
      intake.report(duplicateColumn(place, name));
      return [];
    }
    seen.add(key);
    return [{ name, index, place }];
  });
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
