import type { Day } from "../calendar/day.ts";
import { type DueInput, dueDay } from "../calendar/term.ts";
import type { Bound, Extension, Step } from "../regulation/model.ts";
import type { Anchored } from "./anchor.ts";
import { dueOfBound } from "./bound.ts";
import type { Due } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import { momentOfField } from "./event-field.ts";
import type { Occurrence } from "./moment.ts";
import { checkNotice } from "./notice.ts";
import { type PauseSpan, pausesOf } from "./pause.ts";
import { reason } from "./reason.ts";
import type { Reason } from "./verdict.ts";

/** What a notice did to the term (TERMS §6, extension). */
export interface NoticeOutcome {
  readonly occurrence: Occurrence;
  readonly outcome: "moved" | "moved-nothing" | "unknown";
  /** In order, or what is wrong with it. */
  readonly fault?: Reason;
  /** The date that it promises. */
  readonly promised?: Day;
}

export interface Extended {
  readonly due: Due;
  readonly notices: readonly NoticeOutcome[];
  /** Of an indication that does not bind: the date passed on to the reader. */
  readonly expected?: Day;
  /** Until when a notice that would move the date may still come. */
  readonly extendableUntil?: Day;
}

interface ExtensionInput {
  readonly step: Step;
  readonly anchored: Extract<Anchored, { kind: "known" }>;
  readonly due: Due;
  /** `aim`: the notice itself fulfils; it need not name a date. */
  readonly mode: "within" | "aim";
}

/** A due date with what lengthens it: extensions by notice, and pauses. */
export function extendedDue(evaluation: Evaluation, input: ExtensionInput): Extended {
  const { due, step } = input;
  if (due.kind !== "day") return { due, notices: [] };
  if (step.extension.length === 0 && !step.pause) return { due, notices: [] };
  return new Clock(evaluation, input, due).run();
}

/** Follows one term through its pauses and notices in order of time. */
class Clock {
  readonly #evaluation: Evaluation;
  readonly #input: ExtensionInput;
  readonly #due: Extract<Due, { kind: "day" }>;
  readonly #pauses: readonly PauseSpan[];
  #counted: DueInput | undefined;
  #named: Day | undefined;
  #expected: Day | undefined;
  #cap: Day | undefined;
  /** The date before any notice named another: a correction may not go below it. */
  #before: Day | undefined;
  readonly #used = new Map<Extension, number>();
  readonly #notices: NoticeOutcome[] = [];

  constructor(evaluation: Evaluation, input: ExtensionInput, due: Extract<Due, { kind: "day" }>) {
    this.#evaluation = evaluation;
    this.#input = input;
    this.#due = due;
    this.#counted = due.counted?.kind === "forward" ? due.counted.input : undefined;
    this.#pauses = input.step.pause ? pausesOf(evaluation, input.step.pause, input.step) : [];
  }

  run(): Extended {
    const { extension } = this.#input.step;
    const activities = [...new Set(extension.flatMap((each) => each.notice))];
    const from = this.#input.anchored.time.day;
    for (const notice of this.#evaluation.view.of(activities)) {
      if (notice.time.day >= from) this.#take(notice);
    }
    const due = this.#finalDue();
    return {
      due,
      notices: this.#notices,
      ...(this.#expected !== undefined && { expected: this.#expected }),
      ...this.#stillExtendable(due),
    };
  }

  #take(notice: Occurrence): void {
    const applicable = this.#input.step.extension.filter((each) =>
      each.notice.includes(notice.event.activity),
    );
    const extension = applicable.find((each) => this.#timesUsed(each) < each.times) ?? applicable.at(-1);
    if (extension) this.#notices.push(this.#judge(notice, extension));
  }

  #judge(notice: Occurrence, extension: Extension): NoticeOutcome {
    const isCorrection = this.#timesUsed(extension) >= extension.times;
    if (isCorrection && !(extension.corrects && this.#named !== undefined)) {
      return { occurrence: notice, outcome: "moved-nothing", fault: reason("notice-surplus") };
    }
    const { step } = this.#input;
    const checked = checkNotice(this.#evaluation, { notice, extension, step });
    if (checked.kind !== "complete") {
      const outcome = checked.kind === "lacking" ? "moved-nothing" : "unknown";
      return { occurrence: notice, outcome, fault: checked.fault };
    }
    const limit = this.#noticeLimit(extension, checked.day);
    if (limit !== undefined && checked.day > limit) {
      const fault = reason("notice-late", { day: checked.day, limit });
      return { occurrence: notice, outcome: "moved-nothing", fault };
    }
    return this.#move(notice, extension);
  }

  #move(notice: Occurrence, extension: Extension): NoticeOutcome {
    const cap = this.#capOf(extension);
    const old = this.#standing(notice.time.day);
    this.#before ??= old;
    if (extension.adds || extension.total) {
      this.#lengthen(extension);
      this.#cap = cap;
      this.#use(extension);
      return {
        occurrence: notice,
        outcome: "moved",
        ...(this.#input.mode === "aim" && { promised: this.#standing(notice.time.day) }),
      };
    }
    const named = momentOfField(notice.event, extension.dateField)?.day;
    if (named === undefined) return this.#withoutDate(notice, extension);
    this.#use(extension);
    const floor = this.#before ?? named;
    const fault =
      cap !== undefined && named > cap ? reason("named-date-beyond-cap", { named, cap }) : undefined;
    this.#named = Math.max(floor, Math.min(named, cap ?? named));
    if (!extension.binding) {
      this.#expected = this.#named;
      this.#named = Math.max(floor, cap ?? named);
    }
    return {
      occurrence: notice,
      outcome: "moved",
      promised: Math.min(named, cap ?? named),
      ...(fault && { fault }),
    };
  }

  /** An aim asks for the notice, not for a date; a hard term cannot move to no date. */
  #withoutDate(notice: Occurrence, extension: Extension): NoticeOutcome {
    if (this.#input.mode === "aim") {
      this.#use(extension);
      return { occurrence: notice, outcome: "moved" };
    }
    const { scope } = this.#evaluation;
    const isKnown =
      scope.fields.has(extension.dateField) || notice.event.fields[extension.dateField] !== undefined;
    const fault = reason("notice-names-no-date", { field: extension.dateField });
    return { occurrence: notice, outcome: isKnown ? "moved-nothing" : "unknown", fault };
  }

