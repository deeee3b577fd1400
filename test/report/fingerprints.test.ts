import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { describe, expect, it } from "vitest";
import { runFindings } from "../../src/report/run-findings.ts";
import { runVerdicts } from "../../src/report/run-verdicts.ts";
import { exampleIds } from "../regulations/example-folder.ts";
import { exampleRun } from "./example-run.ts";

type Row = Record<string, string>;

function rowsOf(id: string): readonly Row[] {
  const text = readFileSync(new URL(`../../regulations/${id}/logs/cases.csv`, import.meta.url), "utf8");
  return parse(text, { columns: true, bom: true, relax_column_count: true });
}

async function fingerprintsOf(id: string, rows: readonly Row[]): Promise<Readonly<Record<string, string>>> {
  const report = await exampleRun(id, { log: stringify([...rows], { header: true }) });
  return Object.fromEntries(
    [...runVerdicts(report)]
      .filter(({ verdict }) => verdict.status === "violated")
      .map(({ caseId = "", verdict }) => [
        `${caseId} ${verdict.id} ${verdict.period ?? ""}`,
        verdict.fingerprint,
      ]),
  );
}

describe.each(exampleIds)("%s", (id) => {
  it("no two findings share a fingerprint", async () => {
    const report = await exampleRun(id);
    const found = [...runFindings(report)].map(({ fingerprint }) => fingerprint);
    expect(found.length).toBeGreaterThan(10);
    expect(new Set(found).size).toBe(found.length);
  });

  it("a breach keeps its fingerprint when rows are added, removed and sorted", async () => {
    const rows = rowsOf(id);
    const before = await fingerprintsOf(id, rows);
    const [first] = rows;
    const gone = first?.case_id;
    const added = rows
      .filter(({ case_id: one }) => one === gone)
      .map((row) => ({ ...row, case_id: "000-new" }));
    const others = rows.filter(({ case_id: one }) => one !== gone);
    const after = await fingerprintsOf(id, [...added, ...others].toSorted(byTime));
    const kept = Object.entries(before).filter(
      ([name]) => !name.startsWith(`${gone} `) && !name.startsWith(" "),
    );
    expect(kept.length).toBeGreaterThan(5);
    for (const [name, fingerprint] of kept) expect(after[name], name).toBe(fingerprint);
  });
});

function byTime({ timestamp: one = "" }: Row, { timestamp: other = "" }: Row): number {
  if (one === other) return 0;
  return one > other ? -1 : 1;
}
