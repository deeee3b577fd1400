import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { plainEnvironment, runCli } from "./run-cli.ts";

const built = fileURLToPath(new URL("../../dist/src/cli/bin.js", import.meta.url));

/** Belgian, so that it needs what is loaded only when it is asked for. */
const regulation = `---
$schema: x
id: be
title: Klachtenregeling
language: nl
counting: { calendar: be, restDay: none }
steps:
  acknowledgement: { within: 2 werkdagen, article: art_1 }
---
## Artikel 1
Wij bevestigen de klacht binnen :term[twee werkdagen]{of=acknowledgement}.
`;
/** 21 July 2025, a Monday, is the national holiday of Belgium: two working days after Friday 18 July end on the 23rd. */
const log = `case_id,activity,timestamp
K-1,complaint,2025-07-18
K-1,acknowledgement,2025-07-23
K-2,complaint,2025-07-18
K-2,acknowledgement,2025-07-24
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-built-"));
  await mkdir(join(folder, "regulations"));
  await writeFile(join(folder, "regulations", "be.md"), regulation);
  await writeFile(join(folder, "log.csv"), log);
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
