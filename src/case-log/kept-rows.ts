import type { Place } from "../place.ts";
import { cutOut, type Excerpt } from "./excerpt.ts";
import type { LogRow } from "./log-input.ts";
import type { LogEvent } from "./model.ts";

/** Stands for no row. */
export const noRow = -1;

/** A row by itself. */
export interface KeptRow {
  /** Equal for equal rows. */
  readonly key: string;
  readonly place: Place;
  readonly events: readonly LogEvent[];
}

/** What a run of rows has in common. */
interface Source {
  readonly text: string;
  readonly layout: string;
  readonly file: string;
  readonly sheet: string | undefined;
}

/** The numbers that are kept of a row, by where they stand among them. */
const source = 0;
const start = 1;
const end = 2;
const print = 3;
const line = 4;
const column = 5;
const before = 6;
const firstEvent = 7;
const numbersOfRow = 8;

/**
 * The rows of a log, each with the one before it in its case. What is kept of
 * a row is a few numbers, so that a million of them stay compact.
 */
export class KeptRows {
  readonly #sources: Source[] = [];
  readonly #events: LogEvent[] = [];
  #numbers = new Int32Array(1024 * numbersOfRow);
  #count = 0;

  /** Keeps a row with the fingerprint of its content and returns its number. */
  add({ content, layout, place, events }: LogRow, fingerprint: number, rowBefore: number): number {
    const at = this.#count * numbersOfRow;
    if (at === this.#numbers.length) this.#grow();
    const numbers = this.#numbers;
    numbers[at + source] = this.#sourceOf(content.text, layout, place);
    numbers[at + start] = content.start;
    numbers[at + end] = content.end;
    numbers[at + print] = fingerprint;
    numbers[at + line] = place.line;
    numbers[at + column] = place.column;
    numbers[at + before] = rowBefore;
    numbers[at + firstEvent] = this.#events.length;
    for (const event of events) this.#events.push(event);
    this.#count += 1;
    return this.#count - 1;
  }

  get count(): number {
    return this.#count;
  }

  /** The row before it in its case. */
  rowBefore(row: number): number {
    return this.#number(row, before);
  }

  placeOf(row: number): Place {
    const { file, sheet } = this.#source(row);
    const place = { file, line: this.#number(row, line), column: this.#number(row, column) };
    return sheet === undefined ? place : { ...place, sheet };
  }

  /** The row equal to `row` among those of a case, of which `last` is the last. */
  equalTo(
    { content, layout }: Pick<LogRow, "content" | "layout">,
    fingerprint: number,
    last: number,
  ): number {
    for (let row = last; row !== noRow; row = this.#number(row, before)) {
      if (this.#number(row, print) !== fingerprint || this.#source(row).layout !== layout) continue;
      if (cutOut(this.#contentOf(row)) === cutOut(content)) return row;
    }
    return noRow;
  }

  /** What tells the rows of a case apart, from the last to the first. */
  *keysUpTo(last: number): Generator<readonly [string, number]> {
    for (let row = last; row !== noRow; row = this.#number(row, before)) {
      yield [keyOf({ layout: this.#source(row).layout, content: this.#contentOf(row) }), row];
    }
  }

  /** The events of a case of which `last` is the last row, in the order of the log. */
  eventsUpTo(last: number): readonly LogEvent[] {
    const backwards: LogEvent[] = [];
    for (let row = last; row !== noRow; row = this.#number(row, before)) {
      const first = this.#number(row, firstEvent);
      const next = row + 1 === this.#count ? this.#events.length : this.#number(row + 1, firstEvent);
      for (let at = next - 1; at >= first; at -= 1) {
        const event = this.#events[at];
        if (event !== undefined) backwards.push(event);
      }
    }
    return backwards.reverse();
  }

  /** The rows of a case of which `last` is the last row, in the order of the log. */
  rowsUpTo(last: number): readonly KeptRow[] {
    const backwards: KeptRow[] = [];
    for (let row = last; row !== noRow; row = this.#number(row, before)) {
      const { layout } = this.#source(row);
      const key = keyOf({ layout, content: this.#contentOf(row) });
      backwards.push({ key, place: this.placeOf(row), events: this.#eventsOf(row) });
    }
    return backwards.reverse();
  }

  #eventsOf(row: number): readonly LogEvent[] {
    const next = row + 1 === this.#count ? this.#events.length : this.#number(row + 1, firstEvent);
    return this.#events.slice(this.#number(row, firstEvent), next);
  }

  #number(row: number, which: number): number {
    return this.#numbers[row * numbersOfRow + which] ?? noRow;
  }

  #source(row: number): Source {
    return this.#sources[this.#number(row, source)] ?? { text: "", layout: "", file: "", sheet: undefined };
  }

  #contentOf(row: number): Excerpt {
    return { text: this.#source(row).text, start: this.#number(row, start), end: this.#number(row, end) };
  }

  #sourceOf(text: string, layout: string, { file, sheet }: Place): number {
    const last = this.#sources.at(-1);
    if (
      last === undefined ||
      last.text !== text ||
      last.layout !== layout ||
      last.file !== file ||
      last.sheet !== sheet
    )
      this.#sources.push({ text, layout, file, sheet });
    return this.#sources.length - 1;
  }

  #grow(): void {
    const grown = new Int32Array(this.#numbers.length * 2);
    grown.set(this.#numbers);
    this.#numbers = grown;
  }
}

/** Equal for equal rows. */
export function keyOf({ layout, content }: Pick<LogRow, "content" | "layout">): string {
  return `${layout}\n${cutOut(content)}`;
}
