import type { Day } from "../calendar/day.ts";
import type { LogEvent } from "../case-log/model.ts";
import type { Bound, Extension, Step } from "../regulation/model.ts";
import { remembered } from "../remembered.ts";
import type { Anchored } from "./anchor.ts";
import { dueOfBound } from "./bound.ts";
import { choose } from "./choice.ts";
import { type Due, endAtEarliest, endAtLatest } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import { momentOfField } from "./event-field.ts";
import { type ExtensionInCase, extensionsInCase } from "./extension-in-case.ts";
import { extendedHours } from "./extension-in-hours.ts";
import { countsFor } from "./fulfilment.ts";
import { compareWithDue, isTermOver, lastDayOf } from "./in-time.ts";
import type { Occurrence } from "./moment.ts";
import { type CheckedNotice, checkNotice, isRuledOut } from "./notice.ts";
import { reason } from "./reason.ts";
import { StandingTerm } from "./standing-term.ts";
import type { Reason } from "./verdict.ts";

/** What a notice did to the term (TERMS §6, extension). */
export interface NoticeOutcome {
  readonly occurrence: Occurrence;
  /** `waiting`: for the consent without which it moves nothing. */
  readonly outcome: "moved" | "moved-nothing" | "unknown" | "waiting";
  /** In order, or what is wrong with it. */
  readonly fault?: Reason;
  /** The date that it promises. */
  readonly promised?: Day;
}

export interface Extended {
  readonly due: Due;
  readonly notices: readonly NoticeOutcome[];
  /** Until when a notice that would move the date may still come. */
  readonly extendableUntil?: Day;
}

export interface ExtensionInput {
  readonly step: Step;
  /** Those of the step, unless they lengthen its aim instead. */
  readonly extensions: readonly Extension[];
  readonly anchored: Extract<Anchored, { kind: "known" }>;
  readonly due: Due;
  /** `aim`: the notice itself fulfils; it need not name a date. */
  readonly mode: "within" | "aim";
  /** As if every notice counted of which the log leaves that open. */
  readonly everyNotice?: boolean;
}

/** A due date with what lengthens it: extensions by notice, and pauses. */
export function extendedDue(evaluation: Evaluation, input: ExtensionInput): Extended {
  const { due } = input;
  if (due.kind === "hours") return extendedHours(evaluation, { ...input, due });
  if (due.kind !== "day") return { due, notices: [] };
  return new Notices(evaluation, input, new StandingTerm(evaluation, { ...input, due })).run();
}

/**
 * The due date had every notice counted of which the log leaves that open: its
 * date, what it said, who gave it. Undefined where nothing bounds it, or where
 * it is not known which of several ways to lengthen the term was used.
 */
export function latestDue(evaluation: Evaluation, input: ExtensionInput): Due | undefined {
  const [only, ...others] = extensionsInCase(evaluation, input.extensions);
  if (!only || others.length > 0) return undefined;
  const isByDate = !only.adds && !only.total;
  const hasBound = input.due.kind === "day" && endAtLatest(capOf(evaluation, input, only)) !== undefined;
  if (isByDate && !hasBound && !everyDateIsKnown(evaluation, input, only)) return undefined;
  return extendedDue(evaluation, { ...input, everyNotice: true }).due;
}

function everyDateIsKnown(
  evaluation: Evaluation,
  input: ExtensionInput,
  { dateField }: ExtensionInCase,
): boolean {
  return noticesFor(evaluation, { ...input, everyNotice: true }).every(({ event }) => {
    return momentOfField(event, dateField) !== undefined || isDateRecorded(evaluation, event, dateField);
  });
}

/** Whether the log shows that the notice named no date, or which: the source has the field, and the notice. */
function isDateRecorded({ scope, view }: Evaluation, event: LogEvent, dateField: string): boolean {
  return scope.fields.has(dateField) && view.case.events.includes(event);
}

