/** Slots at first; a power of two, as always. */
const fewestSlots = 1 << 12;
/** Multipliers of two hashes that have nothing to do with each other (FNV-1a, and Knuth's golden ratio). */
const fnvPrime = 0x01000193;
const fnvStart = 0x811c9dc5;
const goldenRatio = 0x9e3779b1;

/**
 * Which ids came before, at eight bytes or so for each: only two hashes of 32 bits are kept of one. An id may count as
 * seen that was not, once in some million million times; one that was seen always does.
 */
export class SeenIds {
  /** Two numbers for each slot, of which the second is never 0 where it is taken. */
  #slots = new Uint32Array(2 * fewestSlots);
  #count = 0;

  /** Adds an id; false: it was there already. */
  add(id: string): boolean {
    let first = fnvStart;
    let second = 0;
    for (let at = 0; at < id.length; at += 1) {
      const code = id.charCodeAt(at);
      first = Math.imul(first ^ code, fnvPrime);
      second = Math.imul(second + code + 1, goldenRatio) ^ (second >>> 15);
    }
    const isNew = this.#put(first >>> 0, second >>> 0 || 1);
    if (isNew) this.#count += 1;
    if (this.#count * 4 > this.#slots.length) this.#grow();
    return isNew;
  }

  #put(first: number, second: number): boolean {
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    for (let slot = (first ^ second) & mask; ; slot = (slot + 1) & mask) {
      if (slots[2 * slot + 1] === 0) {
        slots[2 * slot] = first;
        slots[2 * slot + 1] = second;
        return true;
      }
      if (slots[2 * slot] === first && slots[2 * slot + 1] === second) return false;
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(before.length * 2);
    for (let at = 0; at < before.length; at += 2) {
      const second = before[at + 1] ?? 0;
      if (second !== 0) this.#put(before[at] ?? 0, second);
    }
  }
}
