import { csv } from "./csv.ts";
import { json } from "./json.ts";
import { jsonLines } from "./json-lines.ts";
import type { LogFormat } from "./log-input.ts";

/** Every format that can be read, the most particular first: the first that can read a file reads it. */
export const formats: readonly LogFormat[] = [jsonLines, json, csv];
