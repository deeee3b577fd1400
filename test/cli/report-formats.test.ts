import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/cli/node-io.ts";
import { reportFormats } from "../../src/report/index.ts";
import { mappingOf, readLog } from "../case-log/reading.ts";
import { runCli, workplace } from "./run-cli.ts";
import { runMain } from "./run-main.ts";

const late = ["check", "te-laat.csv", "--regulation", "molen", "--as-of", "2026-01-31"];
const missing = ["check", "weg.csv", "--regulation", "molen", "--as-of", "2026-01-31"];

describe("several reports in one run", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("puts each where it was asked, as it would have been alone", async () => {
    const file = join(folder, "uit=zaken.sarif");
    const both = await runCli([...late, "--format", "pretty", "--format", `sarif=${file}`]);
    expect(both).toEqual(await runCli(late));
    expect(await readFile(file, "utf8")).toBe((await runCli([...late, "--format", "sarif"])).stdout);
  });

  it("reads a log on standard input once for all of them", async () => {
    const input = await readFile(join(workplace, "te-laat.csv"), "utf8");
    const words = ["check", "-", "--stdin-name", "te-laat.csv", ...late.slice(2)];
    const [json, csv] = [join(folder, "uit.json"), join(folder, "uit.csv")];
    const formats = ["--format", `json=${json}`, "--format", `csv=${csv}`, "--format", "tap"];
    const { stdout, code } = await runCli([...words, ...formats], { input });
    expect(code).toBe(1);
    for (const [format, text] of [
      ["json", await readFile(json, "utf8")],
      ["csv", await readFile(csv, "utf8")],
      ["tap", stdout],
    ] as const) {
      const ofFile = (await runCli([...late, "--format", format])).stdout;
      // Only the report for programs says how the log was named.
      const named = ofFile.replace(
        '"logs": [\n      "te-laat.csv"\n    ],',
        '"logs": [\n      "-"\n    ],\n    "stdinName": "te-laat.csv",',
      );
      expect(text, format).toBe(named);
    }
  });

  it("leaves nothing on the screen but why, when a file cannot be written after all", async () => {
    const files = {
      ...nodeFiles,
      write: () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })),
    };
    const formats = ["--format", "json", "--format", `csv=${join(folder, "uit.csv")}`];
    const { stdout, stderr, code } = await runMain([...late, ...formats], { files });
    expect({ code, stderr }).toEqual({ code: 2, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ status: "not-checked", errors: [{ rule: "unwritable" }] });
    expect(await readdir(folder)).toEqual([]);
  });

  it("writes a workbook to a file", async () => {
    const file = join(folder, "uit.xlsx");
    const { stdout, code } = await runMain([...late, "--format", `xlsx=${file}`]);
    expect({ stdout, code }).toEqual({ stdout: "", code: 1 });
    const log = await readLog(await readFile(file), {
      name: file,
      mapping: mappingOf("sheet: Oordelen\ncase: zaak\nevents: { decision: gedaan }"),
    });
    expect(log.cases.map(({ id }) => id)).toContain("M-2");
  });

  it("writes the summary for GitHub below what stands there", async () => {
    const summary = join(folder, "summary.md");
    await writeFile(summary, "before\n");
    const env = { GITHUB_STEP_SUMMARY: summary };
    const { stdout, code } = await runMain([...late, "--format", "github"], { env });
    expect({ code, first: stdout.slice(0, 8) }).toEqual({ code: 1, first: "::error " });
    expect(await readFile(summary, "utf8")).toMatch(/^before\n### Klachtenregeling De Molen/);
  });
});

describe("case ids", () => {
  it.each([
    ["sarif", [], false],
    ["sarif", ["--case-ids", "full"], true],
    ["markdown", [], false],
    ["github", [], false],
    ["gitlab", [], false],
    ["json", [], true],
    ["json", ["--case-ids", "hash"], false],
    ["csv", ["--case-ids", "none"], false],
  ])("%s %j shows them: %s", async (format, options, isShown) => {
    const { stdout } = await runMain([...late, "--format", format, ...options]);
    expect(stdout.includes("M-2")).toBe(isShown);
    expect(stdout).not.toBe("");
  });
});

describe("a run that could not be done", () => {
  it.each([
    ["json", (text: string) => JSON.parse(text).status === "not-checked"],
    ["jsonl", (text: string) => JSON.parse(text.trim().split("\n").at(-1) ?? "").status === "not-checked"],
    ["sarif", (text: string) => JSON.parse(text).runs[0].invocations[0].executionSuccessful === false],
    ["gitlab", (text: string) => JSON.parse(text)[0].severity === "blocker"],
    ["junit", (text: string) => text.includes("<error ")],
    ["tap", (text: string) => text.includes("Bail out!")],
    ["github", (text: string) => text.startsWith("::error file=weg.csv,")],
  ])("is still one document in %s", async (format, says) => {
    const { stdout, stderr, code } = await runMain([...missing, "--format", format]);
    expect({ stderr, code, says: says(stdout) }).toEqual({ stderr: "", code: 2, says: true });
  });

  it.each(["pretty", "compact", "markdown", "html"])("is a sentence on stderr for %s", async (format) => {
    const { stdout, stderr, code } = await runMain([...missing, "--format", format]);
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr).toBe("weg.csv: Dit bestand is er niet. Controleer de naam en de map.\n");
  });
});

