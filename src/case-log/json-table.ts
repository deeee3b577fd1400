import type { PlaceAt } from "../line-index.ts";
import type { Column } from "./canonical-columns.ts";
import { type Excerpt, excerptOf } from "./excerpt.ts";
import type { Intake } from "./intake.ts";
import { duplicateKey, noObject } from "./json-findings.ts";
import { canonicalJson, cellValue, type JsonNode } from "./json-nodes.ts";
import { textOf } from "./json-rows.ts";
import type { LogRow, LogSettings } from "./log-input.ts";
import type { Mapping } from "./mapping-model.ts";
import type { Value } from "./model.ts";
import type { RowSource, TableRow } from "./row-reader.ts";
import { nulByte } from "./source-findings.ts";
import { readTable } from "./table-header.ts";

type ObjectNode = Extract<JsonNode, { kind: "object" }>;

/** An item of a list, or a line, with how to find its places. */
export interface JsonRecord {
  readonly node: JsonNode;
  readonly placeAt: PlaceAt;
}

/** What one object holds under each of its names; those of an object in it come after its own name and a point. */
type Cells = ReadonlyMap<string, JsonNode>;

/** Objects as the rows of a table: a column for each name that one of them has, in the order in which they came. */
export interface JsonTable {
  readonly columns: readonly Column[];
  /** The cells of an object by the index of their column. */
  cellsOf(node: ObjectNode): readonly (JsonNode | undefined)[];
}

/** Looks at all objects to learn their names. */
export function jsonTable(records: Iterable<JsonRecord>): JsonTable {
  const columns = new Map<string, Column>();
  for (const { node, placeAt } of records) {
    if (node.kind !== "object") continue;
    for (const [key, cell] of cellsOf(node)) {
      if (columns.has(key)) continue;
      columns.set(key, { name: key.trim(), index: columns.size, place: placeAt(cell.offset) });
    }
  }
  return {
    columns: [...columns.values()],
    cellsOf: (node) => {
      const cells = cellsOf(node);
      return Array.from(columns.keys(), (key) => cells.get(key));
    },
  };
}

/** A cell as text: what a person would have typed; a list with a bar between its items. */
export function cellText(cell: JsonNode | undefined): string {
  return (cell?.kind === "array" ? cell.items.map(textOf).join("|") : textOf(cell)).trim();
}

interface ObjectRow extends TableRow {
  readonly node: ObjectNode;
  readonly placeAt: PlaceAt;
  readonly cells: readonly (JsonNode | undefined)[];
}

/** As many rows at a time are handed on. */
const rowsAtOnce = 500;

/**
 * Reads the objects of a list, or of lines, as the rows of a table by the columns of a mapping. What no object names
 * is a column that the source does not have.
 * @param records gives them from the first on, each time it is called.
 */
export function* jsonTableRows(
  records: () => Iterable<JsonRecord>,
  {
    mapping,
    settings,
    intake,
  }: { readonly mapping: Mapping; readonly settings: LogSettings; readonly intake: Intake },
): Generator<readonly LogRow[]> {
  const table = jsonTable(records());
  const rows = readTable(table.columns, { mapping, settings, intake, source });
  let batch: LogRow[] = [];
  for (const { node, placeAt } of records()) {
    const place = placeAt(node.offset);
    intake.read += 1;
    if (node.kind !== "object") {
      intake.reject(noObject(place));
      continue;
    }
    reportRepeatedNames(node, { placeAt, intake });
    const cells = table.cellsOf(node);
    const withNul = cells.find((cell) => cellText(cell).includes("\0"));
    if (withNul !== undefined) intake.reject(nulByte(placeAt(withNul.offset)));
    else if (rows === undefined) {
      // What the mapping misses was reported; no object can be understood without it.
      intake.rejected += 1;
    } else {
      const row = rows.read(objectRow({ node, placeAt, cells }));
      if (row !== undefined) batch.push(row);
    }
    if (batch.length < rowsAtOnce) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

function objectRow(found: Pick<ObjectRow, "node" | "placeAt" | "cells">): ObjectRow {
  return {
    ...found,
    trimmed: (column) => cellText(found.cells[column]),
    typed: (column) => typedCell(found.cells[column]),
  };
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

function cellsOf(node: ObjectNode): Cells {
  const cells = new Map<string, JsonNode>();
  addCells(node, "", cells);
  return cells;
}

function addCells({ entries }: ObjectNode, before: string, cells: Map<string, JsonNode>): void {
  for (const { key, node } of entries) {
    if (node.kind === "object") addCells(node, `${before}${key}.`, cells);
    else cells.set(before + key, node);
  }
}

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
