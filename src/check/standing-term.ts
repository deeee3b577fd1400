import type { Day } from "../calendar/day.ts";
import type { Duration } from "../calendar/duration.ts";
import { type DueInput, dueDay } from "../calendar/term.ts";
import type { Step } from "../regulation/model.ts";
import type { Anchored } from "./anchor.ts";
import type { Due } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import type { ExtensionInCase } from "./extension-in-case.ts";
import { type PauseSpan, pausesOf } from "./pause.ts";

export interface StandingInput {
  readonly step: Step;
  readonly anchored: Extract<Anchored, { kind: "known" }>;
  readonly due: Extract<Due, { kind: "day" }>;
}

/** One term as it stands: rolled, extended, paused, or moved to a date that somebody named (TERMS §6). */
export class StandingTerm {
  readonly #evaluation: Evaluation;
  readonly #input: StandingInput;
  readonly #pauses: readonly PauseSpan[];
  /** How it is counted; undefined while it is a date that the log itself names. */
  #counted: DueInput | undefined;
  #named: Day | undefined;
  #cap: Day | undefined;
  /** The date before anything moved it: no cap takes that back. */
  #before: Day | undefined;

  constructor(evaluation: Evaluation, input: StandingInput) {
    this.#evaluation = evaluation;
    this.#input = input;
    const { due, step } = input;
    this.#counted = due.counted?.kind === "forward" ? due.counted.input : undefined;
    this.#pauses = step.pause ? pausesOf(evaluation, step.pause, step) : [];
  }

  get isNamed(): boolean {
    return this.#named !== undefined;
  }

  /** The due date as it stands that day: with what has happened until then. */
  on(day: Day): Day {
    if (this.#named !== undefined) return this.#named;
    if (!this.#counted) return this.#input.due.day;
    const pauses = this.#closedPauses().filter(({ from }) => from <= day);
    const counted = dueDay({ ...this.#counted, pauses, endDayCounts: this.#endDayCounts });
    if (this.#cap === undefined) return counted;
    return Math.min(counted, Math.max(this.#cap, this.#before ?? this.#cap));
  }

  /** By a duration from the raw end, or to a new total from the anchor, within the cap. */
  lengthen({ adds, total }: ExtensionInCase, { old, cap }: { old: Day; cap: Day | undefined }): void {
    this.#before ??= old;
    if (total) {
      const counted = this.#counted ?? this.#countedFrom(this.#input.anchored.time.day, total);
      this.#counted = { ...counted, total };
    } else if (adds && this.#counted && this.#named === undefined) {
      this.#counted = { ...this.#counted, extensions: [...(this.#counted.extensions ?? []), adds] };
    } else if (adds) {
      this.#counted = this.#countedFrom(old, adds);
    }
    this.#named = undefined;
    this.#cap = cap;
  }

  moveTo(day: Day, old: Day): void {
    this.#before ??= old;
    this.#named = day;
  }

  /** Whether the clock stands still that day. */
  isPausedOn(day: Day): boolean {
    return this.#pauses.some(
      ({ from, until }) => from < day && (until === undefined || day <= until) && from <= this.on(from - 1),
    );
  }

  /** In the end, with everything that has happened. */
  final(): Due {
    if (this.#pauses.length === 0 && this.#before === undefined) return this.#input.due;
    const running = this.#pauses.find(({ until }) => until === undefined);
    if (running && this.#named === undefined && running.from <= this.on(running.from)) {
      return { kind: "paused", since: running.from };
    }
    const { due } = this.#input;
    const named = this.#named;
    const input = this.#counted && {
      ...this.#counted,
      pauses: this.#closedPauses(),
      endDayCounts: this.#endDayCounts,
    };
    return {
      ...due,
      day: this.on(Number.MAX_SAFE_INTEGER),
      atLatest: due.atLatest || this.#pauses.some(({ untilAtLatest }) => untilAtLatest),
      ...(input && { counted: { kind: "forward", input, ...(named !== undefined && { named }) } }),
    };
  }

  get #endDayCounts(): boolean {
    return this.#input.step.pause?.endDayCounts === true;
  }

  #closedPauses(): readonly { from: Day; until: Day }[] {
    return this.#pauses.flatMap(({ from, until }) => (until === undefined ? [] : [{ from, until }]));
  }

  /** On from a date that somebody named; the day itself is never counted again (TERMS §2). */
  #countedFrom(day: Day, within: Duration): DueInput {
    const { step } = this.#input;
    const counting = { ...step.counting, countsDayZero: false };
    const calendar = this.#evaluation.calendarOf(step.counting, day);
    return { dayZero: day, within, counting, restDay: this.#evaluation.restDayOf(step), calendar };
  }
}
