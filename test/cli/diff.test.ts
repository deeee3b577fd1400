import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workplace } from "./run-cli.ts";
import { runMain } from "./run-main.ts";

let folder = "";

/** A sentence is put in front, a confirmation must come sooner, a talk is asked for, and it no longer matters who decides. */
const renewed = (text: string): string =>
  text
    .replace("title: Klachtenregeling De Molen", "title: Klachtenregeling De Molen (voorstel)")
    .replace(
      "    within: 5 werkdagen na complaint\n    article: art_2__para_1",
      "    within: 3 werkdagen na complaint\n    article: art_2__para_2",
    )
    .replace("    by: miller\n", "")
    .replace(
      "    article: art_2__para_2\ninformative:",
      "    article: art_2__para_3\n  hearing:\n    label: Gesprek\n    within: 10 werkdagen na complaint\n    article: art_2__para_1\ninformative:",
    )
    .replace(
      /1\. De klager krijgt .*\n2\. De molenaar .*\n/u,
      "1. De klager mag zijn klacht toelichten in een gesprek.\n2. De klager krijgt binnen drie werkdagen een bevestiging.\n3. De molenaar beslist binnen drie werkweken op de klacht.\n",
    );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-diff-"));
  await cp(workplace, folder, { recursive: true });
  const old = await readFile(join(folder, "regulations/molen/2020-01-01.md"), "utf8");
  const until = old.replace(
    "inForce: { from: 2020-01-01 }",
    "inForce: { from: 2020-01-01, until: 2025-12-31 }",
  );
  await writeFile(join(folder, "regulations/molen/2020-01-01.md"), until);
  await writeFile(
    join(folder, "regulations/molen/2026-01-01.md"),
    renewed(old).replace("from: 2020-01-01", "from: 2026-01-01"),
  );
  await writeFile(
    join(folder, "lopend.csv"),
    "case_id,activity,timestamp,role,recipient\nL-1,complaint,2026-01-26,complainant,\n",
  );
});

afterAll(async () => rm(folder, { recursive: true }));

function diff(...words: readonly string[]) {
  return runMain(["diff", ...words], { cwd: folder });
}

const versions = ["molen@2020-01-01", "molen@2026-01-01"];
const logs = ["--log", "in-orde.csv", "--log", "te-laat.csv", "--log", "lopend.csv", "--as-of", "2026-01-31"];

async function data(...more: readonly string[]) {
  const { code, stdout } = await diff(...versions, "--format", "json", ...more);
  return { code, changes: JSON.parse(stdout) };
}

describe("diff of two texts", () => {
  it("tells article by article what was added, changed and only renumbered", async () => {
    const { code, changes } = await data();
    expect(code).toBe(0);
    expect(
      changes.articles.map(
        ({ kind, was, is }: { kind: string; was?: { id: string }; is?: { id: string } }) => [
          kind,
          was?.id,
          is?.id,
        ],
      ),
    ).toEqual([
      ["added", undefined, "art_2__para_1"],
      ["changed", "art_2__para_1", "art_2__para_2"],
      ["renumbered", "art_2__para_2", "art_2__para_3"],
    ]);
    expect(changes.unchangedArticles).toBe(2);
    expect(changes.articles[1].parts).toEqual([
      { kind: "same", text: "De klager krijgt binnen " },
      { kind: "removed", text: "vijf" },
      { kind: "added", text: "drie" },
      { kind: "same", text: " werkdagen een bevestiging." },
    ]);
  });

  it("tells step by step what is asked differently; a number that shifted is no change", async () => {
    const { changes } = await data();
    const terms: {
      kind: string;
      step?: string;
      aspects: { aspect: string; was: string[]; is: string[] }[];
    }[] = changes.terms;
    const of = (step: string) => terms.find((change) => change.step === step);
    expect(of("hearing")?.kind).toBe("added");
    expect(of("acknowledgement")?.aspects.find(({ aspect }) => aspect === "within")).toEqual({
      aspect: "within",
      was: [
        "Op tijd is: binnen 5 werkdagen na “Klacht ontvangen”. Zo niet, dan is dat een overtreding. [artikel 2, tweede lid]",
      ],
      is: [
        "Op tijd is: binnen 3 werkdagen na “Klacht ontvangen”. Zo niet, dan is dat een overtreding. [artikel 2, tweede lid]",
      ],
    });
    const decision = of("decision")?.aspects.map(({ aspect }) => aspect);
    expect(decision).toContain("by");
    expect(decision).not.toContain("within");
  });

  it("says nothing where nothing is different", async () => {
    const { code, stdout } = await diff(versions[0] ?? "", versions[0] ?? "");
    expect(code).toBe(0);
    expect(stdout).toContain("De artikelen zijn gelijk.");
    expect(stdout).toContain("Er wordt hetzelfde gevraagd.");
  });

  it("weaves old and new words together on the terminal and in Markdown", async () => {
    const { stdout } = await diff(...versions);
    expect(stdout).toContain("artikel 2, eerste lid → artikel 2, tweede lid: gewijzigd");
    expect(stdout).toContain("De klager krijgt binnen [-vijf-]{+drie+} werkdagen een bevestiging.");
    expect(stdout).toContain("    ~ Op tijd is: binnen [-5-]{+3+} werkdagen na “Klacht ontvangen”.");
    const markdown = await diff(...versions, "--format", "markdown");
    expect(markdown.stdout).toContain("De klager krijgt binnen ~~vijf~~**drie** werkdagen een bevestiging.");
    expect(markdown.stdout).toContain("- Op tijd is: binnen ~~5~~**3** werkdagen na “Klacht ontvangen”.");
  });

  // Both steps have a last day, so the reading changes something in each of them, in both texts the same.
  it("tells once that the question behind a reading of the whole text is another one", async () => {
    const text = await readFile(join(folder, "regulations/molen/2020-01-01.md"), "utf8");
    for (const word of ["een", "de"]) {
      const reading = `readings: [{ ambiguity: laatste-dag, question: "Schuift ${word} laatste dag op?", lenient: { counting: { restDay: next-working-day } } }]`;
      await writeFile(join(folder, `${word}.md`), text.replace(/^roles:/mu, `${reading}\nroles:`));
    }
    const { stdout } = await diff("een.md", "de.md");
    expect(
      stdout.replaceAll(/\s+/gu, " ").match(/Schuift \[-een-\]\{\+de\+\} laatste dag op\?/gu),
    ).toHaveLength(1);
    expect(stdout.match(/Lezingen/gu)).toHaveLength(1);
  });
});

