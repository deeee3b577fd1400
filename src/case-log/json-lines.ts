import { BrokenSource } from "./broken-source.ts";
import type { Intake } from "./intake.ts";
import { noJson, otherNames, tooManyLines } from "./json-findings.ts";
import { JsonSyntaxError, parseJson } from "./json-nodes.ts";
import { isInOurWords, JsonRows } from "./json-rows.ts";
import { type JsonRecord, jsonTableRows } from "./json-table.ts";
import type { LogFormat, LogInput, LogRow, LogSettings } from "./log-input.ts";
import { requireLineEnd } from "./long-line.ts";
import { RepeatedTexts } from "./repeated-texts.ts";
import { emptyFile } from "./source-findings.ts";
import { reportNotice, textChunks } from "./text-chunks.ts";
import { startText } from "./text-start.ts";

/**
 * One JSON value per line: an event with its `case_id`, a case with its events,
 * or an object with names of its own that a mapping explains. A line that is no
 * JSON is rejected, the others are read.
 */
export const jsonLines: LogFormat = {
  id: "json-lines",
  hasHeader: false,
  extensions: ["jsonl", "ndjson"],
  canRead: (name, start) => /\.(?:jsonl|ndjson)$/iu.test(name) || startsWithJsonLine(startText(start)),
  async *read(input, settings, intake) {
    const { mapping } = input;
    if (mapping?.columns === undefined) yield* ownRows(input, settings, intake);
    else {
      const records = await jsonLineRecords(input, intake);
      const [first] = records();
      // Cases with their events are in our own form, unless the mapping says what is in that list.
      if (first === undefined || mapping.list !== undefined || !isInOurWords(first.node))
        yield* jsonTableRows(records, { mapping, settings, intake });
      else {
        const rows = rowsOf(input, settings, intake);
        for (const { node, placeAt } of records()) yield rows.recordRows(node, placeAt);
      }
    }
    const start = { file: intake.file, line: 1, column: 1 };
    if (intake.read === 0) intake.report(emptyFile(start));
    else if (intake.rejected === intake.read && mapping?.columns === undefined)
      intake.report(otherNames(start));
  },
};

async function* ownRows(
  input: LogInput,
  settings: LogSettings,
  intake: Intake,
): AsyncGenerator<readonly LogRow[]> {
  const rows = rowsOf(input, settings, intake);
  const keys = new RepeatedTexts();
  for await (const lines of linesOf(input, intake)) {
    yield lines.flatMap((line) => {
      const record = recordOf(line, { intake, keys });
      return record === undefined ? [] : rows.recordRows(record.node, record.placeAt);
    });
  }
}

function rowsOf(input: LogInput, settings: LogSettings, intake: Intake): JsonRows {
  const rows = new JsonRows(input, { ...settings, zone: input.mapping?.zone ?? settings.zone }, intake);
  rows.start();
  return rows;
}

/** In characters: they are held in memory. */
const mostHeld = 1 << 28;

/**
 * The objects of a file, to be gone through more than once: its lines are held. What is no JSON is rejected at once.
 * @param most how many characters may be held. Throws BrokenSource when there are more.
 */
export async function jsonLineRecords(
  input: LogInput,
  intake: Intake,
  most = mostHeld,
): Promise<() => Iterable<JsonRecord>> {
  const keys = new RepeatedTexts();
  const held: JsonLine[] = [];
  let length = 0;
  for await (const lines of linesOf(input, intake)) {
    for (const line of lines) {
      if (recordOf(line, { intake, keys }) === undefined) continue;
      held.push(line);
      length += line.text.length;
      if (length > most)
        throw new BrokenSource(tooManyLines({ file: intake.file, line: line.number, column: 1 }));
    }
  }
  return function* () {
    for (const line of held) {
      const record = recordOf(line, { intake, keys });
      if (record !== undefined) yield record;
    }
  };
}

interface JsonLine {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** The lines with something on them, as they come in. */
async function* linesOf(input: LogInput, intake: Intake): AsyncGenerator<readonly JsonLine[]> {
  let rest = "";
  let number = 1;
  for await (const chunk of textChunks(input.chunks, input.mapping?.encoding)) {
    intake.encoding = chunk.encoding;
    if (chunk.notice !== undefined) {
      const before = chunk.text.slice(0, chunk.notice.at).split("\n").length - 1;
      reportNotice(chunk.notice.kind, number + before, intake);
    }
    rest += chunk.text;
    requireLineEnd(rest.length - chunk.text.length, { file: intake.file, line: number, column: 1 });
    // Without a line end there is nothing to look through yet.
    if (!chunk.text.includes("\n")) continue;
    const texts = rest.split("\n");
    rest = texts.pop() ?? "";
    yield filledLines(texts, number);
    number += texts.length;
  }
  yield filledLines([rest], number);
}

function filledLines(texts: readonly string[], first: number): readonly JsonLine[] {
  return texts.flatMap((text, index) => (text.trim() === "" ? [] : { text, number: first + index }));
}

/** Undefined: the line is no JSON, and is rejected. */
function recordOf(
  { text, number: line }: JsonLine,
  { intake, keys }: { readonly intake: Intake; readonly keys: RepeatedTexts },
): JsonRecord | undefined {
  const placeAt: JsonRecord["placeAt"] = (offset) => ({ file: intake.file, line, column: offset + 1 });
  try {
    return { node: parseJson(text, 0, keys), placeAt };
  } catch (problem) {
    if (!(problem instanceof JsonSyntaxError)) throw problem;
    intake.read += 1;
    intake.reject(noJson(placeAt(problem.offset)));
    return undefined;
  }
}

/** A whole object on the first line and another one after it. */
function startsWithJsonLine(text: string): boolean {
  const [first = "", second = ""] = text.trimStart().split("\n");
  if (!first.startsWith("{") || !second.trimStart().startsWith("{")) return false;
  try {
    return parseJson(first).kind === "object";
  } catch {
    return false;
  }
}
