import { csv } from "./csv.ts";
import { json } from "./json.ts";
import { jsonLines } from "./json-lines.ts";
import type { LogFormat } from "./log-input.ts";
import { ocel } from "./ocel.ts";
import { ods } from "./ods.ts";
import { sqlite } from "./sqlite.ts";
import { xes } from "./xes.ts";
import { xlsx } from "./xlsx.ts";
import { zgw } from "./zgw.ts";

/** Every format that can be read, the most particular first: the first that can read a file reads it. */
export const formats: readonly LogFormat[] = [xlsx, ods, xes, ocel, jsonLines, zgw, json, csv, sqlite];

/** What a file may be packed in, by the end of its name. */
const packings = ["gz", "zip"];

/** Endings of the names of logs, without a point. */
export const logExtensions: readonly string[] = [
  ...formats.flatMap(({ extensions }) => extensions),
  ...packings,
];

/** Whether a file in a folder or a zip is a log, by its name. */
export function isLogName(name: string): boolean {
  return logExtensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
}
