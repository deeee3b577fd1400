import type { PlaceAt } from "../line-index.ts";
import type { Column } from "./canonical-columns.ts";
import { type Excerpt, excerptOf } from "./excerpt.ts";
import type { Intake } from "./intake.ts";
import { cellText, itemsUnder, type JsonCells, jsonCells, listsIn, type ObjectNode } from "./json-cells.ts";
import { duplicateKey, missingList, noObject } from "./json-findings.ts";
import { canonicalJson, cellValue, type JsonNode } from "./json-nodes.ts";
import type { LogRow, LogSettings } from "./log-input.ts";
import { columnsOfList } from "./mapping-columns.ts";
import type { Mapping } from "./mapping-model.ts";
import type { Value } from "./model.ts";
import { nearestName } from "./names.ts";
import type { RowReader, RowSource, TableRow } from "./row-reader.ts";
import { nulByte } from "./source-findings.ts";
import { readTable, readTables } from "./table-header.ts";

/** An item of a list, or a line, with how to find its places. */
export interface JsonRecord {
  readonly node: JsonNode;
  readonly placeAt: PlaceAt;
}

/** The cells of a row by the index of their column. */
type RowCells = readonly (JsonNode | undefined)[];

/** Objects as the rows of a table: a column for each name that one of them has, in the order in which they came. */
export interface JsonTable {
  readonly columns: readonly Column[];
  /** There is something in the list of one of them. */
  readonly hasItems: boolean;
  /** The cells of an object. */
  cellsOf(node: ObjectNode): RowCells;
  /** The cells of an item of the list in an object, with those of that object. */
  cellsOfItem(ofObject: RowCells, item: ObjectNode): RowCells;
}

/**
 * Looks at all objects to learn their names.
 * @param list the name of a list of objects in each of them, if they have one: its items are rows as well.
 */
export function jsonTable(records: Iterable<JsonRecord>, list?: string): JsonTable {
  const known = new Map<string, Omit<Column, "index"> & { readonly isEmpty: boolean }>();
  const before = `${list}.`;
  const objects = new Set<string>();
  let hasItems = false;
  for (const { node, placeAt } of records) {
    if (node.kind !== "object") continue;
    const learn = (cells: JsonCells) => {
      for (const [key, cell] of cells) {
        const isEmpty = cell.kind === "scalar" && cell.value === null;
        if (known.get(key)?.isEmpty === isEmpty || known.get(key)?.isEmpty === false) continue;
        known.set(key, { name: key.trim(), place: placeAt(cell.offset), isEmpty });
      }
    };
    learn(jsonCells(node, { without: list, objects }));
    for (const item of itemsOf(node, list)) {
      hasItems = true;
      if (item.kind === "object") learn(jsonCells(item, { before, objects }));
    }
  }
  // Where one object says nothing, another has an object: the columns are those of what is in it.
  const keys = [...known].flatMap(([key, { isEmpty }]) => (isEmpty && objects.has(key) ? [] : key));
  const rowOf = (cells: JsonCells) => keys.map((key) => cells.get(key));
  return {
    columns: keys.flatMap((key, index) => {
      const column = known.get(key);
      return column === undefined ? [] : { name: column.name, index, place: column.place };
    }),
    hasItems,
    cellsOf: (node) => rowOf(jsonCells(node, { without: list })),
    cellsOfItem: (ofObject, item) => {
      return rowOf(jsonCells(item, { before })).map((cell, index) => cell ?? ofObject[index]);
    },
  };
}

function itemsOf(node: ObjectNode, list: string | undefined): readonly JsonNode[] {
  return (list === undefined ? undefined : itemsUnder(list, node)) ?? [];
}

interface ObjectRow extends TableRow {
  readonly node: ObjectNode;
  readonly placeAt: PlaceAt;
  readonly cells: RowCells;
}

interface TableReading {
  readonly mapping: Mapping;
  readonly settings: LogSettings;
  readonly intake: Intake;
}

/** As many rows at a time are handed on. */
const rowsAtOnce = 500;

/**
 * Reads the objects of a list, or of lines, as the rows of a table by the columns of a mapping. What no object names
 * is a column that the source does not have. The items of a list that the mapping names are rows too, after that of
 * their object.
 * @param records gives them from the first on, each time it is called.
 */
