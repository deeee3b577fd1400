import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { dayFromIso } from "../../src/calendar/day.ts";
import { readMapping } from "../../src/case-log/mapping.ts";
import type { Mapping } from "../../src/case-log/mapping-model.ts";
import { checkLog, namesOf, readCaseLog } from "../../src/index.ts";
import { mappingText } from "../../src/mapping-proposal/mapping-text.ts";
import { proposeMapping } from "../../src/mapping-proposal/propose.ts";
import { readSourceTable } from "../../src/mapping-proposal/source-table.ts";
import { targetsOf } from "../../src/mapping-proposal/targets.ts";
import { readRegulation } from "../../src/regulation/read.ts";

async function* once(text: string) {
  yield text;
}

/** How a table says what XES says of every event. */
const otherNames: readonly (readonly [ours: string, theirs: string])[] = [
  ["case_id", "case:concept:name"],
  ["activity", "concept:name"],
  ["timestamp", "time:timestamp"],
  ["actor", "org:resource"],
  ["role", "org:role"],
];

it.each(["accountants", "dmg", "dpo2", "o21", "orthopedie"])(
  "a log of %s with the names of XES in its header gives the same verdicts by the mapping that is proposed",
  async (id) => {
    const folder = `regulations/${id}`;
    const [file = ""] = readdirSync(folder).filter((name) => name.endsWith(".md"));
    const { regulation } = readRegulation(readFileSync(`${folder}/${file}`, "utf8"), file);
    if (regulation === undefined) throw new Error(`${file} is not in order`);
    const text = readFileSync(`${folder}/logs/cases.csv`, "utf8");
    const verdicts = async (content: string, mapping?: Mapping) => {
      const input = { name: "log.csv", chunks: once(content), ...(mapping && { mapping }) };
      const log = await readCaseLog([input], { names: namesOf(regulation), zone: regulation.timeZone });
      const day = dayFromIso("2026-01-31") ?? 0;
      const { cases } = checkLog({ versions: [regulation], log, options: { asOf: { day } } });
      return cases.flatMap(({ id: caseId, verdicts: all }) =>
        all.map(({ status, id: verdict }) => `${caseId} ${verdict} ${status}`),
      );
    };

    const [header = "", ...rows] = text.split("\n");
    const columns = header.split(",").map((name) => otherNames.find(([ours]) => ours === name)?.[1] ?? name);
    const renamed = [columns.join(","), ...rows].join("\n");
    const table = await readSourceTable({ name: "log.csv", chunks: once(renamed) });
    if (!("columns" in table)) throw new Error("no table");
    const proposed = mappingText(proposeMapping(table, targetsOf(regulation)), table, "nl");
    const { mapping } = readMapping({ name: "mapping.yaml", text: proposed });

    const expected = await verdicts(text);
    expect(expected.length).toBeGreaterThan(1000);
    expect(await verdicts(renamed, mapping)).toEqual(expected);
  },
);
