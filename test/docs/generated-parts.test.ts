import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { exampleOf } from "../../scripts/docs/examples.ts";
import { schemaNamed } from "../../scripts/docs/schema.ts";
import { valueWords } from "../../scripts/docs/value-words.ts";
import { table, withParts } from "../../scripts/docs/with-parts.ts";
import { regulationOf } from "../support/regulations.ts";

test("only what stands between the marks is made anew, and only once", () => {
  const page = "# A\n<!-- generated: one two -->\nold\n<!-- end of generated part -->\nby hand\n";
  const filled = withParts(page, (name) => `new ${name}`);
  expect(filled).toBe(
    "# A\n<!-- generated: one two -->\n\nnew one two\n\n<!-- end of generated part -->\nby hand\n",
  );
  expect(withParts(filled, (name) => `new ${name}`)).toBe(filled);
});

test("a bar in a cell does not end the cell", () => {
  expect(table(["a", "b"], [["1|2", "3"]])).toBe("| a | b |\n| --- | --- |\n| 1\\|2 | 3 |");
});

test.each([
  [{ enum: ["a", "b"] }, "`a` · `b`"],
  [{ anyOf: [{ const: true }, { type: "string" }] }, "`true` or text"],
  [{ $ref: "#/$defs/termChoice" }, "term, bounds or table"],
  [{ type: "array", items: { type: "integer" } }, "list of whole number"],
  [
    { anyOf: [{ $ref: "#/$defs/severity" }, { additionalProperties: { $ref: "#/$defs/severity" } }] },
    "`violation` · `attention` or one per key",
  ],
])("the value of %j is said in words", (node, words) => {
  expect(valueWords(schemaNamed("regulation"), node)).toBe(words);
});

/** What a reading changes has the keys of what it changes; `bounds` are explained among the values. */
const withoutTable = /Defaults$|Override$|Reading$|^bounds$/u;

test("every level of a regulation file has its table in docs/vocabulary.md", () => {
  const page = readFileSync(new URL("../../docs/vocabulary.md", import.meta.url), "utf8");
  const levels = Object.entries(schemaNamed("regulation").$defs ?? {})
    .filter(([name, { properties }]) => properties !== undefined && !withoutTable.test(name))
    .map(([name]) => name);
  expect(levels.length).toBeGreaterThan(8);
  expect(levels.filter((name) => !page.includes(`<!-- generated: keys ${name} -->`))).toEqual([]);
});

test.each(["not", "over", "under", "atLeast", "atMost", "status", "within"])(
  "the example of the comparison %s can be read",
  (key) => {
    const facts = { amount: "number", delay: "duration", channel: ["phone", "letter"] };
    const condition = parse(exampleOf("comparison", key) ?? "");
    const steps = { hearing: { once: "complaint" }, objection: {}, decision: { if: condition } };
    expect(() => regulationOf({ facts, steps })).not.toThrow();
  },
);

test("an example comes from the regulation with every key, where that has it", () => {
  expect(exampleOf("step", "form")).toBe("form: spoken");
  expect(exampleOf("extension", "adds")).toBe("adds: 4 weken");
  expect(exampleOf("step", "no-such-key")).toBe(undefined);
});

test.each(Object.keys(schemaNamed("regulation").properties ?? {}))(
  "the example of %s can stand at the top of a file",
  (key) => {
    const usual = {
      roles: { handler: "behandelaar" },
      facts: { urgent: "flag" },
      events: { visit: "Bezoek" },
      steps: { hearing: {}, decision: {}, refusal: {} },
    };
    const example: Readonly<Record<string, unknown>> = parse(exampleOf("file", key) ?? "");
    const { steps, ...others } = usual;
    const isWhole = ["kinds", "stages", "steps"].includes(key);
    expect(() => regulationOf({ ...others, ...(!isWhole && { steps }), ...example })).not.toThrow();
  },
);
