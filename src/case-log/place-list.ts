import type { Place } from "../place.ts";

/** A page is this long, in bytes; the first is short, for most lists are. */
const pageLength = 1 << 14;
const firstPageLength = 64;
/** A line and a column take five bytes each at most. */
const longestPlace = 10;

interface Page {
  readonly bytes: Uint8Array;
  used: number;
}

/** Places with in common all but their line and column, from one of the list on. */
interface Kind {
  readonly place: Place;
  readonly first: number;
}

/**
 * Places in the order in which they came. Each is kept as how many lines it lies
 * beyond the one before and its column, seven bits to a byte, so that millions
 * of them take some three bytes each.
 */
export class PlaceList implements Iterable<Place> {
  readonly #kinds: Kind[] = [];
  readonly #pages: Page[] = [];
  #count = 0;
  #lastLine = 0;

  get length(): number {
    return this.#count;
  }

  add(place: Place): void {
    const last = this.#kinds.at(-1);
    if (last === undefined || !isAlike(last.place, place)) this.#kinds.push({ place, first: this.#count });
    const page = this.#pageWithRoom();
    const beyond = place.line - this.#lastLine;
    write(page, beyond < 0 ? -2 * beyond - 1 : 2 * beyond);
    write(page, place.column);
    this.#lastLine = place.line;
    this.#count += 1;
  }

  *[Symbol.iterator](): Generator<Place> {
    let line = 0;
    let number = 0;
    let kind = -1;
    for (const { bytes, used } of this.#pages) {
      const reader = new NumberReader(bytes);
      while (reader.at < used) {
        if (number === this.#kinds[kind + 1]?.first) kind += 1;
        const written = reader.next();
        line += written % 2 === 0 ? written / 2 : -(written + 1) / 2;
        const column = reader.next();
        const common = this.#kinds[kind]?.place;
        if (common !== undefined) yield { ...common, line, column };
        number += 1;
      }
    }
  }

  #pageWithRoom(): Page {
    const last = this.#pages.at(-1);
    if (last !== undefined && last.used + longestPlace <= last.bytes.length) return last;
    const page = { bytes: new Uint8Array(last === undefined ? firstPageLength : pageLength), used: 0 };
    this.#pages.push(page);
    return page;
  }
}

/** Writes a whole number from 0 below 2^35. */
function write(page: Page, number: number): void {
  let rest = number;
  while (rest > 127) {
    page.bytes[page.used] = (rest % 128) + 128;
    page.used += 1;
    rest = Math.floor(rest / 128);
  }
  page.bytes[page.used] = rest;
  page.used += 1;
}

class NumberReader {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    let number = 0;
    let unit = 1;
    for (;;) {
      const byte = this.#bytes[this.at] ?? 0;
      this.at += 1;
      if (byte < 128) return number + byte * unit;
      number += (byte - 128) * unit;
      unit *= 128;
    }
  }
}

function isAlike(one: Place, other: Place): boolean {
  return (
    one.file === other.file &&
    one.sheet === other.sheet &&
    one.field === other.field &&
    one.endLine === other.endLine &&
    one.endColumn === other.endColumn
  );
}
