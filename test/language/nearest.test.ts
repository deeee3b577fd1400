import { expect, test } from "vitest";
import { nearestWord } from "../../src/language/nearest.ts";

test.each([
  ["withing", ["within", "with", "to"], "within"],
  ["handlr", ["accused", "handler"], "handler"],
  ["Decision", ["decision"], "decision"],
  ["xyz", ["decision", "to"], undefined],
  ["a", ["b"], undefined],
  ["x".repeat(101), ["x".repeat(100)], undefined],
  ["ab", [], undefined],
])("%s", (word, candidates, expected) => {
  expect(nearestWord(word, candidates)).toBe(expected);
});
