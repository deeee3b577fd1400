import type { Excerpt } from "./excerpt.ts";

type OpenExcerpt = { -readonly [Key in keyof Excerpt]: Excerpt[Key] };

/** The contents of rows, all that come together in one text: one for each would cost more. */
export class TraceContents {
  #parts: string[] = [];
  #length = 0;
  #excerpts: OpenExcerpt[] = [];

  /** Adds to the content of the row at hand. */
  write(part: string): void {
    this.#parts.push(part);
    this.#length += part.length;
  }

  /** The content that was written since the last one; to be read only after `close`. */
  take(): Excerpt {
    const excerpt = { text: "", start: this.#excerpts.at(-1)?.end ?? 0, end: this.#length };
    this.#excerpts.push(excerpt);
    return excerpt;
  }

  /** Gives all contents since the last time their text. */
  close(): void {
    const text = this.#parts.join("");
    for (const excerpt of this.#excerpts) excerpt.text = text;
    this.#parts = [];
    this.#length = 0;
    this.#excerpts = [];
  }
}
