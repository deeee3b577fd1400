import { execFile } from "node:child_process";
import { access, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { belgianLog, belgianRegulation } from "../support/belgian.ts";
import { plainEnvironment, runCli } from "./run-cli.ts";

const built = fileURLToPath(new URL("../../dist/src/cli/bin.js", import.meta.url));

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-built-"));
  await mkdir(join(folder, "regulations"));
  await writeFile(join(folder, "regulations", "be.md"), belgianRegulation);
  await writeFile(join(folder, "log.csv"), belgianLog);
});

afterAll(() => rm(folder, { recursive: true }));

const words = [
  ...["check", "log.csv", "--regulation", "regulations/be.md"],
  ...["--as-of", "2025-08-01", "--format", "json", "--fail-on", "none"],
];

it("does the same as the files that it was built from", async () => {
  const written = await runCli(words, { cwd: folder });
  const { stdout } = await promisify(execFile)(process.execPath, [built, ...words], {
    cwd: folder,
    env: plainEnvironment(),
  });
  expect(stdout).toBe(written.stdout);
  const verdicts = JSON.parse(stdout).cases.map(({ verdicts: [first] }: { verdicts: unknown[] }) => first);
  expect(verdicts).toMatchObject([
    { status: "met", due: "2025-07-23" },
    { status: "violated", due: "2025-07-23" },
  ]);
});

it("holds what dev and preview run beside it, and the integration for sites of others", async () => {
  await access(fileURLToPath(new URL("dev-server.js", pathToFileURL(built))));
  await access(fileURLToPath(new URL("preview-server.js", pathToFileURL(built))));
  const { default: regelmaat } = await import(new URL("../site/integration.js", pathToFileURL(built)).href);
  expect(regelmaat()).toMatchObject({ name: "regelmaat" });
});
