import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { describe, expect, it } from "vitest";
import { anonymousRun } from "../../src/report/anonymous-run.ts";
import { reportFormats } from "../../src/report/index.ts";
import { exampleIds } from "../regulations/example-folder.ts";
import { exampleRun } from "./example-run.ts";
import { writtenAs } from "./written.ts";

/** Columns that say what was done, when and in which capacity; whatever else a log holds is nobody's business. */
const said = new Set([
  ...["case_id", "activity", "timestamp", "role", "recipient", "with", "form", "period", "what", "due"],
  ...["sent", "received", "dated", "planned"],
]);
const planted = "Zwaantje";

describe.each(exampleIds)("%s", (id) => {
  it("no report for others holds what stands in the other columns, or the id of a case", async () => {
    const text = readFileSync(new URL(`../../regulations/${id}/logs/cases.csv`, import.meta.url), "utf8");
    const rows: Record<string, string>[] = parse(text, {
      columns: true,
      bom: true,
      relax_column_count: true,
    });
    const marked = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          column,
          column === "case_id" || (!said.has(column) && value !== "") ? `${planted} ${value}` : value,
        ]),
      ),
    );
    const report = await exampleRun(id, { log: stringify(marked, { header: true }) });
    expect([...(report.result?.cases ?? [])].length).toBeGreaterThan(10);
    for (const format of reportFormats) {
      const shown = writtenAs(format, anonymousRun(report, "hash"));
      expect(
        shown.split("\n").filter((line) => line.includes(planted)),
        format.name,
      ).toEqual([]);
    }
  });
});
