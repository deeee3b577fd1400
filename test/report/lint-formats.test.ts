import { describe, expect, it } from "vitest";
import { type LintFormat, lintFormats } from "../../src/report/lint-formats.ts";
import type { LintRun } from "../../src/report/lint-report.ts";
import { gitlabErrors, sarifErrors } from "./formats-of-others.ts";

const place = { file: "regulations/a b.md", line: 7, column: 3, endLine: 7, endColumn: 9 };
const finding = {
  rule: "no-outcome",
  severity: "attention",
  place,
  message: { nl: "Geen stap vertelt\nde uitkomst, 100%.", en: "No step tells the outcome." },
} as const;
const fault = { ...finding, rule: "unknown-word", severity: "error", place: { ...place, line: 9 } } as const;
const run: LintRun = {
  inputs: [{ path: "regulations/a b.md", sha256: "0".repeat(64) }],
  findings: [finding, fault],
  problems: [{ rule: "missing-file", file: "b.md", message: { nl: "Weg.", en: "Gone." } }],
  accepted: [],
  language: "nl",
  toolVersion: "1.0.0",
};
const mendable = {
  ...finding,
  fix: {
    says: { nl: "het anker {#x} weghalen", en: "take the anchor {#x} away" },
    edits: [{ start: 40, end: 46, place: { ...place, column: 3, endColumn: 9 }, text: "" }],
  },
} as const;
const nothing: LintRun = { ...run, inputs: [], findings: [], problems: [] };

function written(name: LintFormat["name"], of = run, maxFindings?: number): string {
  const format = lintFormats.find((each) => each.name === name);
  const view = { width: 80, colour: false, ...(maxFindings !== undefined && { maxFindings }) };
  return [...(format?.write(of, view) ?? [])].join("");
}

describe("lint as github", () => {
  it("has an annotation at each place, errors first", () => {
    expect(written("github")).toBe(
      [
        "::error file=b.md,line=1,col=1,title=De tekst::Weg. [lint/missing-file]",
        "::error file=regulations/a b.md,line=9,col=3,title=De tekst::Geen stap vertelt de uitkomst, 100%25. [lint/unknown-word]",
        "::warning file=regulations/a b.md,line=7,col=3,title=De tekst::Geen stap vertelt de uitkomst, 100%25. [lint/no-outcome]",
        "",
      ].join("\n"),
    );
  });

  it("says where those are that GitHub does not show", () => {
    const lines = written("github", { ...run, findings: Array(12).fill(finding), problems: [] })
      .trim()
      .split("\n");
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe(
      "::notice::Nog 2 niet getoond: GitHub toont er tien per soort. Alles staat in --format sarif.",
    );
  });
});

describe("lint as gitlab", () => {
  it("has an entry for each finding, with a fingerprint of its own", () => {
    const entries = JSON.parse(written("gitlab", { ...run, findings: [finding, finding, fault] }));
    expect(entries.map(({ severity }: { severity: string }) => severity)).toEqual([
      ...["minor", "minor", "major", "blocker"],
    ]);
    expect(new Set(entries.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(4);
  });

  it("keeps its fingerprint when the finding moves to another line", () => {
    const moved = { ...finding, place: { ...place, line: 70 } };
    const prints = (of: LintRun) =>
      JSON.parse(written("gitlab", of)).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(prints({ ...run, findings: [moved] })).toEqual(prints({ ...run, findings: [finding] }));
  });

  it.each([
    ["everything", run],
    ["nothing", nothing],
  ])("is a list of what GitLab reads: %s", (_, of) => {
    expect(gitlabErrors(written("gitlab", of))).toEqual([]);
  });
});

describe("lint as compact", () => {
  it("has a line for each finding that an editor can jump to", () => {
    expect(written("compact")).toBe(
      [
        "regulations/a b.md:7:3: attention lint/no-outcome Geen stap vertelt de uitkomst, 100%.",
        "regulations/a b.md:9:3: violation lint/unknown-word Geen stap vertelt de uitkomst, 100%.",
        "b.md:1:1: error lint/missing-file Weg.",
        "",
      ].join("\n"),
    );
    expect(written("compact", run, 1)).toMatch(/^[^\n]+\nNog 2 bevindingen niet getoond/);
    expect(written("compact", nothing)).toBe("");
  });
});

describe("lint as markdown", () => {
  it("has a table with the worst first, and hides nothing behind signs of the format", () => {
    expect(
      written("markdown", { ...run, findings: [finding, { ...fault, message: { nl: "a|b", en: "a" } }] }),
    ).toBe(
      [
        "### De tekst van de regelingen",
        "",
        "1 bestand gelezen: 1 fout, 1 aandachtspunt; niet volledig nagegaan.",
        "",
        "|  | Plaats | Controle | Wat |",
        "| --- | --- | --- | --- |",
        "| ✗ | b.md:1 | missing-file | Weg. |",
        "| ✗ | regulations/a b.md:9 | unknown-word | a&#124;b |",
        "| &#33; | regulations/a b.md:7 | no-outcome | Geen stap vertelt de uitkomst, 100%. |",
        "",
      ].join("\n"),
    );
    expect(written("markdown", nothing)).toBe(
      "### De tekst van de regelingen\n\n0 bestanden gelezen: 0 fouten, 0 aandachtspunten.\n",
    );
    expect(written("markdown", run, 1)).toMatch(/\nEn nog 2\. Alles staat in `--format json`\.\n$/);
  });
});

describe("lint as json", () => {
  it("has the edits of a fix, by place and by index", () => {
    const { summary, findings } = JSON.parse(written("json", { ...run, findings: [mendable, fault] }));
    expect(summary).toEqual({ errors: 1, attention: 1, fixable: 1 });
    expect(findings.map(({ fix }: { fix?: object }) => fix)).toEqual([
      {
        says: "het anker {#x} weghalen",
        edits: [{ start: 40, end: 46, line: 7, column: 3, endLine: 7, endColumn: 9, text: "" }],
      },
      undefined,
    ]);
  });
});

describe("lint as sarif", () => {
  it.each([
    ["everything", run],
    ["nothing", nothing],
  ])("fits the schema of OASIS: %s", (_, of) => {
    expect(sarifErrors(written("sarif", of))).toEqual([]);
  });

  it("says how a program can mend a finding", () => {
    const fixable = { ...run, findings: [mendable], problems: [] };
    const [{ results }] = JSON.parse(written("sarif", fixable)).runs;
    const artifactLocation = { uri: "regulations/a%20b.md", uriBaseId: "%SRCROOT%" };
    const deletedRegion = { startLine: 7, startColumn: 3, endLine: 7, endColumn: 9 };
    expect(results[0].fixes).toEqual([
      {
        description: { text: "het anker {{#x}} weghalen" },
        artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion }] }],
      },
    ]);
    expect(sarifErrors(written("sarif", fixable))).toEqual([]);
  });

  it("says of each check what it looks for, and that the run was not complete", () => {
    const [{ tool, invocations, results }] = JSON.parse(written("sarif")).runs;
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      ...["lint/missing-file", "lint/no-outcome", "lint/unknown-word"],
    ]);
    expect(tool.driver.rules[1].shortDescription.text).toMatch(/uitkomst/);
    expect(invocations[0].executionSuccessful).toBe(false);
    expect(results.map(({ level }: { level: string }) => level)).toEqual(["warning", "error", "error"]);
  });
});
