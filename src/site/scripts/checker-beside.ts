import type { BrowserRegulation } from "../browser-regulation.ts";
import type { Answer, Question } from "./check-question.ts";
import { loadPart } from "./parts.ts";

/**
 * The checker, which works beside the page so that the page stays free. It is made
 * from a text that the page holds: so it has the policy of the page on every host,
 * and starts again without the network.
 */
export class CheckerBeside {
  /** From the page to the top folder of the site. */
  readonly #top: string;
  #worker: Worker | undefined;

  constructor(top: string) {
    this.#top = top;
  }

  /** The texts of a regulation. Throws when they cannot be loaded. */
  async regulation(id: string): Promise<BrowserRegulation> {
    // What the site itself put there.
    return (await loadPart(`check/${id}`, `${this.#top}data/${id}/check.js`)) as BrowserRegulation;
  }

  /** Loads everything that judging by a regulation needs. Throws when that does not come. */
  async prepare(regulation: BrowserRegulation): Promise<void> {
    await this.#code(regulation);
  }

  /** Asks a question, and hands on every answer. */
  async ask(
    regulation: BrowserRegulation,
    question: Question,
    take: (answer: Answer) => void,
  ): Promise<void> {
    const worker = this.#worker ?? start(await this.#code(regulation));
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<Answer>) => take(data);
    worker.onerror = ({ message }) => take({ kind: "failed", message });
    worker.postMessage(question);
  }

  /** Ends what it is doing. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #code({ needsHolidays }: BrowserRegulation): Promise<readonly string[]> {
    const address = (name: string) => `${this.#top}scripts/${name}.js`;
    const parts = await Promise.all([
      needsHolidays ? loadPart("holidays", address("holidays")) : noHolidays,
      loadPart("checker", address("checker")),
    ]);
    return parts.map(String);
  }
}

/** Stands for the holidays of other countries where no regulation counts with them. */
const noHolidays = "class Holidays{}";

function start(code: readonly string[]): Worker {
  const address = URL.createObjectURL(new Blob([code.join("\n")], { type: "text/javascript" }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}
