import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workplace } from "./run-cli.ts";
import { runMain } from "./run-main.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-documents-"));
  const molen = await readFile(join(workplace, "regulations/molen/2020-01-01.md"), "utf8");
  await writeFile(
    join(folder, "later.md"),
    molen.replace("3 werkweken na complaint", "1 werkweek na complaint"),
  );
  // A part out of order, and a hand-made anchor.
  const [informative = ""] = /^informative:\n.*\n/mu.exec(molen) ?? [];
  const untidy = molen.replace(informative, "").replace("counting:", `${informative}counting:`);
  await writeFile(join(folder, "untidy.md"), untidy.replace(/^## .*$/mu, "$& {#x}"));
  await writeFile(join(folder, "report.json"), (await check("te-laat.csv")).stdout);
  await writeFile(
    join(folder, "changed.json"),
    (await check("in-orde.csv")).stdout.replaceAll("in-orde", "te-laat"),
  );
});
afterAll(() => rm(folder, { recursive: true }));

const asOf = ["--as-of", "2026-01-31"];
const check = (log: string) => runMain(["check", log, "--regulation", "molen", ...asOf, "--format", "json"]);

/** A command line, its exit code, and a member that its document must have. */
const rows: readonly (readonly [words: string, code: number, member: string])[] = [
  ["lint molen", 0, "findings"],
  ["lint molen --coverage", 0, "coverage"],
  ["lint molen --fix --dry-run", 0, "fixed"],
  ["lint {folder}/untidy.md", 0, "summary"],
  ["lint {folder}/untidy.md --fix --dry-run", 0, "fixed"],
  ["lint kapot", 2, "findings"],
  ["lint weg", 2, "errors"],
  ["lint --explain no-outcome", 0, "check"],
  ["norms molen --norm awb --norm wkkgz", 0, "regulations"],
  ["norms molen", 2, "errors"],
  ["doctor", 0, "conditions"],
  ["doctor x", 2, "errors"],
  ["diff molen {folder}/later.md", 0, "terms"],
  ["diff molen {folder}/later.md --log in-orde.csv --log te-laat.csv --as-of 2026-01-31", 1, "log"],
  ["diff molen weg.md", 2, "errors"],
  ["verify {folder}/report.json", 0, "holds"],
  ["verify {folder}/changed.json", 2, "holds"],
  ["verify weg.json", 2, "errors"],
  ["explain molen", 0, "sections"],
  ["explain molen decision", 0, "sentences"],
  ["explain molen art_2", 0, "restsOnIt"],
  ["explain {fingerprint} --log te-laat.csv --regulation molen --as-of 2026-01-31", 0, "finding"],
  ["explain molen weg", 2, "errors"],
  ["agenda te-laat.csv --regulation molen --as-of 2025-09-24", 1, "items"],
  ["agenda weg.csv --regulation molen", 2, "errors"],
];

describe("what a command prints as JSON is what its schema says", () => {
  it.each(rows)("%s", async (words, code, member) => {
    const given = words.split(" ").map((word) => word.replace("{folder}", folder));
    const argv = await Promise.all(given.map((word) => (word === "{fingerprint}" ? fingerprint() : word)));
    const ran = await runMain([...argv, "--format", "json"]);
    const isValid = await schemaOf(argv[0] ?? "");
    const document = JSON.parse(ran.stdout);
    expect(isValid(document), JSON.stringify(isValid.errors, null, 2)).toBe(true);
    expect(document).toHaveProperty(member);
    expect(ran.code).toBe(code);
  });

  it.each([
    ["findings", { severity: "fatal" }],
    ["findings", { more: 1 }],
    ["inputs", { sha256: "x" }],
  ])("a wrong one is refused: %s %o", async (member, change) => {
    const document = JSON.parse((await runMain(["lint", "molen", "--format", "json"])).stdout);
    Object.assign(document[member][0], change);
    expect((await schemaOf("lint"))(document)).toBe(false);
  });
});

async function fingerprint(): Promise<string> {
  const { cases } = JSON.parse(await readFile(join(folder, "report.json"), "utf8"));
  return cases[0].verdicts[0].fingerprint;
}

async function schemaOf(command: string): Promise<ValidateFunction> {
  const schema = new URL(`../../schemas/${command}.schema.json`, import.meta.url);
  return new Ajv2020({ strict: false, allErrors: true }).compile(JSON.parse(await readFile(schema, "utf8")));
}
