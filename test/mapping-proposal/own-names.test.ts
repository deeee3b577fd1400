import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { dayFromIso } from "../../src/calendar/day.ts";
import { createCsvTokenizer } from "../../src/case-log/csv-tokens.ts";
import { readMapping } from "../../src/case-log/mapping.ts";
import type { Mapping } from "../../src/case-log/mapping-model.ts";
import { checkLog, namesOf, readCaseLog } from "../../src/index.ts";
import { mappingText } from "../../src/mapping-proposal/mapping-text.ts";
import { proposeMapping } from "../../src/mapping-proposal/propose.ts";
import { readSourceTable } from "../../src/mapping-proposal/source-table.ts";
import { targetsOf } from "../../src/mapping-proposal/targets.ts";
import type { Regulation } from "../../src/regulation/model.ts";
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

const regulations = ["accountants", "dmg", "dpo2", "o21", "orthopedie"];

it.each(regulations)(
  "a log of %s with the names of XES in its header gives the same verdicts by the mapping that is proposed",
  async (id) => {
    const { regulation, text, verdicts } = exampleOf(id);
    const [header = "", ...rows] = text.split("\n");
    const columns = header.split(",").map((name) => otherNames.find(([ours]) => ours === name)?.[1] ?? name);
    const log = { name: "log.csv", text: [columns.join(","), ...rows].join("\n") };
    const proposal = await proposed(log, regulation);
    expect(proposal.kind).toBe("log");
    expect(await verdicts(log, proposal.mapping)).toEqual(await verdicts({ name: "log.csv", text }));
  },
);

it.each(regulations)(
  "a log of %s as cases with a list of acts, with names of its own, gives the same verdicts by the mapping that is proposed",
  async (id) => {
    const { regulation, text, verdicts } = exampleOf(id);
    const tokenizer = createCsvTokenizer(",");
    const [header, ...rows] = [...tokenizer.push(text), ...tokenizer.end()];
    const cases = new Map<string, Record<string, string>[]>();
    for (const { cells } of rows) {
      const act = Object.fromEntries((header?.cells ?? []).map((name, at) => [name, cells[at] ?? ""]));
      const { case_id: number = "", activity = "", timestamp = "", ...others } = act;
      const acts = cases.get(number) ?? [];
      cases.set(number, acts);
      acts.push({ wat: activity, datum: timestamp, ...others });
    }
    const objects = Array.from(cases, ([zaaknummer, stappen]) => ({ zaaknummer, verloop: { stappen } }));
    const log = { name: "log.json", text: JSON.stringify({ zaken: objects }) };
    const proposal = await proposed(log, regulation);
    expect(proposal.kind).toBe("list");
    expect(await verdicts(log, proposal.mapping)).toEqual(await verdicts({ name: "log.csv", text }));
  },
);

interface NamedText {
  readonly name: string;
  readonly text: string;
}

function exampleOf(id: string) {
  const folder = `regulations/${id}`;
  const [file = ""] = readdirSync(folder).filter((name) => name.endsWith(".md"));
  const { regulation } = readRegulation(readFileSync(`${folder}/${file}`, "utf8"), file);
  if (regulation === undefined) throw new Error(`${file} is not in order`);
  const verdicts = async ({ name, text }: NamedText, mapping?: Mapping) => {
    const input = { name, chunks: once(text), ...(mapping && { mapping }) };
    const log = await readCaseLog([input], { names: namesOf(regulation), zone: regulation.timeZone });
    const day = dayFromIso("2026-01-31") ?? 0;
    const { cases } = checkLog({ versions: [regulation], log, options: { asOf: { day } } });
    const said = cases.flatMap(({ id: caseId, verdicts: all }) =>
      all.map(({ status, id: verdict }) => `${caseId} ${verdict} ${status}`),
    );
    expect(said.length).toBeGreaterThan(1000);
    return said;
  };
  return { regulation, verdicts, text: readFileSync(`${folder}/logs/cases.csv`, "utf8") };
}

async function proposed({ name, text }: NamedText, regulation: Regulation) {
  const table = await readSourceTable({ name, chunks: once(text) });
  if (!("columns" in table)) throw new Error("no table");
  const proposal = proposeMapping(table, targetsOf(regulation));
  const written = mappingText(proposal, table, "nl");
  const { mapping, findings } = readMapping({ name: "mapping.yaml", text: written });
  expect(findings).toEqual([]);
  return { kind: proposal.kind, mapping };
}
