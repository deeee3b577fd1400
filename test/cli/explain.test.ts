import { describe, expect, it } from "vitest";
import { runMain } from "./run-main.ts";

const log = "te-laat.csv";
const asOf = "2026-01-31";

/** The fingerprint of a verdict in the log, as the JSON report has it. */
async function fingerprintOf(id: string, file = log): Promise<string> {
  const { stdout } = await runMain([
    "check",
    file,
    ...["--regulation", "molen", "--as-of", asOf, "--format", "json"],
  ]);
  const report: { cases: { verdicts: { id: string; fingerprint: string }[] }[] } = JSON.parse(stdout);
  const found = report.cases.flatMap(({ verdicts }) => verdicts).find((verdict) => verdict.id === id);
  if (found === undefined) throw new Error(`no verdict ${id}`);
  return found.fingerprint;
}

async function explainFinding(word: string, ...more: readonly string[]) {
  return runMain(["explain", word, "--log", log, "--regulation", "molen", "--as-of", asOf, ...more]);
}

describe("explain one finding", () => {
  // Monday 1 September 2025 + 15 working days: no holiday lies between, so Monday 22 September.
  it("tells day by day how a last day was counted, and what would have been in time", async () => {
    const { code, stdout } = await explainFinding(await fingerprintOf("decision"), "--format", "json");
    const { finding: explained, ...document } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(document).toEqual({ schemaVersion: 1, status: "checked", errors: [] });
    expect(explained).toMatchObject({
      status: "violated",
      case: "M-2",
      verdict: "decision",
      due: "2025-09-22",
      anchor: { activity: "complaint", time: "2025-09-01", file: log, line: 2 },
      done: { activity: "decision", time: "2025-09-29", file: log, line: 4 },
      inTime: ["Op tijd was: uiterlijk op maandag 22 september 2025."],
    });
    expect(explained.derivation).toEqual([
      "Dag nul is maandag 1 september 2025. Die dag telt zelf niet mee.",
      "De termijn is 3 werkweken. Dat zijn 15 werkdagen.",
      "Dinsdag 2 september 2025 tot en met maandag 22 september 2025: 15 werkdagen; het weekend en vaste vrije dagen tellen niet mee.",
      "De laatste dag is dan maandag 22 september 2025.",
      "De uiterste dag is maandag 22 september 2025.",
    ]);
    expect(explained.articles).toEqual([
      {
        id: "art_2__para_2",
        citation: "artikel 2, tweede lid",
        text: "De molenaar beslist binnen drie werkweken op de klacht.",
        file: "regulations/molen/2020-01-01.md",
        line: 36,
      },
    ]);
    expect(explained.demand.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      "Op tijd is: binnen 3 werkweken na “Klacht ontvangen”.",
    ]);
  });

  it("counts also what was done in time", async () => {
    const { stdout } = await explainFinding(await fingerprintOf("acknowledgement"), "--lang", "en");
    expect(stdout).toContain("In time was: no later than Monday 8 September 2025.");
    expect(stdout).toContain("How the last day was counted");
  });

  it("says of what has no term which demand would have been met", async () => {
    const { stdout } = await explainFinding(await fingerprintOf("decision.by"));
    expect(stdout).toContain(
      "Wat op tijd of in orde is\n- Wie dit doet: molenaar. Zo niet, dan is dat een overtreding.",
    );
    expect(stdout).not.toContain("Zo is de uiterste dag geteld");
  });

  it("knows what is judged of the case as a whole", async () => {
    const { stdout } = await explainFinding(await fingerprintOf("completedBy"));
    expect(stdout).toContain("Dit sluit met “Beslissing”.");
  });

  it("takes the beginning of a fingerprint, from eight signs on, in small or capital letters", async () => {
    const whole = await fingerprintOf("decision");
    const { stdout } = await explainFinding(whole.slice(0, 8).toUpperCase());
    expect(stdout).toContain(`Kenmerk: ${whole}`);
    const short = await explainFinding(whole.slice(0, 7));
    expect(short).toMatchObject({ code: 2, stdout: "" });
    expect(short.stderr).toContain("de eerste 8 zijn genoeg");
  });

  it("names how to list the fingerprints where none matches", async () => {
    const { code, stderr } = await explainFinding("00000000");
    expect(code).toBe(2);
    expect(stderr).toContain(
      "Geen oordeel heeft het kenmerk “00000000” op 2026-01-31. Alle kenmerken staan in de kolom “kenmerk” van: regelmaat check te-laat.csv --regulation molen --as-of 2026-01-31 --format csv",
    );
  });
});

