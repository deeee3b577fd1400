import type { PlaceAt } from "../line-index.ts";
import type { Intake } from "./intake.ts";
import { readJsonDocument } from "./json-document.ts";
import { noCases } from "./json-findings.ts";
import type { LogFormat, LogRow } from "./log-input.ts";
import { plannedNames, readTable, type TableContext } from "./table-header.ts";
import { startText } from "./text-start.ts";
import { looseRoles, nextPage, unknownResource, unresolvedActor } from "./zgw-findings.ts";
import { type ZgwRecord, zgwColumns, zgwRecords } from "./zgw-records.ts";
import { resourcesIn, type ZgwResources } from "./zgw-resources.ts";

/**
 * Resources of the Dutch standard for case systems (VNG, Zaken API 1.5) as JSON: zaken, statussen, resultaten
 * and rollen, as a list, as an answer with `results`, or several lists in one object. Each becomes rows of the
 * canonical long form, so that a mapping can say which status is which activity.
 */
export const zgw: LogFormat = {
  id: "zgw",
  hasHeader: false,
  // Those of json.
  extensions: [],
  canRead: (_name, start) => {
    const text = startText(start);
    return /^\s*[[{]/u.test(text) && ownKey.test(text) && !keyOfOurs.test(text);
  },
  async *read(input, settings, intake) {
    const document = await readJsonDocument(input, intake);
    if (document === undefined) return;
    const resources = resourcesIn(document.top());
    const { placeAt } = document;
    report(resources, { placeAt, intake });
    const { records, hasUnresolvedActor } = zgwRecords(resources);
    const isFilled = (index: number) => records.some((record) => record.trimmed(index) !== "");
    if (hasUnresolvedActor) intake.report(unresolvedActor(placeAt(document.offset)));
    if (hasUnresolvedActor || !isFilled(zgwColumns.indexOf("actor"))) {
      for (const name of ["actor", "role"]) intake.notRecorded.add(name);
    }
    const named = plannedNames(input.mapping);
    // A column that no resource fills is one that this source does not have.
    const columns = zgwColumns
      .map((name, index) => ({ name, index, place: placeAt(document.offset) }))
      .filter(({ name, index }) => named.has(name) || isFilled(index));
    const source: TableContext<ZgwRecord>["source"] = {
      placeOfRow: ({ offset }) => placeAt(offset),
      placeOfCell: ({ offset }) => placeAt(offset),
      contentOf: ({ content }) => content,
    };
    const rows = readTable(columns, { mapping: input.mapping, settings, intake, source });
    intake.read += records.length;
    if (rows === undefined) intake.rejected += records.length;
    else
      yield records.flatMap((record): LogRow[] => {
        const row = rows.read(record);
        return row === undefined ? [] : [row];
      });
    if (records.length === 0) intake.report(noCases(placeAt(document.offset)));
  },
};

const ownKey = /"(?:bronorganisatie|datumStatusGezet|resultaattype|betrokkeneType)"\s*:/u;
const keyOfOurs = /"(?:activity|case_id|cases)"\s*:/u;

function report(
  { others, pages, rollen, statussen, zaken }: ZgwResources,
  { placeAt, intake }: { readonly placeAt: PlaceAt; readonly intake: Intake },
): void {
  for (const node of others) {
    const place = placeAt(node.offset);
    intake.reportAt("unknown resource", place, () => unknownResource(place));
  }
  for (const node of pages) intake.report(nextPage(placeAt(node.offset)));
  const [first] = rollen;
  if (first !== undefined && statussen.length + zaken.length === 0)
    intake.report(looseRoles(placeAt(first.offset)));
}
