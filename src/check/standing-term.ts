import type { Day } from "../calendar/day.ts";
import type { Duration } from "../calendar/duration.ts";
import { type DueInput, dueDay } from "../calendar/term.ts";
import type { Step } from "../regulation/model.ts";
import type { Anchored } from "./anchor.ts";
import type { Due } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import type { ExtensionInCase } from "./extension-in-case.ts";
import { type PauseSpan, pausesOf } from "./pause.ts";
import { reason } from "./reason.ts";
import type { Reason } from "./verdict.ts";

export interface StandingInput {
  readonly step: Step;
  readonly anchored: Extract<Anchored, { kind: "known" }>;
  readonly due: Extract<Due, { kind: "day" }>;
}

/** What a notice finds: the date as it stands, the utmost date, and its own day. */
interface Lengthening {
  readonly old: Day;
  readonly cap: Day | undefined;
  readonly notice: Day;
}

/** One term as it stands: rolled, extended, paused, or moved to a date that somebody named (TERMS §6). */
export class StandingTerm {
  readonly #evaluation: Evaluation;
  readonly #input: StandingInput;
  readonly #pauses: readonly PauseSpan[];
  /** How it is counted; undefined while it is a date that the log itself names. */
  #counted: DueInput | undefined;
  #named: Day | undefined;
  #isMoved = false;
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
    if (!this.#counted) return this.#input.due.day;
    const pauses = this.#closedPauses().filter(({ from }) => from <= day);
    return dueDay({ ...this.#counted, pauses, endDayCounts: this.#endDayCounts });
  }

  /**
   * By a duration from the raw end, or to a new total from the anchor. A cap bounds
   * what the notice does, not what a pause does afterwards.
   */
  lengthen({ adds, total }: ExtensionInCase, { old, cap, notice }: Lengthening): void {
    this.#isMoved = true;
    const before = this.#before ?? old;
    this.#before = before;
    if (total) {
      const counted = this.#counted ?? this.#countedFrom(this.#input.anchored.time.day, total);
      this.#counted = { ...counted, total };
    } else if (adds && this.#counted && this.#named === undefined) {
      this.#counted = { ...this.#counted, extensions: [...(this.#counted.extensions ?? []), adds] };
    } else if (adds) {
      this.#counted = this.#countedFrom(old, adds);
    }
    this.#named = undefined;
    const limit = cap === undefined ? undefined : Math.max(cap, before);
    if (limit !== undefined && this.#counted && this.#withoutLaterPauses(this.#counted, notice) > limit)
      this.moveTo(limit, { old, notice });
  }

  /** To a date that somebody named; from the notice on pauses move it as they move every term. */
  moveTo(day: Day, { old, notice }: { readonly old: Day; readonly notice: Day }): void {
    this.#isMoved = true;
    this.#before ??= old;
    this.#named = day;
    const amount = Math.max(0, day - notice);
    const within = { amount, unit: "day", text: "" } as const;
    this.#counted = { ...this.#countedFrom(Math.min(notice, day), within), restDay: "none" };
  }

  /** Whether the clock stands still that day. */
  isPausedOn(day: Day): boolean {
    return this.#pauses.some(
      ({ from, until }) => from < day && (until === undefined || day <= until) && from <= this.on(from - 1),
    );
  }

  /** In the end, with everything that has happened. */
  final(): Due {
    if (this.#pauses.length === 0 && !this.#isMoved) return this.#input.due;
    const running = this.#pauses.find(({ until }) => until === undefined);
    if (running && running.from <= this.on(running.from)) {
      return { kind: "paused", since: running.from };
    }
    const { due } = this.#input;
    const named = this.#named;
    const day = this.on(Number.MAX_SAFE_INTEGER);
    const input = this.#counted && {
      ...this.#counted,
      pauses: this.#closedPauses(),
      endDayCounts: this.#endDayCounts,
    };
    return {
      ...due,
      day,
      atLatest: due.atLatest || this.#pauses.some(({ untilAtLatest }) => untilAtLatest),
      ...(input && { counted: { kind: "forward", input } }),
      ...(named !== undefined && { notes: [...due.notes, namedNote(named, day)] }),
    };
  }

  /** As the term stands when the notice comes: what a pause does after that day is not in it yet. */
  #withoutLaterPauses(counted: DueInput, notice: Day): Day {
    const last = this.#endDayCounts ? notice + 1 : notice;
    const pauses = this.#closedPauses()
      .filter(({ from }) => from < notice)
      .map(({ from, until }) => ({ from, until: Math.min(until, last) }));
    return dueDay({ ...counted, pauses, endDayCounts: this.#endDayCounts });
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

function namedNote(named: Day, day: Day): Reason {
  if (day === named) return reason("last-day-named", { day });
  return reason("named-day-moved", { named, day, days: day - named });
}
