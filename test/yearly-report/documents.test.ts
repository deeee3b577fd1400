import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../cli/run-cli.ts";
import { exampleIds } from "../regulations/example-folder.ts";

const project = join(import.meta.dirname, "../..");
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-year-"));
});

afterAll(async () => rm(folder, { recursive: true }));

/** Which contents the report on the example log lacks. */
const lacking: Readonly<Record<string, readonly string[]>> = {
  accountants: [],
  dmg: [],
  dpo2: [],
  // The log names no complainants.
  o21: ["evaluation-effectiveness"],
  orthopedie: [],
};

describe.each(exampleIds)("the report on the example log of %s", (id) => {
  it("is made in every form, and the copy for machines keeps its schema", async () => {
    const forms = ["md", "txt", "html", "docx", "odt", "pdf", "json"];
    const { code, stdout } = await runCli(
      [
        ...["report", `regulations/${id}/logs/cases.csv`, "--regulation", id, "--year", "2025"],
        ...["--as-of", "2026-02-01"],
        ...forms.map((form) => `--format=${form}=${join(folder, `${id}.${form}`)}`),
      ],
      { cwd: project },
    );
    // One case of O21 began before any version was in force.
    expect([code, stdout]).toEqual([id === "o21" ? 2 : 0, ""]);
    const document = JSON.parse(await readFile(join(folder, `${id}.json`), "utf8"));
    const schema = JSON.parse(await readFile(join(project, "schemas/yearly-report.schema.json"), "utf8"));
    const isValid = new Ajv2020({ strict: false }).compile(schema);
    expect(isValid(document), JSON.stringify(isValid.errors)).toBe(true);
    const yearly: { of: string; contents: { id: string; status: string }[] }[] = document.report.contents;
    const missing = yearly
      .filter(({ of }) => of === "yearly")
      .flatMap(({ contents }) => contents.filter(({ status }) => status === "missing"));
    expect(missing.map((content) => content.id)).toEqual(lacking[id]);
    expect(document.report.threshold).toBe(["dmg", "orthopedie"].includes(id) ? 10 : 5);
    for (const form of forms)
      expect((await readFile(join(folder, `${id}.${form}`))).length).toBeGreaterThan(1000);
  }, 120_000);
});
