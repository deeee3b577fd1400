import { type Column, canonicalColumns, canonicalNames } from "./canonical-columns.ts";
import type { Intake } from "./intake.ts";
import type { LogSettings } from "./log-input.ts";
import type { ColumnMapping, Mapping, Source } from "./mapping-model.ts";
import { comparable } from "./names.ts";
import { planRows } from "./row-plan.ts";
import { RowReader, type RowSource, type TableRow } from "./row-reader.ts";
import { duplicateColumn, reservedColumn, unmappedColumn, unnamedColumn } from "./source-findings.ts";

export interface TableContext<Row extends TableRow> {
  readonly mapping: Mapping | undefined;
  readonly settings: LogSettings;
  readonly intake: Intake;
  readonly source: RowSource<Row>;
}

/**
 * Reads the header of a table, CSV or spreadsheet: what is wrong with it is reported.
 * Undefined: no row can be understood without what is missing.
 */
export function readTable<Row extends TableRow>(
  header: readonly Column[],
  context: TableContext<Row>,
): RowReader<Row> | undefined {
  const columns = columnsIn(header, context);
  return readerOf(
    columns,
    context,
    context.mapping?.columns ?? canonicalColumns(columns, context.settings.names),
  );
}

/**
 * As `readTable`, for a table with rows of several kinds: a reader for each part of the columns that its mapping names.
 */
export function readTables<Row extends TableRow>(
  header: readonly Column[],
  parts: readonly ColumnMapping[],
  context: TableContext<Row>,
): readonly (RowReader<Row> | undefined)[] {
  const columns = columnsIn(header, context);
  return parts.map((part) => readerOf(columns, context, part));
}

function columnsIn<Row extends TableRow>(
  header: readonly Column[],
  { mapping, intake }: TableContext<Row>,
): readonly Column[] {
  const columns = usableColumns(header, intake).filter(
    ({ name }) => mapping?.columns !== undefined || !isNamedIn(mapping?.ignored ?? [], name),
  );
  if (mapping?.columns !== undefined) reportUnmapped(columns, mapping, mapping.columns, intake);
  return columns;
}

function readerOf<Row extends TableRow>(
  columns: readonly Column[],
  { mapping, settings, intake, source }: TableContext<Row>,
  used: ColumnMapping,
): RowReader<Row> | undefined {
  const plan = planRows({
    mapping: used,
    columns,
    settings: mapping ?? { dates: [], organisation: false },
    zone: mapping?.zone ?? settings.zone,
    names: settings.names,
    intake,
  });
  if (plan === undefined) return undefined;
  const layout = columns.map(({ name, index }) => `${index} ${name}`).join("\n");
  const names = new Map(columns.map(({ name, index }) => [index, name]));
  return new RowReader({ plan, source, layout, header: names, mapping, settings, intake });
}

/** Columns without a name or with a name for the second time are reported and left out. */
export function usableColumns(header: readonly Column[], intake: Intake): readonly Column[] {
  const seen = new Set<string>();
  return header.filter(({ name, place }) => {
    const key = comparable(name);
    if (name === "") {
      intake.reportAt("unnamed column", place, () => unnamedColumn(place));
      return false;
    }
    if (name === "__proto__") {
      intake.report(reservedColumn(place, name));
      return false;
    }
    if (seen.has(key)) {
      intake.report(duplicateColumn(place, name));
      return false;
    }
    seen.add(key);
    return true;
  });
}

function isNamedIn(names: readonly string[], name: string): boolean {
  return names.some((other) => comparable(other) === comparable(name));
}

function reportUnmapped(
  columns: readonly Column[],
  mapping: Mapping,
  used: ColumnMapping,
  intake: Intake,
): void {
  const named = [...mapping.ignored, ...sourcesOf(used).flatMap(({ column }) => column ?? [])];
  for (const { name, place } of columns) {
    if (!isNamedIn(named, name)) intake.report(unmappedColumn(place, name));
  }
}

/** The names of columns, in comparable form, by which a header is known. */
export function plannedNames(mapping: Mapping | undefined): ReadonlySet<string> {
  if (mapping?.columns === undefined) return canonicalNames;
  return new Set(sourcesOf(mapping.columns).flatMap(({ column = [] }) => [column].flat().map(comparable)));
}

/** All sources that a mapping names. */
export function sourcesOf({ case: caseSource, facts, events }: ColumnMapping): readonly Source[] {
  return [
    ...(caseSource === undefined ? [] : [caseSource]),
    ...facts.map(({ source }) => source),
    ...events.flatMap(({ activity, happened, properties, contents }) => [
      activity,
      ...(happened === undefined ? [] : [happened]),
      ...[...properties, ...contents].map(({ source }) => source),
    ]),
  ];
}
