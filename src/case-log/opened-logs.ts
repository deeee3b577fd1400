import { BrokenSource } from "./broken-source.ts";
import { formats } from "./formats.ts";
import { gunzipped, isGzip } from "./gzip.ts";
import { Intake } from "./intake.ts";
import type { LogFormat, LogInput } from "./log-input.ts";
import { packedTwice } from "./packed-findings.ts";
import { peek } from "./peeked.ts";
import { postgresql } from "./postgresql.ts";
import { emptyFile, unknownFormat, unknownFormatName } from "./source-findings.ts";
import { isZip } from "./zip-start.ts";
import { zippedLogs } from "./zipped-logs.ts";

/** A file of rows, taken out of what it was packed in. */
export interface OpenedLog {
  readonly input: LogInput;
  readonly intake: Intake;
  /** Undefined: there are no rows to read, and `intake` says why. */
  readonly format: LogFormat | undefined;
}

/**
 * Opens an input: as it is, unpacked when it is gzip, or when it is a zip each log in it.
 * The chunks throw BrokenSource where they turn out to be damaged on the way.
 */
export async function* openLogs(input: LogInput): AsyncGenerator<OpenedLog> {
  const opened = await open(input);
  if (!opened.isZip) {
    yield opened;
    return;
  }
  opened.intake.format = "zip";
  const logs = await zippedLogs(opened.input, opened.intake);
  if (opened.intake.findings.length > 0) yield opened;
  for (const log of logs) {
    const inner = await open(log);
    if (inner.isZip) inner.intake.report(packedTwice(startOf(log)));
    yield inner;
  }
}

async function open(input: LogInput): Promise<OpenedLog & { readonly isZip: boolean }> {
  const intake = new Intake(input.name);
  const unread = { input, intake, format: undefined, isZip: false };
  if (input.database?.engine === "postgresql") return { ...unread, format: postgresql };
  try {
    const outer = await peek(input.chunks);
    const isPacked = isGzip(outer.start);
    const { start, chunks } = isPacked
      ? await peek(gunzipped(outer.chunks, startOf(input), input.gunzip))
      : outer;
    const format = isGzip(start) ? undefined : chooseFormat(input, start);
    // What is packed in a file cannot be opened as one.
    const { database, ...content } = { ...input, chunks };
    const isPlain = !isPacked && !isZip(start);
    const found = isPlain && database !== undefined ? { ...content, database } : content;
    if (format !== undefined) return { ...unread, input: found, format };
    if (isZip(start) && !isPacked) return { ...unread, input: found, isZip: true };
    if (isPacked && (isZip(start) || isGzip(start))) intake.report(packedTwice(startOf(input)));
    else reportUnreadable(input, start, intake);
  } catch (problem) {
    if (!(problem instanceof BrokenSource)) throw problem;
    intake.refuse(problem.finding);
  }
  return unread;
}

function chooseFormat({ name, format: id }: LogInput, start: Uint8Array): LogFormat | undefined {
  if (start.length === 0) return undefined;
  const unpackedName = name.replace(/\.gz$/iu, "");
  const fits = (format: LogFormat) => format.canRead(unpackedName, start);
  if (id === undefined) return formats.find(fits);
  return formats.find((format) => format.id === id && (!isZip(start) || fits(format)));
}

function reportUnreadable(input: LogInput, start: Uint8Array, intake: Intake): void {
  const known = formats.map(({ id }) => id);
  if (start.length === 0) intake.report(emptyFile(startOf(input)));
  else if (input.format === undefined) intake.report(unknownFormat(startOf(input), known));
  else intake.report(unknownFormatName(startOf(input), input.format, known));
}

function startOf({ name }: LogInput) {
  return { file: name, line: 1, column: 1 };
}
