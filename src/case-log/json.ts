import caseLogSchema from "../../schemas/case-log.schema.json" with { type: "json" };
import { dayFromIso } from "../calendar/day.ts";
import { isKnownZone } from "../calendar/zone.ts";
import { type PlaceAt, placesIn } from "../line-index.ts";
import type { Intake } from "./intake.ts";
import { badShape, noCases, noJson, noZone } from "./json-findings.ts";
import { type JsonNode, JsonSyntaxError, parseJson, plain, property } from "./json-nodes.ts";
import { itemsOf, JsonRows, offsetAt, textOf } from "./json-rows.ts";
import type { LogFormat, LogInput, LogRow, LogSettings } from "./log-input.ts";
import { resolveNotRecorded } from "./not-recorded.ts";
import { schemaCheck, schemaProblems } from "./schema-problems.ts";
import { emptyFile } from "./source-findings.ts";
import { reportNotice, textChunks } from "./text-chunks.ts";
import { startText } from "./text-start.ts";

const checkLog = schemaCheck(caseLogSchema);

/**
 * One JSON document with all cases (schemas/case-log.schema.json). It is read
 * as a whole: for logs that do not fit in memory there is JSON Lines.
 */
export const json: LogFormat = {
  id: "json",
  extensions: ["json"],
  canRead: (_name, start) => /^\s*[[{]/u.test(startText(start)),
  async *read(input, settings, intake) {
    const text = await wholeText(input, intake);
    const placeAt = placesIn(intake.file, text);
    const top = parsed(text, placeAt, intake);
    if (top !== undefined) yield rowsOf(top, { input, settings, intake, placeAt });
  },
};

interface JsonReading {
  readonly input: LogInput;
  readonly settings: LogSettings;
  readonly intake: Intake;
  readonly placeAt: PlaceAt;
}

async function wholeText(input: LogInput, intake: Intake): Promise<string> {
  const parts: string[] = [];
  for await (const { text, encoding, notice } of textChunks(input.chunks, input.mapping?.encoding)) {
    parts.push(text);
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

function rowsOf(top: JsonNode, { input, settings, intake, placeAt }: JsonReading): readonly LogRow[] {
  for (const { path, message } of topProblems(top))
    intake.report(badShape(placeAt(offsetAt(top, path)), message));
  const until = dayFromIso(textOf(property(top, "logUntil")));
  if (until !== undefined) intake.until = until;
  const notRecorded = itemsOf(property(top, "notRecorded")).map(textOf);
  for (const name of resolveNotRecorded(notRecorded, settings.names)) intake.notRecorded.add(name);

  const zone = zoneOf(top, { input, settings, intake, placeAt });
  const rows = new JsonRows(input, { ...settings, zone }, intake);
  rows.start();
  const cases = itemsOf(property(top, "cases")).flatMap((node) => rows.caseRows(node, placeAt));
  const organisation = itemsOf(property(top, "organisation")).flatMap((node) =>
    rows.organisationRows(node, placeAt),
  );
  if (intake.read === 0) intake.report(noCases(placeAt(top.offset)));
  return [...cases, ...organisation];
}

/** Cases and events are checked one by one; here only what stands around them. */
function topProblems(top: JsonNode) {
  if (top.kind !== "object") return schemaProblems(checkLog, plain(top));
  const isChecked = (key: string, node: JsonNode) =>
    ["cases", "organisation"].includes(key) && node.kind === "array";
  const shallow = top.entries.map(({ key, node }) => [key, isChecked(key, node) ? [] : plain(node)]);
  return schemaProblems(checkLog, Object.fromEntries(shallow));
}

function zoneOf(top: JsonNode, { input, settings, intake, placeAt }: JsonReading): string {
  const node = property(top, "zone");
  const zone = textOf(node);
  if (input.mapping?.zone !== undefined) return input.mapping.zone;
  if (node === undefined || zone === "") return settings.zone;
  if (isKnownZone(zone)) return zone;
  intake.report(noZone(placeAt(node.offset), zone));
  return settings.zone;
}
