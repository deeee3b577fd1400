import type { Day } from "../calendar/day.ts";
import type { Finding } from "../finding.ts";
import type { Place } from "../place.ts";

/**
 * A moment of a log: a local date, with the instant when the hour is known.
 * A date without a time stands for the whole day and is never converted (TERMS §1).
 */
export interface Moment {
  /** Local date in the zone of the log or the regulation. */
  readonly day: Day;
  /** Milliseconds since 1970-01-01T00:00Z; undefined when only the date is known. */
  readonly instant?: number;
  /** A local time that occurred twice when the clock went back: the second instant. */
  readonly laterInstant?: number;
}

/** A cell: text as written; numbers and booleans where the format has them. */
export type Value = string | number | boolean | null | readonly Value[];

export interface LogEvent {
  /** Canonical id where the regulation knows the name, else the name as written. */
  readonly activity: string;
  /** Undefined: an occurrence with unknown date. */
  readonly time?: Moment;
  readonly actor: readonly string[];
  readonly role: readonly string[];
  readonly recipient: readonly string[];
  readonly with: readonly string[];
  readonly form?: string;
  readonly sent?: Moment;
  readonly received?: Moment;
  readonly dated?: Moment;
  readonly planned?: Moment;
  /** The period a periodic act is about, as written: `2024`, `2024-Q1`. */
  readonly period?: string;
  /** Of `term-set`: what the case promised. */
  readonly what?: string;
  readonly due?: Moment;
  /**
   * Every other column or property that the log has for it, facts that stand on
   * its row included; an empty cell is `null`.
   */
  readonly fields: Readonly<Record<string, Value>>;
  readonly place: Place;
}

/** One case with its events in the order of the log. */
export interface Case {
  readonly id: string;
  /** What the whole case or any of its rows says about a fact; an empty cell is `null`. */
  readonly facts: Readonly<Record<string, Value>>;
  /**
   * Facts that the log gives different values for. They are unknown (TERMS §4)
   * and therefore not in `facts`; undefined: none.
   */
  readonly conflicts?: Readonly<Record<string, readonly RecordedValue[]>>;
  readonly events: readonly LogEvent[];
  readonly place: Place;
}

/** A value and where it was written. */
export interface RecordedValue {
  readonly value: Value;
  readonly place: Place;
}

/** What a source does and does not hold (TERMS §1, gaps and end of the log). */
export interface LogScope {
  /** Fields, facts and columns that at least one row of the log could have had. */
  readonly fields: Pick<ReadonlySet<string>, "has">;
  /** Activities, facts and fields that the source does not record. */
  readonly notRecorded: ReadonlySet<string>;
  /** The last day the log fully holds. */
  readonly until?: Day;
}

/** The same, when all that a source holds is known. */
export interface KnownScope extends LogScope {
  readonly fields: ReadonlySet<string>;
}

/** How one file was read; what was found in it is stated, never assumed silently. */
export interface LogSource {
  readonly name: string;
  /** Id of the reader: such as `csv`, `json-lines` or `xes`. */
  readonly format: string;
  readonly encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  readonly delimiter?: string;
  /** IANA zone of its local times; undefined: nothing in it could be read. */
  readonly zone?: string;
  readonly rows: RowCount;
}

/** What the readers make of one or more files or streams. */
export interface CaseLog {
  /** Sorted by id. */
  readonly cases: readonly Case[];
  /** Events without a case: the organisation's own log. */
  readonly organisation: readonly LogEvent[];
  readonly scope: KnownScope;
  /** In the order of the files and of the places in them. */
  readonly findings: readonly Finding[];
  readonly rows: RowCount;
  /** One per file; undefined for a log that was not read from files. */
  readonly sources?: readonly LogSource[];
}

/** Every row is accounted for: read = used + duplicates + rejected. */
export interface RowCount {
  readonly read: number;
  readonly used: number;
  readonly duplicates: number;
  readonly rejected: number;
}
