import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runMain } from "../cli/run-main.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = "test/case-log/workbooks";

/** The verdicts on a log as JSON, without the name of the file and, in findings, of the cell. */
async function verdicts(name: string, mapping?: string): Promise<string> {
  const words = [
    "check",
    `${folder}/${name}`,
    "--regulation",
    "o21",
    "--as-of",
    "2026-01-31",
    "--format",
    "json",
  ];
  const { stdout } = await runMain([...words, ...(mapping === undefined ? [] : ["--mapping", mapping])], {
    cwd: root,
  });
  const report = JSON.parse(stdout, (key, value) => (key === "cell" ? undefined : value));
  const { summary, cases, organisation, assumedAbsent, dataQuality: findings } = report;
  expect(cases.length).toBeGreaterThan(10);
  return JSON.stringify({ summary, cases, organisation, assumedAbsent, findings }).replaceAll(name, "log");
}

test.each(["xlsx", "ods"])("a long log in %s gives the verdicts that it gives in CSV", async (extension) => {
  expect(await verdicts(`o21-cases.${extension}`)).toBe(await verdicts("o21-cases.csv"));
});

test.each(["xlsx", "ods"])("a register in %s, with real dates, gives them as well", async (extension) => {
  const mapping = `${folder}/o21-register.mapping.yaml`;
  expect(await verdicts(`o21-register.${extension}`, mapping)).toBe(
    await verdicts("o21-register.csv", mapping),
  );
});

test("people read the name of the cell, programs get line, column and cell", async () => {
  const words = ["check", `${folder}/merged.xlsx`, "--regulation", "o21", "--as-of", "2026-01-31"];
  const cell = `${folder}/merged.xlsx:Blad1!A3`;
  expect((await runMain(words, { cwd: root })).stdout).toContain(cell);
  const report = JSON.parse((await runMain([...words, "--format", "json"], { cwd: root })).stdout);
  const finding = report.dataQuality.find(({ rule }: { readonly rule: string }) => rule === "no-case");
  expect(finding).toMatchObject({ line: 3, column: 1, cell: "Blad1!A3" });
});
