import { type PlaceAt, placesIn } from "../line-index.ts";
import { BrokenSource } from "./broken-source.ts";
import type { Intake } from "./intake.ts";
import { largeDocument, noJson } from "./json-findings.ts";
import { type JsonNode, JsonSyntaxError, parseJson } from "./json-nodes.ts";
import type { LogInput } from "./log-input.ts";
import { emptyFile } from "./source-findings.ts";
import { reportNotice, textChunks } from "./text-chunks.ts";

/** A document is held in memory as a whole, and what is made of it takes several times as much. */
const longestDocument = 1 << 27;

export interface JsonDocument {
  readonly top: JsonNode;
  readonly placeAt: PlaceAt;
}

/** Reads a whole file as one JSON value. Undefined: it is none, which is reported. Throws BrokenSource. */
export async function readJsonDocument(input: LogInput, intake: Intake): Promise<JsonDocument | undefined> {
  const text = await wholeText(input, intake);
  const placeAt = placesIn(intake.file, text);
  const top = parsed(text, placeAt, intake);
  return top && { top, placeAt };
}

async function wholeText(input: LogInput, intake: Intake): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  for await (const { text, encoding, notice } of textChunks(input.chunks, input.mapping?.encoding)) {
    parts.push(text);
    length += text.length;
    if (length > longestDocument) throw new BrokenSource(largeDocument(placesIn(intake.file, "")(0)));
    intake.encoding = encoding;
    if (notice === undefined) continue;
    const before = parts.join("").length - text.length + notice.at;
    reportNotice(notice.kind, placesIn(intake.file, parts.join(""))(before).line, intake);
  }
  return parts.join("");
}

function parsed(text: string, placeAt: PlaceAt, intake: Intake): JsonNode | undefined {
  if (text.trim() === "") {
    intake.report(emptyFile(placeAt(0)));
    return undefined;
  }
  try {
    return parseJson(text);
  } catch (problem) {
    if (!(problem instanceof JsonSyntaxError)) throw problem;
    intake.report(noJson(placeAt(problem.offset)));
    return undefined;
  }
}
