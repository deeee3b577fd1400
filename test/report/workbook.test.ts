import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { singleLine } from "../../src/language/text.ts";
import { cellXml } from "../../src/report/workbook/cell-xml.ts";
import type { Cell } from "../../src/report/workbook/model.ts";
import { sheetParts } from "../../src/report/workbook/sheet-xml.ts";
import { style } from "../../src/report/workbook/styles.ts";
import { xlsx } from "../../src/report/xlsx.ts";
import { mappingOf, readLog } from "../case-log/reading.ts";
import { eventsOf } from "../case-log/workbook-files.ts";
import { caseResult, fullRun, late, result, run } from "./build-run.ts";
import { hostileRun, hostileText } from "./hostile-run.ts";

const view = { width: 100, colour: false };
const bytesOf = (report: typeof fullRun) => Buffer.concat([...xlsx.write(report, view)]);

describe("a workbook", () => {
  it("has dates that a reader of workbooks takes for dates", async () => {
    const mapping = "sheet: Oordelen\ncase: zaak\nevents: { decision: gedaan, complaint: uiterlijk }";
    const report = run({ result: result([caseResult("K-1", [late])]) });
    const log = await readLog(bytesOf(report), { name: "verslag.xlsx", mapping: mappingOf(mapping) });
    expect(eventsOf(log)).toEqual(["K-1 decision 2025-09-29", "K-1 complaint 2025-09-22"]);
  });

  it("gives back the text that went in, and has no formula", async () => {
    const mapping = "sheet: Oordelen\ncase: zaak\nevents: { decision: gedaan }";
    const log = await readLog(bytesOf(hostileRun), { name: "verslag.xlsx", mapping: mappingOf(mapping) });
    expect(log.cases.map(({ id }) => id)).toEqual([singleLine(hostileText)]);
    for (const part of Object.values(unzipSync(bytesOf(hostileRun)))) {
      expect(new TextDecoder().decode(part)).not.toMatch(/<f[ >]/u);
    }
  });

  it("is the same, byte for byte, each time", () => {
    expect(bytesOf(fullRun).equals(bytesOf(fullRun))).toBe(true);
  });
});

describe("a cell", () => {
  const at = { row: 2, column: 28 };
  const shown = (cell: Cell) => cellXml(cell, at);

  // 2025-09-22 is 20353 days after 1970-01-01, which is day 25569 of Excel.
  it.each<[string, Cell, string]>([
    ["a date", { iso: "2025-09-22" }, `<c r="AB2" s="${style.date}"><v>45922</v></c>`],
    ["a moment", { iso: "2025-09-22T18:00" }, `<c r="AB2" s="${style.moment}"><v>45922.75</v></c>`],
    ["a moment at midnight", { iso: "2025-09-22T00:00" }, `<c r="AB2" s="${style.moment}"><v>45922</v></c>`],
    ["a share", { share: 0.125 }, `<c r="AB2" s="${style.share}"><v>0.125</v></c>`],
    ["a number", 7, `<c r="AB2" s="${style.plain}"><v>7</v></c>`],
    ["nothing", undefined, ""],
    ["an empty text", "", ""],
  ])("%s", (_what, cell, xml) => {
    expect(shown(cell)).toBe(xml);
  });

  it.each(["1900-02-28", "geen datum", "2025-09-22T18:00+02:00"])("keeps %s as text", (iso) => {
    expect(shown({ iso })).toContain(`t="inlineStr"><is><t xml:space="preserve">${iso}</t>`);
  });

  it.each(["=1+1", "+31", "-5", "@x"])("%s stays a text when it is edited", (text) => {
    expect(shown(text)).toContain(`s="${style.quoted}" t="inlineStr"`);
  });

  it("keeps what only looks like the code of a character", () => {
    expect(shown("_x0041_")).toContain(">_x005F_x0041_<");
  });

  it("is no longer than Excel can read, and shows that it was cut", () => {
    const text = /preserve">(.*)<\/t>/u.exec(shown("a".repeat(40_000)))?.[1] ?? "";
    expect([text.length, text.at(-1)]).toEqual([32_767, "…"]);
  });
});

it("a table that is longer than a sheet goes on on the next, with its header", () => {
  const rows = Array.from({ length: 5 }, (_, at) => [at]);
  const parts: { name: string; xml: string }[] = [];
  for (const { name, xml } of sheetParts({ name: "Rijen", columns: [{ header: "nr", width: 5 }], rows }, 3)) {
    parts.push({ name, xml: [...xml].join("") });
  }
  expect(parts.map(({ name }) => name)).toEqual(["Rijen", "Rijen 2", "Rijen 3"]);
  expect(parts.map(({ xml }) => [...xml.matchAll(/<v>(\d)<\/v>/gu)].map(([, value]) => value))).toEqual([
    ["0", "1"],
    ["2", "3"],
    ["4"],
  ]);
  for (const { xml } of parts) expect(xml).toContain(">nr</t>");
});
