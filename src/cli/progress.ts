import type { Language } from "../language/language.ts";
import type { Call } from "./command.ts";
import type { Output } from "./io.ts";

/** Tells on a terminal how far a long run is, on one line that goes away; says nothing without an output. */
export class Progress {
  readonly #output: Output | undefined;
  readonly #now: () => number;
  readonly #language: Language;
  #start: number;
  #bytes = 0;
  #cases = 0;
  #total: number | undefined;
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

  /**
   * The work begins, or begins anew.
   * @param total how many bytes there are to read, where that is known.
   */
  begin(total?: number): void {
    this.#total = total;
    this.#bytes = 0;
    this.#cases = 0;
    this.#start = this.#now();
  }

  /** Counts the bytes that go by: what is packed has no lines. */
  async *counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#bytes += chunk.length;
      this.#show((seconds) => this.#checked(seconds));
      yield chunk;
    }
  }

  /** One more case has been judged. */
  judged(): void {
    this.#cases += 1;
    this.#show((seconds) => this.#checked(seconds));
  }

  /** How many of the cases have been made. */
  made(done: number, cases: number): void {
    this.#show(() => {
      const share = Math.floor((100 * done) / cases);
      return this.#language === "nl"
        ? `${done} van ${cases} zaken gemaakt (${share} %) …`
        : `${done} of ${cases} cases made (${share} %) …`;
    });
  }

  /** How many of the letters have been written. */
  lettersWritten(done: number, letters: number): void {
    this.#show(() => {
      const share = Math.floor((100 * done) / letters);
      return this.#language === "nl"
        ? `${done} van ${letters} brieven geschreven (${share} %) …`
        : `${done} of ${letters} letters written (${share} %) …`;
    });
  }

  /** Takes the line away. */
  end(): void {
    if (this.#shownAt !== undefined) this.#output?.write(clearLine);
    this.#shownAt = undefined;
  }

  #show(textAfter: (seconds: number) => string): void {
    if (this.#output === undefined) return;
    const now = this.#now();
    const isQuiet = this.#shownAt === undefined ? now - this.#start < patience : now - this.#shownAt < pace;
    if (isQuiet) return;
    this.#shownAt = now;
    this.#output.write(`${clearLine}${textAfter((now - this.#start) / 1000)}`);
  }

  #checked(seconds: number): string {
    const isDutch = this.#language === "nl";
    const read = megabytes(this.#bytes);
    const total = this.#total;
    const share = total === undefined || total === 0 ? undefined : Math.min(1, this.#bytes / total);
    const left = share === undefined || share === 1 ? undefined : Math.ceil(seconds / share - seconds);
    const known =
      total === undefined ? `${read} MB` : `${read} ${isDutch ? "van" : "of"} ${megabytes(total)} MB`;
    const parts = [
      `${known} ${isDutch ? "gelezen" : "read"}${share === undefined ? "" : ` (${Math.floor(share * 100)} %)`}`,
      ...(this.#cases === 0 ? [] : [`${isDutch ? "zaken getoetst" : "cases checked"}: ${this.#cases}`]),
      `${Math.round(this.#bytes / 1e6 / seconds)} MB/s`,
      ...(left === undefined ? [] : [isDutch ? `nog ${left} s` : `${left} s left`]),
    ];
    return `${parts.join(", ")} …`;
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6);
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
