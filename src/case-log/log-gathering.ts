import { BrokenSource } from "./broken-source.ts";
import { CaseTable } from "./case-table.ts";
import { compareText } from "./compare-text.ts";
import type { Intake } from "./intake.ts";
import type { LogRow, LogSettings } from "./log-input.ts";
import type { Case, CaseLog, KnownScope, RowCount } from "./model.ts";
import { resolveNotRecorded } from "./not-recorded.ts";
import type { OpenedLog } from "./opened-logs.ts";
import { RecordedFor } from "./recorded-for.ts";
import { duplicateRow } from "./source-findings.ts";

/** All of a log but its cases. */
export type RestOfLog = Omit<CaseLog, "cases">;

/** Who looks on while the rows of a file come in. */
export interface Reading {
  /** False: no further row is wanted. */
  readonly beforeRow?: (row: LogRow) => boolean;
  /** False: no further row is wanted. */
  readonly afterBatch?: () => boolean;
}

/** What comes in of the files of one log, until all of it is there. */
export class LogGathering {
  readonly #settings: LogSettings;
  readonly #intakes: Intake[] = [];
  readonly #recordedFor = new Map<Intake, RecordedFor>();
  readonly #organisation = new CaseTable();
  /** The rows of cases that are in memory. */
  #cases = new CaseTable();

  constructor(settings: LogSettings) {
    this.#settings = settings;
  }

  /** How many rows of cases are in memory. */
  get rows(): number {
    return this.#cases.rows;
  }

  /**
   * Reads the rows of one file; what else there is to tell goes to its intake. A
   * broken source leaves no row behind.
   */
  async read(
    { input, format, intake }: OpenedLog,
    reading: Reading = {},
  ): Promise<"read" | "stopped" | "broken"> {
    const recordedFor = this.#begin({ input, format, intake });
    if (format === undefined) return "read";
    const organisation = this.#organisation.rows;
    const before = { table: this.#cases, rows: this.#cases.rows };
    try {
      for await (const rows of format.read(input, this.#settings, intake)) {
        for (const row of rows) {
          if (reading.beforeRow?.(row) === false) return "stopped";
          this.#add(recordedFor?.applyTo(row) ?? row, intake);
        }
        if (reading.afterBatch?.() === false) return "stopped";
      }
    } catch (problem) {
      if (!(problem instanceof BrokenSource)) throw problem;
      this.#cases.forget(intake.file, this.#cases === before.table ? before.rows : 0);
      this.#organisation.forget(intake.file, organisation);
      intake.refuse(problem.finding);
      return "broken";
    }
    intake.settle();
    return "read";
  }

  /** What is known of a file before its first row. */
  #begin({ input: { mapping }, format, intake }: OpenedLog): RecordedFor | undefined {
    const { names, timeColumns, zone } = this.#settings;
    this.#intakes.push(intake);
    if (mapping?.logUntil !== undefined) intake.until = mapping.logUntil;
    for (const name of resolveNotRecorded(mapping?.notRecorded ?? [], names)) intake.notRecorded.add(name);
    if (timeColumns !== undefined) intake.holdTimes(timeColumns);
    if (format !== undefined) {
      intake.format = format.id;
      intake.zone = mapping?.zone ?? zone;
    }
    const recordedFor = mapping?.recordedFor && new RecordedFor(mapping.recordedFor, names);
    if (recordedFor !== undefined) this.#recordedFor.set(intake, recordedFor);
    return recordedFor;
  }

  /** Adds a row to its case, or to the organisation's own log; a row that is there already only counts as such. */
  #add(row: LogRow, intake: Intake): void {
    const { caseId } = row;
    const equal = caseId === undefined ? this.#organisation.add("", row) : this.#cases.add(caseId, row);
    if (equal === undefined) return;
    intake.duplicates += 1;
    intake.report(duplicateRow(row.place, equal));
  }

  /** The ids of the cases of which rows are in memory. */
  caseIds(): Iterable<string> {
    return this.#cases.ids();
  }

  /** Hands over the rows of cases that are in memory; none is left. */
  take(): CaseTable {
    const table = this.#cases;
    this.#cases = new CaseTable();
    return table;
  }

  /** The cases that are in memory, in the order of their ids; none is left. */
  takeCases(): readonly Case[] {
    return this.take()
      .close()
      .sort((one, other) => compareText(one.id, other.id));
  }

  /** The rows of several runs turn out to be equal only when their case is put together. */
  readonly onDuplicate = (place: LogRow["place"], equal: LogRow["place"]): void => {
    const intake = this.#intakes.find(({ file }) => file === place.file);
    if (intake === undefined) return;
    intake.duplicates += 1;
    intake.report(duplicateRow(place, equal));
  };

  /** Several sources: what one of them does not record cannot be relied on, and the log ends where the first one ends. */
  scope(): KnownScope {
    for (const [{ fields }, { contents }] of this.#recordedFor)
      for (const content of contents) fields.delete(content);
    const fields = new Set(this.#intakes.flatMap((intake) => [...intake.fields]));
    const notRecorded = new Set(this.#intakes.flatMap((intake) => [...intake.notRecorded]));
    const ends = this.#intakes.flatMap(({ until }) => until ?? []);
    return ends.length === 0 ? { fields, notRecorded } : { fields, notRecorded, until: Math.min(...ends) };
  }

  /** To be asked when every case has been handed over. */
  rest(): RestOfLog {
    const sources = this.#intakes.map((intake) => intake.source());
    return {
      organisation: this.#organisation.close().flatMap(({ events }) => events),
      scope: this.scope(),
      findings: this.#intakes.flatMap(({ findings }) => inOrder(findings)),
      rows: total(sources.map(({ rows }) => rows)),
      sources,
    };
  }
}

function inOrder(findings: Intake["findings"]): Intake["findings"] {
  return findings.toSorted(
    (one, other) =>
      one.place.line - other.place.line ||
      one.place.column - other.place.column ||
      compareText(one.rule, other.rule),
  );
}

function total(counts: readonly RowCount[]): RowCount {
  const sum = (key: keyof RowCount) => counts.reduce((all, count) => all + count[key], 0);
  return { read: sum("read"), used: sum("used"), duplicates: sum("duplicates"), rejected: sum("rejected") };
}