describe("explain one reading after another", () => {
  const o21 = new URL("../../regulations/o21/", import.meta.url).pathname;

  // O28 (expected.yaml): in time only if a working week is a whole week from Monday to Friday.
  it("counts each reading that gives another outcome", async () => {
    const words = ["--regulation", o21, "--as-of", "2026-02-01", "--format", "json"];
    const checked = await runMain(["check", `${o21}logs/cases.csv`, ...words]);
    const { cases } = JSON.parse(checked.stdout);
    const found = cases.find(({ id }: { id: string }) => id === "O28");
    const { fingerprint } = found.verdicts.find(({ id }: { id: string }) => id === "decision");
    const { stdout } = await runMain(["explain", fingerprint, "--log", `${o21}logs/cases.csv`, ...words]);
    const { finding: explained } = JSON.parse(stdout);
    expect(explained.status).toBe("disputable");
    expect(explained.inTime).toEqual([
      "Op tijd was: uiterlijk op maandag 22 september 2025.",
      "In de ruime lezing van 0.1: uiterlijk op vrijdag 26 september 2025.",
    ]);
    const lenient = explained.readings.find(
      (each: { ambiguity: string; reading: string }) =>
        each.ambiguity === "0.1" && each.reading === "lenient",
    );
    expect(lenient).toMatchObject({ status: "met", due: "2025-09-26", differs: true });
    expect(lenient.derivation).toContain(
      "De termijn is 3 werkweken. Een werkweek is hier een hele week van maandag tot en met vrijdag.",
    );
    expect(explained.norms).toEqual(["crkbo", "iso-10002"]);
  });
});

describe("explain a part of the text", () => {
  it.each([
    ["an article by its id", "art_2__para_1", "De klager krijgt binnen vijf werkdagen een bevestiging."],
    ["an article by its citation", "artikel 2, eerste lid", "Ontvangstbevestiging (acknowledgement)"],
    ["a whole article by its number", "2", "Beslissing (decision)"],
    ["an article that nothing is asked by", "art_1", "deze tekst omschrijft een begrip"],
    ["a step", "decision", "Dit moet gebeuren: “Beslissing”"],
    ["one aspect of a step", "decision.by", "Wie dit doet: molenaar."],
  ])("%s", async (_what, word, says) => {
    const { code, stdout } = await runMain(["explain", "molen", word]);
    expect(code).toBe(0);
    expect(stdout).toContain(says);
  });

  it("shows of an article only what rests on it", async () => {
    const { stdout } = await runMain(["explain", "molen", "art_2__para_1"]);
    expect(stdout).not.toContain("Beslissing");
  });

  it("shows of one aspect nothing of the others", async () => {
    const { stdout } = await runMain(["explain", "molen/decision.by"]);
    expect(stdout).toContain("Wie dit doet: molenaar.");
    expect(stdout).not.toContain("Op tijd is");
  });

  it.each([
    ["an unknown part", ["molen", "decisio"], "geen stap of artikel “decisio”; bedoelt u decision?"],
    ["a fingerprint without a log", ["0dc29190e4be"], "--log <bestand>"],
    ["an option of a finding without a log", ["molen", "--as-of", asOf], "--as-of hoort bij een bevinding"],
    ["a log and two words", ["molen", "decision", "--log", log], "alleen het kenmerk"],
    ["a log and no fingerprint", ["decision", "--log", log], "“decision” is geen kenmerk"],
  ])("refuses %s", async (_what, words, says) => {
    const { code, stdout, stderr } = await runMain(["explain", ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
  });
});

describe("explain an article as people cite it", () => {
  it.each([
    ["its citation", ["artikel 2, tweede lid"]],
    ["its citation in loose words", ["artikel", "2,", "tweede", "lid"]],
    ["its citation without the comma", ["Artikel", "2", "tweede", "lid"]],
    ["its id", ["art_2__para_2"]],
  ])("takes %s", async (_what, words) => {
    const { code, stdout } = await runMain(["explain", "molen", ...words]);
    expect(code).toBe(0);
    expect(stdout).toContain("De molenaar beslist binnen drie werkweken op de klacht.");
    expect(stdout).not.toContain("De klager krijgt binnen vijf werkdagen een bevestiging.");
  });
});
