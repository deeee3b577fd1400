/**
 * Numbers that look random and are the same for the same seeds on every machine:
 * sfc32 of PractRand, its state filled by splitmix32.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** @param seeds whole numbers; each of them changes every number that follows. */
  constructor(...seeds: readonly number[]) {
    let state = 0x9e3779b9;
    for (const seed of seeds) state = mixed(mixed(state ^ (seed >>> 0)) ^ Math.floor(seed / 2 ** 32));
    this.#a = mixed(state + 0x9e3779b9);
    this.#b = mixed(state + 0x3c6ef372);
    this.#c = mixed(state + 0xdaa66d2b);
    for (let round = 0; round < 12; round += 1) this.#next();
  }

  /** From 0 up to, not including, 1. */
  share(): number {
    return this.#next() / 2 ** 32;
  }

  /** A whole number from `first` up to and including `last`. */
  between(first: number, last: number): number {
    return first + Math.floor(this.share() * (last - first + 1));
  }

  /** Whether something happens of which this is the share. */
  happens(share: number): boolean {
    return this.share() < share;
  }

  /** One of a list, each as often. Throws for an empty list. */
  oneOf<Item>(list: readonly Item[]): Item {
    const item = list[this.between(0, list.length - 1)];
    if (item === undefined) throw new Error("nothing to choose from");
    return item;
  }

  #next(): number {
    const next = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + next;
    return next >>> 0;
  }
}

/** The finisher of splitmix32. */
function mixed(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return bits ^ (bits >>> 15);
}
