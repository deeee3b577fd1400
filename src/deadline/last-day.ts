import { CalendarError } from "../calendar/calendar-error.ts";
import { type Day, dayFromIso } from "../calendar/day.ts";
import { type Derivation, deriveBefore, deriveDue } from "../calendar/derivation.ts";
import { receiptDay } from "../calendar/receipt-day.ts";
import { type DueInput, TermError } from "../calendar/term.ts";
import { createCalendar } from "../calendar/working-calendar.ts";
import type { Text } from "../language/language.ts";
import {
  openPause,
  receiptNotes,
  sayActInTime,
  sayAtMost,
  sayLateAct,
  sayLateNotice,
  sayMissingAct,
} from "./day-notes.ts";
import { movedTerm } from "./days-asked.ts";
import type { SheetReading, SheetTerm, StartDay, TermCase, TermCount, TermSheets } from "./term-sheet.ts";

/** What somebody wants to know. */
export interface TermQuestion {
  /** Id of the sheet. */
  readonly sheet: string;
  /** Which of its cases. */
  readonly case: number;
  /** The days that are known, by name. */
  readonly days: ReadonlyMap<string, Day>;
}

/** The last day of a term, or why there is none. */
export type TermAnswer =
  | CountedAnswer
  /** Days of which at least one must be known. */
  | { readonly kind: "missing"; readonly days: readonly string[] }
  /** There is no term in this case, or none that can be counted. */
  | { readonly kind: "no-term" }
  | { readonly kind: "problem"; readonly says: Text };

export interface CountedAnswer {
  readonly kind: "counted";
  readonly due: Day;
  /** How the day was counted; before it, how the last days were counted that it rests on. */
  readonly derivations: readonly { readonly sheet: string; readonly derivation: Derivation }[];
  /** What else led to it, in whole sentences. */
  readonly notes: readonly Text[];
}

/**
 * Counts one term as the checker counts it (TERMS §2, §3, §6). The days of
 * notices and pauses count where they are known; what a notice must contain is
 * taken to be in order.
 */
export function lastDayOf(sheets: TermSheets, question: TermQuestion): TermAnswer {
  try {
    return new Counting(sheets, question.days).answer(question.sheet, question.case);
  } catch (error) {
    if (error instanceof CalendarError || error instanceof TermError)
      return { kind: "problem", says: error.text };
    throw error;
  }
}

/** A reading of an unclear clause under which the last day is another one. */
export interface OtherReading extends Omit<SheetReading, "counts"> {
  readonly due: Day;
}

/** The other readings that give another day; one that asks for a day that is not known is left out. */
export function otherReadings(
  sheets: TermSheets,
  question: TermQuestion,
  { due }: CountedAnswer,
): readonly OtherReading[] {
  return sheets.readings.flatMap(({ counts, ...reading }) => {
    const read = sheets.sheets.map((sheet) => ({ ...sheet, count: counts[sheet.id] ?? sheet.count }));
    const answer = lastDayOf({ ...sheets, sheets: read }, question);
    return answer.kind === "counted" && answer.due !== due ? [{ ...reading, due: answer.due }] : [];
  });
}

type Counted = CountedAnswer | Extract<TermAnswer, { kind: "missing" | "no-term" }>;

/** One question on the sheets of a regulation. */
class Counting {
  readonly #sheets: TermSheets;
  readonly #days: ReadonlyMap<string, Day>;
  /** The sheets that are being counted: an end that rests on itself is none. */
  readonly #open = new Set<string>();

  constructor(sheets: TermSheets, days: ReadonlyMap<string, Day>) {
    this.#sheets = sheets;
    this.#days = days;
  }

  answer(id: string, caseNumber: number): Counted {
    const sheet = this.#sheets.sheets.find((one) => one.id === id);
    const chosen = sheet?.count.cases[caseNumber];
    if (!sheet || !chosen || this.#open.has(id)) return { kind: "no-term" };
    this.#open.add(id);
    const found = this.#ofCase(chosen, { sheet: id, count: sheet.count, isMoved: true });
    this.#open.delete(id);
    return found;
  }

  #ofCase(chosen: TermCase, of: CountedFor): Counted {
    const found = chosen.terms.map((term) =>
      this.#ofTerm(term, { ...of, isMoved: of.isMoved && movedTerm(chosen) === term }),
    );
    const counted = found.filter((one) => one.kind === "counted");
    const missing = found.filter((one) => one.kind === "missing");
    const ordered = counted.toSorted((one, other) => one.due - other.due);
    // The latest of several is known only when all are (TERMS §6).
    const isOpen = chosen.pick === "latest" && missing.length > 0;
    const picked = chosen.pick === "latest" ? ordered.at(-1) : ordered[0];
    if (picked !== undefined && !isOpen) return picked;
    return missing[0] ?? { kind: "no-term" };
  }

