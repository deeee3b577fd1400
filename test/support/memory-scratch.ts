import type { Scratch } from "../../src/case-log/scratch.ts";

/** A scratch in memory that remembers how much was written. */
export class MemoryScratch implements Scratch {
  #text = "";

  write(text: string): void {
    this.#text += text;
  }

  get length(): number {
    return this.#text.length;
  }

  *lines(): Generator<string> {
    for (const line of this.#text.split("\n")) if (line !== "") yield line;
  }
}