describe("what cannot be meant", () => {
  it.each([
    [["--format", "sarf"], "bedoelt u sarif?"],
    [
      ["--format", "xlsx"],
      "xlsx past niet op het scherm; schrijf het in een bestand: --format xlsx=verslag.xlsx.",
    ],
    [["--format", "sarif="], "Achter --format sarif= hoort een bestand."],
    [["--format", "pretty", "--format", "sarif=a", "--format", "compact"], "Op het scherm past één verslag"],
    [["--format", "json=a.txt", "--format", "sarif=./a.txt"], "json en sarif gaan beide naar ./a.txt"],
    [["--case-ids", "some"], "--case-ids kent “some” niet"],
  ])("%j", async (options, sentence) => {
    const { stdout, stderr, code } = await runMain([...late, ...options]);
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr).toContain(sentence);
  });
});

describe("where a report cannot go", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
    await cp(workplace, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const neverReads = { ...nodeFiles, stream: () => expect.unreachable("nothing is read") };

  it.each([
    [
      "a folder that is not there",
      ["json=weg/a.json"],
      "weg/a.json: Hier kan niets worden geschreven (ENOENT)",
    ],
    ["a folder", ["json=regulations"], "regulations: Dit is een map."],
    ["a device", ["json=/dev/null"], "/dev/null: Dit is geen gewoon bestand."],
    [
      "the log",
      ["json=te-laat.csv"],
      "te-laat.csv: Het verslag zou hier in de plaats komen van wat getoetst",
    ],
    ["one file by two paths", ["json=a.txt", "csv=link/a.txt"], "json en csv gaan beide naar link/a.txt"],
  ])("%s: nothing is read, and nothing is left", async (_what, targets, sentence) => {
    await symlink(folder, join(folder, "link"));
    const before = await readdir(folder);
    const formats = targets.flatMap((target) => ["--format", target]);
    const { stdout, stderr, code } = await runMain([...late, ...formats], { cwd: folder, files: neverReads });
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n").length).toBeLessThanOrEqual(2);
    expect(await readdir(folder)).toEqual(before);
  });

  it.each(["regulations/molen/2020-01-01.md", "logs/a.csv"])("%s, which was read", async (target) => {
    await mkdir(join(folder, "logs"));
    await cp(join(folder, "te-laat.csv"), join(folder, "logs/a.csv"));
    const before = await readFile(join(folder, target), "utf8");
    const words = ["check", "logs", ...late.slice(2), "--format", `json=${target}`];
    const { stderr, code } = await runMain(words, { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(`${target}: Het verslag zou hier in de plaats komen`);
    expect(await readFile(join(folder, target), "utf8")).toBe(before);
  });
});

describe("in a build system", () => {
  it("only tells people which format there is", async () => {
    const [here, there] = [await runMain(late), await runMain(late, { env: { GITHUB_ACTIONS: "true" } })];
    expect(there).toEqual({
      ...here,
      stderr: "Tip: --format github laat de uitkomst in uw bouwsysteem zien.\n",
    });
  });

  it("says that the outcome is one of today, where no day was given", async () => {
    const check = ["check", "te-laat.csv", "--regulation", "molen"];
    const stderrOf = async (...words: string[]) =>
      (await runMain([...check, ...words], { env: { CI: "true" } })).stderr;
    expect(await stderrOf("--lang", "en")).toBe(
      "Checked as of today; tomorrow the outcome may differ. With --as-of the day is fixed.\n",
    );
    expect(await stderrOf("--as-of", "2026-01-31")).toBe("");
    expect(await stderrOf("--format", "json")).toBe("");
  });

  it("says nothing beside a report for machines", async () => {
    const { stderr } = await runMain([...late, "--format", "json"], { env: { GITLAB_CI: "true" } });
    expect(stderr).toBe("");
  });
});

describe("a document for machines on stdout", () => {
  it.each(
    reportFormats.filter(({ isForPeople, isBinary }) => !isForPeople && !isBinary).map(({ name }) => name),
  )("is alone in %s: which regulation was chosen is not said", async (format) => {
    const words = ["check", "te-laat.csv", "--as-of", "2026-01-31", "--format", format];
    expect((await runMain(words)).stderr).toBe("");
  });
});
