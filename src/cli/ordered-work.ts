import type { WorkThreads } from "./work-threads.ts";

interface Waiting<Answer> {
  readonly number: number;
  /** Undefined: it is to come from a thread. */
  readonly answer: Answer | undefined;
}

interface OrderedWorkInput<Task, Answer> {
  readonly threads: WorkThreads<Task, Answer>;
  /** Does a piece on this thread, when all others have enough to do. */
  readonly doHere: (task: Task) => Answer;
  /** Given each answer, in the order of the pieces. */
  readonly take: (answer: Answer) => void;
  /** The number of the first piece; no other work of the same threads may have it. */
  readonly firstNumber: number;
}

/** Pieces of work that are done on this thread and beside it, with the answers in the order of the pieces. */
export class OrderedWork<Task, Answer> {
  readonly #input: OrderedWorkInput<Task, Answer>;
  readonly #waiting: Waiting<Answer>[] = [];
  #next: number;

  constructor(input: OrderedWorkInput<Task, Answer>) {
    this.#input = input;
    this.#next = input.firstNumber;
  }

  /** The number that follows on that of the last piece. */
  get nextNumber(): number {
    return this.#next;
  }

  /** Has a piece done. Throws when one failed. */
  add(task: Task): void {
    const number = this.#next;
    this.#next += 1;
    const isBeside = this.#input.threads.offer(number, task);
    this.#waiting.push({ number, answer: isBeside ? undefined : this.#input.doHere(task) });
    this.#handOn();
  }

  /** Waits for the answers to all pieces so far. Throws when one failed. */
  async caughtUp(): Promise<void> {
    for (this.#handOn(); this.#waiting.length > 0; this.#handOn()) await this.#input.threads.changed();
  }

  #handOn(): void {
    for (;;) {
      const [first] = this.#waiting;
      if (first === undefined) return;
      const answer = first.answer ?? this.#input.threads.take(first.number);
      if (answer === undefined) return;
      this.#waiting.shift();
      this.#input.take(answer);
    }
  }
}
