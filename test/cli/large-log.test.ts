import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { randomFrom } from "../support/random.ts";
import { runCli, workplace } from "./run-cli.ts";

/** More rows than fit in memory at once. */
const cases = 16_000;
const question = ["--regulation", "molen", "--as-of", "2026-01-31", "--format"];

let folder: string;
let temporary: string;
const rows = Array.from({ length: cases }, (_, number) => rowsOf(number)).flat();
/** The last case first, and in each case the first row first. */
const backwards = Array.from({ length: cases }, (_, number) => rowsOf(cases - 1 - number)).flat();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-large-"));
  temporary = join(folder, "temporary");
  await mkdir(temporary);
  await writeLog("ordered.csv", rows);
  await writeLog("mixed.csv", shuffled(rows));
  await writeLog("together.csv", backwards);
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a log that does not fit in memory", () => {
  it("gives the same verdicts in every order, and leaves nothing behind", async () => {
    const reports = [];
    for (const name of ["ordered.csv", "mixed.csv", "together.csv"]) {
      const out = join(folder, `${name}.json`);
      const { code, stderr } = await check([join(folder, name), ...question, `json=${out}`]);
      expect(stderr).toBe("");
      expect(code).toBe(1);
      reports.push(JSON.parse(await readFile(out, "utf8")));
    }
    const [ordered, mixed, together] = reports.map(withoutPlaces);
    expect(ordered).toMatchObject({ summary: { cases }, status: "checked" });
    // As one text: a list of every difference between two such reports would be endless.
    expect(JSON.stringify(mixed) === JSON.stringify(ordered)).toBe(true);
    expect(JSON.stringify(together) === JSON.stringify(ordered)).toBe(true);
    expect(await readdir(temporary)).toEqual([]);
  }, 240_000);

  it("is written in another form, whole and in order, and leaves nothing behind", async () => {
    const out = join(folder, "converted.csv");
    const words = ["convert", join(folder, "ordered.csv"), "--to", "csv", "--out", out];
    const { code, stderr } = await runCli(words, { cwd: workplace, env: surroundings() });
    expect(stderr).toContain(`(zaken: ${cases}, gebeurtenissen: ${rows.length})`);
    expect(code).toBe(0);
    const written = await readFile(out, "utf8");
    expect(written.trimEnd().replaceAll("\r", "").split("\n").slice(1).join("\n") === rows.join("\n")).toBe(
      true,
    );
    expect(await readdir(temporary)).toEqual([]);
  }, 240_000);

  it("says where there is no room for what does not fit", async () => {
    const nowhere = join(folder, "nowhere");
    const argv = ["check", join(folder, "mixed.csv"), ...question, "pretty", "--lang", "en"];
    const { code, stdout, stderr } = await runCli(argv, { cwd: workplace, env: { TMPDIR: nowhere } });
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(`${nowhere}`);
    expect(stderr).toContain("no room for temporary data here (ENOENT)");
  }, 120_000);

  it("needs no room when the rows of each case stand together, in whatever order the cases are", async () => {
    const env = { TMPDIR: join(folder, "nowhere") };
    const argv = ["check", join(folder, "together.csv"), ...question, "pretty", "--lang", "en"];
    const { code, stdout, stderr } = await runCli(argv, { cwd: workplace, env });
    expect(stderr).toBe("");
    expect(code).toBe(1);
    expect(stdout).toContain(`${cases} cases`);
  }, 120_000);

  it("leaves no report and no temporary file when it is killed", async () => {
    const out = join(folder, "killed.json");
    const argv = [program, "check", join(folder, "mixed.csv"), ...question, `json=${out}`];
    const child = spawn(process.execPath, argv, { cwd: workplace, env: surroundings() });
    const closed = new Promise((resolve) => child.on("close", resolve));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    child.kill("SIGKILL");
    await closed;
    expect(await readdir(temporary)).toEqual([]);
    expect((await readdir(folder)).filter((name) => name.includes("killed"))).toEqual([]);
  }, 120_000);
});

const program = fileURLToPath(new URL("../../src/cli/bin.ts", import.meta.url));

function surroundings() {
  return { PATH: process.env.PATH ?? "", NO_COLOR: "1", TMPDIR: temporary };
}

function check(words: readonly string[]) {
  return runCli(["check", ...words], { cwd: workplace, env: surroundings() });
}

function writeLog(name: string, written: readonly string[]) {
  return writeFile(join(folder, name), ["case_id,activity,timestamp", ...written, ""].join("\n"));
}

/** Every tenth case is late; ids of one length, so that their order is that of the numbers. */
function rowsOf(number: number): readonly string[] {
  const id = `K-${String(number).padStart(6, "0")}`;
  const day = (days: number) =>
    new Date(Date.UTC(2025, 0, 6 + (number % 90) + days)).toISOString().slice(0, 10);
  const late = number % 10 === 0;
  return [
    `${id},complaint,${day(0)}`,
    ...Array.from({ length: 8 }, (_, again) => `${id},acknowledgement,${day((late ? 40 : 2) + again)}`),
    `${id},decision,${day(late ? 200 : 20)}`,
  ];
}

function shuffled(items: readonly string[]): readonly string[] {
  const random = randomFrom(1);
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
}

/** The order of the rows decides where things stand, and nothing else. */
function withoutPlaces(report: unknown): unknown {
  return JSON.parse(
    JSON.stringify(report, (name, value) =>
      ["line", "file", "logs", "inputs", "dataQuality"].includes(name) ? undefined : value,
    ),
  );
}