  #lengthen(extension: Extension): void {
    if (!this.#counted) return;
    const extensions = [...(this.#counted.extensions ?? []), ...(extension.adds ? [extension.adds] : [])];
    this.#counted = { ...this.#counted, extensions, ...(extension.total && { total: extension.total }) };
  }

  #use(extension: Extension): void {
    this.#used.set(extension, this.#timesUsed(extension) + 1);
  }

  #timesUsed(extension: Extension): number {
    return this.#used.get(extension) ?? 0;
  }

  /** Undefined: the clock stands still that day, so the notice is in time. */
  #noticeLimit(extension: Extension, day: Day): Day | undefined {
    if (!extension.noticeBy) return this.#isPausedOn(day) ? undefined : this.#standing(day);
    const { step } = this.#input;
    const { bound, anchored } = this.#fromOwnEnd(extension.noticeBy, day);
    const [limit] = dueOfBound(this.#evaluation, { bound, step, anchored });
    return limit?.kind === "day" ? limit.day : this.#standing(day);
  }

  /** `… na end of <this step>`: from the due date as it stands that day. */
  #fromOwnEnd(bound: Bound, day: Day): { bound: Bound; anchored: Extract<Anchored, { kind: "known" }> } {
    const { step, anchored } = this.#input;
    if (bound.kind !== "term" || bound.term.kind === "field") return { bound, anchored };
    const { anchor, ...term } = bound.term;
    const isOwnEnd = anchor?.items.some((item) => item.kind === "end-of" && item.step === step.id);
    if (!isOwnEnd || term.kind === "moment") return { bound, anchored };
    return { bound: { kind: "term", term }, anchored: { ...anchored, time: { day: this.#standing(day) } } };
  }

  #capOf(extension: Extension): Day | undefined {
    if (!extension.atMost) return undefined;
    const { step, anchored } = this.#input;
    const [cap] = dueOfBound(this.#evaluation, { bound: extension.atMost, step, anchored });
    return cap?.kind === "day" ? cap.day : undefined;
  }

  /** The due date as it stands that day: with what has happened until then. */
  #standing(day: Day): Day {
    if (this.#named !== undefined) return this.#named;
    if (!this.#counted) return this.#due.day;
    const pauses = this.#closedPauses().filter(({ from }) => from <= day);
    const counted = dueDay({ ...this.#counted, pauses });
    return this.#cap === undefined
      ? counted
      : Math.min(counted, Math.max(this.#cap, this.#before ?? this.#cap));
  }

  #closedPauses(): readonly { from: Day; until: Day }[] {
    return this.#pauses.flatMap(({ from, until }) => (until === undefined ? [] : [{ from, until }]));
  }

  #isPausedOn(day: Day): boolean {
    return this.#pauses.some(
      ({ from, until }) =>
        from < day && (until === undefined || day <= until) && from <= this.#standing(from - 1),
    );
  }

  #finalDue(): Due {
    const running = this.#pauses.find(({ until }) => until === undefined);
    if (running && this.#named === undefined && running.from <= this.#standing(running.from)) {
      return { kind: "paused", since: running.from };
    }
    const day = this.#standing(Number.MAX_SAFE_INTEGER);
    const endDayCounts = this.#input.step.pause?.endDayCounts === true;
    const counted = this.#counted && { ...this.#counted, pauses: this.#closedPauses(), endDayCounts };
    const named = this.#named;
    return {
      ...this.#due,
      day,
      atLatest: this.#due.atLatest || this.#pauses.some(({ untilAtLatest }) => untilAtLatest),
      ...(counted && { counted: { kind: "forward", input: counted, ...(named !== undefined && { named }) } }),
    };
  }

  /** TERMS §7: while a notice that would move the date may still come, nothing is over. */
  #stillExtendable(due: Due): { extendableUntil?: Day } {
    if (due.kind !== "day") return {};
    for (const extension of this.#input.step.extension) {
      if (!extension.noticeBy || this.#timesUsed(extension) >= extension.times) continue;
      const limit = this.#noticeLimit(extension, due.day);
      if (limit !== undefined && limit > due.day) return { extendableUntil: limit };
    }
    return {};
  }
}