  #ofTerm(term: SheetTerm, of: CountedFor): Counted {
    const started = term.starts.map((from) => ({ from, ...this.#startOf(from, of) }));
    const known = started
      .filter((one) => one.kind === "counted")
      .toSorted((one, other) => one.due - other.due);
    const start = known.at(of.count.isForOthers ? -1 : 0);
    if (start === undefined) {
      const missing = started.flatMap((one) => (one.kind === "missing" ? one.days : []));
      return missing.length === 0 ? { kind: "no-term" } : { kind: "missing", days: [...new Set(missing)] };
    }
    const { notes, derivations } = start;
    const calendar = this.#calendarOn(start.due, of.count);
    if (term.direction === "before") {
      const { counting } = of.count;
      const derivation = deriveBefore({ event: start.due, within: term.duration, counting, calendar });
      return counted({ derivation, sheet: of.sheet, notes, derivations });
    }
    const comesIn = start.from.kind === "day" && start.from.comesIn === true;
    const receipt = comesIn
      ? receiptDay(start.due, of.count.counting, calendar)
      : { day: start.due, certain: true };
    const input: DueInput = {
      dayZero: receipt.day,
      within: term.duration,
      counting: of.count.counting,
      restDay: of.count.restDay,
      calendar,
    };
    const moved = of.isMoved ? this.#moved(input, of.count) : { input, notes: [] };
    const answer = counted({
      derivation: deriveDue(moved.input),
      sheet: of.sheet,
      notes: [...notes, ...receiptNotes(start.due, receipt, of.count.counting), ...moved.notes],
      derivations,
    });
    return "atMost" in moved && moved.atMost < answer.due
      ? { ...answer, due: moved.atMost, notes: [...answer.notes, sayAtMost(moved.atMost)] }
      : answer;
  }

  #startOf(start: StartDay, { count, standing }: CountedFor): Counted {
    if (start.kind === "end") {
      const isOwn = standing !== undefined && this.#open.has(start.sheet);
      return isOwn ? dayAlone(standing) : this.answer(start.sheet, 0);
    }
    const day = this.#days.get(start.name);
    const own = start.ownTerm === undefined || count.isForOthers ? undefined : this.answer(start.ownTerm, 0);
    const label = this.#sheets.dayLabels[start.name] ?? start.name;
    if (own?.kind === "counted") {
      if (day === undefined) return { ...own, notes: [...own.notes, sayMissingAct(label)] };
      // Lateness buys no time (TERMS §6, self-set anchors).
      if (day > own.due) return { ...own, notes: [...own.notes, sayLateAct(label)] };
    }
    if (day !== undefined) return dayAlone(day, own?.kind === "missing" ? [sayActInTime(label)] : []);
    return { kind: "missing", days: [start.name, ...(own?.kind === "missing" ? own.days : [])] };
  }

  /** With the pause and the notice that are known. */
  #moved(input: DueInput, count: TermCount): { input: DueInput; notes: readonly Text[]; atMost?: Day } {
    const paused = this.#paused(input, count);
    const { extension } = count;
    const notice = extension && this.#days.get(extension.notice);
    if (extension === undefined || notice === undefined) return paused;
    const due = dayIn(deriveDue(paused.input).due);
    const by = this.#limit(extension.noticeBy, count, due) ?? due;
    if (notice < input.dayZero || notice > by)
      return { ...paused, notes: [...paused.notes, sayLateNotice(by)] };
    const { adds, total } = extension;
    const longer = { ...paused.input, ...(adds && { extensions: [adds] }), ...(total && { total }) };
    const atMost = this.#limit(extension.atMost, count, due);
    return {
      input: longer,
      notes: paused.notes,
      ...(atMost !== undefined && { atMost: Math.max(atMost, due) }),
    };
  }

  #paused(input: DueInput, { pause }: TermCount): { input: DueInput; notes: readonly Text[] } {
    const from = pause && this.#days.get(pause.from);
    const until = pause && this.#days.get(pause.until);
    if (pause === undefined || from === undefined) return { input, notes: [] };
    if (until === undefined || until < from) return { input, notes: [openPause] };
    const pauses = [{ from, until }];
    return { input: { ...input, pauses, endDayCounts: pause.endDayCounts }, notes: [] };
  }

  /** @param standing the last day of the term itself before it is lengthened. */
  #limit(limit: TermCase | undefined, count: TermCount, standing: Day): Day | undefined {
    if (limit === undefined) return undefined;
    const found = this.#ofCase(limit, { sheet: "", count, isMoved: false, standing });
    return found.kind === "counted" ? found.due : undefined;
  }

  /** Closures that were announced after the term began do not count. */
  #calendarOn(day: Day, { counting }: TermCount) {
    return createCalendar(counting, this.#sheets.calendars).knownOn(day);
  }
}

interface CountedFor {
  readonly sheet: string;
  readonly count: TermCount;
  readonly isMoved: boolean;
  /** What `end of` the term that is being counted stands for, in a limit on its own notice. */
  readonly standing?: Day;
}

function counted({
  derivation,
  sheet,
  notes,
  derivations,
}: { derivation: Derivation; sheet: string } & Pick<CountedAnswer, "notes" | "derivations">): CountedAnswer {
  return {
    kind: "counted",
    due: dayIn(derivation.due),
    derivations: [...derivations, { sheet, derivation }],
    notes,
  };
}

function dayAlone(due: Day, notes: readonly Text[] = []): CountedAnswer {
  return { kind: "counted", due, derivations: [], notes };
}

function dayIn(iso: string): Day {
  const day = dayFromIso(iso);
  if (day === undefined) throw new RangeError(`${iso} is no date`);
  return day;
}
