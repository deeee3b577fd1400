import type { Finding } from "../finding.ts";
import { BrokenSource } from "./broken-source.ts";
import { type CsvStart, columnsOf, csvStart } from "./csv-header.ts";
import { cellPosition } from "./csv-position.ts";
import { type CsvRecord, QuotedRecord } from "./csv-record.ts";
import { type CsvTokenizer, createCsvTokenizer } from "./csv-tokens.ts";
import { cutOut, type Excerpt, excerptOf } from "./excerpt.ts";
import type { Intake } from "./intake.ts";
import type { LogFormat, LogInput, LogRow, LogSettings } from "./log-input.ts";
import { requireLineEnd } from "./long-line.ts";
import type { Mapping } from "./mapping-model.ts";
import type { RowReader, RowSource } from "./row-reader.ts";
import {
  badQuote,
  countedWithoutDate,
  emptyFile,
  mixedLineEnds,
  noRows,
  nulByte,
  raggedRow,
} from "./source-findings.ts";
import { readTable } from "./table-header.ts";
import { reportNotice, type TextChunk, textChunks } from "./text-chunks.ts";
import { isText } from "./text-start.ts";

/** Who has no line feed in so many characters, but carriage returns, ends lines with those. */
const longestOldStart = 1 << 16;

/**
 * Delimited text: the canonical long form, or the columns of a mapping.
 * Delimiter from the header line, encoding from the bytes; both are stated.
 * Throws BrokenSource where rows cannot be told apart.
 */
export const csv: LogFormat = {
  id: "csv",
  hasHeader: true,
  extensions: ["csv"],
  canRead: (_name, start) => isText(start),
  async *read(input, settings, intake) {
    const reading = new CsvReading(input, settings, intake);
    for await (const chunk of textChunks(input.chunks, input.mapping?.encoding)) yield reading.add(chunk);
    yield reading.end();
  },
};

class CsvReading {
  readonly #mapping: Mapping | undefined;
  readonly #settings: LogSettings;
  readonly #intake: Intake;
  /** Text before the header line is complete. */
  #start = "";
  /** The line on which that starts. */
  #firstLine = 1;
  /** Lines end with a carriage return. */
  #hasOldLineEnds = false;
  #tokenizer: CsvTokenizer | undefined;
  #delimiter = ",";
  #skipsSeparatorLine = false;
  #columnCount = 0;
  #header: CsvRecord | undefined;
  #rows: RowReader<CsvRecord> | undefined;
  #mayHoldNul = false;

  constructor(input: LogInput, settings: LogSettings, intake: Intake) {
    this.#mapping = input.mapping;
    this.#settings = settings;
    this.#intake = intake;
  }

