import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli, workplace } from "./run-cli.ts";
import { runMain } from "./run-main.ts";

const log = [
  "case_id,activity,timestamp,actor,reasons",
  "K-1,klacht,2025-01-02,,",
  'K-1,besluit,2025-01-09T10:00,Anna,"=1+1, echt"',
  "",
].join("\n");
const broken = `${log}K-2,,2025-01-02,,\n`;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "convert-"));
  await writeFile(join(folder, "zaken.csv"), log);
  await writeFile(join(folder, "kapot.csv"), broken);
  await writeFile(join(folder, "leeg.csv"), "");
  await writeFile(
    join(folder, "zaak.json"),
    '{"cases": [{"id": "K-1", "facts": {"spoed": true}, "events": []}]}',
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (words: string, input = "") => runCli(words.split(" "), { cwd: folder, input });

describe("convert", () => {
  it("to stdout gives the log and nothing else, and says nothing when there is nothing to say", async () => {
    const { code, stdout, stderr } = await run("convert zaken.csv --to jsonl");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(
      [
        '{"case_id":"K-1","activity":"klacht","time":"2025-01-02","reasons":null}',
        '{"case_id":"K-1","activity":"besluit","time":"2025-01-09T10:00:00+01:00","actor":"Anna","reasons":"=1+1, echt"}',
        "",
      ].join("\n"),
    );
  });

  it("reads standard input, and writes a file by the name that it gets", async () => {
    const made = await run("convert - --stdin-name zaken.csv --out uit/zaken.xes", log);
    expect(made).toEqual({
      code: 0,
      stdout: "",
      stderr: "Geschreven: uit/zaken.xes (zaken: 1, gebeurtenissen: 2).\n",
    });
    expect(await readdir(join(folder, "uit"))).toEqual(["zaken.xes"]);
    const again = await run("convert uit/zaken.xes --to csv --lang en");
    expect(again).toEqual({
      code: 0,
      stdout: [
        "case_id,activity,timestamp,actor,reasons",
        "K-1,klacht,2025-01-02,,",
        `K-1,besluit,2025-01-09T10:00:00+01:00,Anna,"'=1+1, echt"`,
        "",
      ].join("\n"),
      stderr: "",
    });
  });

  it("packs what is to end in .gz, the same bytes each time", async () => {
    await run("convert zaken.csv --out een.jsonl.gz");
    await run("convert zaken.csv --to jsonl --out twee.jsonl.gz");
    const [one, two] = await Promise.all(
      ["een", "twee"].map((name) => readFile(join(folder, `${name}.jsonl.gz`))),
    );
    expect(one).toEqual(two);
    expect(gunzipSync(one ?? new Uint8Array()).toString()).toContain('"activity":"besluit"');
    expect((await run("convert een.jsonl.gz --to csv")).stdout).toContain("K-1,klacht,2025-01-02");
  });

  it("never writes over a file, unless it is asked to", async () => {
    const refused = await run("convert zaken.csv --to csv --out zaken.csv");
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining("zaken.csv: Dit bestand bestaat al."),
    ]);
    expect(await readFile(join(folder, "zaken.csv"), "utf8")).toBe(log);
    expect((await run("convert zaken.csv --to csv --out zaken.csv --force")).code).toBe(0);
    expect(await readdir(folder)).toEqual(["kapot.csv", "leeg.csv", "zaak.json", "zaken.csv"]);
  });

  it("writes what can be used, says which rows cannot, and ends with 2", async () => {
    const { code, stdout, stderr } = await run("convert kapot.csv --to jsonl --lang en");
    expect(code).toBe(2);
    expect(stdout.split("\n")).toHaveLength(3);
    expect(stderr).toContain("kapot.csv:4:5 This row does not say what happened.");
  });

  it("says what the form cannot hold, for people and for programs, and ends with 1", async () => {
    const told = await run("convert zaak.json --to csv --lang en");
    expect(told.code).toBe(1);
    expect(told.stdout).toBe("case_id,activity,timestamp,spoed\n");
    expect(told.stderr).toMatch(
      /^What CSV cannot hold\n {2}1 × CSV has a row per event\. [\s\S]*\(the first:\s+zaak\.json:1:12\)\n$/u,
    );
    const [toStderr, toStdout] = [
      await run("convert zaak.json --to csv --format json"),
      await run("convert zaak.json --out zaak.csv --format json"),
    ];
    expect(toStdout.stderr).toBe("");
    const [one, other] = [JSON.parse(toStderr.stderr), JSON.parse(toStdout.stdout)];
    expect(one).toMatchObject({
      schemaVersion: 1,
      status: "converted",
      to: "csv",
      file: null,
      cases: 1,
      events: 0,
      losses: [{ rule: "case-without-events", count: 1, first: { file: "zaak.json", line: 1, column: 12 } }],
      mapping: null,
      findings: [],
    });
    expect(other).toEqual({ ...one, file: "zaak.csv" });
  });

  it("keeps what no form can hold in a mapping, which goes with the log", async () => {
    await writeFile(join(folder, "m.yaml"), "logUntil: 2025-03-01\nnotRecorded: [hoorzitting]\n");
    const said = await run("convert zaken.csv --mapping m.yaml --to xes --lang en");
    expect(said.code).toBe(1);
    expect(said.stderr).toContain("  logUntil: 2025-03-01\n  notRecorded:\n    - hoorzitting\n");
    const words = "convert zaken.csv --mapping m.yaml --out a.xes --mapping-out a.mapping.yaml --lang en";
    const kept = await run(words);
    expect(kept.code).toBe(0);
    expect(kept.stderr).toContain("Written: a.mapping.yaml. Give this mapping file with --mapping");
    expect(await readFile(join(folder, "a.mapping.yaml"), "utf8")).toBe(
      "logUntil: 2025-03-01\nnotRecorded:\n  - hoorzitting\n",
    );
    expect((await run(words)).code).toBe(2);
  });

  it("uses the names of a regulation where one is named", async () => {
    const words = ["convert", "in-orde.csv", "--to", "jsonl"];
    const plain = await runMain(words, { cwd: workplace });
    const known = await runMain([...words, "--regulation", "molen"], { cwd: workplace });
    expect([plain.code, known.code]).toEqual([0, 0]);
    expect(known.stdout).toContain('"activity":"complaint"');
  });

  it.each([
    ["no form", "convert zaken.csv", "Noem de vorm: --to csv, jsonl, xes, ocel."],
    ["an unknown form", "convert zaken.csv --to xml", "--to kent “xml” niet"],
    ["a name that tells no form", "convert zaken.csv --out zaken.json", "Aan “.json” is niet te zien"],
    ["a name of another form", "convert zaken.csv --to csv --out zaken.xes.gz", "--to csv past niet bij"],
    ["nothing in the log", "convert leeg.csv --to csv", "Er is niets geschreven"],
    ["no such log", "convert weg.csv --to csv", "weg.csv: Dit bestand is er niet."],
    ["--force alone", "convert zaken.csv --to csv --force", "--force hoort bij --out"],
    ["no log", "convert --to csv", "logboek"],
  ])("%s: exit code 2, one sentence, nothing on stdout", async (_what, words, says) => {
    const { code, stdout, stderr } = await runMain(words.split(" "), { cwd: folder });
    expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining(says)]);
  });
});
