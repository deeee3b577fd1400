import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "./run-cli.ts";
import { runMain } from "./run-main.ts";

const text = [
  "Klachtenregeling Bureau Zuid",
  "",
  "Artikel 1 Ontvangst",
  "1. Wij bevestigen de ontvangst van uw klacht binnen vijf werkdagen na ontvangst van de klacht.",
  "2. De directie beslist binnen zes weken.",
  "",
].join("\n");

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "draft-"));
  await writeFile(join(folder, "Reglement 2025.txt"), text);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (argv: readonly string[], input = "") => runCli(argv, { cwd: folder, input });

describe("draft", () => {
  it("writes a file that lint, explain and deadline read", async () => {
    const file = "regulations/bureau-zuid/regulation.md";
    const made = await run(["draft", "Reglement 2025.txt", "--out", file]);
    expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: "" });
    expect(made.stdout).toContain(
      `Geschreven: ${file}\nTermijnen in de tekst: 2; daarvan in een stap gezet: 2.`,
    );
    expect(made.stdout).toContain("decision: Vanaf wanneer loopt “binnen zes weken”?");
    expect((await run(["lint", "bureau-zuid"])).stdout).toContain("0 fouten");
    expect((await run(["explain", "bureau-zuid", "decision"])).stdout).toContain("6 weken na");
    const due = await run([
      "deadline",
      "--regulation",
      "bureau-zuid",
      "--step",
      "decision",
      "--from",
      "2025-09-01",
    ]);
    expect(due.stdout).toContain("13 oktober 2025");
  });

  it("never writes over a file, unless it is asked to", async () => {
    const words = ["draft", "Reglement 2025.txt", "--out", "eigen.md"];
    await writeFile(join(folder, "eigen.md"), "van mij");
    const refused = await run(words);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("eigen.md: Dit bestand bestaat al.");
    expect(await readFile(join(folder, "eigen.md"), "utf8")).toBe("van mij");
    expect((await run([...words, "--force"])).code).toBe(0);
    expect(await readFile(join(folder, "eigen.md"), "utf8")).toMatch(/^---\n# CONCEPT/u);
  });

  it("without --out gives the file itself, with what is to be decided on stderr", async () => {
    const made = await run(["draft", "Reglement 2025.txt", "--lang", "en"]);
    expect(made.code).toBe(0);
    expect(made.stdout).toMatch(/^---\n# DRAFT, .*\n[\s\S]*\nid: reglement-2025\n/u);
    expect(made.stderr).toContain("To be decided or confirmed:");
  });

  it("as JSON tells what each term was read as", async () => {
    const made = await run(["draft", "-", "--as", "txt", "--id", "zuid", "--format", "json"], text);
    const { regulation, decisions, ...rest } = JSON.parse(made.stdout);
    expect(made.stderr).toBe("");
    expect(regulation).toContain("## Artikel 1 Ontvangst");
    expect(decisions.map(({ rule }: { rule: string }) => rule)).toEqual([
      "counting",
      "in-force",
      "withdrawal",
      "anchor-assumed",
    ]);
    const shared = { kind: "within", outside: false };
    expect(rest).toEqual({
      schemaVersion: 1,
      status: "drafted",
      id: "zuid",
      title: "Klachtenregeling Bureau Zuid",
      language: "nl",
      file: null,
      terms: [
        {
          ...shared,
          article: "art_1__para_1",
          phrase: "binnen vijf werkdagen",
          place: "acknowledgement.within",
          activity: "acknowledgement",
          term: "5 werkdagen",
          anchor: "complaint",
          anchorIsRead: true,
        },
        {
          ...shared,
          article: "art_1__para_2",
          phrase: "binnen zes weken",
          place: "decision.within",
          activity: "decision",
          term: "6 weken",
          anchor: "complaint",
          anchorIsRead: false,
        },
      ],
    });
  });

  it.each([
    ["no file", ["draft"], "<bestand>, of -"],
    ["a file that is not there", ["draft", "weg.txt"], "Dit bestand is er niet"],
    ["an unknown ending", ["draft", "Reglement 2025.odt", "--as", "odt"], "md, txt, html, docx"],
    ["standard input without a format", ["draft", "-"], "--as md, txt, html of docx"],
    ["text that is no Word document", ["draft", "Reglement 2025.txt", "--as", "docx"], "geen Word-document"],
    ["--force without --out", ["draft", "Reglement 2025.txt", "--force"], "--force hoort bij --out"],
    ["an id that cannot be one", ["draft", "Reglement 2025.txt", "--id", "A b"], "kan geen id zijn"],
    ["nothing on standard input", ["draft", "-", "--as", "md"], "geen tekst"],
  ])("says what to do: %s", async (_, argv, says) => {
    const { code, stdout, stderr } = await runMain(argv, { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
  });
});
