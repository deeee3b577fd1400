import { type CsvRecord, PlainRecord, type QuoteDamage, QuotedRecord } from "./csv-record.ts";

export interface CsvTokenizer {
  /** Adds text and returns the records that are complete. */
  push(text: string): CsvRecord[];
  /** Returns what is left after the last text. */
  end(): CsvRecord[];
  /** Physical line of a character (by its index) in the text that will be pushed next. */
  lineOf(upcoming: string, index: number): number;
  /** The record that is not complete yet: the line on which it starts, and how many characters of it there are. */
  readonly waiting: { readonly line: number; readonly length: number };
}

/** Room for so many cells at first. */
const fewestCells = 1 << 8;

/** A quoted cell longer than this (in characters) counts as unclosed: memory stays bounded. */
const longestQuotedCell = 1 << 20;

const quote = '"';
const quoteCode = quote.charCodeAt(0);

/**
 * Splits CSV text (RFC 4180, any one-character delimiter, LF or CRLF) into
 * records. Chunks may be cut anywhere. A quote that is not properly closed
 * spoils only the lines up to and including the one on which it opened:
 * reading goes on at the next line, so that nothing is swallowed.
 * @param firstLine where the text starts, when what is above it was left out.
 *
 * Own code because every finding and event needs the physical line, and a
 * broken quote the line where it opened, at the speed of the plain split.
 */
export function createCsvTokenizer(delimiter: string, firstLine = 1): CsvTokenizer {
  let rest = "";
  let line = firstLine;
  // What comes next mostly has as many cells as what came last.
  let cells = fewestCells;

  const take = (text: string, final: boolean): CsvRecord[] => {
    const scan = new Scan(text, { delimiter, final, line, cells });
    const records = scan.records();
    cells = Math.max(fewestCells, scan.cells);
    rest = text.slice(scan.position);
    line = scan.line;
    return records;
  };

  return {
    push: (text) => {
      if (text.includes("\n")) return take(rest + text, false);
      // Without a line end no record is complete: looking through all of it again would be for nothing.
      rest += text;
      return [];
    },
    end: () => take(rest, true),
    get waiting() {
      return { line, length: rest.length };
    },
    lineOf: (upcoming, index) =>
      line + countLineEnds(rest, 0, rest.length) + countLineEnds(upcoming, 0, index),
  };
}

interface ScanStart {
  readonly delimiter: string;
  /** No further text comes. */
  readonly final: boolean;
  /** On which the text starts. */
  readonly line: number;
  /** How many cells are expected. */
  readonly cells: number;
}

/** One pass over the text at hand. Positions of the next quote and delimiter are kept between records. */
class Scan {
  position = 0;
  line: number;
  private readonly text: string;
  private readonly delimiter: string;
  private readonly delimiterCode: number;
  private readonly final: boolean;
  /** Of the cells of all records without quotes; where there are more of them a larger list takes its place. */
  private starts: Int32Array;
  /** How many those are. */
  cells = 0;
  private nextQuote = -1;
  private nextDelimiter = -1;

  constructor(text: string, { delimiter, final, line, cells }: ScanStart) {
    this.text = text;
    this.starts = new Int32Array(cells);
    this.delimiter = delimiter;
    this.delimiterCode = delimiter.charCodeAt(0);
    this.final = final;
    this.line = line;
  }

  records(): CsvRecord[] {
    const records: CsvRecord[] = [];
    while (this.position < this.text.length) {
      const lineEnd = this.lineEndFrom(this.position);
      if (lineEnd === undefined) break;
      if (this.quoteFrom(this.position) < lineEnd) {
        const record = this.quotedRecord();
        if (record === undefined) break;
        records.push(record);
      } else {
        records.push(this.plainRecord(lineEnd));
      }
    }
    return records;
  }

  /** Undefined: the line may go on in the next chunk. */
  private lineEndFrom(start: number): number | undefined {
    const found = this.text.indexOf("\n", start);
    if (found >= 0) return found;
    return this.final ? this.text.length : undefined;
  }

