import { caseColumnOf, isUnique } from "./case-column.ts";
import { type ColumnShape, emptyColumns, filledShapes } from "./column-shape.ts";
import { activityCues } from "./cues.ts";
import { chooseDates } from "./date-formats.ts";
import { cut, noCase, noDates, repeatedCase, serialDates, shortYears, totalRow } from "./doubts.ts";
import { type ProposedList, proposeList } from "./list.ts";
import { activityColumnOf, proposeLog } from "./log.ts";
import type { Doubt, Proposal } from "./proposal.ts";
import { proposeRegister } from "./register.ts";
import type { SourceTable } from "./source-table.ts";
import type { Targets } from "./targets.ts";
import { foldedName } from "./words.ts";

/**
 * Proposes how the columns of a table become cases, events and facts, from the
 * names of the columns and how their cells look. What rests on a guess is a doubt.
 */
export function proposeMapping(table: SourceTable, targets: Targets): Proposal {
  const inList = proposeList(table, targets);
  return inList === undefined ? proposeTable(table, targets) : proposedList(table, inList);
}

function proposeTable(table: SourceTable, targets: Targets): Proposal {
  const shapes = filledShapes(table);
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
    // A list in which no acts are.
    ignored: [...proposed.ignored, ...emptyColumns(table), ...(table.list ? [table.list.name] : [])],
    doubts: [
      ...ofCase(caseShape, isLog),
      ...totals(caseShape),
      ...(shapes.some((shape) => shape.dates) ? [] : [noDates()]),
      ...unreadDates(shapes, caseShape),
      ...dates.doubts,
      ...proposed.doubts,
      ...(table.isCut ? [cut(table.rows.length)] : []),
    ],
  };
}

function proposedList(table: SourceTable, proposed: ProposedList): Proposal {
  const { case: caseShape, shapes, doubts, ...others } = proposed;
  return {
    ...others,
    kind: "list",
    case: caseShape?.column.name,
    doubts: [
      ...ofCase(caseShape, false),
      ...unreadDates(shapes, caseShape),
      ...doubts,
      ...(table.isCut ? [cut(table.rows.length)] : []),
    ],
  };
}

/** Cells that a program shows as dates, or a person reads as such, but that name no day for certain. */
function unreadDates(shapes: readonly ColumnShape[], caseShape: ColumnShape | undefined): readonly Doubt[] {
  return shapes
    .filter((shape) => shape !== caseShape && !shape.dates)
    .flatMap(({ column, values }): readonly Doubt[] => {
      const [{ value: example } = { value: "" }] = values;
      if (values.every(({ value }) => shortYear.test(value))) return [shortYears(column.name, example)];
      const isDated = dateName.test(foldedName(column.name)) || activityCueIn(column.name);
      const areSerials = isDated && values.every(({ value }) => isSerialDay(Number(value)));
      return areSerials ? [serialDates(column.name, example)] : [];
    });
}

const shortYear = /^\d{1,2}[-/. ][\p{L}\d]{1,9}\.?[-/. ]\d{2}(?:\s.*)?$/u;
const dateName = /\b(?:datum|date|d\.?d)\b|datum$|^datum/u;

function activityCueIn(name: string): boolean {
  return [...activityCues.values()].some((cue) => cue.test(foldedName(name)));
}

/** As a workbook stores the days of 1990 up to and including 2049. */
function isSerialDay(number: number): boolean {
  return number >= 32_874 && number < 54_789;
}

/** A row under the cases that adds them up. */
function totals(caseShape: ColumnShape | undefined): readonly Doubt[] {
  const found = caseShape?.values.find(({ value }) => totalCue.test(value.toLowerCase()));
  return found && caseShape ? [totalRow(caseShape.column.name, found.value)] : [];
}

const totalCue = /^(?:sub)?tota(?:al|len|l|ls)\b|^(?:som|sum|gemiddelde|average)\b/u;

function ofCase(shape: ColumnShape | undefined, isLog: boolean): readonly Doubt[] {
  if (!shape) return [noCase()];
  const isRepeated = !isLog && !isUnique(shape);
  return isRepeated ? [repeatedCase(shape.column.name, shape.filled, shape.distinct)] : [];
}
