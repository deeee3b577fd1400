import type { Scratch } from "../case-log/scratch.ts";

/**
 * Items of plain data in the order in which they were added, to be gone through again and again. As long as they
 * fit they stay in memory; the others wait in a scratch, as lines of JSON.
 */
export class KeptItems<Item> implements Iterable<Item> {
  readonly #newScratch: () => Scratch;
  readonly #most: number;
  #scratch: Scratch | undefined;
  /** As they are, or as lines of JSON. */
  #items: (Item | Lines)[] = [];
  #weight = 0;

  /** @param most what may be in memory, in the unit in which each item is weighed. */
  constructor(newScratch: () => Scratch, most: number) {
    this.#newScratch = newScratch;
    this.#most = most;
  }

  add(item: Item, weight: number): void {
    this.#keep(item, weight);
  }

  /** Items that are lines of JSON already, each with its line feed. */
  addLines(lines: string, weight: number): void {
    if (lines !== "") this.#keep(new Lines(lines), weight);
  }

  *[Symbol.iterator](): Generator<Item> {
    for (const line of this.#scratch?.lines() ?? []) yield readLine(line);
    for (const item of this.#items) {
      if (item instanceof Lines) for (const line of item.text.trimEnd().split("\n")) yield readLine(line);
      else yield item;
    }
  }

  #keep(item: Item | Lines, weight: number): void {
    this.#items.push(item);
    this.#weight += weight;
    if (this.#weight < this.#most) return;
    this.#scratch ??= this.#newScratch();
    for (const each of this.#items)
      this.#scratch.write(each instanceof Lines ? each.text : `${JSON.stringify(each)}\n`);
    this.#items = [];
    this.#weight = 0;
  }
}

class Lines {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What is written there is what the items are: nobody else writes there. */
function readLine<Item>(line: string): Item {
  return JSON.parse(line) as Item;
}
