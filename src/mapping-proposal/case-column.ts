import type { ColumnShape } from "./column-shape.ts";
import { caseCue } from "./cues.ts";
import type { SourceTable } from "./source-table.ts";
import { foldedName } from "./words.ts";

/** The column that tells which rows belong to one case; undefined: none does. */
export function caseColumnOf(
  shapes: readonly ColumnShape[],
  { table, isLog }: { readonly table: SourceTable; readonly isLog: boolean },
): ColumnShape | undefined {
  // A number that no other row has says that each row is a case.
  const hasNumbers = shapes.some((shape) => isUnique(shape) && caseCue.test(foldedName(shape.column.name)));
  const rated = shapes
    .filter(({ filled, dates }) => filled > table.rows.length * 0.9 && !dates)
    .map((shape) => ({ shape, rate: rateOf(shape, isLog && !hasNumbers) }))
    .filter(({ rate }) => rate >= 0.6);
  return rated.sort((one, other) => other.rate - one.rate)[0]?.shape;
}

/** By its name; in a register each row has a number of its own, in a log several rows share one. */
function rateOf({ column, distinct, filled }: ColumnShape, isLog: boolean): number {
  const named = caseCue.test(foldedName(column.name)) ? 0.6 : 0;
  const unique = distinct / filled;
  if (isLog) return named + (unique < 1 && distinct > 1 ? 0.3 * unique : 0);
  return named + (unique === 1 && filled > 1 ? 0.6 : 0.3 * unique);
}

export function isUnique({ distinct, filled }: ColumnShape): boolean {
  return distinct === filled;
}
