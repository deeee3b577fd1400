import { ownColumn } from "../canonical-columns.ts";
import { csvStart } from "../csv-header.ts";
import { withGuard, withoutGuard } from "../formula-guard.ts";
import type { LogEvent } from "../model.ts";
import { comparable, type NameTable } from "../names.ts";
import { propertiesOf } from "./event-properties.ts";
import { jsonLinesWriter } from "./jsonl-writer.ts";
import { Losses } from "./losses.ts";
import { momentText } from "./moment-text.ts";
import { encodable, valueText } from "./value-text.ts";

/** One event that is to be added to a log. */
export interface AddedEvent {
  readonly caseId: string;
  readonly event: LogEvent;
}

export interface AppendSettings {
  /** Zone of local times. */
  readonly zone: string;
  /** A column may have the name of a fact in words. */
  readonly facts: NameTable;
}

/**
 * A CSV log in the canonical long form with more events at its end. What stood there stays as it was; a column that an
 * event needs is added to the right.
 * @param text the whole file; empty: a new one.
 * @returns undefined: the columns of the file have names of their own.
 */
export function withCsvEvents(
  text: string,
  events: readonly AddedEvent[],
  { zone, facts }: AppendSettings,
): string | undefined {
  const keyOf = (name: string) => ownColumn(name) ?? facts.idOf(name) ?? comparable(name);
  const { delimiter, hasSeparatorLine } = csvStart(text, true) ?? { delimiter: ",", hasSeparatorLine: false };
  const isNew = text.trim() === "";
  const lines = isNew ? [] : recordsOf(text, delimiter);
  const at = hasSeparatorLine ? 1 : 0;
  const header = isNew ? [] : cellsOf(lines[at] ?? "", delimiter).map((cell) => withoutGuard(cell.trim()));
  const known = new Map(header.map((name, index) => [keyOf(name), index]));
  if (!isNew && !["case_id", "activity", "timestamp"].every((name) => known.has(name))) return undefined;
  const rows = events.map((added) => cellsByColumn(added, zone));
  const added: string[] = [];
  for (const name of rows.flatMap((cells) => [...cells.keys()])) {
    if (known.has(keyOf(name))) continue;
    known.set(keyOf(name), header.length + added.length);
    added.push(name);
  }
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const write = (cells: readonly string[]) => cells.map((cell) => quoted(cell)).join(delimiter);
  const before = isNew ? [write(added)] : lines.map((line, index) => widened(line, index));
  function widened(line: string, index: number): string {
    if (added.length === 0 || index < at || line.trim() === "") return line;
    return index === at
      ? [line, write(added.map(withGuard))].join(delimiter)
      : line + delimiter.repeat(added.length);
  }
  const after = rows.map((cells) => {
    const row: string[] = Array.from({ length: header.length + added.length }, () => "");
    for (const [name, cell] of cells) row[known.get(keyOf(name)) ?? 0] = withGuard(cell);
    return write(row);
  });
  while (before.length > 0 && before.at(-1)?.trim() === "") before.pop();
  return [...before, ...after, ""].join(lineEnd);
}

/** A log of JSON Lines with more events at its end; what stood there stays as it was. */
export function withJsonLines(
  text: string,
  events: readonly AddedEvent[],
  { zone, facts }: AppendSettings,
): string {
  const fields = new Set(events.flatMap(({ event }) => Object.keys(event.fields)));
  const cases = events.map(({ caseId, event }) => ({
    ...{ id: caseId, facts: {}, events: [event], place: event.place },
  }));
  const log = { cases, organisation: [], fields, zone, facts };
  const lines = [...jsonLinesWriter.write(log, new Losses(jsonLinesWriter.label))].join("");
  return text === "" || text.endsWith("\n") ? text + lines : `${text}\n${lines}`;
}

function cellsByColumn({ caseId, event }: AddedEvent, zone: string): ReadonlyMap<string, string> {
  const cells = new Map<string, string>([
    ["case_id", caseId],
    ["activity", event.activity],
    ["timestamp", event.time === undefined ? "" : momentText(event.time, zone)],
  ]);
  for (const property of propertiesOf(event)) {
    if (property.kind === "time") cells.set(property.name, momentText(property.moment, zone));
    else cells.set(property.name, property.kind === "word" ? property.word : property.names.join("|"));
  }
  for (const [name, value] of Object.entries(event.fields)) cells.set(name, valueText(value));
  return new Map([...cells].map(([name, cell]) => [name, encodable(cell, /\0/u) ?? cell]));
}

/** The records of a CSV text with their quotes, without their line ends: a line end within quotes is no end. */
function recordsOf(text: string, delimiter: string): string[] {
  const records: string[] = [];
  let start = 0;
  for (const { sign, index } of unquotedSigns(text, delimiter)) {
    if (sign !== "\n") continue;
    records.push(text.slice(start, text[index - 1] === "\r" ? index - 1 : index));
    start = index + 1;
  }
  return [...records, text.slice(start)];
}

/** The cells of one record, without the quotes around them. */
function cellsOf(record: string, delimiter: string): string[] {
  const cells: string[] = [];
  let start = 0;
  for (const { sign, index } of unquotedSigns(record, delimiter)) {
    if (sign !== delimiter) continue;
    cells.push(record.slice(start, index));
    start = index + 1;
  }
  return [...cells, record.slice(start)].map(
    (cell) => /^"([\s\S]*)"$/u.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell,
  );
}

/** Delimiters and line ends outside quotes (RFC 4180): a quote opens a cell at its start only, two are a sign. */
function* unquotedSigns(text: string, delimiter: string): Generator<{ sign: string; index: number }> {
  let inQuotes = false;
  let isStart = true;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? "";
    if (inQuotes) {
      if (sign === '"' && text[index + 1] === '"') index += 1;
      else inQuotes = sign !== '"';
    } else if (sign === '"' && isStart) inQuotes = true;
    else if (sign === delimiter || sign === "\n") yield { sign, index };
    isStart = !inQuotes && (sign === delimiter || sign === "\n");
  }
}

function quoted(cell: string): string {
  return /[",;\t|\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
