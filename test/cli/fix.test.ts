import { execFileSync } from "node:child_process";
import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { nodeFiles } from "../../src/cli/node-io.ts";
import { runMain } from "./run-main.ts";

const untidy = `---
$schema: ../../schemas/regulation.schema.json
id: voorbeeld
title: Voorbeeld
language: nl
counting: { calendar: nl-atw, restDay: none }
steps:
  decision: { within: 3 weken na complaint, by: management, to: complainant, contains: reasons, notBy: accused, article: art_1 }
  acknowledgement: { within: 3 weken na complaint, by: management, to: complainant, article: art_1 }
cancelledBy: withdrawal
# Wie wat doet.
roles: { management: directie, accused: { label: betrokkene, outside: true } }
---
## Artikel 1 {#een}

Wij bevestigen en beslissen binnen 3 weken. Daarna kunt u naar de rechter.
`;
const roles = `# Wie wat doet.
roles: { management: directie, accused: { label: betrokkene, outside: true } }
`;
const tidy = untidy.replace(roles, "").replace("steps:\n", `${roles}steps:\n`).replace(" {#een}", "");

let folder = "";
let file = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-fix-"));
  file = join(folder, "regulation.md");
  await writeFile(file, untidy);
});
afterEach(() => rm(folder, { recursive: true }));

const read = () => readFile(file, "utf8");
const lint = (...words: readonly string[]) => runMain(["lint", "regulation.md", ...words], { cwd: folder });

it("says how much can be mended, and that counts as attention", async () => {
  const { code, stdout } = await lint("--fail-on", "attention");
  expect(stdout).toMatch(/2 aandachtspunten\.\n2 daarvan zijn te herstellen met --fix\.\n$/);
  expect(code).toBe(1);
});

it("mends the text, leaves nothing beside it, and tells what is left", async () => {
  const { code, stdout, stderr } = await lint("--fix", "--fail-on", "attention");
  expect(await read()).toBe(tidy);
  expect(await readdir(folder)).toEqual(["regulation.md"]);
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: "Hersteld: 2 aandachtspunten in 1 bestand.\n1 bestand gelezen: 0 fouten, 0 aandachtspunten.\n",
    stderr: "",
  });
});

it("writes nothing the second time", async () => {
  await lint("--fix");
  const before = (await lstat(file)).ino;
  const { stdout } = await lint("--fix");
  expect(stdout).toMatch(/^Er is niets dat een programma kan herstellen\.$/m);
  expect((await lstat(file)).ino).toBe(before);
});

it("shows with --dry-run what git can apply, and writes nothing", async () => {
  const { code, stdout } = await lint("--fix", "--dry-run");
  expect(await read()).toBe(untidy);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^--- a\/regulation\.md\n\+\+\+ b\/regulation\.md\n@@/);
  expect(stdout).toMatch(/\nTe herstellen: 2 aandachtspunten in 1 bestand; er is niets geschreven\.\n$/);
  execFileSync("git", ["apply", "-"], { cwd: folder, input: stdout });
  expect(await read()).toBe(tidy);
});

it("tells a program what was mended, by file and check", async () => {
  const dry = JSON.parse((await lint("--fix", "--dry-run", "--format", "json")).stdout);
  const rules = ["front-matter-order", "heading-anchor"];
  expect(dry.fixed).toEqual([{ file: "regulation.md", rules, diff: expect.stringMatching(/^--- a\//) }]);
  expect(await read()).toBe(untidy);
  const done = JSON.parse((await lint("--fix", "--format", "json")).stdout);
  expect(done.fixed).toEqual([{ file: "regulation.md", rules }]);
  expect(done.inputs[0].sha256).not.toBe(dry.inputs[0].sha256);
  expect(done.findings).toEqual([]);
});

it("keeps the mark at the start of a file", async () => {
  await writeFile(file, `\uFEFF${untidy}`);
  await lint("--fix");
  expect(await read()).toBe(`\uFEFF${tidy}`);
});

it("mends the file behind a link, and the link stays", async () => {
  await writeFile(join(folder, "echt.md"), untidy);
  await rm(file);
  await symlink("echt.md", file);
  await lint("--fix");
  expect((await lstat(file)).isSymbolicLink()).toBe(true);
  expect(await readFile(join(folder, "echt.md"), "utf8")).toBe(tidy);
});

it("leaves a file alone that somebody changed meanwhile", async () => {
  let reads = 0;
  const files = {
    ...nodeFiles,
    read: async (path: string) =>
      Buffer.concat([await nodeFiles.read(path), Buffer.from("\n".repeat(reads++))]),
  };
  const { code, stderr } = await runMain(["lint", "regulation.md", "--fix"], { cwd: folder, files });
  expect(stderr).toMatch(/regulation\.md: Dit bestand is veranderd terwijl het werd nagegaan/);
  expect(code).toBe(2);
  expect(await read()).toBe(untidy);
});

it("shows what it would mend on standard input", async () => {
  const stdin = (async function* () {
    yield Buffer.from(untidy);
  })();
  const { stdout } = await runMain(["lint", "-", "--stdin-name", "a.md", "--fix", "--dry-run"], { stdin });
  expect(stdout).toMatch(/^--- a\/a\.md\n/);
});
