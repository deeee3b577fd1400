import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runMain } from "../cli/run-main.ts";
import { ocelOf, rowsOf, xesOf } from "./written-forms.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const example = join(root, "regulations/o21/logs/cases.csv");

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Where something stands differs from form to form, and so does what the file is called. */
const places = new Set(["line", "column", "path", "file"]);

/** Everything that is said of the cases in a log, as JSON without places. */
async function verdicts(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  const words = [
    "check",
    join(folder, name),
    "--regulation",
    "o21",
    "--as-of",
    "2026-01-31",
    "--format",
    "json",
  ];
  const { stdout, code } = await runMain(words, { cwd: root });
  const { summary, cases, organisation, assumedAbsent, errors } = JSON.parse(stdout, (key, value) =>
    places.has(key) ? undefined : value,
  );
  expect(cases.length).toBeGreaterThan(10);
  return JSON.stringify({ code, summary, cases, organisation, assumedAbsent, errors });
}

describe("the example log gives the same verdicts byte for byte", () => {
  test.each([
    ["gzip", "cases.csv.gz", (csv: string) => gzipSync(csv)],
    ["zip", "cases.zip", (csv: string) => zipSync({ "cases.csv": strToU8(csv) })],
    ["XES", "cases.xes", (csv: string) => xesOf(rowsOf(csv))],
    ["OCEL", "cases.json", (csv: string) => ocelOf(rowsOf(csv))],
    ["XES in gzip", "cases.xes.gz", (csv: string) => gzipSync(xesOf(rowsOf(csv)))],
  ])("in %s", async (_form, name, write) => {
    const csv = await readFile(example, "utf8");
    expect(await verdicts(name, write(csv))).toBe(await verdicts("cases.csv", csv));
  });
});
