import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runMain } from "./run-main.ts";

it("tells a build system where the text is at fault", async () => {
  const { code, stdout } = await runMain(
    [...["lint", "-", "--stdin-name", "regulations/nieuw.md"], ...["--format", "github"]],
    { stdin: text("---\nid: nieuw\n---\n") },
  );
  expect(stdout).toMatch(/^::error file=regulations\/nieuw\.md,line=\d+,col=\d+,title=De tekst::/);
  expect(code).toBe(2);
});

describe("several forms in one run", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "regelmaat-lint-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("go to the screen and to files, each as it would be alone", async () => {
    const [sarif, markdown] = [join(folder, "lint.sarif"), join(folder, "lint.md")];
    const { code, stdout } = await runMain([
      ...["lint", "molen", "--format", "compact"],
      ...["--format", `sarif=${sarif}`, "--format", `markdown=${markdown}`],
    ]);
    expect(code).toBe(0);
    expect(stdout).toBe((await runMain(["lint", "molen", "--format", "compact"])).stdout);
    expect(stdout.split("\n")[0]).toMatch(/^regulations\/molen\/2020-01-01\.md:\d+:\d+: attention lint\//);
    expect(await readFile(sarif, "utf8")).toBe(
      (await runMain(["lint", "molen", "--format", "sarif"])).stdout,
    );
    expect(await readFile(markdown, "utf8")).toMatch(/^### De tekst van de regelingen\n/);
  });

  it("adds a summary below the run of a build on GitHub", async () => {
    const summary = join(folder, "summary.md");
    const env = { GITHUB_STEP_SUMMARY: summary };
    await runMain(["lint", "molen", "--format", "github"], { env });
    expect(await readFile(summary, "utf8")).toMatch(/^### De tekst van de regelingen\n/);
  });

  it("says in a build which form it shows", async () => {
    const env = { GITHUB_ACTIONS: "true" };
    expect((await runMain(["lint", "molen"], { env })).stderr).toMatch(/--format github/);
    expect((await runMain(["lint", "molen", "--format", "json"], { env })).stderr).toBe("");
  });

  it.each([
    ["two on the screen", ["--format", "json", "--format", "sarif"], "past één verslag"],
    ["two in one file", ["--format", "json=a", "--format", "sarif=a"], "gaan beide naar a"],
    ["an unknown one", ["--format", "sarf"], "bedoelt u sarif?"],
    ["one without its file", ["--format", "sarif="], "hoort een bestand"],
    [
      "one in the place of the text",
      ["--format", "json=regulations/molen/2020-01-01.md"],
      "in de plaats komen",
    ],
    ["one that cannot be written", ["--format", "json=weg/a.json"], "weg/a.json"],
  ])("are refused in one sentence: %s", async (_, words, says) => {
    const { code, stdout, stderr } = await runMain(["lint", "molen", ...words]);
    expect(`${stdout}${stderr}`).toContain(says);
    expect(code).toBe(2);
  });
});

async function* text(written: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(written);
}
