import type { Scratch } from "../../case-log/scratch.ts";

/** A browser has no files to put things aside in. */
export class MemoryScratch implements Scratch {
  readonly #pieces: string[] = [];

  write(text: string): void {
    this.#pieces.push(text);
  }

  *lines(): Generator<string> {
    for (const piece of this.#pieces) for (const line of piece.split("\n")) if (line !== "") yield line;
  }
}
