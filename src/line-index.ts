import type { Place } from "./place.ts";

/** Turns an index in a text into a place, by halving: O(log lines). */
export type PlaceAt = (offset: number) => Place;

/** Where the lines of a text start that comes in piece by piece. A line ends with LF, CR LF or CR alone, as in CommonMark. */
export class LineStarts {
  readonly #file: string;
  readonly #firstLine: number;
  readonly #starts = [0];
  #endsWithReturn = false;
  #length = 0;

  /** @param firstLine the line on which the text itself starts in its file. */
  constructor(file: string, firstLine = 1) {
    this.#file = file;
    this.#firstLine = firstLine;
  }

  /** How many characters came in. */
  get length(): number {
    return this.#length;
  }

  push(text: string): void {
    const start = this.#length;
    const isCut = this.#endsWithReturn && text.startsWith("\n");
    // The two characters of one line end came in two pieces.
    if (isCut) this.#starts[this.#starts.length - 1] = start + 1;
    for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) {
      if (!isCut || index > 0) this.#starts.push(start + index + end.length);
    }
    if (text !== "") this.#endsWithReturn = text.endsWith("\r");
    this.#length += text.length;
  }

  placeAt(offset: number): Place {
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.#file, line: this.#firstLine + low, column: offset - (starts[low] ?? 0) + 1 };
  }
}

/** Prepares a text; `firstLine` is the line on which the text itself starts in its file. */
export function placesIn(file: string, text: string, firstLine = 1): PlaceAt {
  const lines = new LineStarts(file, firstLine);
  lines.push(text);
  return (offset) => lines.placeAt(offset);
}
