import type { DatabaseColumn, DatabaseValue } from "./database.ts";
import { numberText } from "./workbook.ts";

/** A value as the text that a table of text would have, in which it is read on; undefined: bytes that are no text. */
export function valueText(
  value: DatabaseValue,
  column: DatabaseColumn,
  decimal: "," | ".",
): string | undefined {
  if (value === null) return "";
  if (value instanceof Uint8Array) return undefined;
  if (typeof value === "number") return numberText(value, decimal);
  if (typeof value === "bigint") return String(value);
  return column.type === undefined ? value : serverText(value, column.type, decimal);
}

/** Whether a column holds dates that the engine writes as ISO. */
export function holdsDates({ type }: DatabaseColumn): boolean {
  return type !== undefined && dateTypes.has(type);
}

/** Numbers of the types of PostgreSQL (pg_type.dat); those of arrays are their own. */
const boolean = 16;
const bytes = 17;
const jsonTypes: ReadonlySet<number> = new Set([114, 3802]);
const numberTypes: ReadonlySet<number> = new Set([700, 701, 1700]);
const dateTypes: ReadonlySet<number> = new Set([1082, 1114, 1184]);
/** Of boolean, name, int2, int4, text, char, varchar, int8, float4, float8, date, timestamp, timestamptz, numeric, uuid. */
const arrayTypes: ReadonlySet<number> = new Set([
  1000, 1003, 1005, 1007, 1009, 1014, 1015, 1016, 1021, 1022, 1182, 1115, 1185, 1231, 2951,
]);

/** What stands between the members of a list in a cell. */
const separator = "|";

function serverText(text: string, type: number, decimal: "," | "."): string | undefined {
  if (type === boolean) return text === "t" ? "true" : "false";
  if (type === bytes) return undefined;
  if (numberTypes.has(type)) return text.replace(".", decimal);
  if (jsonTypes.has(type)) return jsonText(text);
  return arrayTypes.has(type) ? arrayText(text) : text;
}

/** A JSON text or a list of them as one would write it in a cell; what has keys stays JSON. */
function jsonText(text: string): string {
  const value: unknown = JSON.parse(text);
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (!Array.isArray(value) || value.some((member) => typeof member === "object" && member !== null))
    return text;
  return value.filter((member) => member !== null).join(separator);
}

/** A list as PostgreSQL writes it: `{Anna,"de Boer, Bart",NULL}`. One within another stays as written. */
function arrayText(text: string): string {
  if (!text.startsWith("{") || /^\{\{/u.test(text)) return text;
  const members = text.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/gsu);
  return Array.from(members, ([, quoted, bare = ""]) =>
    quoted === undefined ? (bare === "NULL" ? "" : bare) : quoted.replace(/\\(.)/gsu, "$1"),
  )
    .filter((member) => member !== "")
    .join(separator);
}