export function* jsonTableRows(
  records: () => Iterable<JsonRecord>,
  reading: TableReading,
): Generator<readonly LogRow[]> {
  const { intake } = reading;
  const list = reading.mapping.list?.name;
  const table = jsonTable(records(), list);
  const readers = hasList(records, reading) ? readersOf(table, reading) : undefined;
  let batch: LogRow[] = [];
  for (const { node, placeAt } of records()) {
    intake.read += 1;
    const cells = cellsToRead(node, { placeAt, intake, cellsOf: table.cellsOf });
    const row = cells && readRow(readers?.object, { ...cells, placeAt }, intake);
    if (row !== undefined) batch.push(row);
    for (const item of node.kind === "object" ? itemsOf(node, list) : []) {
      intake.read += 1;
      const cellsOf = (each: ObjectNode) => table.cellsOfItem(cells?.cells ?? [], each);
      const found = cellsToRead(item, { placeAt, intake, cellsOf });
      // Without its object it has no case.
      if (row === undefined && found !== undefined) intake.rejected += 1;
      const itemRow = row && found && readRow(readers?.item, { ...found, placeAt }, intake);
      if (itemRow !== undefined) batch.push(itemRow);
    }
    if (batch.length < rowsAtOnce) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

interface ObjectReaders {
  readonly object: RowReader<ObjectRow>;
  /** Undefined: no object has items that are rows. */
  readonly item: RowReader<ObjectRow> | undefined;
}

/** Undefined: some of the rows cannot be understood, and nobody may conclude that what they say was not done. */
function readersOf({ columns, hasItems }: JsonTable, reading: TableReading): ObjectReaders | undefined {
  const context = { ...reading, source };
  const { mapping } = reading;
  if (mapping.list === undefined || mapping.columns === undefined) {
    const object = readTable(columns, context);
    return object && { object, item: undefined };
  }
  const [ofObject, ofItem] = columnsOfList(mapping.columns, mapping.list.name);
  const [object, item] = readTables(columns, hasItems ? [ofObject, ofItem] : [ofObject], context);
  return object && (item !== undefined || !hasItems) ? { object, item } : undefined;
}

/** Whether one of the objects has the list that the mapping names; if not, that is reported. */
function hasList(records: () => Iterable<JsonRecord>, { mapping, intake }: TableReading): boolean {
  if (mapping.list === undefined) return true;
  const { name, place } = mapping.list;
  const others = new Set<string>();
  for (const { node } of records()) {
    if (node.kind !== "object") continue;
    if (itemsUnder(name, node) !== undefined) return true;
    for (const other of listsIn(node)) others.add(other);
  }
  intake.report(missingList(place, name, nearestName(name, [...others]) ?? [...others][0]));
  return false;
}

/** Undefined: it is no row, and a finding says why. */
function cellsToRead(
  node: JsonNode,
  at: {
    readonly placeAt: PlaceAt;
    readonly intake: Intake;
    readonly cellsOf: (node: ObjectNode) => RowCells;
  },
): Pick<ObjectRow, "node" | "cells"> | undefined {
  const { placeAt, intake } = at;
  if (node.kind !== "object") {
    intake.reject(noObject(placeAt(node.offset)));
    return undefined;
  }
  reportRepeatedNames(node, at);
  const cells = at.cellsOf(node);
  const withNul = cells.find((cell) => cellText(cell).includes("\0"));
  if (withNul === undefined) return { node, cells };
  intake.reject(nulByte(placeAt(withNul.offset)));
  return undefined;
}

function readRow(
  reader: RowReader<ObjectRow> | undefined,
  found: Pick<ObjectRow, "node" | "placeAt" | "cells">,
  intake: Intake,
): LogRow | undefined {
  if (reader !== undefined) {
    const { cells } = found;
    return reader.read({
      ...found,
      trimmed: (column) => cellText(cells[column]),
      typed: (column) => typedCell(cells[column]),
    });
  }
  // What the mapping misses was reported; no object can be understood without it.
  intake.rejected += 1;
  return undefined;
}

function typedCell(cell: JsonNode | undefined): Value | undefined {
  if (cell === undefined || cell.kind === "object") return undefined;
  if (cell.kind === "scalar" && (cell.value === null || typeof cell.value === "string")) return undefined;
  return cellValue(cell);
}

const source: RowSource<ObjectRow> = {
  placeOfRow: ({ node, placeAt }) => placeAt(node.offset),
  placeOfCell: ({ node, placeAt, cells }, column) => placeAt(cells[column]?.offset ?? node.offset),
  contentOf: ({ node }): Excerpt => excerptOf(canonicalJson(node)),
};

function reportRepeatedNames(
  { entries }: ObjectNode,
  at: { readonly placeAt: PlaceAt; readonly intake: Intake },
): void {
  const seen = new Set<string>();
  for (const { key, keyOffset, node } of entries) {
    if (seen.has(key)) at.intake.report(duplicateKey(at.placeAt(keyOffset), key));
    seen.add(key);
    if (node.kind === "object") reportRepeatedNames(node, at);
  }
}
