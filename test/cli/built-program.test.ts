import { execFile } from "node:child_process";
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { belgianLog, belgianRegulation } from "../support/belgian.ts";
import { plainEnvironment, type Ran, runCli } from "./run-cli.ts";

const built = fileURLToPath(new URL("../../dist/src/cli/bin.js", import.meta.url));

const project = fileURLToPath(new URL("../../", import.meta.url));

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-built-"));
  await mkdir(join(folder, "regulations"));
  await writeFile(join(folder, "regulations", "be.md"), belgianRegulation);
  await writeFile(join(folder, "log.csv"), belgianLog);
});

afterAll(() => rm(folder, { recursive: true }));

/** Runs the program as it is installed. */
function runBuilt(argv: readonly string[], cwd: string): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...plainEnvironment(), NO_COLOR: "1" };
    const child = execFile(process.execPath, [built, ...argv], { cwd, env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

const words = [
  ...["check", "log.csv", "--regulation", "regulations/be.md"],
  ...["--as-of", "2025-08-01", "--format", "json", "--fail-on", "none"],
];

it("does the same as the files that it was built from", async () => {
  const written = await runCli(words, { cwd: folder });
  const { stdout } = await runBuilt(words, folder);
  expect(stdout).toBe(written.stdout);
  const verdicts = JSON.parse(stdout).cases.map(({ verdicts: [first] }: { verdicts: unknown[] }) => first);
  expect(verdicts).toMatchObject([
    { status: "met", due: "2025-07-23" },
    { status: "violated", due: "2025-07-23" },
  ]);
});

it.each([
  ["lint", "regulations", "--format", "json"],
  ["check", "regulations/o21/logs/cases.csv", "--regulation", "o21", "--as-of", "2026-02-01"],
  ["explain", "o21", "--lang", "en"],
  ["deadline", "--regulation", "o21", "--step", "decision", "--from", "2025-09-01"],
  ["diff", "regulations/o21/2016-06-01.md", "regulations/o21/2016-06-01.md"],
  [
    "agenda",
    "regulations/o21/logs/cases.csv",
    "--regulation",
    "o21",
    "--as-of",
    "2025-10-01",
    "--format",
    "ics",
  ],
  ["init", "--from", "regulations/o21/logs/register.csv", "--regulation", "o21"],
  ["convert", "regulations/o21/logs/cases.csv", "--to", "xes"],
  ["draft", "regulations/o21/2016-06-01.md"],
])("says the same of %s %s", { timeout: 120_000 }, async (...argv) => {
  const written = await runCli(argv, { cwd: project });
  expect(await runBuilt(argv, project)).toEqual(written);
});

/** Files that their schema has something against, each with the words of a run that reads it. */
const faulty: readonly (readonly [name: string, text: string, words: readonly string[]])[] = [
  [
    "faulty.md",
    "---\nid: 3\ntitel: x\nlanguage: fr\nsteps:\n  decision: { within: 5, by: [], contains: x, whithin: 3 }\nretention: 4\n---\n## Artikel 1\n",
    ["lint", "faulty.md"],
  ],
  [
    "mapping.yaml",
    "case: 3\nevents: none\ndates: [x]\nencodng: utf-8\n",
    ["check", "log.csv", "--regulation", "regulations/be.md", "--mapping", "mapping.yaml"],
  ],
  [
    "log.jsonl",
    '{"case_id":"1","activity":3,"time":"2025-01-01"}\n{"case_id":"1","events":[{"activity":"complaint","time":7}],"more":1}\n',
    ["check", "log.jsonl", "--regulation", "regulations/be.md", "--as-of", "2025-08-01"],
  ],
  [
    "cases.json",
    '{"cases":[{"id":"1"}],"log":3}',
    ["check", "cases.json", "--regulation", "regulations/be.md"],
  ],
  [
    "baseline.yaml",
    "entries:\n  - fingerprint: 3\n    reasn: x\n",
    ["check", "log.csv", "--regulation", "regulations/be.md", "--baseline", "baseline.yaml"],
  ],
  ["own.config.yaml", "langage: nl\nfail-on: never\n", ["config", "--config", "own.config.yaml"]],
  ["report.json", '{"format":3,"cases":{}}', ["verify", "report.json"]],
  ["theme.yaml", "nme: x\ncolours: 3\n", ["build", "--theme", "theme.yaml", "--out", "site"]],
];

it.each(faulty)("says the same of what is wrong in %s", { timeout: 120_000 }, async (name, text, argv) => {
  await writeFile(join(folder, name), text);
  const written = await runCli(argv, { cwd: folder });
  expect(written.stdout + written.stderr).toContain(`${name}:`);
  expect(await runBuilt(argv, folder)).toEqual(written);
  await rm(join(folder, name));
});

it("says the same of what is wrong in a letter", { timeout: 120_000 }, async () => {
  const regulation = join(folder, "with-letter");
  await mkdir(join(regulation, "letters"), { recursive: true });
  await writeFile(join(regulation, "regulation.md"), belgianRegulation);
  await writeFile(
    join(regulation, "letters", "faulty.hbs"),
    "---\nid: 3\ntitel: x\nfields: 4\n---\nBeste lezer\n",
  );
  const argv = [
    ...["letter", "faulty", "--log", "log.csv", "--case", "K-1"],
    ...["--regulation", "with-letter/regulation.md", "--as-of", "2025-08-01"],
  ];
  const written = await runCli(argv, { cwd: folder });
  expect(written.stdout + written.stderr).toContain("faulty.hbs:");
  expect(await runBuilt(argv, folder)).toEqual(written);
});

it("names the licence of each package that went into it", async () => {
  const licences = await readFile(fileURLToPath(new URL("licences.txt", pathToFileURL(built))), "utf8");
  for (const name of ["ajv 8", "yaml 2", "micromark 4", "luxon 3", "js-yaml 3"])
    expect(licences).toMatch(new RegExp(`^${name}\\.[\\d.]+\\n\\n\\S`, "mu"));
});

it("holds what dev and preview run beside it, and the integration for sites of others", async () => {
  await access(fileURLToPath(new URL("dev-server.js", pathToFileURL(built))));
  await access(fileURLToPath(new URL("preview-server.js", pathToFileURL(built))));
  const { default: regelmaat } = await import(new URL("../site/integration.js", pathToFileURL(built)).href);
  expect(regelmaat()).toMatchObject({ name: "regelmaat" });
});
