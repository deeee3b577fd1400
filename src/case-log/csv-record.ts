import type { Excerpt } from "./excerpt.ts";
import { withoutGuard } from "./formula-guard.ts";
import type { RepeatedTexts } from "./repeated-texts.ts";

/** One record of a CSV text, with where it stands in the text at hand, without its line end. */
export interface CsvRecord extends Excerpt {
  /** Physical line on which the record starts, from 1. */
  readonly line: number;
  readonly cellCount: number;
  readonly cells: readonly string[];
  readonly hasQuotes: boolean;
  /** The quote that makes the record unreadable; it then has no cells. */
  readonly damage?: QuoteDamage;
  /**
   * The nth cell, from 0, without white space around it and the apostrophe of a guarded formula; empty beyond the last.
   * @param repeated what stood in that column before: where it is there again, that very text is returned.
   */
  trimmed(cell: number, repeated?: RepeatedTexts): string;
  /** Whether every cell from the nth on holds nothing but white space. */
  isEmptyFrom(cell: number): boolean;
}

export interface QuoteDamage {
  /** `unclosed`: no closing quote follows. `stray`: text follows the closing quote. */
  readonly kind: "unclosed" | "stray";
  /** Where the quote opened, from 1. */
  readonly line: number;
  readonly column: number;
  /** Line ends between the opening quote and the place where reading it was given up. */
  readonly linesCovered: number;
}

/** Where the cells of one record stand among those of all records of a text. */
export interface CellStarts {
  /** Where in the text each cell starts. */
  readonly starts: Int32Array;
  /** Which of the starts is that of the first cell of the record. */
  readonly first: number;
  readonly count: number;
}

/** A record without quotes: its cells are cut out of the text when they are asked for. */
export class PlainRecord implements CsvRecord {
  readonly line: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly cellCount: number;
  readonly hasQuotes = false;
  private readonly starts: Int32Array;
  private readonly first: number;

  constructor(line: number, { text, start, end }: Excerpt, { starts, first, count }: CellStarts) {
    this.line = line;
    this.text = text;
    this.start = start;
    this.end = end;
    this.cellCount = count;
    this.starts = starts;
    this.first = first;
  }

  get cells(): readonly string[] {
    const { text } = this;
    const cells: string[] = [];
    let { start } = this;
    for (let cell = 1; cell < this.cellCount; cell += 1) {
      const next = this.startOf(cell);
      cells.push(text.slice(start, next - 1));
      start = next;
    }
    cells.push(text.slice(start, this.end));
    return cells;
  }

  trimmed(cell: number, repeated?: RepeatedTexts): string {
    if (cell >= this.cellCount) return "";
    const { text } = this;
    const start = this.startOf(cell);
    const end = this.endOf(cell);
    if (start === end) return "";
    const isBare = isVisible(text.charCodeAt(start)) && isVisible(text.charCodeAt(end - 1));
    if (!isBare) return withoutGuard(text.slice(start, end).trim());
    return withoutGuard(repeated === undefined ? text.slice(start, end) : repeated.cut(text, start, end));
  }

  isEmptyFrom(cell: number): boolean {
    for (let index = cell; index < this.cellCount; index += 1) {
      const start = this.startOf(index);
      const end = this.endOf(index);
      if (start < end && (isVisible(this.text.charCodeAt(start)) || this.trimmed(index) !== "")) return false;
    }
    return true;
  }

  private startOf(cell: number): number {
    return this.starts[this.first + cell] ?? this.end;
  }

  /** A delimiter stands between a cell and the next. */
  private endOf(cell: number): number {
    return cell + 1 === this.cellCount ? this.end : this.startOf(cell + 1) - 1;
  }
}

/** A record of which at least one cell stands between quotes. */
export class QuotedRecord implements CsvRecord {
  readonly line: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly string[];
  readonly hasQuotes = true;
  readonly damage?: QuoteDamage;

  /** @param cells what is between the quotes, or the quote that makes the record unreadable. */
  constructor(line: number, { text, start, end }: Excerpt, cells: readonly string[] | QuoteDamage) {
    this.line = line;
    this.text = text;
    this.start = start;
    this.end = end;
    if ("kind" in cells) {
      this.cells = [];
      this.damage = cells;
    } else this.cells = cells;
  }

  get cellCount(): number {
    return this.cells.length;
  }

  trimmed(cell: number): string {
    return withoutGuard((this.cells[cell] ?? "").trim());
  }

  isEmptyFrom(cell: number): boolean {
    return this.cells.slice(cell).every((each) => each.trim() === "");
  }
}

/** Surely no white space: a character of ASCII that shows. */
function isVisible(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}
