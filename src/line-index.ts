import type { Place } from "./place.ts";

/** Turns an index in a text into a place, by halving: O(log lines). */
export type PlaceAt = (offset: number) => Place;

/**
 * Prepares a text; `firstLine` is the line on which the text itself starts in its file. A line ends with LF,
 * CR LF or CR alone, as in CommonMark.
 */
export function placesIn(file: string, text: string, firstLine = 1): PlaceAt {
  const starts = [0, ...lineEnds(text)];
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: firstLine + low, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function* lineEnds(text: string): Generator<number> {
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) yield index + end.length;
}
