import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { workplace } from "./run-cli.ts";
import { runMain } from "./run-main.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
  await cp(join(workplace, "regulations/molen"), join(folder, "regulations/molen"), { recursive: true });
  await writeLog("te-laat.csv", ["M-2", "M-3"]);
});
afterEach(() => rm(folder, { recursive: true }));

const name = "regelmaat-baseline.json";
const decision = ["--reason", "wacht op akkoord", "--owner", "klachtenfunctionaris", "--until", "2026-06-30"];
/** SHA-256 of M-2 and of M-3, the first twelve signs. */
const codes = { "M-2": "c1a63dcfb8a6", "M-3": "c328a4a25fa7" };

/** A log of cases that were each decided a week too late. */
async function writeLog(file: string, ids: readonly string[], decided = "2025-09-29"): Promise<void> {
  const rows = ids.flatMap((id) => [
    `${id},complaint,2025-09-01,complainant,`,
    `${id},acknowledgement,2025-09-03,miller,complainant`,
    `${id},decision,${decided},miller,complainant`,
  ]);
  await writeFile(
    join(folder, file),
    `${["case_id,activity,timestamp,role,recipient", ...rows].join("\n")}\n`,
  );
}

const run = (words: readonly string[], asOf = "2026-01-31", log = "te-laat.csv") =>
  runMain(["check", log, "--regulation", "molen", "--as-of", asOf, "--log-until", asOf, ...words], {
    cwd: folder,
  });

interface Listed {
  readonly known: Record<string, Record<string, string>>;
}
const listed = async () => JSON.parse(await readFile(join(folder, name), "utf8")) as Listed;
const issues = async () => Object.values((await listed()).known);

interface Report {
  readonly summary: {
    readonly known?: number;
    readonly violated: number;
    readonly casesWithViolation: number;
  };
  readonly cases: readonly { id: string; verdicts: readonly { status: string; known?: object }[] }[];
  readonly dataQuality: readonly { rule: string; severity: string; message: string; line: number }[];
  readonly inputs: readonly { path: string }[];
}
async function report(
  words: readonly string[] = [],
  asOf?: string,
  log?: string,
): Promise<Report & { code: number }> {
  const { stdout, code } = await run(["--format", "json", ...words], asOf, log);
  return { ...(JSON.parse(stdout) as Report), code: code ?? -1 };
}

