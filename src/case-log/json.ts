import caseLogSchema from "../../schemas/case-log.schema.json" with { type: "json" };
import { dayFromIso } from "../calendar/day.ts";
import { isKnownZone } from "../calendar/zone.ts";
import type { PlaceAt } from "../line-index.ts";
import type { Intake } from "./intake.ts";
import { readJsonDocument } from "./json-document.ts";
import { badShape, noCases, noZone } from "./json-findings.ts";
import { type JsonNode, plain, property } from "./json-nodes.ts";
import { itemsOf, JsonRows, offsetAt, textOf } from "./json-rows.ts";
import type { LogFormat, LogInput, LogRow, LogSettings } from "./log-input.ts";
import { resolveNotRecorded } from "./not-recorded.ts";
import { schemaCheck, schemaProblems } from "./schema-problems.ts";
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
    const document = await readJsonDocument(input, intake);
    if (document !== undefined)
      yield rowsOf(document.top, { input, settings, intake, placeAt: document.placeAt });
  },
};

interface JsonReading {
  readonly input: LogInput;
  readonly settings: LogSettings;
  readonly intake: Intake;
  readonly placeAt: PlaceAt;
}

function rowsOf(top: JsonNode, { input, settings, intake, placeAt }: JsonReading): readonly LogRow[] {
  for (const { path, message } of topProblems(top))
    intake.report(badShape(placeAt(offsetAt(top, path)), message));
  const until = dayFromIso(textOf(property(top, "logUntil")));
  if (until !== undefined) intake.until = until;
  const notRecorded = itemsOf(property(top, "notRecorded")).map(textOf);
  for (const name of resolveNotRecorded(notRecorded, settings.names)) intake.notRecorded.add(name);

  const zone = zoneOf(top, { input, settings, intake, placeAt });
  intake.zone = zone;
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
  intake.report(noZone(placeAt(node.offset), zone, settings.zone));
  return settings.zone;
}
