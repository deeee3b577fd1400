import type { Day } from "../calendar/day.ts";
import { dateFormat } from "../case-log/date-format.ts";
import { createTimeReader } from "../case-log/time-reader.ts";
import type { ColumnShape } from "./column-shape.ts";
import type { ChosenDates } from "./date-formats.ts";
import type { SourceTable } from "./source-table.ts";

/** By row: the date in a column; undefined where there is none. */
export function datesOf(
  { rows }: SourceTable,
  shape: ColumnShape,
  dates: ChosenDates,
): readonly (Day | undefined)[] {
  if (!shape.dates) return rows.map(() => undefined);
  const own = dates.formatOf(shape);
  const patterns = own === undefined ? dates.common : [own];
  const formats = patterns.flatMap((pattern) => dateFormat(pattern) ?? []);
  const reader = createTimeReader(formats, "UTC");
  return rows.map((row) => {
    const read = reader.read(row[shape.column.index] ?? "");
    return read.kind === "moment" ? read.moment.day : undefined;
  });
}
