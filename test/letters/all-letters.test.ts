import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readTemplate } from "../../src/letters/read-template.ts";
import { renderLetter } from "../../src/letters/render-letter.ts";
import { allSteps } from "../../src/read-back/scene.ts";
import { readRegulation } from "../../src/regulation/read.ts";
import { verdict } from "../report/build-run.ts";

const folder = new URL("../../regulations/", import.meta.url);

const letters = readdirSync(folder).flatMap((id) => {
  const names = readdirSync(new URL(`${id}/`, folder));
  const version =
    names
      .filter((name) => name.endsWith(".md"))
      .sort()
      .at(-1) ?? "";
  const file = `${id}/${version}`;
  const { regulation } = readRegulation(readFileSync(new URL(file, folder), "utf8"), file);
  return readdirSync(new URL(`${id}/letters/`, folder)).map((name) => ({ id, name, regulation }));
});

const samples: Readonly<Record<string, string>> = { date: "2025-09-01", boolean: "ja" };

describe("the letters of the regulations", () => {
  it.each(letters)("$id/$name is complete once its fields are filled in", ({ id, name, regulation }) => {
    if (regulation === undefined) throw new Error(`${id} cannot be read`);
    const file = `${id}/letters/${name}`;
    const source = { file, text: readFileSync(new URL(file, folder), "utf8") };
    const { template, findings } = readTemplate(source, regulation);
    expect(findings).toEqual([]);
    const fields = [...(template?.fields.values() ?? [])].map(({ name: field, type }) => [
      field,
      samples[type] ?? `(${field})`,
    ]);
    const letter = renderLetter({
      template: source,
      regulation,
      case: { id: "K-1", facts: {}, events: [], place: { file: "log.csv", line: 2, column: 1 } },
      verdicts: allSteps(regulation).map((step) => verdict({ id: step.id, due: "2025-09-22" })),
      values: Object.fromEntries(fields),
      letterDate: "2025-09-02",
    });
    expect(letter.findings.map(({ place, message }) => `${place.file}:${place.line} ${message.nl}`)).toEqual(
      [],
    );
    for (const [field] of fields) expect(letter.text).not.toContain(`{{${field}`);
    expect(letter.text.length).toBeGreaterThan(200);
  });
});
