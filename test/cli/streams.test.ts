import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportFormats } from "../../src/report/index.ts";
import { runCli } from "./run-cli.ts";

const small = ["check", "in-orde.csv", "te-laat.csv", "--regulation", "molen", "--as-of", "2026-01-31"];

/** Enough for more than 5 MB. */
const largeCases = 1700;

describe.concurrent("streams", () => {
  let folder = "";
  let large: readonly string[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
    const rows = Array.from({ length: largeCases }, (_, index) => [
      `M-${index},complaint,2025-09-01,complainant`,
      `M-${index},decision,2025-09-29,miller`,
    ]);
    const file = join(folder, "groot.csv");
    await writeFile(file, `${["case_id,activity,timestamp,role", ...rows.flat()].join("\n")}\n`);
    large = ["check", file, "--regulation", "molen", "--as-of", "2026-01-31", "--format", "json"];
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("brings 5 MB through a pipe whole", async () => {
    const { stdout, stderr, code } = await runCli(large);
    expect(Buffer.byteLength(stdout)).toBeGreaterThan(5_000_000);
    expect(JSON.parse(stdout)).toMatchObject({ status: "checked", summary: { cases: largeCases } });
    expect({ stderr, code }).toEqual({ stderr: "", code: 1 });
  });

  it("puts nothing beside one document, also when both streams go into it", async () => {
    const words = [
      "check",
      "te-laat.csv",
      "--regulation",
      "molen",
      "--as-of",
      "2026-01-31",
      "--format",
      "json",
    ];
    const env = { GITHUB_ACTIONS: "true", FORCE_COLOR: "1", NO_COLOR: "" };
    for (const [argv, status] of [
      [words, "checked"],
      [["check", "weg.csv", ...words.slice(2)], "not-checked"],
      [[...words, "--format", "csv=weg/uit.csv"], "not-checked"],
    ] as const) {
      const { stdout, stderr } = await runCli(argv, { env });
      expect(JSON.parse(`${stdout}${stderr}`), argv.join(" ")).toMatchObject({ status });
    }
  });

  it("is quiet when nobody reads on", async () => {
    const { stderr, code } = await runCli(large, { hangsUp: true });
    expect({ stderr, code }).toEqual({ stderr: "", code: 1 });
  });

  it("writes the same bytes in every format, in any zone and locale", async () => {
    const written = await Promise.all(
      [
        { TZ: "UTC", LC_ALL: "C", LANG: "C" },
        { TZ: "America/New_York", LC_ALL: "nl_NL.UTF-8", LANG: "nl_NL.UTF-8" },
        { TZ: "Pacific/Auckland", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
      ].map(async (env, index) => {
        const files = reportFormats.map(({ name }) => ({ name, file: join(folder, `${index}-${name}`) }));
        const formats = files.flatMap(({ name, file }) => ["--format", `${name}=${file}`]);
        const { code, stdout, stderr } = await runCli([...small, ...formats], { env });
        expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: "", stderr: "" });
        const hashes = files.map(async ({ name, file }) => [name, sha256(await readFile(file))] as const);
        return Object.fromEntries(await Promise.all(hashes));
      }),
    );
    expect(Object.keys(written[0] ?? {})).toHaveLength(reportFormats.length);
    expect(written[1]).toEqual(written[0]);
    expect(written[2]).toEqual(written[0]);
  });

  it("writes the same bytes in any order of files", async () => {
    const [check, first = "", second = "", ...options] = small;
    const swapped = [check ?? "", second, first, ...options];
    expect(await runCli(swapped)).toEqual(await runCli(small));
  });

  it("judges what comes in on standard input as the file of that name", async () => {
    const input = await readFile(new URL("./workplace/te-laat.csv", import.meta.url), "utf8");
    const options = ["--regulation", "molen", "--as-of", "2026-01-31", "--format", "json"];
    const piped = ["check", "-", "--stdin-name", "te-laat.csv", ...options];
    const [fromPipe, fromFile] = [
      await runCli(piped, { input }),
      await runCli(["check", "te-laat.csv", ...options]),
    ];
    const judged = ({ code, stdout }: typeof fromPipe) => ({
      code,
      ...JSON.parse(stdout),
      options: undefined,
    });
    expect(judged(fromPipe)).toEqual(judged(fromFile));
    expect(JSON.parse(fromPipe.stdout).options).toMatchObject({ logs: ["-"], stdinName: "te-laat.csv" });
  });

  it("looks at a text that comes in on standard input as at the file of that name", async () => {
    const { readFile } = await import("node:fs/promises");
    const file = "agenda/regulation.md";
    const input = await readFile(new URL(`./workplace/${file}`, import.meta.url), "utf8");
    const piped = ["lint", "-", "--stdin-name", file, "--format", "json"];
    expect(await runCli(piped, { input })).toEqual(await runCli(["lint", file, "--format", "json"]));
  });

  it("names every input with its hash", async () => {
    const { stdout } = await runCli([...small, "--format", "json"]);
    const { inputs } = JSON.parse(stdout) as { inputs: { path: string; sha256: string }[] };
    expect(inputs.map(({ path }) => path)).toEqual([
      "in-orde.csv",
      "regulations/molen/2020-01-01.md",
      "te-laat.csv",
    ]);
    for (const { path, sha256: hash } of inputs) {
      const bytes = await readFile(new URL(`./workplace/${path}`, import.meta.url));
      expect(hash).toBe(sha256(bytes));
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

it("is silent on stderr where NO_COLOR and FORCE_COLOR are both set, which Node itself would tell", async () => {
  const { stderr } = await runCli(["lint", "molen", "--format", "json"], { env: { FORCE_COLOR: "1" } });
  expect(stderr).toBe("");
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

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