/** The activities of all notices; the same array every time, so that views can remember it. */
const noticesOf = remembered((extensions: readonly Extension[]): readonly string[] => [
  ...new Set(extensions.flatMap((each) => each.notice)),
]);

/** The notices that can be about this term: not before its anchor, and not after the act itself was done. */
export function noticesFor(
  evaluation: Evaluation,
  input: Pick<ExtensionInput, "step" | "extensions" | "anchored" | "everyNotice">,
): readonly Occurrence[] {
  const dated = datedNotices(evaluation, input);
  return input.everyNotice ? [...undatedNotices(evaluation, input), ...dated] : dated;
}

/** Those without a date, and those that the source leaves out, as if they came when the term began. */
function undatedNotices(
  { view, scope }: Evaluation,
  { step, extensions, anchored }: Pick<ExtensionInput, "step" | "extensions" | "anchored">,
): readonly Occurrence[] {
  const activities = noticesOf(extensions);
  const leftOut = extensions.flatMap(({ notice, times }) => {
    const activity = notice.find((each) => scope.notRecorded.has(each));
    if (activity === undefined || view.of(notice).length > 0) return [];
    const event = { activity, actor: [], role: [], recipient: [], with: [], fields: {}, place: step.place };
    return Array.from({ length: times }, (): LogEvent => event);
  });
  return [...view.undated(activities), ...leftOut].map((event) => ({ event, time: anchored.time }));
}

function datedNotices(
  evaluation: Evaluation,
  { step, extensions, anchored }: Pick<ExtensionInput, "step" | "extensions" | "anchored">,
): readonly Occurrence[] {
  const from = anchored.time.day;
  const notices = evaluation.view.of(noticesOf(extensions)).filter(({ time }) => time.day >= from);
  if (notices.length === 0) return notices;
  const done = evaluation.view
    .of(step.acts)
    .find(({ event, time }) => time.day >= from && countsFor(evaluation, step, event));
  return done ? notices.filter(({ time }) => time.day <= done.time.day) : notices;
}

/** Follows one term through its notices in order of time. */
class Notices {
  readonly #evaluation: Evaluation;
  readonly #input: ExtensionInput;
  readonly #term: StandingTerm;
  readonly #extensions: readonly ExtensionInCase[];
  #used: Map<ExtensionInCase, number> | undefined;
  readonly #consents = new Set<LogEvent>();
  /** The date as it stood when an extension was used: what a notice names is never earlier. */
  #floors: Map<ExtensionInCase, Day> | undefined;
  readonly #outcomes: NoticeOutcome[] = [];

  constructor(evaluation: Evaluation, input: ExtensionInput, term: StandingTerm) {
    this.#evaluation = evaluation;
    this.#input = input;
    this.#extensions = extensionsInCase(evaluation, input.extensions);
    this.#term = term;
  }