describe("diff with a log", () => {
  // M-1 and M-2 came on 1 September 2025 and are closed: a talk by 15 September was never held. L-1 came on Monday
  // 26 January 2026: three working days are over on the 29th, five on 2 February.
  it("tells which past and running cases would get another verdict, and why", async () => {
    const { code, changes } = await data(...logs);
    expect(code).toBe(1);
    const { changes: cases, ...counts } = changes.log;
    expect(counts).toEqual({
      asOf: "2026-01-31",
      cases: 3,
      changedRunning: 1,
      changedPast: 2,
      violationsAdded: 3,
      violationsGone: 0,
    });
    const brief = cases.map((one: { case: string; running: boolean; verdicts: object[] }) => [
      one.case,
      one.running,
      one.verdicts.map((verdict) => {
        const {
          verdict: id,
          was,
          is,
        } = verdict as { verdict: string; was?: { status: string }; is?: { status: string } };
        return `${id}: ${was?.status ?? "-"} → ${is?.status ?? "-"}`;
      }),
    ]);
    expect(brief).toEqual([
      [
        "L-1",
        true,
        ["acknowledgement: pending → violated", "hearing: - → pending", "decision.by: pending → -"],
      ],
      ["M-1", false, ["hearing: - → violated"]],
      ["M-2", false, ["hearing: - → violated"]],
    ]);
    expect(cases[0].verdicts[0].is).toEqual({
      status: "violated",
      severity: "violation",
      due: "2026-01-29",
      message: "Niet gedaan; de uiterste dag was 29 januari 2026.",
    });
  });

  it("is in order when no case gets a violation that it did not have", async () => {
    const [one = "", other = ""] = versions;
    const { code, stdout } = await diff(other, one, ...logs);
    expect(code).toBe(0);
    expect(stdout).toContain("overtredingen erbij: 0, eraf: 3.");
  });

  it.each([
    [
      "a version that is not there",
      ["molen@2020-01-01", "molen@2021-01-01"],
      "molen@2020-01-01, molen@2026-01-01",
    ],
    ["a regulation with several versions", ["molen", "molen@2026-01-01"], "noem er één: molen@2020-01-01"],
    ["an unknown regulation", ["molentje@2020-01-01", "molen@2026-01-01"], "molentje"],
    ["one text", ["molen@2020-01-01"], "<oud> <nieuw>"],
    ["a text with errors", ["kapot/regulation.md", "molen@2020-01-01"], "kapot/regulation.md:"],
    [
      "an option of a log without one",
      [...versions, "--as-of", "2026-01-31"],
      "--as-of hoort bij een logboek",
    ],
    ["a log on standard input", [...versions, "--log", "-"], "wordt twee keer gelezen"],
    ["a log that is not there", [...versions, "--log", "weg.csv"], "weg.csv: Dit bestand is er niet."],
    ["an unknown form", [...versions, "--format", "html"], "pretty, markdown, json"],
  ])("refuses %s", async (_what, words, says) => {
    const { code, stdout, stderr } = await diff(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
  });
});
