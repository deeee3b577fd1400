import caseLogSchema from "../../schemas/case-log.schema.json" with { type: "json" };
import { dayFromIso } from "../calendar/day.ts";
import { isKnownZone } from "../calendar/zone.ts";
import type { PlaceAt } from "../line-index.ts";
import type { Intake } from "./intake.ts";
import { type JsonDocument, readJsonDocument } from "./json-document.ts";
import { badShape, noCases, noZone, otherNames } from "./json-findings.ts";
import { type JsonNode, plain, property } from "./json-nodes.ts";
import { isInOurWords, itemsOf, JsonRows, offsetAt, textOf } from "./json-rows.ts";
import { type JsonRecord, jsonTableRows } from "./json-table.ts";
import type { LogFormat, LogInput, LogRow, LogSettings } from "./log-input.ts";
import type { Mapping } from "./mapping-model.ts";
import { resolveNotRecorded } from "./not-recorded.ts";
import { schemaCheck, schemaProblems } from "./schema-problems.ts";
import { startText } from "./text-start.ts";

const checkLog = schemaCheck(caseLogSchema);

/**
 * One JSON document with all cases (schemas/case-log.schema.json), or a list of events, of cases, or of objects with
 * names of their own that a mapping explains; such a list may be the only one in an object, as an answer of a service
 * has it. Its text is held until its end, since what holds for all cases may stand there; its items are parsed one by
 * one.
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

/** The lists of the form that is our own. */
const ownLists = ["cases", "organisation"];
/** What a document may say of all that is in its list. */
const ofTheWhole: ReadonlySet<string> = new Set(["zone", "logUntil", "notRecorded"]);

/** The objects of a document that a mapping can explain; none: it has no such list, or needs no mapping. */
export function* jsonRecords(document: JsonDocument, mapping?: Mapping): Generator<JsonRecord> {
  const list = mappedList(document, mapping);
  if (list === undefined) return;
  for (const node of document.items(list.name)) yield { node, placeAt: document.placeAt };
}

/** A list in a document, without a name when the whole is that list. */
interface FoundList {
  readonly name: string | undefined;
}

/** The one list of objects that a document has. */
function onlyList(document: JsonDocument): FoundList | undefined {
  if (document.kind === "array") return { name: undefined };
  const [only, ...others] = document.lists.filter((name) => firstOf(document, name)?.kind === "object");
  return only === undefined || others.length > 0 ? undefined : { name: only };
}

/** Cases with their events are in our own form, unless the mapping says what is in that list. */
function mappedList(document: JsonDocument, mapping: Mapping | undefined): FoundList | undefined {
  const list = onlyList(document);
  const first = list && firstOf(document, list.name);
  const isInOurForm = mapping?.list === undefined && first !== undefined && isInOurWords(first);
  return isInOurForm ? undefined : list;
}

function firstOf(document: JsonDocument, list: string | undefined): JsonNode | undefined {
  const [first] = document.items(list);
  return first;
}

function* rowsOf(document: JsonDocument, reading: JsonReading): Generator<readonly LogRow[]> {
  const { input, settings, intake, placeAt } = reading;
  const { mapping } = input;
  if (mapping?.columns !== undefined && mappedList(document, mapping) !== undefined)
    yield* jsonTableRows(() => jsonRecords(document, mapping), { mapping, settings, intake });
  else {
    const isInOurForm = ownLists.some((name) => document.lists.includes(name));
    const list = isInOurForm ? undefined : onlyList(document);
    const rows = begin(document, list, reading);
    if (list !== undefined) {
      for (const node of document.items(list.name)) yield rows.recordRows(node, placeAt);
    } else {
      for (const node of document.items("cases")) yield rows.caseRows(node, placeAt);
      for (const node of document.items("organisation")) yield rows.organisationRows(node, placeAt);
    }
  }
  const start = placeAt(document.offset);
  if (intake.read === 0) intake.report(noCases(start));
  else if (intake.rejected === intake.read && isUnexplained(document, mapping))
    intake.report(otherNames(start));
}

/** Whether a mapping could say what the names of a document mean, and none does. */
function isUnexplained(document: JsonDocument, mapping: LogInput["mapping"]): boolean {
  return mapping?.columns === undefined && mappedList(document, mapping) !== undefined;
}

/** Reads what a document says beside its lists. */
function begin(document: JsonDocument, list: FoundList | undefined, reading: JsonReading): JsonRows {
  const { input, settings, intake, placeAt } = reading;
  const isList = document.kind === "array";
  const top = isList ? nothingBeside : document.topWithout(list?.name === undefined ? ownLists : [list.name]);
  for (const { path, message } of isList ? [] : topProblems(top)) {
    if (list === undefined || ofTheWhole.has(String(path[0])))
      intake.report(badShape(placeAt(offsetAt(top, path)), message));
  }
  const until = dayFromIso(textOf(property(top, "logUntil")));
  if (until !== undefined) intake.until = until;
  const notRecorded = itemsOf(property(top, "notRecorded")).map(textOf);
  for (const name of resolveNotRecorded(notRecorded, settings.names)) intake.notRecorded.add(name);
  const zone = zoneOf(top, reading);
  intake.zone = zone;
  const rows = new JsonRows(input, { ...settings, zone }, intake);
  rows.start();
  return rows;
}

/** What stands beside a list that is all there is. */
const nothingBeside: JsonNode = { kind: "object", offset: 0, entries: [] };

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