  add(chunk: TextChunk): readonly LogRow[] {
    const text = this.#hasOldLineEnds ? chunk.text.replaceAll("\r", "\n") : chunk.text;
    this.#intake.encoding = chunk.encoding;
    this.#mayHoldNul ||= text.includes("\0");
    if (chunk.notice !== undefined) {
      const { kind, at } = chunk.notice;
      reportNotice(kind, this.#lineOf(text, at), this.#intake);
    }
    if (this.#tokenizer === undefined) return this.#addToStart(text);
    const rows = this.#rowsOf(this.#tokenizer.push(text));
    const { line, length } = this.#tokenizer.waiting;
    requireLineEnd(length, { file: this.#intake.file, line, column: 1 });
    return rows;
  }

  end(): readonly LogRow[] {
    const place = { file: this.#intake.file, line: 1, column: 1 };
    if (this.#tokenizer === undefined && this.#start.trim() === "") {
      this.#intake.report(emptyFile(place));
      return [];
    }
    const before = this.#tokenizer === undefined ? this.#beginWithAll() : [];
    const rows = [...before, ...this.#rowsOf(this.#tokenizer?.end() ?? [])];
    if (this.#intake.read === 0) this.#intake.report(noRows(place));
    return rows;
  }

  #lineOf(text: string, at: number): number {
    if (this.#tokenizer !== undefined) return this.#tokenizer.lineOf(text, at);
    return this.#firstLine + lineEndsIn(this.#start + text.slice(0, at));
  }

  #addToStart(text: string): readonly LogRow[] {
    this.#start += text;
    requireLineEnd(this.#start.length, { file: this.#intake.file, line: this.#firstLine, column: 1 });
    if (!text.includes("\n")) return text.includes("\r") ? this.#beginWithOldLineEnds() : [];
    this.#leaveOutBlankLines();
    const start = csvStart(this.#start, false);
    return start === undefined ? [] : this.#begin(start);
  }

  /** There may be millions of them above the names of the columns. */
  #leaveOutBlankLines(): void {
    const filled = this.#start.search(/\S/u);
    const end = this.#start.lastIndexOf("\n", filled < 0 ? this.#start.length : filled) + 1;
    this.#firstLine += lineEndsIn(this.#start.slice(0, end));
    this.#start = this.#start.slice(end);
  }

  /** Without a line feed: one line only, or the lines end with a carriage return, as on an old Mac. */
  #beginWithAll(): readonly LogRow[] {
    if (/\r[^\n]/u.test(this.#start)) this.#start = this.#start.replaceAll("\r", "\n");
    return this.#begin(csvStart(this.#start, true) ?? { delimiter: ",", hasSeparatorLine: false });
  }

  #beginWithOldLineEnds(): readonly LogRow[] {
    if (this.#start.length < longestOldStart || !/\r[^\n]/u.test(this.#start)) return [];
    this.#hasOldLineEnds = true;
    return this.#beginWithAll();
  }

  #begin(start: CsvStart): readonly LogRow[] {
    this.#delimiter = this.#mapping?.delimiter ?? start.delimiter;
    this.#intake.delimiter = this.#delimiter;
    this.#skipsSeparatorLine = start.hasSeparatorLine;
    this.#tokenizer = createCsvTokenizer(this.#delimiter, this.#firstLine);
    const text = this.#start;
    this.#start = "";
    return this.#rowsOf(this.#tokenizer.push(text));
  }

  #rowsOf(records: readonly CsvRecord[]): readonly LogRow[] {
    const rows: LogRow[] = [];
    for (const record of records) {
      if (isBlank(record)) continue;
      if (this.#header === undefined) {
        this.#readHeader(record);
        continue;
      }
      this.#intake.read += 1;
      const row = this.#row(record);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }

  #row(record: CsvRecord): LogRow | undefined {
    const { file } = this.#intake;
    const { line } = record;
    if (record.damage !== undefined) {
      const cells = cutOut(record).replaceAll('"', "").split(this.#delimiter);
      return this.#reject(new QuotedRecord(line, record, cells), badQuote(file, record.damage));
    }
    if (this.#mayHoldNul && cutOut(record).includes("\0")) {
      this.#intake.reject(nulByte({ file, line, column: cutOut(record).indexOf("\0") + 1 }));
    } else if (!this.#hasAllCells(record)) {
      const place = { file, line, column: 1 };
      // Several rows in one, of which nobody knows which cases they are about.
      if (/\r[^\n]/u.test(cutOut(record))) throw new BrokenSource(mixedLineEnds(place));
      return this.#reject(record, raggedRow(place, record.cellCount, this.#columnCount));
    } else if (this.#rows === undefined) {
      // The header was reported; no row can be understood without it.
      this.#intake.rejected += 1;
    } else return this.#rows.read(record);
    return undefined;
  }

  /** Where a row still names its case and a known act, that act is not called "not done" (TERMS §1, gaps). */
  #reject(record: CsvRecord, finding: Finding): LogRow | undefined {
    const row = this.#rows?.readOccurrence(record);
    this.#intake.reject(row === undefined ? finding : countedWithoutDate(finding));
    return row;
  }

  /** Empty cells beyond the last column hold nothing that could get lost. */
  #hasAllCells(record: CsvRecord): boolean {
    return record.cellCount >= this.#columnCount && record.isEmptyFrom(this.#columnCount);
  }

  #readHeader(record: CsvRecord): void {
    if (this.#skipsSeparatorLine) {
      this.#skipsSeparatorLine = false;
      return;
    }
    this.#header = record;
    this.#columnCount = record.cellCount;
    const intake = this.#intake;
    if (record.damage !== undefined) {
      intake.report(badQuote(intake.file, record.damage));
      return;
    }
    const columns = columnsOf(record, this.#delimiter, intake);
    const table = { mapping: this.#mapping, settings: this.#settings, intake };
    this.#rows = readTable(columns, { ...table, source: csvSource(this.#delimiter, intake.file) });
  }
}

function lineEndsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

function isBlank(record: CsvRecord): boolean {
  return record.damage === undefined && record.isEmptyFrom(0);
}

function csvSource(delimiter: string, file: string): RowSource<CsvRecord> {
  return {
    placeOfRow: ({ line }) => ({ file, line, column: 1 }),
    placeOfCell: (record, cell) => ({ file, ...cellPosition(record, cell, delimiter) }),
    contentOf: (record) => contentOf(record, delimiter),
  };
}

/** Equal for records with equal cells, however they are quoted. */
function contentOf(record: CsvRecord, delimiter: string): Excerpt {
  if (!record.hasQuotes) return record;
  const quoted = record.cells.map((cell) =>
    /["\r\n]/u.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return excerptOf(quoted.join(delimiter));
}
