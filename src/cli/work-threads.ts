import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";

/** What is sent to a thread: a piece of work with its number. */
export interface Piece<Task> {
  readonly number: number;
  readonly task: Task;
}

/** What comes back: the answer, or why there is none. */
export type Answered<Answer> =
  | { readonly number: number; readonly answer: Answer }
  | { readonly number: number; readonly failure: string };

/** What a thread is given at its start. */
export interface ThreadStart<Setup> {
  readonly port: MessagePort;
  readonly setup: Setup;
}

/** As many pieces wait at a thread, so that it goes on while nobody looks after it. */
const piecesAtOnce = 2;

interface Thread {
  readonly worker: Worker;
  readonly port: MessagePort;
  pieces: number;
}

/**
 * Threads that do pieces of the same work beside this one. Answers are fetched when
 * they are asked for, also by who never waits.
 */
export class WorkThreads<Task, Answer> {
  readonly #threads: readonly Thread[];
  readonly #answers = new Map<number, Answer>();
  #failure: Error | undefined;
  #onChange: () => void = () => {};

  /** @param script what a thread runs: it calls `answerPieces`. */
  constructor(script: URL, setup: unknown, count: number) {
    this.#threads = Array.from({ length: count }, () => this.#started(script, setup));
  }

  /** Whether a thread took the piece; else all have enough to do. Throws when one of them failed. */
  offer(number: number, task: Task): boolean {
    this.#fetch();
    if (this.#failure !== undefined) throw this.#failure;
    const idlest = this.#threads.reduce((one, other) => (other.pieces < one.pieces ? other : one));
    if (idlest.pieces >= piecesAtOnce) return false;
    idlest.pieces += 1;
    const piece: Piece<Task> = { number, task };
    idlest.port.postMessage(piece);
    return true;
  }

  /** The answer to a piece, once; undefined: it has not come yet. Throws when a thread failed and no answer came before. */
  take(number: number): Answer | undefined {
    this.#fetch();
    const answer = this.#answers.get(number);
    if (answer === undefined && this.#failure !== undefined) throw this.#failure;
    this.#answers.delete(number);
    return answer;
  }

  /** Waits until something comes. */
  async changed(): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure;
    for (const { port } of this.#threads) port.ref();
    await new Promise<void>((resolve) => {
      this.#onChange = resolve;
    });
    for (const { port } of this.#threads) port.unref();
  }

  /** The threads end; what they were doing is lost. */
  async end(): Promise<void> {
    for (const { port } of this.#threads) port.close();
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #started(script: URL, setup: unknown): Thread {
    const { port1, port2 } = new MessageChannel();
    const start: ThreadStart<unknown> = { port: port2, setup };
    const worker = new Worker(script, { workerData: start, transferList: [port2] });
    const thread: Thread = { worker, port: port1, pieces: 0 };
    port1.on("message", (message) => this.#received(thread, message));
    // The program ends when its own work does.
    port1.unref();
    worker.unref();
    worker.on("error", (error) => this.#failed(error instanceof Error ? error : new Error(String(error))));
    worker.on("exit", (code) => this.#failed(new Error(`a thread ended (${code}) before its work was done`)));
    return thread;
  }

  #fetch(): void {
    for (const thread of this.#threads) {
      for (let found = receiveMessageOnPort(thread.port); found; found = receiveMessageOnPort(thread.port))
        this.#received(thread, found.message);
    }
  }

  #received(thread: Thread, message: Answered<Answer>): void {
    thread.pieces -= 1;
    if ("answer" in message) this.#answers.set(message.number, message.answer);
    else this.#failed(new Error(message.failure));
    this.#onChange();
  }

  #failed(error: Error): void {
    this.#failure ??= error;
    this.#onChange();
  }
}

/** In a thread: answers each piece that comes, one after the other. */
export function answerPieces<Task, Answer>(port: MessagePort, answer: (task: Task) => Answer): void {
  port.on("message", ({ number, task }: Piece<Task>) => {
    port.postMessage(answered(number, () => answer(task)));
  });
}

function answered<Answer>(number: number, answer: () => Answer): Answered<Answer> {
  try {
    return { number, answer: answer() };
  } catch (error) {
    return { number, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
