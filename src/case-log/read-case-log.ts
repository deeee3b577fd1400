import { BrokenSource } from "./broken-source.ts";
import { CaseTable } from "./case-table.ts";
import type { Intake } from "./intake.ts";
import type { LogInput, LogRow, LogSettings } from "./log-input.ts";
import type { CaseLog, LogScope, RowCount } from "./model.ts";
import { resolveNotRecorded } from "./not-recorded.ts";
import { type OpenedLog, openLogs } from "./opened-logs.ts";
import { RecordedFor } from "./recorded-for.ts";
import { duplicateRow } from "./source-findings.ts";

/**
 * Reads files as one log: rows of the same case belong together, whatever file
 * they stand in. The order in which the files are given makes no difference.
 * Expected trouble becomes findings; only a failing stream throws.
 * Rows of all files and cases are held in memory until the last is read.
 */
export async function readCaseLog(inputs: readonly LogInput[], settings: LogSettings): Promise<CaseLog> {
  const cases = new CaseTable();
  const organisation = new CaseTable();
  const intakes: Intake[] = [];
  for (const input of inputs.toSorted((one, other) => compare(one.name, other.name))) {
    const source = input.chunks[Symbol.asyncIterator]();
    for await (const opened of openLogs({ ...input, chunks: unclosed(source) })) {
      intakes.push(opened.intake);
      await addRows(opened, settings, { cases, organisation, intake: opened.intake });
    }
    // Who counts or hashes the bytes has to see them all, also where a reader stopped.
    while ((await source.next()).done !== true);
  }
  const sources = intakes.map((intake) => intake.source());
  return {
    cases: cases.close().sort((one, other) => compare(one.id, other.id)),
    organisation: organisation.close().flatMap(({ events }) => events),
    scope: scopeOf(intakes),
    findings: intakes.flatMap(({ findings }) => inOrder(findings)),
    rows: total(sources.map(({ rows }) => rows)),
    sources,
  };
}

/** Reads the rows of one file; what else there is to tell goes to its intake. A broken source leaves no row behind. */
async function addRows({ input, format, intake }: OpenedLog, settings: LogSettings, grouping: Grouping) {
  const { mapping } = input;
  if (mapping?.logUntil !== undefined) intake.until = mapping.logUntil;
  for (const name of resolveNotRecorded(mapping?.notRecorded ?? [], settings.names))
    intake.notRecorded.add(name);
  if (format === undefined) return;
  intake.format = format.id;
  intake.zone = mapping?.zone ?? settings.zone;
  const tables = [grouping.cases, grouping.organisation].map((table) => ({ table, since: table.rows }));
  try {
    const recordedFor = mapping?.recordedFor && new RecordedFor(mapping.recordedFor, settings.names);
    for await (const rows of format.read(input, settings, intake)) {
      for (const row of rows) addRow(recordedFor?.applyTo(row) ?? row, grouping);
    }
    for (const content of recordedFor?.contents ?? []) intake.fields.delete(content);
    intake.settle();
  } catch (problem) {
    if (!(problem instanceof BrokenSource)) throw problem;
    for (const { table, since } of tables) table.forget(intake.file, since);
    intake.refuse(problem.finding);
  }
}

/** The same chunks, which stay open when somebody stops reading them. */
function unclosed<Chunk>(source: AsyncIterator<Chunk>): AsyncIterable<Chunk> {
  return { [Symbol.asyncIterator]: () => ({ next: () => source.next() }) };
}

interface Grouping {
  readonly cases: CaseTable;
  readonly organisation: CaseTable;
  readonly intake: Intake;
}

function addRow(row: LogRow, { cases, organisation, intake }: Grouping): void {
  const equal = row.caseId === undefined ? organisation.add("", row) : cases.add(row.caseId, row);
  if (equal === undefined) return;
  intake.duplicates += 1;
  intake.report(duplicateRow(row.place, equal));
}

/** Several sources: what one of them does not record cannot be relied on, and the log ends where the first one ends. */
function scopeOf(intakes: readonly Intake[]): LogScope {
  const fields = new Set(intakes.flatMap((intake) => [...intake.fields]));
  const notRecorded = new Set(intakes.flatMap((intake) => [...intake.notRecorded]));
  const ends = intakes.flatMap(({ until }) => until ?? []);
  return ends.length === 0 ? { fields, notRecorded } : { fields, notRecorded, until: Math.min(...ends) };
}

function inOrder(findings: Intake["findings"]): Intake["findings"] {
  return findings.toSorted(
    (one, other) =>
      one.place.line - other.place.line ||
      one.place.column - other.place.column ||
      compare(one.rule, other.rule),
  );
}

function total(counts: readonly RowCount[]): RowCount {
  const sum = (key: keyof RowCount) => counts.reduce((all, count) => all + count[key], 0);
  return { read: sum("read"), used: sum("used"), duplicates: sum("duplicates"), rejected: sum("rejected") };
}

function compare(one: string, other: string): number {
  if (one < other) return -1;
  return one === other ? 0 : 1;
}
