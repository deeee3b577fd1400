import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { type Ran, runCli } from "../cli/run-cli.ts";
import { makeSqlite } from "../support/database-tables.ts";
import { type Fence, fencesOf } from "./fences.ts";

const docs = new URL("../../docs/", import.meta.url);

/**
 * A guide is followed from top to bottom in an empty folder: a block with a
 * name is written to that file (`diff`: changes it; `sql`: makes a database of it), a block `console` is run
 * and must print what it shows. A line `…` stands for any lines.
 */
test.each([
  "write-a-regulation",
  "modelling",
  "modelling.nl",
  "case-logs",
  "verdicts",
  "reports",
  "phrases",
  "draft",
  "convert",
  "simulate",
  "explain",
  "configuration",
  "agenda",
  "yearly-report",
  "forms",
  "baseline",
  "verify",
  "diff",
  "norms",
])("%s.md can be followed", async (name) => {
  const fences = fencesOf(await readFile(new URL(`${name}.md`, docs), "utf8"));
  expect(fences.some(({ language }) => language === "console")).toBe(true);
  const folder = await mkdtemp(join(tmpdir(), "regelmaat-guide-"));
  try {
    for (const fence of fences) {
      if (fence.name !== "") await write(join(folder, fence.name), fence);
      if (fence.language === "console") await follow(fence, folder);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

async function write(path: string, { language, text }: Fence): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  if (language === "sql") return makeSqlite(path, text);
  await writeFile(path, language === "diff" ? changed(await readFile(path, "utf8"), text) : text);
}

/** A text with the lines after `-` replaced by those after `+`. */
function changed(text: string, change: string): string {
  const lines = (mark: string) =>
    change.split("\n").flatMap((line) => (line.startsWith(mark) ? [line.slice(1)] : []));
  const old = lines("-").join("\n");
  if (text.split(old).length !== 2) throw new Error(`not there exactly once:\n${old}`);
  return text.replace(old, () => lines("+").join("\n"));
}

async function follow({ text }: Fence, folder: string): Promise<void> {
  const { words = "", shown = "", code } = partsOf(text);
  const ran = await runCli(argumentsOf(words), { cwd: folder });
  expect(linesOf(ran, shown), `${words}\n${ran.stderr}`).toEqual(shown.split("\n"));
  if (code !== undefined) expect(`${words}: ${ran.code}`).toBe(`${words}: ${code}`);
}

function partsOf(block: string): Partial<Record<string, string>> {
  const parts = /^\$ npx regelmaat (?<words>.*)\n(?<shown>[\s\S]*?)\n(?:\$ echo \$\?\n(?<code>\d)\n)?$/u.exec(
    block,
  );
  if (parts?.groups === undefined) throw new Error(`no command with its output:\n${block}`);
  return parts.groups;
}

function argumentsOf(words: string): string[] {
  return [...words.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

/** The lines that were printed, with `…` for what the page leaves out. */
function linesOf({ stdout }: Ran, shown: string): readonly string[] {
  const printed = stdout.trimEnd().split("\n");
  const wanted = shown.split("\n");
  const lines: string[] = [];
  let next = 0;
  for (const [position, line] of wanted.entries()) {
    if (line !== "…") {
      lines.push(printed[next] ?? "(nothing more)");
      next += 1;
      continue;
    }
    const after = wanted[position + 1];
    const found = after === undefined ? printed.length : printed.indexOf(after, next);
    lines.push(found > next ? "…" : `(${after ?? "more lines"} does not follow)`);
    next = Math.max(found, next);
  }
  return next < printed.length ? [...lines, ...printed.slice(next)] : lines;
}
