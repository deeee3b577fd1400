import { expect, test } from "vitest";
import { lintJson, lintPretty } from "../../src/report/lint-report.ts";

const run = {
  inputs: [],
  findings: [],
  problems: [],
  language: "en",
  toolVersion: "1.0.0",
} as const;
const accepted = [
  {
    check: "unused-name",
    at: ["director"],
    because: "comes next year",
    place: { file: "a.md", line: 3, column: 5 },
  },
];

test("what is accepted with a reason is counted", () => {
  const view = { width: 80, colour: false };
  const lines = (some: typeof accepted) => [...lintPretty({ ...run, accepted: some }, view)].join("");
  expect(lines(accepted)).toBe("0 files read: 0 errors, 0 points of attention; 1 accepted with a reason.\n");
  expect(lines([])).toBe("0 files read: 0 errors, 0 points of attention.\n");
});

test("the document names each acceptance with its reason and its place", () => {
  expect(JSON.parse([...lintJson({ ...run, accepted })].join("")).accepted).toEqual([
    { check: "unused-name", at: ["director"], because: "comes next year", file: "a.md", line: 3, column: 5 },
  ]);
});