describe("--update-baseline", () => {
  it("makes what is found now known, with why, who and until when; the case by its code", async () => {
    expect(await run(["--update-baseline", ...decision])).toMatchObject({
      code: 0,
      stderr: "regelmaat-baseline.json: 2 erbij, 0 opnieuw, 0 weg.\n",
    });
    const common = {
      firstSeen: "2026-01-31",
      level: "violation",
      owner: "klachtenfunctionaris",
      reason: "wacht op akkoord",
      regulation: "molen",
      rule: "decision",
      step: "decision",
      until: "2026-06-30",
    };
    const found = await issues();
    expect(found).toHaveLength(2);
    expect(found).toEqual(
      expect.arrayContaining(Object.values(codes).map((code) => ({ ...common, case: code }))),
    );
    expect(await readdir(folder)).toEqual([name, "regulations", "te-laat.csv"]);
  });

  it("writes sorted keys, and the same bytes whatever the order of the log", async () => {
    await run(["--update-baseline", ...decision]);
    const text = await readFile(join(folder, name), "utf8");
    const { known } = JSON.parse(text) as Listed;
    const prints = Object.keys(known);
    expect(prints).toEqual([...prints].sort());
    for (const issue of Object.values(known)) expect(Object.keys(issue)).toEqual(Object.keys(issue).sort());
    await rm(join(folder, name));
    await writeLog("te-laat.csv", ["M-3", "M-2"]);
    await run(["--update-baseline", ...decision]);
    expect(await readFile(join(folder, name), "utf8")).toBe(text);
  });

  it("names cases by their id where that is asked for", async () => {
    await run(["--update-baseline", ...decision, "--case-ids", "full"]);
    expect((await issues()).map((issue) => issue.case).sort()).toEqual(["M-2", "M-3"]);
    await writeLog("te-laat.csv", ["M-2", "M-3"], "2025-09-22");
    expect((await report()).dataQuality.map(({ rule }) => rule)).toEqual([
      "stale-known-issue",
      "stale-known-issue",
    ]);
  });

  it("touches only what was checked: cases of another log and what is known already stay as they are", async () => {
    await run(["--update-baseline", ...decision]);
    const before = await listed();
    await writeLog("anders.csv", ["M-2", "M-9"]);
    const later = ["--reason", "iets anders", "--owner", "directie", "--until", "2026-03-31"];
    await run(["--update-baseline", ...later], "2026-02-15", "anders.csv");
    const after = await listed();
    expect(after.known).toMatchObject(before.known);
    const added = Object.entries(after.known).filter(([print]) => !(print in before.known));
    expect(added.map(([, issue]) => issue)).toMatchObject([
      { reason: "iets anders", firstSeen: "2026-02-15" },
    ]);
  });

  it("renews what has expired, and keeps when it was first seen", async () => {
    await run(["--update-baseline", ...decision]);
    const later = ["--reason", "nog steeds", "--owner", "directie", "--until", "2026-12-31"];
    const { stderr, code } = await run(["--update-baseline", ...later], "2026-07-01");
    expect({ stderr, code }).toEqual({ stderr: `${name}: 0 erbij, 2 opnieuw, 0 weg.\n`, code: 0 });
    for (const issue of await issues()) {
      expect(issue).toMatchObject({ firstSeen: "2026-01-31", reason: "nog steeds", until: "2026-12-31" });
    }
  });

  it("says nothing beside a document for machines", async () => {
    const { stdout, stderr } = await run(["--update-baseline", ...decision, "--format", "json"]);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({ summary: { known: 2 } });
  });

  it("changes nothing where not everything could be checked", async () => {
    await run(["--update-baseline", ...decision]);
    const before = await readFile(join(folder, name), "utf8");
    await writeFile(join(folder, "scheef.csv"), await readFile(join(workplace, "scheef.csv"), "utf8"));
    const { code, stdout } = await run(
      ["--update-baseline", ...decision, "--prune-baseline"],
      undefined,
      "scheef.csv",
    );
    expect(code).toBe(2);
    expect(stdout).toContain("De lijst van bekende kwesties is niet veranderd");
    expect(await readFile(join(folder, name), "utf8")).toBe(before);
  });

  test.each([
    [["--update-baseline"], "hier ontbreekt --reason, --owner, --until"],
    [["--update-baseline", ...decision.slice(2)], "hier ontbreekt --reason."],
    [["--update-baseline", "--reason", " ", ...decision.slice(2)], "hier ontbreekt --reason."],
    [["--update-baseline", ...decision.slice(0, 4), "--until", "2025-12-31"], "ligt voor de peildatum"],
    [["--update-baseline", ...decision.slice(0, 4), "--until", "2027-02-01"], "hoogstens 12 maanden vooruit"],
    [["--update-baseline", ...decision, "--known-months", "4"], "hoogstens 4 maanden vooruit"],
    [["--update-baseline", ...decision, "--known-months", "0"], "geen heel getal vanaf 1"],
    [["--update-baseline", ...decision, "--baseline", "none"], "er is dan geen lijst"],
    [["--reason", "zomaar"], "--reason hoort bij --update-baseline"],
    [["--prune-baseline"], "regelmaat-baseline.json: Dit bestand is er niet."],
    [["--baseline", "weg.json"], "weg.json: Dit bestand is er niet."],
  ])("%j is wrong", async (words, says) => {
    expect(await run(words)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(says) });
    expect(await readdir(folder)).not.toContain(name);
  });

  it("is verified with the report that it was made with, however far ahead that was", async () => {
    const far = [...decision.slice(0, 4), "--until", "2027-12-31", "--known-months", "24"];
    await run(["--update-baseline", ...far, "--format", "json=verslag.json"]);
    expect((await runMain(["verify", "verslag.json"], { cwd: folder })).code).toBe(0);
  });

  it("a day a year ahead is near enough", async () => {
    expect((await run(["--update-baseline", ...decision.slice(0, 4), "--until", "2027-01-31"])).code).toBe(0);
  });
});

