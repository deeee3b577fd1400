import caseLogSchema from "../../schemas/case-log.schema.json" with { type: "json" };
import { dayFromIso } from "../calendar/day.ts";
import { isKnownZone } from "../calendar/zone.ts";
import type { PlaceAt } from "../line-index.ts";
import type { Intake } from "./intake.ts";
import { type JsonDocument, readJsonDocument } from "./json-document.ts";
import { badShape, noCases, noZone } from "./json-findings.ts";
import { type JsonNode, plain, property } from "./json-nodes.ts";
import { itemsOf, JsonRows, offsetAt, textOf } from "./json-rows.ts";
import type { LogFormat, LogInput, LogRow, LogSettings } from "./log-input.ts";
import { resolveNotRecorded } from "./not-recorded.ts";
import { schemaCheck, schemaProblems } from "./schema-problems.ts";
import { startText } from "./text-start.ts";

const checkLog = schemaCheck(caseLogSchema);

/**
 * One JSON document with all cases (schemas/case-log.schema.json). Its text is held until its end, since what
 * holds for all cases may stand there; its cases are parsed one by one.
 */
export const json: LogFormat = {
  id: "json",
  hasHeader: false,
  extensions: ["json"],
  canRead: (_name, start) => /^\s*[[{]/u.test(startText(start)),
  async *read(input, settings, intake) {
    const document = await readJsonDocument(input, intake);
    if (document !== undefined)
      yield* rowsOf(document, { input, settings, intake, placeAt: document.placeAt });
  },
};

interface JsonReading {
  readonly input: LogInput;
  readonly settings: LogSettings;
  readonly intake: Intake;
  readonly placeAt: PlaceAt;
}

const lists = ["cases", "organisation"];

function* rowsOf(
  document: JsonDocument,
  { input, settings, intake, placeAt }: JsonReading,
): Generator<readonly LogRow[]> {
  const top = document.topWithout(lists);
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
  for (const node of document.items("cases")) yield rows.caseRows(node, placeAt);
  for (const node of document.items("organisation")) yield rows.organisationRows(node, placeAt);
  if (intake.read === 0) intake.report(noCases(placeAt(top.offset)));
}

/** Cases and events are checked one by one; here only what stands around them. */
function topProblems(top: JsonNode) {
  return schemaProblems(checkLog, plain(top));
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
