import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readRegulation } from "../../src/regulation/read.ts";

const text = readFileSync("test/regulation/every-key.md", "utf8");
const lines = text.split("\n");

const words = fc.constantFrom(
  ...[
    "none",
    "true",
    "12",
    "[]",
    "{}",
    "[a, b]",
    "{ a: b }",
    "3 weken na nobody",
    "end of end",
    "no no",
    "each",
  ],
  ...[
    "of",
    "a or b and c",
    "null",
    "~",
    "*a",
    "&a x",
    "!!str x",
    "'",
    '"',
    "\t",
    ": :",
    "__proto__",
    "constructor",
  ],
  ...[
    "{ constructor: x }",
    "{ __proto__: x }",
    "[[[[a]]]]",
    "2025-02-30",
    "\u0000",
    "\uFEFF",
    "---",
    "é".repeat(200),
  ],
);

/** The text with one line replaced, left out, doubled, or with another value behind its first colon. */
const mutated = fc
  .record({
    index: fc.nat(lines.length - 1),
    word: words,
    way: fc.constantFrom("value", "line", "drop", "double"),
  })
  .map(({ index, word, way }) => {
    const line = lines[index] ?? "";
    const changed = {
      value: [line.replace(/:.*$/, `: ${word}`)],
      line: [word],
      drop: [],
      double: [line, line],
    }[way];
    return lines.toSpliced(index, 1, ...changed).join("\n");
  });

test("no change of a line makes it throw, and a regulation comes exactly without errors", () => {
  fc.assert(
    fc.property(mutated, (changed) => {
      const { regulation, findings } = readRegulation(changed, "test.md");
      expect(regulation === undefined).toBe(findings.some(({ severity }) => severity === "error"));
      for (const { place, message } of findings) {
        expect(place.line).toBeLessThanOrEqual(changed.split("\n").length + 1);
        expect(message.nl.length * message.en.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 400 },
  );
});

test("any text at all gives findings and no exception", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (junk) => {
      const { regulation, findings } = readRegulation(`---\n${junk}\n---\n`, "test.md");
      expect(regulation).toBeUndefined();
      expect(findings.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test("the same text gives the same regulation", () => {
  const plain = () => JSON.stringify(readRegulation(text, "test.md"));
  expect(plain()).toBe(plain());
});