describe("what is known", () => {
  beforeEach(() => run(["--update-baseline", ...decision]));

  it("does not make a check fail, and stays in the report, marked; the list is one of the inputs", async () => {
    const { code, summary, cases, inputs } = await report();
    expect({ code, known: summary.known, violated: summary.violated }).toEqual({
      code: 0,
      known: 2,
      violated: 2,
    });
    const marked = cases.flatMap(({ verdicts }) => verdicts.filter(({ status }) => status === "violated"));
    const why = { reason: "wacht op akkoord", owner: "klachtenfunctionaris", until: "2026-06-30" };
    expect(marked.map(({ known }) => known)).toEqual([why, why]);
    expect(inputs.map(({ path }) => path)).toContain(name);
  });

  it("is counted for people, who are shown what is new", async () => {
    await writeLog("te-laat.csv", ["M-2", "M-3", "M-4"]);
    const { code, stdout } = await run([]);
    expect(code).toBe(1);
    expect(stdout).toContain("3 zaken, 3 met een overtreding; bekend: 2.");
    expect(stdout.match(/^Zaak .*$/gmu)).toEqual(["Zaak M-4"]);
  });

  it("is not the same issue in another case: one for another does not stay green", async () => {
    await writeLog("te-laat.csv", ["M-2", "M-4"]);
    expect((await report()).code).toBe(1);
  });

  it("is not spoken of where no list is given", async () => {
    const { code, summary, dataQuality } = await report(["--baseline", "none"]);
    expect({ code, known: summary.known, dataQuality }).toEqual({
      code: 1,
      known: undefined,
      dataQuality: [],
    });
    expect((await run(["--baseline", "none"])).stdout).not.toContain("bekend");
  });

  it("holds until its last day, and is back the day after, with a notice that says whose it was", async () => {
    expect((await report([], "2026-06-30")).code).toBe(0);
    const { code, summary, dataQuality } = await report([], "2026-07-01");
    expect({ code, known: summary.known }).toEqual({ code: 1, known: 0 });
    expect(dataQuality.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      "expired-known-issue attention",
      "expired-known-issue attention",
    ]);
    expect(dataQuality[0]?.message).toContain("klachtenfunctionaris: wacht op akkoord");
  });

  it("of attention is not known any more as a violation", async () => {
    const text = await readFile(join(folder, name), "utf8");
    await writeFile(join(folder, name), text.replaceAll('"level": "violation"', '"level": "attention"'));
    const { code, dataQuality } = await report();
    expect({ code, rules: dataQuality.map(({ rule }) => rule) }).toEqual({
      code: 1,
      rules: ["heavier-known-issue", "heavier-known-issue"],
    });
  });
});

