import type { Case, CaseLog, LogEvent } from "../model.ts";
import type { NameTable } from "../names.ts";
import type { Layout } from "./layout.ts";
import type { Losses } from "./losses.ts";

/** A log as it is to be written. It is gone through more than once, unless it is known what it has. */
export interface WritableLog extends Pick<CaseLog, "organisation"> {
  readonly cases: Iterable<Case>;
  /** What its events have, where every event has a time and no two of a case look the same: cases that are made as they are asked for. */
  readonly known?: Pick<Layout, "properties" | "fields">;
  /** What a row of the log can hold, in the order of the source. */
  readonly fields: ReadonlySet<string>;
  /** Zone of the local dates and of the offsets. */
  readonly zone: string;
  /** The facts that whoever reads the log again will know. */
  readonly facts: NameTable;
}

/** A form in which logs are written; one file each, listed in writers.ts. Its own reader reads back what it wrote. */
export interface LogWriter {
  readonly id: string;
  readonly label: string;
  /** Endings of the names of its files, without a point; the first is the usual one. */
  readonly extensions: readonly string[];
  /** The log as pieces of text; what the form cannot hold is told to `losses` on the way. */
  write(log: WritableLog, losses: Losses): Iterable<string>;
}

/** Every event, first those of the cases. */
export function* eventsOf({ cases, organisation }: Pick<WritableLog, "cases" | "organisation">): Generator<{
  readonly event: LogEvent;
  /** Undefined: an event of the organisation itself. */
  readonly of: Case | undefined;
}> {
  for (const each of cases) for (const event of each.events) yield { event, of: each };
  for (const event of organisation) yield { event, of: undefined };
}
