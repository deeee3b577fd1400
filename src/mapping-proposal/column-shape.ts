import type { Column } from "../case-log/canonical-columns.ts";
import { dateFormat } from "../case-log/date-format.ts";
import { createTimeReader } from "../case-log/time-reader.ts";
import type { SourceTable } from "./source-table.ts";

/** What the cells of a column look like. */
export interface ColumnShape {
  readonly column: Column;
  readonly filled: number;
  /** Different values, as written. */
  readonly distinct: number;
  /** The values that come most often, with how often; the most first. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
  readonly dates?: DateShape;
}

export interface DateShape {
  /** Ways of writing that read the most cells: more than one where no cell tells them apart; `""` is ISO. */
  readonly formats: readonly string[];
  readonly read: number;
  /** The first cell that is no date, if there is one. */
  readonly unread: string | undefined;
}

const clocks = ["", " HH:mm", " HH:mm:ss", " hh:mm a", " hh:mm:ss a"];
const days = [
  "d-M-yyyy",
  "d/M/yyyy",
  "M/d/yyyy",
  "M-d-yyyy",
  "d.M.yyyy",
  "yyyy/M/d",
  "d MMMM yyyy",
  "MMMM d, yyyy",
  "d-MMMM-yyyy",
];
const iso = "";

/** Ways of writing dates that are tried; what a source means must still be confirmed (TERMS §1: nothing is guessed). */
const candidates = [iso, ...days.flatMap((day) => clocks.map((clock) => `${day}${clock}`))].map((pattern) => {
  const format = pattern === iso ? undefined : dateFormat(pattern);
  return { pattern, reader: createTimeReader(format ? [format] : [], "UTC") };
});

/** A column of which fewer cells can be read as dates holds no dates. */
const leastDates = 0.5;
const mostValues = 60;

/** What the columns with something in them look like, in the order of the columns. */
export function filledShapes(table: SourceTable): readonly ColumnShape[] {
  return shapesOf(table).filter(({ filled }) => filled > 0);
}

/** The names of the columns with nothing in them. */
export function emptyColumns({ columns, rows }: SourceTable): readonly string[] {
  const isEmpty = ({ index }: Column) => rows.every((row) => (row[index] ?? "") === "");
  return columns.filter(isEmpty).map(({ name }) => name);
}

function shapesOf({ columns, rows }: SourceTable): readonly ColumnShape[] {
  return columns.map((column) => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const value = row[column.index] ?? "";
      if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const filled = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const values = [...counts].map(([value, count]) => ({ value, count }));
    const dates = datesIn(values);
    return {
      column,
      filled,
      distinct: counts.size,
      values: values.sort((one, other) => other.count - one.count).slice(0, mostValues),
      ...(dates && { dates }),
    };
  });
}

function datesIn(values: ColumnShape["values"]): DateShape | undefined {
  const filled = values.reduce((sum, { count }) => sum + count, 0);
  if (filled === 0) return undefined;
  const tried = candidates.map(({ pattern, reader }) => {
    const isDate = ({ value }: { readonly value: string }) => reader.read(value).kind === "moment";
    return { pattern, isDate, read: sum(values.filter(isDate)) };
  });
  const most = Math.max(...tried.map(({ read }) => read));
  if (most < filled * leastDates) return undefined;
  // What is ISO is always read as ISO.
  const [first] = tried;
  const best = first?.read === most ? [first] : tried.filter(({ read }) => read === most);
  const isUnread = (each: { readonly value: string }) => !best.some(({ isDate }) => isDate(each));
  return { formats: best.map(({ pattern }) => pattern), read: most, unread: values.find(isUnread)?.value };
}

function sum(values: ColumnShape["values"]): number {
  return values.reduce((total, { count }) => total + count, 0);
}
