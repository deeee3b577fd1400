import type { PlaceAt } from "../line-index.ts";
import type { Intake } from "./intake.ts";
import { noCases, noJson } from "./json-findings.ts";
import { JsonSyntaxError, parseJson, property } from "./json-nodes.ts";
import { JsonRows } from "./json-rows.ts";
import type { LogFormat, LogRow } from "./log-input.ts";
import { requireLineEnd } from "./long-line.ts";
import { RepeatedTexts } from "./repeated-texts.ts";
import { emptyFile } from "./source-findings.ts";
import { reportNotice, textChunks } from "./text-chunks.ts";
import { startText } from "./text-start.ts";

/**
 * One JSON value per line: an event with its `case_id`, or a case with its
 * events. A line that is no JSON is rejected, the others are read.
 */
export const jsonLines: LogFormat = {
  id: "json-lines",
  hasHeader: false,
  extensions: ["jsonl", "ndjson"],
  canRead: (name, start) => /\.(?:jsonl|ndjson)$/iu.test(name) || startsWithJsonLine(startText(start)),
  async *read(input, settings, intake) {
    const rows = new JsonRows(input, { ...settings, zone: input.mapping?.zone ?? settings.zone }, intake);
    rows.start();
    const keys = new RepeatedTexts();
    let rest = "";
    let line = 1;
    let isEmpty = true;
    for await (const chunk of textChunks(input.chunks, input.mapping?.encoding)) {
      intake.encoding = chunk.encoding;
      if (chunk.notice !== undefined) {
        reportNotice(
          chunk.notice.kind,
          line + chunk.text.slice(0, chunk.notice.at).split("\n").length - 1,
          intake,
        );
      }
      isEmpty &&= chunk.text.trim() === "";
      rest += chunk.text;
      requireLineEnd(rest.length - chunk.text.length, { file: intake.file, line, column: 1 });
      // Without a line end there is nothing to look through yet.
      if (!chunk.text.includes("\n")) continue;
      const lines = rest.split("\n");
      rest = lines.pop() ?? "";
      yield lines.flatMap((text, index) => rowsOfLine(text, line + index, { rows, intake, keys }));
      line += lines.length;
    }
    yield rowsOfLine(rest, line, { rows, intake, keys });
    const start = { file: intake.file, line: 1, column: 1 };
    if (isEmpty) intake.report(emptyFile(start));
    else if (intake.read === 0) intake.report(noCases(start));
  },
};

function rowsOfLine(
  text: string,
  line: number,
  { rows, intake, keys }: { readonly rows: JsonRows; readonly intake: Intake; readonly keys: RepeatedTexts },
): LogRow[] {
  if (text.trim() === "") return [];
  const placeAt: PlaceAt = (offset) => ({ file: intake.file, line, column: offset + 1 });
  try {
    const node = parseJson(text, 0, keys);
    const isCase = property(node, "events") !== undefined;
    return isCase ? rows.caseRows(node, placeAt) : rows.eventLineRows(node, placeAt);
  } catch (problem) {
    if (!(problem instanceof JsonSyntaxError)) throw problem;
    intake.read += 1;
    intake.reject(noJson(placeAt(problem.offset)));
    return [];
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
