import type { Language } from "../language/language.ts";
import type { Call } from "./command.ts";
import type { Output } from "./io.ts";

/** Tells on a terminal how far a long run is, on one line that goes away; says nothing without an output. */
export class Progress {
  readonly #output: Output | undefined;
  readonly #now: () => number;
  readonly #language: Language;
  readonly #start: number;
  #bytes = 0;
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

  /** Counts the bytes that go by: what is packed has no lines. */
  async *counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#bytes += chunk.length;
      this.#show(this.#language === "nl" ? `${this.#read()} gelezen …` : `${this.#read()} read …`);
      yield chunk;
    }
  }

  /** How many of the cases have been judged. */
  judged(done: number, cases: number): void {
    const share = cases === 0 ? 100 : Math.floor((100 * done) / cases);
    this.#show(
      this.#language === "nl"
        ? `${this.#read()} gelezen, ${done} van ${cases} zaken getoetst (${share} %) …`
        : `${this.#read()} read, ${done} of ${cases} cases checked (${share} %) …`,
    );
  }

  /** How many of the cases have been made. */
  made(done: number, cases: number): void {
    const share = Math.floor((100 * done) / cases);
    this.#show(
      this.#language === "nl"
        ? `${done} van ${cases} zaken gemaakt (${share} %) …`
        : `${done} of ${cases} cases made (${share} %) …`,
    );
  }

  /** Takes the line away. */
  end(): void {
    if (this.#shownAt !== undefined) this.#output?.write(clearLine);
    this.#shownAt = undefined;
  }

  #read(): string {
    return `${Math.ceil(this.#bytes / 1e6)} MB`;
  }

  #show(text: string): void {
    const now = this.#now();
    const isQuiet = this.#shownAt === undefined ? now - this.#start < patience : now - this.#shownAt < pace;
    if (isQuiet) return;
    this.#shownAt = now;
    this.#output?.write(`${clearLine}${text}`);
  }
}

/** How far a command is, where somebody looks at it. */
export function progressOf({ options, io }: Call, language: Language): Progress {
  const isShown = io.stderr.isTerminal && !io.env.CI && !options.flag("no-progress");
  return new Progress({ output: isShown ? io.stderr : undefined, now: io.now, language });
}

/** A short run shows nothing; milliseconds. */
const patience = 400;
/** Time between two lines; milliseconds. */
const pace = 100;
const clearLine = "\r\u001B[2K";
