import { pausesOfTerm } from "./closure-pauses.ts";
import type { Day } from "./day.ts";
import type { DueInput, TermPause } from "./term.ts";
import type { CountedPause } from "./term-parts.ts";

/** The pauses of a term in the order in which they begin; every date is suspended once. */
export class PauseQueue {
  readonly counted: CountedPause[] = [];
  readonly #pauses: readonly TermPause[];
  readonly #endDayCounts: boolean;
  /** The last date that has been dealt with; day zero and what lies before it is never suspended. */
  #doneUntil: Day;
  #position = 0;

  constructor(input: DueInput) {
    this.#pauses = [...pausesOfTerm(input)].sort((one, other) => one.from - other.from);
    this.#endDayCounts = input.endDayCounts === true;
    this.#doneUntil = input.dayZero;
  }

  /** The next pause that has not been taken. */
  get next(): TermPause | undefined {
    return this.#pauses[this.#position];
  }

  /** The first date that the next pause can suspend in a part that starts on a day; infinite without a next pause. */
  firstDate(start: Day): Day {
    return this.next ? Math.max(this.next.from, start, this.#doneUntil) + 1 : Number.POSITIVE_INFINITY;
  }

  /**
   * Takes the next pause and tells how far it moves the end.
   * @param start the day the running part starts from: dates up to it are past.
   * @param measure how many days a stretch of suspended dates is worth.
   */
  take(start: Day, measure: (dates: { first: Day; last: Day }) => number): number {
    const pause = this.next;
    if (!pause) return 0;
    const first = this.firstDate(start);
    this.#position += 1;
    const last = this.#endDayCounts && !pause.isClosure ? pause.until - 1 : pause.until;
    if (last < first) {
      this.counted.push({ pause, moved: 0 });
      return 0;
    }
    this.#doneUntil = last;
    const moved = measure({ first, last });
    this.counted.push({ pause, dates: { first, last }, moved });
    return moved;
  }
}
