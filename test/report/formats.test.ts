import { readdirSync, readFileSync } from "node:fs";
import { parse as parseCsv } from "csv-parse/sync";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { anonymousRun } from "../../src/report/anonymous-run.ts";
import { reportFormats } from "../../src/report/index.ts";
import type { CaseIds, CheckRun } from "../../src/report/run.ts";
import { caseResult, fullRun, knownRun, late, result, run, verdict } from "./build-run.ts";
import { gitlabErrors, sarifErrors } from "./formats-of-others.ts";
import { hostileRun, hostileText } from "./hostile-run.ts";
import { written as write } from "./written.ts";

const emptyRun = run({
  problems: [
    {
      rule: "missing-file",
      file: "weg.csv",
      message: { nl: "Dit bestand is er niet.", en: "There is no such file." },
    },
  ],
  inputs: [],
  regulations: [],
});

describe.each(reportFormats.map(({ name }) => name))("%s", (name) => {
  it.each([
    ["everything", fullRun],
    ["hostile", hostileRun],
    ["nothing", emptyRun],
    ["known", knownRun],
  ])("a run with %s is as the reviewed file has it", async (kind, report) => {
    await expect(write(name, report)).toMatchFileSnapshot(`formats/${name}-${kind}.txt`);
  });

  it("writes in the language of the run", () => {
    const written = write(name, { ...fullRun, language: "en" });
    expect(written).toMatch(/promptly|The log does not say who did it/);
    expect(written).not.toMatch(/Niet zo snel mogelijk|Het logboek noemt niet wie/);
  });
});

it("every format has its reviewed files, and no other file is there", () => {
  const kinds = ["everything", "hostile", "known", "nothing"];
  const wanted = reportFormats.flatMap(({ name }) => kinds.map((kind) => `${name}-${kind}.txt`));
  expect(readdirSync(new URL("formats/", import.meta.url)).sort()).toEqual(wanted.sort());
});

const schemas = new URL("schemas/", import.meta.url);
const runs: readonly (readonly [string, CheckRun])[] = [
  ["everything", fullRun],
  ["hostile", hostileRun],
  ["nothing", emptyRun],
  ["known", knownRun],
  ["no finding", run({ result: result([caseResult("K-1", [verdict()])]) })],
];

describe("sarif", () => {
  it.each(runs)("fits the schema of OASIS: %s", (_kind, report) => {
    expect(sarifErrors(write("sarif", report))).toEqual([]);
  });

  it("refers every result to its rule and to a place that is a URI", () => {
    const [{ results, tool }] = JSON.parse(write("sarif", hostileRun)).runs;
    expect(results).toHaveLength(2);
    for (const one of results) {
      expect(tool.driver.rules[one.ruleIndex].id).toBe(one.ruleId);
      const [{ physicalLocation }] = one.locations;
      expect(new URL(physicalLocation.artifactLocation.uri, "file:///").hash).toBe("");
    }
  });
});

describe("junit", () => {
  const validator = XsdValidator.fromDoc(
    XmlDocument.fromString(readFileSync(new URL("junit-10.xsd", schemas), "utf8")),
  );

  it.each(runs)("fits the schema of the Jenkins plugin: %s", (_kind, report) => {
    const document = XmlDocument.fromString(write("junit", report));
    expect(() => validator.validate(document)).not.toThrow();
    document.dispose();
  });

  it("counts in each suite what stands in it", () => {
    const document = XmlDocument.fromString(write("junit", fullRun));
    const count = (path: string) => document.find(path).length;
    const total = (name: string) =>
      document.find(`//testsuite/@${name}`).reduce((sum, attribute) => sum + Number(attribute.content), 0);
    expect([count("//failure"), count("//error"), count("//skipped"), count("//testcase")]).toEqual([
      2, 1, 2, 6,
    ]);
    expect([total("failures"), total("errors"), total("skipped"), total("tests")]).toEqual([2, 1, 2, 6]);
    document.dispose();
  });
});