  run(): Extended {
    for (const notice of noticesFor(this.#evaluation, this.#input)) this.#take(notice);
    const due = this.#term.final();
    return { due, notices: this.#outcomes, ...this.#stillExtendable(due) };
  }

  #take(notice: Occurrence): void {
    const { step } = this.#input;
    const known = this.#extensions.filter((each) => each.notice.includes(notice.event.activity));
    const open = known.filter((extension) => !isRuledOut(this.#evaluation, { notice, extension, step }));
    const applicable = open.length > 0 ? open : known;
    const extension = applicable.find((each) => this.#timesUsed(each) < each.times) ?? applicable.at(-1);
    if (extension) this.#outcomes.push({ occurrence: notice, ...this.#judge(notice, extension) });
  }

  #judge(notice: Occurrence, extension: ExtensionInCase): Omit<NoticeOutcome, "occurrence"> {
    const isByDate = !extension.adds && !extension.total;
    const isAnyDate = this.#input.everyNotice && isByDate;
    const isSurplus = !isAnyDate && this.#timesUsed(extension) >= extension.times;
    const isCorrection = isSurplus && extension.corrects && this.#term.isNamed;
    if (isSurplus && !isCorrection) return { outcome: "moved-nothing", fault: reason("notice-surplus") };
    const { step, everyNotice } = this.#input;
    const usedConsents = this.#consents;
    const found = checkNotice(this.#evaluation, { notice, extension, step, usedConsents });
    const checked = everyNotice ? asIfComplete(notice, found) : found;
    const day = checked.kind === "complete" ? checked.day : notice.time.day;
    const limit = isCorrection ? this.#standingOn(day) : this.#noticeLimit(extension, { day, notice });
    const late = this.#lateness(notice, { day, limit });
    if (late && (late.outcome === "moved-nothing" || !everyNotice)) return late;
    if (checked.kind === "complete") {
      if (checked.consent) this.#consents.add(checked.consent);
      return this.#move(notice, extension, isCorrection);
    }
    const last = endAtLatest(limit);
    const isLost = checked.kind === "waiting" && last && isTermOver(this.#evaluation, last) === "yes";
    const outcome = checked.kind === "lacking" || isLost ? "moved-nothing" : checked.kind;
    return { outcome, fault: checked.fault };
  }

  /** Too late, or perhaps: undefined where it came in time. */
  #lateness(
    { time: own }: Occurrence,
    { day, limit }: { readonly day: Day; readonly limit: Due | undefined },
  ): Omit<NoticeOutcome, "occurrence"> | undefined {
    const [first, last] = [endAtEarliest(limit), endAtLatest(limit)];
    const time = day === own.day ? own : { day };
    if (last && compareWithDue(this.#evaluation, time, last) === "late") {
      const values = { day, limit: lastDayOf(this.#evaluation, last) };
      return { outcome: "moved-nothing", fault: reason("notice-late", values) };
    }
    const isInTime = !limit || (first && compareWithDue(this.#evaluation, time, first) === "in-time");
    if (isInTime) return undefined;
    return { outcome: "unknown", fault: limit.kind === "unknown" ? limit.why : reason("hour-unknown") };
  }

  #move(
    notice: Occurrence,
    extension: ExtensionInCase,
    isCorrection: boolean,
  ): Omit<NoticeOutcome, "occurrence"> {
    const capDue = this.#capOf(extension);
    if (capDue?.kind === "unknown" && !this.#input.everyNotice)
      return { outcome: "unknown", fault: capDue.why };
    const end = endAtLatest(capDue);
    const cap = end?.kind === "day" ? end.day : undefined;
    const old = this.#term.on(notice.time.day);
    const isAim = this.#input.mode === "aim";
    if (extension.adds || extension.total) {
      this.#term.lengthen(extension, { old, cap, notice: notice.time.day });
      this.#use(extension);
      return { outcome: "moved", ...(isAim && { promised: this.#term.on(notice.time.day) }) };
    }
    const isAnyDate =
      this.#input.everyNotice && !isDateRecorded(this.#evaluation, notice.event, extension.dateField);
    const unnamed = isAnyDate ? cap : undefined;
    const named = momentOfField(notice.event, extension.dateField)?.day ?? unnamed;
    if (named === undefined) return this.#withoutDate(notice, extension);
    this.#use(extension);
    this.#floors ??= new Map();
    if (!isCorrection) this.#floors.set(extension, old);
    const floor = this.#floors.get(extension) ?? old;
    const promised = Math.max(floor, Math.min(named, cap ?? named));
    this.#term.moveTo(extension.binding ? promised : Math.max(floor, cap ?? named), {
      old,
      notice: notice.time.day,
    });
    const isBeyond = cap !== undefined && named > cap;
    return {
      outcome: "moved",
      promised,
      ...(isBeyond && { fault: reason("named-date-beyond-cap", { named, cap }) }),
    };
  }

  /** An aim asks for the notice, not for a date; a hard term cannot move to no date. */
  #withoutDate(notice: Occurrence, extension: ExtensionInCase): Omit<NoticeOutcome, "occurrence"> {
    if (this.#input.mode === "aim") {
      this.#use(extension);
      return { outcome: "moved" };
    }
    const { scope } = this.#evaluation;
    const isKnown =
      scope.fields.has(extension.dateField) || notice.event.fields[extension.dateField] !== undefined;
    const fault = reason("notice-names-no-date", { field: extension.dateField });
    return { outcome: isKnown ? "moved-nothing" : "unknown", fault };
  }

  #use(extension: ExtensionInCase): void {
    this.#used ??= new Map();
    this.#used.set(extension, this.#timesUsed(extension) + 1);
  }

  #timesUsed(extension: ExtensionInCase): number {
    return this.#used?.get(extension) ?? 0;
  }

  /** Undefined: the clock stands still that day, so the notice is in time. */
  #standingOn(day: Day): Due | undefined {
    return this.#term.isPausedOn(day) ? undefined : dayOnly(this.#term.on(day));
  }

  #noticeLimit(
    { noticeBy }: ExtensionInCase,
    { day, notice }: { readonly day: Day; readonly notice?: Occurrence },
  ): Due | undefined {
    const chosen = noticeBy && choose(this.#evaluation, noticeBy, notice);
    if (chosen?.kind !== "value") return this.#standingOn(day);
    const { step } = this.#input;
    const { bound, anchored } = this.#fromOwnEnd(chosen.value, day);
    const [limit] = dueOfBound(this.#evaluation, { bound, step, anchored });
    if (limit?.kind === "day") return dayOnly(limit.day);
    return limit?.kind === "hours" || limit?.kind === "unknown" ? limit : dayOnly(this.#term.on(day));
  }

  /** `… na end of <this step>`: from the due date as it stands that day. */
  #fromOwnEnd(bound: Bound, day: Day): { bound: Bound; anchored: ExtensionInput["anchored"] } {
    const { step, anchored } = this.#input;
    if (bound.kind !== "term" || bound.term.kind === "field") return { bound, anchored };
    const { anchor, ...term } = bound.term;
    const isOwnEnd = anchor?.items.some((item) => item.kind === "end-of" && item.step === step.id);
    if (!isOwnEnd || term.kind === "moment") return { bound, anchored };
    return { bound: { kind: "term", term }, anchored: { ...anchored, time: { day: this.#term.on(day) } } };
  }

  #capOf(extension: ExtensionInCase): Due | undefined {
    return capOf(this.#evaluation, this.#input, extension);
  }

  /** TERMS §7: while a notice that would move the date may still come, nothing is over. */
  #stillExtendable(due: Due): { extendableUntil?: Day } {
    if (due.kind !== "day") return {};
    for (const extension of this.#extensions) {
      if (!extension.noticeBy || this.#timesUsed(extension) >= extension.times) continue;
      const limit = endAtLatest(this.#noticeLimit(extension, { day: due.day }));
      const last = limit && lastDayOf(this.#evaluation, limit);
      if (last !== undefined && last > due.day) return { extendableUntil: last };
    }
    return {};
  }
}

/** The utmost date, if the extension has one. */
function capOf(
  evaluation: Evaluation,
  { step, anchored }: Pick<ExtensionInput, "step" | "anchored">,
  { atMost }: ExtensionInCase,
): Due | undefined {
  return atMost && dueOfBound(evaluation, { bound: atMost, step, anchored })[0];
}

function dayOnly(day: Day): Due {
  return { kind: "day", day, atLatest: false, notes: [] };
}

/** What the log leaves open about a notice, its date included, taken as in order. */
export function asIfComplete({ event, time }: Occurrence, found: CheckedNotice): CheckedNotice {
  const isLackingForItsDate =
    event.time === undefined && found.kind !== "complete" && dated.has(found.fault.code);
  return found.kind === "unknown" || isLackingForItsDate ? { kind: "complete", day: time.day } : found;
}

/** Faults that depend on when the notice was given. */
const dated: ReadonlySet<string> = new Set(["notice-not-allowed"]);
