import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { workplace } from "./run-cli.ts";
import { runMain } from "./run-main.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-verify-"));
  await cp(workplace, folder, { recursive: true });
});

afterEach(async () => rm(folder, { recursive: true }));

/** Makes a report in the folder, of the logs that are named. */
async function report(...words: readonly string[]): Promise<void> {
  const { code, stderr } = await runMain(
    ["check", ...words, "--regulation", "molen", "--format", "json=verslag.json"],
    { cwd: folder },
  );
  expect(stderr.includes("schrijven"), `${code} ${stderr}`).toBe(false);
}

async function verify(...more: readonly string[]) {
  return runMain(["verify", "verslag.json", ...more], { cwd: folder });
}

async function changed(file: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, file);
  await writeFile(path, change(await readFile(path, "utf8")));
}

const asOf = ["--as-of", "2026-01-31"];

describe("verify", () => {
  it.each<readonly [string, readonly string[]]>([
    ["one log", ["te-laat.csv", ...asOf]],
    ["several logs, one of them named twice", ["te-laat.csv", "in-orde.csv", "te-laat.csv", ...asOf]],
    ["a folder of logs with a mapping beside one", ["logboeken", ...asOf]],
    [
      "a log with its mapping",
      ["logboeken/register.csv", "--mapping", "logboeken/register.mapping.yaml", ...asOf],
    ],
    ["a packed log", ["te-laat.csv.gz", ...asOf]],
    ["a reference date with a time", ["te-laat.csv", "--as-of", "2025-09-22T10:00"]],
    [
      "the end of the log and one reading",
      ["te-laat.csv", "--log-until", "2025-12-31", "--reading", "strict", ...asOf],
    ],
    ["another language and hidden ids", ["te-laat.csv", "--lang", "en", "--case-ids", "hash", ...asOf]],
    ["a log with errors", ["scheef.csv", ...asOf]],
    ["no reference date: that of the day it was made", ["te-laat.csv"]],
  ])("makes it again byte for byte: %s", async (_what, words) => {
    await writeFile(join(folder, "te-laat.csv.gz"), gzipSync(await readFile(join(folder, "te-laat.csv"))));
    await report(...words);
    const { code, stdout, stderr } = await verify();
    expect(stdout + stderr).toMatch(/Dit verslag klopt nog|This report still holds/u);
    expect(code).toBe(0);
  });

  it("holds it against the list of known issues that was used, and names that list when it changed", async () => {
    const known = [
      "--update-baseline",
      "--reason",
      "afspraak",
      "--owner",
      "directie",
      "--until",
      "2026-06-30",
    ];
    await report("te-laat.csv", ...known, ...asOf);
    expect((await verify()).code).toBe(0);
    await changed("regelmaat-baseline.json", (text) => text.replace("afspraak", "anders"));
    const { code, stdout } = await verify();
    expect(code).toBe(2);
    expect(stdout).toContain("regelmaat-baseline.json: is veranderd.");
  });

  it("does not hold it against a list that was made later", async () => {
    await report("te-laat.csv", ...asOf);
    await runMain(
      [
        ...["check", "te-laat.csv", "--regulation", "molen", ...asOf, "--update-baseline"],
        ...["--reason", "afspraak", "--owner", "directie", "--until", "2026-06-30"],
      ],
      { cwd: folder },
    );
    expect((await verify()).code).toBe(0);
  });

  it("finds the inputs in another folder", async () => {
    await report("te-laat.csv", ...asOf);
    const elsewhere = await mkdtemp(join(tmpdir(), "regelmaat-verify-"));
    const words = ["verify", join(folder, "verslag.json")];
    const without = await runMain(words, { cwd: elsewhere });
    expect(without.code).toBe(2);
    expect(without.stdout).toContain(
      "te-laat.csv: is er niet. Zet het bestand terug, of noem met --root de map",
    );
    const { code } = await runMain([...words, "--root", folder], { cwd: elsewhere });
    expect(code).toBe(0);
    await rm(elsewhere, { recursive: true });
  });

  // The decision of M-2 was due on 22 September 2025; on the 22nd it is in time.
  it("names the input that changed, and which verdicts come out otherwise because of it", async () => {
    await report("te-laat.csv", ...asOf);
    await changed("te-laat.csv", (text) => text.replace("2025-09-29", "2025-09-22"));
    const { code, stdout } = await verify();
    expect(code).toBe(2);
    expect(stdout).toContain("Of dit verslag nog klopt is niet vast te stellen.");
    expect(stdout.replace(/\s+/gu, " ")).toContain(
      "te-laat.csv: is veranderd. Zet het bestand terug zoals het was, of maak een nieuw verslag.",
    );
    expect(stdout).toContain("M-2 decision: niet in orde (uiterlijk maandag 22 september 2025) → in orde");
    const { stdout: data } = await verify("--format", "json");
    const { verdicts, status, holds, inputs } = JSON.parse(data);
    expect({ status, holds }).toEqual({ status: "not-checked", holds: null });
    expect(inputs).toContainEqual({ path: "te-laat.csv", state: "changed" });
    const moved = verdicts.find(({ verdict }: { verdict: string }) => verdict === "decision");
    expect(moved).toMatchObject({ case: "M-2", was: { status: "violated" }, is: { status: "met" } });
  });

  // Confirmed a day earlier, which its reason says; an empty line makes the decision stand one line lower, and no more.
  it("tells verdicts with another outcome, and counts those that only rest on another day", async () => {
    await report("te-laat.csv", ...asOf);
    await changed("te-laat.csv", (text) =>
      text.replace("M-2,acknowledgement,2025-09-03", "\nM-2,acknowledgement,2025-09-02"),
    );
    const { stdout } = await verify();
    const { stdout: data } = await verify("--format", "json");
    const { verdicts }: { verdicts: { was: object; is: object }[] } = JSON.parse(data);
    const other = verdicts.filter(({ was, is }) => JSON.stringify(was) !== JSON.stringify(is)).length;
    expect(other).toBeGreaterThan(0);
    expect(verdicts.length).toBeGreaterThan(other);
    expect(stdout).toContain(`Oordelen die anders uitkomen: ${other}\n`);
    expect(stdout.match(/^ {2}- M-2 /gmu)).toHaveLength(other);
    expect(stdout.replace(/\s+/gu, " ")).toContain(
      `zoals een andere dag of regel: ${verdicts.length - other}.`,
    );
  });

  it("names a log that was added to the folder, and its verdicts", async () => {
    await report("logboeken", ...asOf);
    await cp(join(folder, "te-laat.csv"), join(folder, "logboeken/drie.csv"));
    const { code, stdout } = await verify();
    expect(code).toBe(2);
    expect(stdout).toContain("logboeken/drie.csv: is erbij gekomen");
    expect(stdout).toContain("M-2 decision: er niet → niet in orde");
  });

  it("finds a verdict that somebody changed in the report", async () => {
    await report("te-laat.csv", ...asOf);
    await changed("verslag.json", (text) => text.replace('"status": "violated"', '"status": "met"'));
    const { code, stdout } = await verify();
    expect(code).toBe(1);
    expect(stdout).toContain("Dit verslag klopt niet meer");
    expect(stdout).toContain("M-2 decision: in orde (uiterlijk maandag 22 september 2025) → niet in orde");
  });

  it("finds a count that somebody changed", async () => {
    await report("te-laat.csv", ...asOf);
    await changed("verslag.json", (text) =>
      text.replace('"casesWithViolation": 1', '"casesWithViolation": 0'),
    );
    const { code, stdout } = await verify();
    expect({ code, named: stdout.includes("Ook anders: summary") }).toEqual({ code: 1, named: true });
  });

  it("tells when only the writing of the file changed", async () => {
    await report("te-laat.csv", ...asOf);
    await changed("verslag.json", (text) => JSON.stringify(JSON.parse(text)));
    const { code, stdout } = await verify();
    expect(code).toBe(1);
    expect(stdout.replace(/\s+/gu, " ")).toContain(
      "het bestand is anders opgeschreven dan regelmaat het schreef",
    );
  });

  it("compares with what the version of the report would have written, and names both", async () => {
    await report("te-laat.csv", ...asOf);
    await changed("verslag.json", (text) => text.replace('"version": "0.1.0"', '"version": "0.0.9"'));
    const { code, stdout } = await verify();
    expect(code).toBe(0);
    expect(stdout).toContain("gemaakt met versie 0.0.9; opnieuw gemaakt met versie 0.1.0");
  });

  it("cannot repeat what came from standard input", async () => {
    const stdin = readFile(join(folder, "te-laat.csv"));
    const words = ["check", "-", "--stdin-name", "x.csv", "--regulation", "molen", ...asOf];
    await runMain([...words, "--format", "json=verslag.json"], {
      cwd: folder,
      stdin: (async function* () {
        yield await stdin;
      })(),
    });
    const { code, stdout } = await verify();
    expect(code).toBe(2);
    expect(stdout).toContain("x.csv: kwam van de standaardinvoer");
  });

  it("records nothing of the machine", async () => {
    await report(join(folder, "te-laat.csv"), ...asOf);
    const text = await readFile(join(folder, "verslag.json"), "utf8");
    expect(text).not.toContain(tmpdir());
    const { options, inputs, regulations } = JSON.parse(text);
    expect(options).toEqual({ reading: "all", language: "nl", logs: ["te-laat.csv"], caseIds: "full" });
    expect(
      inputs.map(({ path, role, bytes }: Record<string, unknown>) => [path, role, typeof bytes]),
    ).toEqual([
      ["regulations/molen/2020-01-01.md", "regulation", "number"],
      ["te-laat.csv", "log", "number"],
    ]);
    expect(regulations).toEqual([
      {
        id: "molen",
        version: "2020-01-01",
        title: "Klachtenregeling De Molen",
        file: "regulations/molen/2020-01-01.md",
      },
    ]);
  });

  it.each([
    ["a report that is not there", ["weg.json"], "weg.json: Dit bestand is er niet."],
    ["what is no JSON", ["te-laat.csv"], "te-laat.csv: Dit is geen JSON."],
    ["another JSON file", ["ander.json"], "ander.json: Dit is geen verslag van regelmaat check"],
    ["a report of a later form", ["later.json"], "later.json: Dit verslag heeft een vorm"],
    ["a report in which nothing was checked", ["niets.json"], "niets.json: In dit verslag is niets getoetst"],
    ["a root that is no folder", ["verslag.json", "--root", "te-laat.csv"], "te-laat.csv: Dit is geen map."],
  ])("refuses %s", async (_what, words, says) => {
    await report("te-laat.csv", ...asOf);
    await writeFile(join(folder, "ander.json"), '{"schemaVersion":1}');
    await writeFile(join(folder, "later.json"), '{"schemaVersion":99}');
    const nothing = await runMain(["check", "weg.csv", "--regulation", "molen", "--format", "json"], {
      cwd: folder,
    });
    await writeFile(join(folder, "niets.json"), nothing.stdout);
    const { code, stdout, stderr } = await runMain(["verify", ...words], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
  });
});