  private quoteFrom(start: number): number {
    if (this.nextQuote < start) {
      const found = this.text.indexOf(quote, start);
      this.nextQuote = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.nextQuote;
  }

  private delimiterFrom(start: number): number {
    if (this.nextDelimiter < start) {
      const found = this.text.indexOf(this.delimiter, start);
      this.nextDelimiter = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.nextDelimiter;
  }

  private plainRecord(lineEnd: number): CsvRecord {
    const start = this.position;
    const end = this.contentEnd(start, lineEnd);
    const { text, delimiter } = this;
    const first = this.cells;
    this.addStart(start);
    let at = this.delimiterFrom(start);
    while (at < end) {
      this.addStart(at + 1);
      const found = text.indexOf(delimiter, at + 1);
      at = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    this.nextDelimiter = at;
    const cells = { starts: this.starts, first, count: this.cells - first };
    const record = new PlainRecord(this.line, { text, start, end }, cells);
    this.position = lineEnd + 1;
    this.line += 1;
    return record;
  }

  private addStart(start: number): void {
    if (this.cells === this.starts.length) {
      const larger = new Int32Array(this.starts.length * 2);
      larger.set(this.starts);
      this.starts = larger;
    }
    this.starts[this.cells] = start;
    this.cells += 1;
  }

  /** Undefined: the record may go on in the next chunk. */
  private quotedRecord(): CsvRecord | undefined {
    const start = this.position;
    const cells: string[] = [];
    let at = start;
    for (;;) {
      const isQuoted = this.text.charCodeAt(at) === quoteCode;
      const cellEnd = isQuoted ? this.quotedCellEnd(at) : this.plainCellEnd(at);
      if (cellEnd === undefined) return undefined;
      if (typeof cellEnd !== "number") return this.damagedRecord(at, cellEnd.kind, cellEnd.givenUpAt);
      cells.push(isQuoted ? this.unquoted(at, cellEnd) : this.text.slice(at, this.contentEnd(at, cellEnd)));
      if (this.text.charCodeAt(cellEnd) === this.delimiterCode) {
        at = cellEnd + 1;
        continue;
      }
      return this.closedRecord(start, cellEnd, cells);
    }
  }

  private closedRecord(start: number, cellEnd: number, cells: readonly string[]): CsvRecord {
    const lineEnd = this.text[cellEnd] === "\r" ? cellEnd + 1 : cellEnd;
    const end = this.contentEnd(start, lineEnd);
    const record = new QuotedRecord(this.line, { text: this.text, start, end }, cells);
    this.line += 1 + countLineEnds(this.text, start, lineEnd);
    this.position = lineEnd + 1;
    return record;
  }

  private plainCellEnd(start: number): number | undefined {
    const lineEnd = this.lineEndFrom(start);
    if (lineEnd === undefined) return undefined;
    return Math.min(this.delimiterFrom(start), lineEnd);
  }

  /** The index after the closing quote, what is wrong, or undefined when more text is needed. */
  private quotedCellEnd(
    start: number,
  ): number | undefined | { readonly kind: QuoteDamage["kind"]; readonly givenUpAt: number } {
    let at = start + 1;
    for (;;) {
      const close = this.text.indexOf(quote, at);
      const seenUntil = close < 0 ? this.text.length : close;
      if (seenUntil - start > longestQuotedCell) {
        return { kind: "unclosed", givenUpAt: start + longestQuotedCell };
      }
      if (close < 0) return this.final ? { kind: "unclosed", givenUpAt: seenUntil } : undefined;
      if (this.text.charCodeAt(close + 1) === quoteCode) {
        at = close + 2;
        continue;
      }
      return this.afterClosingQuote(close + 1);
    }
  }

  private afterClosingQuote(
    at: number,
  ): number | undefined | { readonly kind: QuoteDamage["kind"]; readonly givenUpAt: number } {
    if (at >= this.text.length) return this.final ? at : undefined;
    const next = this.text[at];
    if (next === this.delimiter || next === "\n") return at;
    if (next === "\r") {
      if (at + 1 >= this.text.length) return this.final ? at : undefined;
      if (this.text[at + 1] === "\n") return at;
    }
    return { kind: "stray", givenUpAt: at };
  }

  /** Gives up the lines up to and including the one on which the bad quote opened. */
  private damagedRecord(opened: number, kind: QuoteDamage["kind"], givenUpAt: number): CsvRecord | undefined {
    const start = this.position;
    const lineEnd = this.lineEndFrom(opened);
    if (lineEnd === undefined) return undefined;
    const linesBefore = countLineEnds(this.text, start, opened);
    const damage: QuoteDamage = {
      kind,
      line: this.line + linesBefore,
      column: opened - this.text.lastIndexOf("\n", opened),
      linesCovered: countLineEnds(this.text, opened, givenUpAt - 1),
    };
    const end = this.contentEnd(start, lineEnd);
    const record = new QuotedRecord(this.line, { text: this.text, start, end }, damage);
    this.line += linesBefore + 1;
    this.position = lineEnd + 1;
    // Further on than the next line: they were searched while the quote was open.
    this.nextQuote = -1;
    this.nextDelimiter = -1;
    return record;
  }

  private unquoted(start: number, cellEnd: number): string {
    const inner = this.text.slice(start + 1, cellEnd - 1);
    return inner.includes(quote) ? inner.replaceAll('""', quote) : inner;
  }

  private contentEnd(start: number, lineEnd: number): number {
    return lineEnd > start && this.text.charCodeAt(lineEnd - 1) === 13 ? lineEnd - 1 : lineEnd;
  }
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
