import type { Place } from "../place.ts";

/** The numbers that are kept of a place. */
const kind = 0;
const line = 1;
const column = 2;
const numbersOfPlace = 3;

/** Places in the order in which they came, a few numbers each, so that millions of them stay compact. */
export class PlaceList implements Iterable<Place> {
  /** What places have in common but their line and column. */
  readonly #kinds: Place[] = [];
  #numbers = new Int32Array(numbersOfPlace * 4);
  #count = 0;

  get length(): number {
    return this.#count;
  }

  add(place: Place): void {
    const at = this.#count * numbersOfPlace;
    if (at === this.#numbers.length) this.#grow();
    this.#numbers[at + kind] = this.#kindOf(place);
    this.#numbers[at + line] = place.line;
    this.#numbers[at + column] = place.column;
    this.#count += 1;
  }

  *[Symbol.iterator](): Generator<Place> {
    for (let at = 0; at < this.#count * numbersOfPlace; at += numbersOfPlace) {
      const common = this.#kinds[this.#numbers[at + kind] ?? 0];
      if (common === undefined) return;
      yield { ...common, line: this.#numbers[at + line] ?? 0, column: this.#numbers[at + column] ?? 0 };
    }
  }

  #kindOf(place: Place): number {
    const last = this.#kinds.at(-1);
    if (last === undefined || !isAlike(last, place)) this.#kinds.push(place);
    return this.#kinds.length - 1;
  }

  #grow(): void {
    const grown = new Int32Array(this.#numbers.length * 2);
    grown.set(this.#numbers);
    this.#numbers = grown;
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