describe("csv", () => {
  const rows = (report: CheckRun): string[][] =>
    parseCsv(write("csv", report), { delimiter: ";", bom: true });

  it("has a row for every verdict, each with all columns", () => {
    const [header, ...found] = rows(fullRun);
    expect(found).toHaveLength(6);
    for (const row of found) expect(row).toHaveLength(header?.length ?? 0);
  });

  it("starts no formula", () => {
    for (const cell of rows(hostileRun).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });
});

describe("gitlab", () => {
  it.each(runs)("is a list of what GitLab reads: %s", (_kind, report) => {
    expect(gitlabErrors(write("gitlab", report))).toEqual([]);
  });
});

describe("github", () => {
  it("shows ten of a kind, the worst first, and says how many are left", () => {
    const attention = verdict({ status: "undetermined", message: { nl: "Onbekend.", en: "Unknown." } });
    const cases = Array.from({ length: 14 }, (_, at) => caseResult(`K-${at}`, [attention, late]));
    const lines = write("github", run({ result: result(cases) }))
      .trim()
      .split("\n");
    expect(lines.map((line) => line.split(" ")[0])).toEqual([
      ...Array(10).fill("::error"),
      ...Array(10).fill("::warning"),
      "::notice::Nog",
    ]);
    expect(lines.at(-1)).toContain("Nog 8 niet getoond");
  });

  it("never lets a text start a command of its own", () => {
    const lines = write("github", hostileRun).trim().split("\n");
    expect(lines.every((line) => /^::(?:error|warning) file=/.test(line))).toBe(true);
    expect(lines).toHaveLength(2);
  });
});

describe("tap", () => {
  it("has as many points as its plan says, with YAML below what is not in order", () => {
    const text = write("tap", hostileRun);
    const [version, plan, point, ...rest] = text.split("\n");
    expect([version, plan]).toEqual(["TAP version 14", "1..1"]);
    expect(point).toMatch(/^not ok 1 - /);
    const block = rest.slice(1, rest.indexOf("  ...")).join("\n");
    expect(parseYaml(block)).toMatchObject({
      status: "violated",
      due: "2025-09-22",
      at: "map met spatie/zaken#1.csv:5",
    });
  });
});

describe("jsonl", () => {
  it("has one object on each line, the summary last", () => {
    const found = write("jsonl", hostileRun)
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(found.map(({ type }) => type)).toEqual(["finding", "finding", "summary"]);
  });
});

describe("anonymous runs", () => {
  const name = "Jan de Wit";
  const secret = run({
    result: result([caseResult(`${name} 2025`, [late])], {
      dataQuality: [
        {
          rule: "unknown-activity",
          severity: "error",
          place: { file: "zaken.csv", line: 7, column: 5 },
          message: { nl: `“${name}” is niet bekend.`, en: `“${name}” is not known.` },
        },
      ],
    }),
  });
  const problems = (secret.result?.dataQuality ?? []).map(({ rule, message, place }) => ({
    rule,
    message,
    place,
  }));

  it.each(reportFormats.map(({ name: format }) => format))("%s holds no name of the log", (format) => {
    for (const caseIds of ["hash", "none"] satisfies CaseIds[]) {
      expect(write(format, anonymousRun({ ...secret, problems }, caseIds))).not.toContain(name);
    }
  });

  it("keep a problem one with its finding", () => {
    const found = write("jsonl", anonymousRun({ ...secret, problems }, "hash"));
    expect(found.match(/unknown-activity/g)).toHaveLength(2);
  });

  it("are the run itself where nothing is to be hidden", () => {
    expect(anonymousRun(secret, "full")).toBe(secret);
  });

  it("give a case the same code in every run, and another one to another case", () => {
    const ids = ["K-1", "K-2", "K-1"].map((id) => {
      const [first] =
        anonymousRun(run({ result: result([caseResult(id, [late])]) }), "hash").result?.cases ?? [];
      return first?.id;
    });
    expect(ids[0]).toBe(ids[2]);
    expect(ids[0]).not.toBe(ids[1]);
  });
});

it("the hostile text really holds what it says", () => {
  expect(hostileText).toContain("\u0000");
});
