import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { untoldKeys } from "../../scripts/docs/aspect-keys.ts";
import { stepKeys } from "../../scripts/docs/key-table.ts";
import { aspectIds } from "../../scripts/docs/parts.ts";
import { fencesOf } from "./fences.ts";
import { judgeExample, sayVerdict } from "./judge-example.ts";

const folder = new URL("../../docs/aspects/", import.meta.url);

test("every aspect has its page, and every page its aspect", () => {
  expect(readdirSync(folder).sort()).toEqual(aspectIds.map((id) => `${id}.md`).sort());
});

test("every key of a step is told about on a page", () => {
  expect(untoldKeys(stepKeys)).toEqual([]);
});

describe.each(aspectIds)("%s", (id) => {
  const page = readFileSync(new URL(`${id}.md`, folder), "utf8");
  const examples = examplesOf(page);

  test("has the generated part, how it is judged, a right and a wrong example", () => {
    const prose = page.replace(/```[\s\S]*?```/g, "");
    expect(prose.split("\n").filter((line) => line.startsWith("#"))).toEqual([
      `# ${id}`,
      "## How it is judged",
      "## Right",
      "## Wrong",
    ]);
    expect(page).toContain(`<!-- generated: aspect ${id} -->`);
    expect(examples.map(({ heading }) => heading)).toEqual(["Right", "Wrong"]);
  });

  test.each(examples)("$heading: has the verdicts that it names", async ({ yaml, csv, asOf, verdicts }) => {
    const found = await judgeExample({ yaml, csv, asOf });
    expect(found.filter(({ aspect }) => aspect === id).map(sayVerdict)).toEqual(verdicts);
  });

  test("the right example is in order, the wrong one is not", () => {
    const [right = [], wrong = []] = examples.map(({ verdicts }) => verdicts);
    expect(right.join("\n")).toMatch(/: met/);
    expect(right.join("\n")).not.toMatch(/: (?:violated|lapsed)/);
    expect(wrong.join("\n")).toMatch(/: violated/);
  });
});

interface PageExample {
  readonly heading: string;
  readonly yaml: string;
  readonly csv: string;
  readonly asOf: string;
  readonly verdicts: readonly string[];
}

/** Three blocks make an example: the step, the log, and under `on <date>` the verdicts. */
function examplesOf(page: string): readonly PageExample[] {
  const fences = fencesOf(page);
  return fences
    .filter(({ language }) => language === "text")
    .map(({ heading, text }) => {
      const block = (language: string) =>
        fences.find((fence) => fence.heading === heading && fence.language === language)?.text ?? "";
      const [first = "", ...verdicts] = text.trimEnd().split("\n");
      return { heading, yaml: block("yaml"), csv: block("csv"), asOf: first.replace("on ", ""), verdicts };
    });
}
