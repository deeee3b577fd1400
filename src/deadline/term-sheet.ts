import type { Duration } from "../calendar/duration.ts";
import type { Alternative, CalendarDefinition, Counting, RestDayRule } from "../regulation/model.ts";

/**
 * Everything that is needed to count the terms of a regulation, as plain data in
 * one language: a page holds it, and the browser counts with the same code as
 * the checker.
 */
export interface TermSheets {
  readonly sheets: readonly TermSheet[];
  /** What people call each day that a term is counted from or moved by. */
  readonly dayLabels: Readonly<Record<string, string>>;
  readonly calendars: Readonly<Record<string, CalendarDefinition>>;
  /** The other readings of unclear clauses, each with the terms that it counts otherwise. */
  readonly readings: readonly SheetReading[];
}

/** One term of a step. */
export interface TermSheet {
  /** Names it in addresses: the id of its step, after its kind where there are several. */
  readonly id: string;
  readonly title: string;
  readonly count: TermCount;
}

export interface SheetReading {
  readonly ambiguity: string;
  readonly alternative: Alternative;
  /** What the text leaves open. */
  readonly question?: string;
  /** By id of the sheet. */
  readonly counts: Readonly<Record<string, TermCount>>;
}

/** How one term is counted. */
export interface TermCount {
  readonly counting: Counting;
  readonly restDay: RestDayRule;
  /** Of several days that may start it the last one counts: it is a limit on somebody else (TERMS §6). */
  readonly isForOthers: boolean;
  /** One, or of a table every row and what holds in all other cases. */
  readonly cases: readonly TermCase[];
  readonly extension?: SheetExtension;
  readonly pause?: SheetPause;
}

export interface TermCase {
  /** When it holds, in words; absent where it always does. */
  readonly when?: string;
  readonly pick: "earliest" | "latest";
  /** Empty: there is no term then, or none that can be counted from days alone. */
  readonly terms: readonly SheetTerm[];
}

export interface SheetTerm {
  readonly duration: Duration;
  readonly direction: "after" | "before";
  /** Any of them starts it. */
  readonly starts: readonly StartDay[];
}

export type StartDay =
  /**
   * A day that somebody knows. `ownTerm`: the sheet of that act, if it is the organisation's own and has a term itself.
   * `comesIn`: it comes in from outside, so the hour of receipt can move it.
   */
  | { readonly kind: "day"; readonly name: string; readonly ownTerm?: string; readonly comesIn?: true }
  /** The last day of another term. */
  | { readonly kind: "end"; readonly sheet: string };

/** A notice that lengthens the term by itself: one that names a date needs no counting. */
export interface SheetExtension {
  /** Name of the day of the notice. */
  readonly notice: string;
  readonly adds?: Duration;
  readonly total?: Duration;
  /** Until when the notice can be given; default the last day as it stands. */
  readonly noticeBy?: TermCase;
  /** The utmost limit. */
  readonly atMost?: TermCase;
}

/** A time in which the term stands still. */
export interface SheetPause {
  readonly from: string;
  readonly until: string;
  readonly endDayCounts: boolean;
}
