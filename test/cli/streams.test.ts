import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "./run-cli.ts";

const small = ["check", "in-orde.csv", "te-laat.csv", "--regulation", "molen", "--as-of", "2026-01-31"];

describe.concurrent("streams", () => {
  let folder = "";
  let large: readonly string[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
    const rows = Array.from({ length: 400 }, (_, index) => [
      `M-${index},complaint,2025-09-01,complainant`,
      `M-${index},decision,2025-09-29,miller`,
    ]);
    const file = join(folder, "groot.csv");
    await writeFile(file, `${["case_id,activity,timestamp,role", ...rows.flat()].join("\n")}\n`);
    large = ["check", file, "--regulation", "molen", "--as-of", "2026-01-31", "--format", "json"];
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("brings a large document through a pipe whole", async () => {
    const { stdout, stderr, code } = await runCli(large);
    expect(Buffer.byteLength(stdout)).toBeGreaterThan(65_536);
    expect(JSON.parse(stdout)).toMatchObject({ status: "checked", summary: { cases: 400 } });
    expect({ stderr, code }).toEqual({ stderr: "", code: 1 });
  });

  it("is quiet when nobody reads on", async () => {
    const { stderr, code } = await runCli(large, { hangsUp: true });
    expect({ stderr, code }).toEqual({ stderr: "", code: 1 });
  });

  it.each([
    ["New York", { TZ: "America/New_York" }],
    ["Auckland", { TZ: "Pacific/Auckland" }],
    ["a Turkish locale", { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" }],
  ])("writes the same bytes in %s as in UTC", async (_where, env) => {
    const [here, there] = [await runCli(small, { env: { TZ: "UTC" } }), await runCli(small, { env })];
    expect(there).toEqual(here);
  });

  it("writes the same bytes in any order of files", async () => {
    const [check, first = "", second = "", ...options] = small;
    const swapped = [check ?? "", second, first, ...options];
    expect(await runCli(swapped)).toEqual(await runCli(small));
  });

  it("judges what comes in on standard input as the file of that name", async () => {
    const { readFile } = await import("node:fs/promises");
    const input = await readFile(new URL("./workplace/te-laat.csv", import.meta.url), "utf8");
    const options = ["--regulation", "molen", "--as-of", "2026-01-31", "--format", "json"];
    const piped = ["check", "-", "--stdin-name", "te-laat.csv", ...options];
    expect(await runCli(piped, { input })).toEqual(await runCli(["check", "te-laat.csv", ...options]));
  });

  it("names every input with its hash", async () => {
    const { stdout } = await runCli([...small, "--format", "json"]);
    const { readFile } = await import("node:fs/promises");
    const { inputs } = JSON.parse(stdout) as { inputs: { path: string; sha256: string }[] };
    expect(inputs.map(({ path }) => path)).toEqual([
      "in-orde.csv",
      "regulations/molen/2020-01-01.md",
      "te-laat.csv",
    ]);
    for (const { path, sha256 } of inputs) {
      const bytes = await readFile(new URL(`./workplace/${path}`, import.meta.url));
      expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    }
  });

  it("always says the reference date, which is today in the zone of the regulation", async () => {
    const { stdout } = await runCli(["check", "in-orde.csv", "--regulation", "molen"]);
    expect(stdout).toMatch(/^Peildatum: \p{Ll}+ \d{1,2} \p{Ll}+ 20\d\d$/mu);
  });

  it.each([
    ["no colours in a pipe", [], { NO_COLOR: "" }, false],
    ["colours when asked", ["--color", "always"], {}, true],
    ["colours when forced", [], { NO_COLOR: "", FORCE_COLOR: "1" }, true],
    ["no colours when NO_COLOR is set", [], { FORCE_COLOR: "1" }, false],
    ["no colours when asked", ["--color", "never"], { NO_COLOR: "", FORCE_COLOR: "1" }, false],
  ])("has %s", async (_name, words, env, expected) => {
    const { stdout } = await runCli([...small, ...words], { env });
    expect(stdout.includes(String.fromCharCode(27))).toBe(expected);
  });
});

describe.concurrent("deadline --stdin", () => {
  it("answers each line with one line", async () => {
    const questions = [
      { from: "2025-06-02", within: "5 working days" },
      { from: "2025-03-07", within: "6 weeks", restDay: "atw", extension: ["4 weeks"] },
      { before: "2025-06-16", within: "5 days" },
    ];
    const input = questions.map((question) => JSON.stringify(question)).join("\n");
    expect(await runCli(["deadline", "--stdin"], { input })).toEqual({
      code: 0,
      stdout: '{"due":"2025-06-10"}\n{"due":"2025-05-16"}\n{"due":"2025-06-10"}\n',
      stderr: "",
    });
  });

  it("answers a wrong line with an error, and goes on", async () => {
    const input = '{"frm":"2025-06-02"}\nx\n\n{"from":"2025-06-02","within":"1 day"}\n';
    const { code, stdout } = await runCli(["deadline", "--stdin", "--lang", "en"], { input });
    expect(code).toBe(2);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => Object.keys(JSON.parse(line))),
    ).toEqual([["error"], ["error"], ["due"]]);
  });
});
