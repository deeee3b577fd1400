import type { Place } from "../place.ts";
import type { Database } from "./database.ts";
import type { Excerpt } from "./excerpt.ts";
import type { Gunzip } from "./gzip.ts";
import type { Intake } from "./intake.ts";
import type { Mapping } from "./mapping-model.ts";
import type { LogEvent, RecordedValue } from "./model.ts";
import type { LogNames } from "./names.ts";

/** One file or stream to read. */
export interface LogInput {
  /** Name for findings and places; its extension helps to choose the reader. */
  readonly name: string;
  /** The content, cut anywhere. Text chunks are taken as decoded already. */
  readonly chunks: AsyncIterable<Uint8Array | string>;
  readonly mapping?: Mapping;
  /** The database that the content is, or whose rows it has, to be asked for them; undefined: it cannot be asked. */
  readonly database?: Database;
  /** How gzip is unpacked; default as every platform can. */
  readonly gunzip?: Gunzip;
  /** Id of a reader, when the content shall not decide: such as `csv`, `json-lines` or `xes`. */
  readonly format?: string;
}

export interface LogSettings {
  readonly names: LogNames;
  /** IANA zone of local times, unless the mapping or the log names another (TERMS §1). */
  readonly zone: string;
  /** Keys of columns that are known to hold times of day, because they were read before. */
  readonly timeColumns?: ReadonlySet<string>;
}

/** One row, line or element of a source, as its reader hands it on. */
export interface LogRow {
  /** Undefined: an event of the organisation, without a case. */
  readonly caseId: string | undefined;
  /** Facts of the case that the row carries, by name; empty cells included. */
  readonly facts: readonly NamedValue[];
  readonly events: readonly LogEvent[];
  readonly place: Place;
  /** The content in one spelling, and what gives it its meaning (the header): equal in both means equal rows. */
  readonly content: Excerpt;
  readonly layout: string;
}

export interface NamedValue extends RecordedValue {
  readonly name: string;
}

/** A way of writing logs; one file each, listed in formats.ts. */
export interface LogFormat {
  readonly id: string;
  /** Endings of the names that its files have, without a point and in small letters. */
  readonly extensions: readonly string[];
  /** Whether a file with this name that starts with these bytes is in this format. */
  canRead(name: string, start: Uint8Array): boolean;
  /** What a row can hold is known before the first row: there is a header. */
  readonly hasHeader: boolean;
  /**
   * Reads rows in batches. Findings, counts and what the source can hold go to
   * `intake`. Expected trouble in the input never throws, but for what spoils all
   * of it: BrokenSource.
   */
  read(input: LogInput, settings: LogSettings, intake: Intake): AsyncIterable<readonly LogRow[]>;
}
