import { compareText } from "../case-log/compare-text.ts";
import type { Scratch } from "../case-log/scratch.ts";
import { inBlocks } from "../in-blocks.ts";

/** An item as a line of JSON, with its line feed. */
export class KeptLine {
  readonly id: string;
  readonly text: string;

  constructor(id: string, text: string) {
    this.id = id;
    this.text = text;
  }
}

/**
 * Items of plain data that come in any order, to be gone through in that of their ids, again and again. As long as
 * they fit they stay in memory; the others wait in scratches, as lines of JSON: one for each time that memory was
 * full and the ids did not go on where they had ended. All of them together give the items in order (an external
 * merge sort).
 */
export class KeptItems<Item extends { readonly id: string }> implements Iterable<Item> {
  readonly #newScratch: () => Scratch;
  readonly #most: number;
  readonly #runs: Run[] = [];
  #items: (Item | KeptLine)[] = [];
  #isInOrder = true;
  #weight = 0;

  /** @param most what may be in memory, in the unit in which each item is weighed. */
  constructor(newScratch: () => Scratch, most: number) {
    this.#newScratch = newScratch;
    this.#most = most;
  }

  add(item: Item | KeptLine, weight: number): void {
    const last = this.#items.at(-1);
    if (last !== undefined && compareText(last.id, item.id) > 0) this.#isInOrder = false;
    this.#items.push(item);
    this.#weight += weight;
    if (this.#weight >= this.#most) this.#putAway();
  }

  *[Symbol.iterator](): Generator<Item> {
    this.#sort();
    const last = this.#runs.at(-1);
    const [first] = this.#items;
    const isOneRow =
      last === undefined || (this.#runs.length === 1 && first !== undefined && last.isBefore(first));
    const parts = [...this.#runs.map((run) => written<Item>(run)), this.#items.map(readItem)];
    if (isOneRow) for (const part of parts) yield* part;
    else yield* merged(parts);
  }

  #sort(): void {
    if (!this.#isInOrder) this.#items.sort((one, other) => compareText(one.id, other.id));
    this.#isInOrder = true;
  }

  #putAway(): void {
    this.#sort();
    const [first] = this.#items;
    let run = this.#runs.at(-1);
    if (run === undefined || (first !== undefined && !run.isBefore(first))) {
      run = new Run(this.#newScratch());
      this.#runs.push(run);
    }
    run.write(this.#items);
    this.#items = [];
    this.#weight = 0;
  }
}

/** Items in the order of their ids, outside memory. */
class Run {
  readonly #scratch: Scratch;
  #last = "";

  constructor(scratch: Scratch) {
    this.#scratch = scratch;
  }

  isBefore({ id }: { readonly id: string }): boolean {
    return compareText(this.#last, id) <= 0;
  }

  write(items: readonly ({ readonly id: string } | KeptLine)[]): void {
    for (const block of inBlocks(linesOf(items))) this.#scratch.write(block);
    this.#last = items.at(-1)?.id ?? this.#last;
  }

  lines(): Iterable<string> {
    return this.#scratch.lines();
  }
}

function* linesOf(items: readonly (object | KeptLine)[]): Generator<string> {
  for (const item of items) yield item instanceof KeptLine ? item.text : `${JSON.stringify(item)}\n`;
}

function* written<Item>(run: Run): Generator<Item> {
  for (const line of run.lines()) yield readLine(line);
}

function readItem<Item>(item: Item | KeptLine): Item {
  return item instanceof KeptLine ? readLine(item.text) : item;
}

/** What is written there is what the items are: nobody else writes there. */
function readLine<Item>(line: string): Item {
  return JSON.parse(line) as Item;
}

/** All items of several parts, each of them in the order of the ids, in that order. */
function* merged<Item extends { readonly id: string }>(parts: readonly Iterable<Item>[]): Generator<Item> {
  const heads = parts.flatMap((part) => {
    const items = part[Symbol.iterator]();
    const { done, value } = items.next();
    return done === true ? [] : [{ items, value }];
  });
  for (;;) {
    let first = heads[0];
    for (const head of heads)
      if (first !== undefined && compareText(head.value.id, first.value.id) < 0) first = head;
    if (first === undefined) return;
    yield first.value;
    const { done, value } = first.items.next();
    if (done === true) heads.splice(heads.indexOf(first), 1);
    else first.value = value;
  }
}