describe("what is not there any more", () => {
  beforeEach(async () => {
    await run(["--update-baseline", ...decision]);
    await writeLog("te-laat.csv", ["M-2"], "2025-09-22");
  });

  it("is reported, for the cases that were checked", async () => {
    const { code, dataQuality } = await report();
    expect({ code, said: dataQuality.map(({ rule, severity }) => [rule, severity]) }).toEqual({
      code: 0,
      said: [["stale-known-issue", "attention"]],
    });
    expect(dataQuality[0]?.message).toContain(codes["M-2"]);
  });

  it("is exit code 2 with --strict", async () => {
    expect((await report(["--strict"])).code).toBe(2);
  });

  it("is exit code 2 in the strict preset, unless that is chosen otherwise", async () => {
    await writeFile(join(folder, "regelmaat.config.yaml"), "preset: strict\n");
    expect((await report()).code).toBe(2);
    await writeFile(
      join(folder, "regelmaat.config.yaml"),
      "preset: strict\nfailOn: violation\nstrict: false\n",
    );
    expect((await report()).code).toBe(0);
  });

  it("goes with --prune-baseline; the case that was not checked stays", async () => {
    const { stderr } = await run(["--prune-baseline"]);
    expect(stderr).toBe(`${name}: 0 erbij, 0 opnieuw, 1 weg.\n`);
    expect((await issues()).map((issue) => issue.case)).toEqual([codes["M-3"]]);
    expect((await report()).dataQuality).toEqual([]);
  });

  it("cannot be told by a check of an earlier day, or by another regulation", async () => {
    expect((await report([], "2025-12-31")).dataQuality).toEqual([]);
    const text = await readFile(join(folder, name), "utf8");
    await writeFile(join(folder, name), text.replaceAll('"molen"', '"zaagmolen"'));
    expect((await report()).dataQuality).toEqual([]);
  });
});

describe("the list is found", () => {
  it("beside the file of choices, and under the name that it gives", async () => {
    await writeFile(join(folder, "regelmaat.config.yaml"), "baseline: bekend.json\n");
    expect((await report()).code).toBe(2);
    await run(["--update-baseline", ...decision]);
    expect(await readdir(folder)).toContain("bekend.json");
    expect((await report()).code).toBe(0);
  });
});

describe("what is wrong in the list is said with its place", () => {
  const issue = {
    firstSeen: "2026-01-31",
    level: "violation",
    owner: "o",
    reason: "r",
    regulation: "molen",
    rule: "decision",
    step: "decision",
    until: "2026-06-30",
    case: "x",
  };
  test.each([
    ["no JSON", '{ "schemaVersion": 1,', ":1:22: Deze lijst van bekende kwesties is hier geen geldige JSON"],
    [
      "an unknown key",
      list({ ...issue, untill: "2026-06-30" }),
      '"untill" hoort hier niet. Bedoelt u "until"?',
    ],
    ["no reason", list({ ...issue, reason: undefined }), 'Hier ontbreekt "reason". Vul het in.'],
    ["an empty reason", list({ ...issue, reason: " " }), "verwacht: een waarde die niet leeg is"],
    ["a case without an end", list({ ...issue, until: undefined }), "Hier ontbreekt until"],
    [
      "a date that does not exist",
      list({ ...issue, until: "2026-02-30" }),
      "De datum 2026-02-30 bestaat niet.",
    ],
    [
      "an end too far ahead",
      list({ ...issue, until: "2027-02-01" }),
      ":12:7: Een kwestie is hoogstens 12 maanden vooruit bekend.",
    ],
    ["a fingerprint twice", '{ "schemaVersion": 1, "known": { "a": {}, "a": {} } }', "geen geldige JSON"],
  ])("%s", async (_what, text, says) => {
    await writeFile(join(folder, name), text);
    const { code, stdout, stderr } = await run([]);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: expect.stringContaining(says) });
    expect(stderr).toContain(`${name}:`);
  });

  it("an issue of the organisation needs no end", async () => {
    await writeFile(join(folder, name), list({ ...issue, case: undefined, until: undefined }));
    const { code, dataQuality } = await report();
    // It is about no verdict of this check, which did look.
    expect({ code, rules: dataQuality.map(({ rule }) => rule) }).toEqual({
      code: 1,
      rules: ["stale-known-issue"],
    });
  });

  function list(one: object): string {
    return JSON.stringify({ schemaVersion: 1, known: { f00: one } }, null, 2);
  }
});
