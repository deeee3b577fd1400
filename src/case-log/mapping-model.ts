import type { Day } from "../calendar/day.ts";
import type { Place } from "../place.ts";
import type { DatabaseAddress } from "./database-address.ts";
import type { DateFormat } from "./date-format.ts";
import type { Encoding } from "./text-chunks.ts";

/** How a source of one's own is to be read; everything checked and filled in (schemas/mapping.schema.json). */
export interface Mapping {
  readonly delimiter?: string;
  readonly encoding?: Encoding;
  /** Of a workbook: the sheet that is the log; undefined: the only one with anything in it. */
  readonly sheet?: string;
  /** Of a workbook: the row with the names of the columns, from 1; undefined: the first one with anything in it. */
  readonly header?: number;
  /** Of JSON: the list in each object whose items are rows as well, and where the mapping names it. */
  readonly list?: { readonly name: string; readonly place: Place };
  /** Of a database: which rows are read. */
  readonly query?: MappedQuery;
  /** Of a database on a server: where it is; undefined: the source says so itself. */
  readonly database?: DatabaseAddress;
  /** The environment variable with the password; undefined: the usual one of the engine. */
  readonly passwordVariable?: string;
  /** IANA zone of the local times in the source. */
  readonly zone?: string;
  /** For every column that declares none itself; ISO is always understood. */
  readonly dates: readonly DateFormat[];
  /** The mark before the decimals; with a comma the points are left out. */
  readonly decimal: "," | ".";
  /** Names of persons as the source writes them, compared as in TERMS §6, and the name to use. */
  readonly persons: ReadonlyMap<string, string>;
  readonly notRecorded: readonly string[];
  /** Contents that are recorded with some activities only, as written; undefined: there are none such. */
  readonly recordedFor?: Readonly<Record<string, readonly string[]>>;
  readonly logUntil?: Day;
  /** The whole source is the organisation's own log: its rows have no case. */
  readonly organisation: boolean;
  /** Columns that are left out on purpose. */
  readonly ignored: readonly string[];
  /** Undefined: the columns have the canonical names (DESIGN §4). */
  readonly columns?: ColumnMapping;
}

export interface MappedQuery {
  readonly text: string;
  /** Where in the mapping a character of the query stands (by its index); without one where the query starts. */
  placeOf(index?: number): Place;
}

export interface ColumnMapping {
  readonly case?: Source;
  readonly facts: readonly NamedSource[];
  readonly events: readonly EventMapping[];
}

/** Where a value comes from: a column, or the same value for every row. */
export interface Source {
  readonly column?: string;
  readonly constant?: string | number | boolean;
  /** What the column's own words mean, by the word in comparable form. */
  readonly values: ReadonlyMap<string, string | number | boolean>;
  /** Undefined: the mapping's. */
  readonly dates?: readonly DateFormat[];
  readonly place: Place;
}

export interface NamedSource {
  readonly name: string;
  readonly source: Source;
}

/** One event that each row may give. */
export interface EventMapping {
  readonly activity: Source;
  /**
   * `row`: every row is an event, also without a time (a long log).
   * `cell`: there is one when its time, or else its `happened`, is filled (a register).
   */
  readonly when: "row" | "cell";
  /** A yes or no without a date. */
  readonly happened?: Source;
  readonly properties: readonly { readonly name: EventProperty; readonly source: Source }[];
  readonly contents: readonly NamedSource[];
}

/** Tells apart two events that are equal in everything else, and means nothing more. */
export const eventIdName = "event_id";

/** Properties that hold a moment. */
export const timeProperties = ["time", "sent", "received", "dated", "planned", "due"] as const;
/** Properties that hold one or more persons, roles or parties. */
export const listProperties = ["actor", "role", "recipient", "with"] as const;
/** Properties that hold a word. */
export const wordProperties = ["form", "period", "what"] as const;

export type TimeProperty = (typeof timeProperties)[number];
export type ListProperty = (typeof listProperties)[number];
export type WordProperty = (typeof wordProperties)[number];
export type EventProperty = TimeProperty | ListProperty | WordProperty;

export const eventProperties: readonly EventProperty[] = [
  ...timeProperties,
  ...listProperties,
  ...wordProperties,
];
