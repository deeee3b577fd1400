import { csvWriter } from "./csv-writer.ts";
import { jsonLinesWriter } from "./jsonl-writer.ts";
import type { LogWriter } from "./log-writer.ts";
import { ocelWriter } from "./ocel-writer.ts";
import { xesWriter } from "./xes-writer.ts";

/** Every form in which a log can be written. */
export const logWriters: readonly LogWriter[] = [csvWriter, jsonLinesWriter, xesWriter, ocelWriter];
