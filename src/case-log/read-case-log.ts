import { CaseTable } from "./case-table.ts";
import { formats } from "./formats.ts";
import { Intake } from "./intake.ts";
import type { LogFormat, LogInput, LogRow, LogSettings } from "./log-input.ts";
import type { CaseLog, LogScope, RowCount } from "./model.ts";
import { resolveNotRecorded } from "./not-recorded.ts";
import { duplicateRow, emptyFile, unknownFormat, unknownFormatName } from "./source-findings.ts";
import { startLength } from "./text-start.ts";

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
    const intake = new Intake(input.name);
    intakes.push(intake);
    const grouping = { cases, organisation, intake };
    for await (const rows of readRows(input, settings, intake)) {
      for (const row of rows) addRow(row, grouping);
    }
    intake.settle();
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

/** Reads the rows of one file, in batches; what else there is to tell goes to `intake`. */
async function* readRows(
  input: LogInput,
  settings: LogSettings,
  intake: Intake,
): AsyncGenerator<readonly LogRow[]> {
  const { mapping } = input;
  if (mapping?.logUntil !== undefined) intake.until = mapping.logUntil;
  for (const name of resolveNotRecorded(mapping?.notRecorded ?? [], settings.names))
    intake.notRecorded.add(name);
  const { start, chunks } = await peek(input.chunks);
  const format = chooseFormat(input, start, intake);
  if (format === undefined) return;
  intake.format = format.id;
  yield* format.read({ ...input, chunks }, settings, intake);
}

function chooseFormat(input: LogInput, start: Uint8Array, intake: Intake): LogFormat | undefined {
  const place = { file: input.name, line: 1, column: 1 };
  const known = formats.map(({ id }) => id);
  if (start.length === 0) {
    intake.report(emptyFile(place));
    return undefined;
  }
  if (input.format !== undefined) {
    const named = formats.find(({ id }) => id === input.format);
    if (named === undefined) intake.report(unknownFormatName(place, input.format, known));
    return named;
  }
  const found = formats.find((format) => format.canRead(input.name, start));
  if (found === undefined) intake.report(unknownFormat(place, known));
  return found;
}

/** Reads ahead until there is enough to know the format; the returned chunks start from the beginning again. */
async function peek(
  chunks: LogInput["chunks"],
): Promise<{ readonly start: Uint8Array; readonly chunks: LogInput["chunks"] }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const read: (Uint8Array | string)[] = [];
  const bytes: number[] = [];
  while (bytes.length < startLength) {
    const next = await iterator.next();
    if (next.done === true) break;
    read.push(next.value);
    const start =
      typeof next.value === "string" ? encoder.encode(next.value.slice(0, startLength)) : next.value;
    bytes.push(...start.subarray(0, startLength));
  }
  return { start: new Uint8Array(bytes), chunks: replayed(read, iterator) };
}

const encoder = new TextEncoder();

async function* replayed<Chunk>(
  read: readonly Chunk[],
  iterator: AsyncIterator<Chunk>,
): AsyncGenerator<Chunk> {
  try {
    yield* read;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
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
