import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runMain } from "./run-main.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
});
afterEach(() => rm(folder, { recursive: true }));

interface Linted {
  readonly findings: readonly { readonly rule: string; readonly line: number }[];
  readonly accepted: readonly object[];
}

/** A text that names a law that has lapsed, with a comment beside it. */
async function linted(comment: string, ...words: string[]): Promise<Linted & { readonly code: number }> {
  const text = [
    "---",
    "$schema: ../schemas/regulation.schema.json",
    "id: klein",
    "title: Klein",
    "language: nl",
    "counting: { calendar: nl, restDay: none }",
    "steps:",
    "  decision: { within: 2 weken na complaint, to: complainant, contains: [reasons], article: art_1 }",
    "---",
    "",
    "## Artikel 1",
    "",
    `U krijgt binnen twee weken antwoord volgens de Wet persoonsregistraties. ${comment}`,
  ];
  await writeFile(join(folder, "klein.md"), `${text.join("\n")}\n`);
  const { code, stdout } = await runMain(["lint", "klein.md", "--format", "json", ...words], { cwd: folder });
  const { findings, accepted } = JSON.parse(stdout) as Linted;
  const about = ["outdated-law", "expired-acceptance", "needless-acceptance", "unclear-ignore"];
  return { code: code ?? -1, accepted, findings: findings.filter(({ rule }) => about.includes(rule)) };
}

const rules = ({ findings }: Linted) => findings.map(({ rule }) => rule);
const until = "<!-- regelmaat-ignore: outdated-law -- in behandeling (until 2026-01-31) -->";

it("a comment in the text accepts a point of attention, and is counted with its reason", async () => {
  expect(rules(await linted(""))).toEqual(["outdated-law"]);
  const { findings, accepted } = await linted("<!-- regelmaat-ignore: outdated-law -- in behandeling -->");
  expect(findings).toEqual([]);
  expect(accepted).toEqual([
    {
      check: "outdated-law",
      at: ["art_1"],
      because: "in behandeling",
      file: "klein.md",
      line: 13,
      column: 74,
      endLine: 13,
      endColumn: 131,
    },
  ]);
});

it("holds through its last day, by --as-of and else by the clock", async () => {
  expect(rules(await linted(until))).toEqual([]);
  expect(rules(await linted(until, "--as-of", "2026-01-31"))).toEqual([]);
  expect(rules(await linted(until, "--as-of", "2026-02-01")).sort()).toEqual([
    "expired-acceptance",
    "outdated-law",
  ]);
});

it("that accepts what is not there, or says no reason, is a point of attention itself", async () => {
  expect(rules(await linted("<!-- regelmaat-ignore: mixed-units -- zomaar -->")).sort()).toEqual([
    "needless-acceptance",
    "outdated-law",
  ]);
  expect(rules(await linted("<!-- regelmaat-ignore: outdated-law -->")).sort()).toEqual([
    "outdated-law",
    "unclear-ignore",
  ]);
});

it("cannot accept an error", async () => {
  const { code, findings } = await linted(
    "<!-- regelmaat-ignore: term-differs-from-text -- zomaar --> Binnen :term[vier weken]{of=decision}.",
  );
  expect(code).toBe(1);
  expect(rules({ findings, accepted: [] })).toContain("needless-acceptance");
});
