import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runMain } from "./run-main.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "simulate-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const run = (words: string) => runMain(words.split(" "));
const read = (name: string) => readFile(join(folder, name), "utf8");

describe("simulate", () => {
  it("writes the log and the truth about every case in it", async () => {
    const words = `simulate molen --cases 60 --breaches late=30% --out ${folder}/a.csv --truth ${folder}/a.jsonl --format json`;
    const { code, stdout } = await run(words);
    expect(code).toBe(0);
    const truth = (await read("a.jsonl"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const log = await read("a.csv");
    expect(
      new Set(
        log
          .trim()
          .split("\n")
          .slice(1)
          .map((row) => row.split(",")[0]),
      ),
    ).toEqual(new Set(truth.map((each) => each.case)));
    const late = truth.filter(({ breaches }) => breaches.length > 0);
    expect(JSON.parse(stdout)).toMatchObject({
      status: "simulated",
      cases: 60,
      events: log.trim().split("\n").length - 1,
      breaches: [{ id: "late", share: 0.3, planted: late.length, isImpossible: false }],
    });
    const period = "--as-of 2025-12-31 --log-until 2025-12-31";
    const checked = await run(`check ${folder}/a.csv --regulation molen ${period} --format json`);
    const { cases }: { cases: { id: string; verdicts: { id: string; status: string }[] }[] } = JSON.parse(
      checked.stdout,
    );
    const violated = cases.flatMap(({ id, verdicts }) =>
      verdicts.filter(({ status }) => status === "violated").map((verdict) => `${id} ${verdict.id}`),
    );
    expect(violated).toEqual(
      late.flatMap((each) => each.breaches[0].verdicts.map(({ id }: { id: string }) => `${each.case} ${id}`)),
    );
  });

  it("writes the same bytes again, packed as well, and leaves a file that exists", async () => {
    await run(`simulate molen --cases 20 --seed 5 --out ${folder}/b.jsonl.gz`);
    const { stdout } = await run("simulate molen --cases 20 --seed 5 --to jsonl");
    const packed = await readFile(join(folder, "b.jsonl.gz"));
    expect(gunzipSync(packed).toString()).toBe(stdout);
    expect((await run(`simulate molen --cases 20 --seed 5 --out ${folder}/b.jsonl.gz`)).code).toBe(2);
    await run(`simulate molen --cases 20 --seed 5 --out ${folder}/b.jsonl.gz --force`);
    expect(await readFile(join(folder, "b.jsonl.gz"))).toEqual(packed);
  });

  it("says what was planted, what has no place and how to check it", async () => {
    const words = `simulate molen --cases 40 --breaches late=50%,denied=1% --out ${folder}/c.csv --truth ${folder}/c.jsonl`;
    const { stdout, stderr } = await run(words);
    expect(stdout).toBe("");
    expect(stderr).toContain("late (te laat gedaan): ");
    expect(stderr).toContain("In deze regeling kan dit niet misgaan: denied.");
    expect(stderr).toContain("--as-of 2025-12-31 --log-until 2025-12-31");
  });

  it("shows on a terminal how far it is", async () => {
    let said = "";
    let now = 0;
    const stderr = { write: (text: string) => (said += text), isTerminal: true };
    await runMain(["simulate", "molen", "--cases", "30", "--lang", "en"], {
      stderr,
      now: () => (now += 1000),
    });
    expect(said).toContain("of 30 cases made (");
  });
});
