import { caseColumnOf, isUnique } from "./case-column.ts";
import { type ColumnShape, shapesOf } from "./column-shape.ts";
import { chooseDates } from "./date-formats.ts";
import { cut, noCase, noDates, repeatedCase } from "./doubts.ts";
import { activityColumnOf, proposeLog } from "./log.ts";
import type { Doubt, Proposal } from "./proposal.ts";
import { proposeRegister } from "./register.ts";
import type { SourceTable } from "./source-table.ts";
import type { Targets } from "./targets.ts";

/**
 * Proposes how the columns of a table become cases, events and facts, from the
 * names of the columns and how their cells look. What rests on a guess is a doubt.
 */
export function proposeMapping(table: SourceTable, targets: Targets): Proposal {
  const shapes = shapesOf(table).filter(({ filled }) => filled > 0);
  const empty = table.columns.filter(({ name }) => !shapes.some(({ column }) => column.name === name));
  const dates = chooseDates(shapes);
  const activity = activityColumnOf(shapes, targets);
  const caseShape = caseColumnOf(shapes, { table, isLog: activity !== undefined });
  const isLog = activity !== undefined && caseShape !== undefined && !isUnique(caseShape);
  const input = { table, shapes, dates, targets, case: caseShape };
  const proposed = isLog ? proposeLog({ ...input, activity }) : proposeRegister(input);
  return {
    kind: isLog ? "log" : "register",
    dates: dates.common,
    case: caseShape?.column.name,
    ...proposed,
    ignored: [...proposed.ignored, ...empty.map(({ name }) => name)],
    doubts: [
      ...ofCase(caseShape, isLog),
      ...(shapes.some((shape) => shape.dates) ? [] : [noDates()]),
      ...dates.doubts,
      ...proposed.doubts,
      ...(table.isCut ? [cut(table.rows.length)] : []),
    ],
  };
}

function ofCase(shape: ColumnShape | undefined, isLog: boolean): readonly Doubt[] {
  if (!shape) return [noCase()];
  const isRepeated = !isLog && !isUnique(shape);
  return isRepeated ? [repeatedCase(shape.column.name, shape.filled, shape.distinct)] : [];
}
