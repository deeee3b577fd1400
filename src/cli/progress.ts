import type { Language } from "../language/language.ts";
import type { Output } from "./io.ts";

/** Tells on a terminal how far a long run is, on one line that goes away; says nothing without an output. */
export class Progress {
  readonly #output: Output | undefined;
  readonly #now: () => number;
  readonly #language: Language;
  readonly #start: number;
  #lines = 0;
  /** When the line was last written; undefined: there is none. */
  #shownAt: number | undefined;

  constructor(settings: {
    readonly output: Output | undefined;
    /** Milliseconds. */
    readonly now: () => number;
    readonly language: Language;
  }) {
    this.#output = settings.output;
    this.#now = settings.now;
    this.#language = settings.language;
    this.#start = settings.now();
  }

  /** Counts the lines that go by. */
  async *counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#lines += lineEnds(chunk);
      this.#show(this.#language === "nl" ? `${this.#lines} regels gelezen …` : `${this.#lines} lines read …`);
      yield chunk;
    }
  }

  /** How many of the cases have been judged. */
  judged(done: number, cases: number): void {
    const share = cases === 0 ? 100 : Math.floor((100 * done) / cases);
    this.#show(
      this.#language === "nl"
        ? `${this.#lines} regels gelezen, ${done} van ${cases} zaken getoetst (${share} %) …`
        : `${this.#lines} lines read, ${done} of ${cases} cases checked (${share} %) …`,
    );
  }

  /** Takes the line away. */
  end(): void {
    if (this.#shownAt !== undefined) this.#output?.write(clearLine);
    this.#shownAt = undefined;
  }

  #show(text: string): void {
    const now = this.#now();
    const isQuiet = this.#shownAt === undefined ? now - this.#start < patience : now - this.#shownAt < pace;
    if (isQuiet) return;
    this.#shownAt = now;
    this.#output?.write(`${clearLine}${text}`);
  }
}

/** A short run shows nothing; milliseconds. */
const patience = 400;
/** Time between two lines; milliseconds. */
const pace = 100;
const clearLine = "\r\u001B[2K";

function lineEnds(chunk: Uint8Array): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count += 1;
  return count;
}
