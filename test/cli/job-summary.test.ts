import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Io } from "../../src/cli/io.ts";
import { addJobSummary } from "../../src/cli/job-summary.ts";
import { nodeFiles } from "../../src/cli/node-io.ts";
import { runMain } from "./run-main.ts";

/** What GitHub takes of one step. */
const largest = 1024 * 1024;
const notice =
  "\nDe samenvatting is hier afgekapt: GitHub toont niet meer dan 1 MiB. Alles staat in `--format json`.\n";

describe("the summary of a job", () => {
  let folder = "";
  let file = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
    file = join(folder, "summary.md");
  });
  afterAll(() => rm(folder, { recursive: true }));

  // Only the files of the world are touched.
  const io = { cwd: "/", files: nodeFiles } as Io;

  it("stands behind what is there already", async () => {
    await writeFile(file, "eerst\n");
    await addJobSummary(io, { file, chunks: ["dan\n", "klaar\n"], language: "nl" });
    expect(await readFile(file, "utf8")).toBe("eerst\ndan\nklaar\n");
  });

  it("is cut behind a line when it is too large, and says so", async () => {
    const before = "x".repeat(largest - 1000);
    await writeFile(file, before);
    const lines = Array.from({ length: 100 }, (_, number) => `| één ${number} |\n`);
    await addJobSummary(io, { file, chunks: lines, language: "nl" });
    const added = (await readFile(file, "utf8")).slice(before.length);
    expect((await stat(file)).size).toBeLessThanOrEqual(largest);
    expect(added.endsWith(notice)).toBe(true);
    const kept = added.slice(0, -notice.length);
    expect(lines.join("").startsWith(kept)).toBe(true);
    expect(kept.endsWith("|\n")).toBe(true);
  });

  it("is written by --format github, without the ids of cases", async () => {
    await rm(file);
    const words = "check te-laat.csv --regulation molen --as-of 2026-01-31 --format github".split(" ");
    const { code } = await runMain(words, { env: { GITHUB_STEP_SUMMARY: file } });
    const text = await readFile(file, "utf8");
    expect(code).toBe(1);
    expect(text).toContain("### Klachtenregeling De Molen");
    expect(text).not.toContain("M-2");
  });
});
