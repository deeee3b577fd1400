import { describe, expect, it } from "vitest";
import { statuses } from "../../src/check/verdict.ts";
import { aspectLabels } from "../../src/language/aspect-labels.ts";
import {
  aspectLabel,
  formLabel,
  purposeLabel,
  severityLabel,
  statusLabel,
  unitLabel,
} from "../../src/language/labels.ts";
import { type Language, languages } from "../../src/language/language.ts";
import { singleLine } from "../../src/language/text.ts";
import { aspectSayers } from "../../src/read-back/aspects/list.ts";

describe("labels", () => {
  it("has a label of its own for every status", () => {
    for (const language of languages) {
      expect(new Set(statuses.map((status) => statusLabel(status, language))).size).toBe(statuses.length);
    }
  });

  it("has a label for everything that is said of a step", () => {
    expect(aspectSayers.filter(({ aspect }) => aspectLabels[aspect] === undefined)).toEqual([]);
  });

  it.each<[string, (language: Language) => string, string, string]>([
    ["severity", (language) => severityLabel("attention", language), "aandachtspunt", "point of attention"],
    ["aspect", (language) => aspectLabel("notBy", language), "Wie niet", "Who may not"],
    ["unit", (language) => unitLabel("working-day", language), "werkdagen", "working days"],
    ["purpose", (language) => purposeLabel("hearing", language), "horen", "hearing"],
    ["unknown form", (language) => formLabel("carrier pigeon", language), "carrier pigeon", "carrier pigeon"],
  ])("%s", (_, label, nl, en) => {
    expect([label("nl"), label("en")]).toEqual([nl, en]);
  });
});

describe("singleLine", () => {
  it.each([
    ["a\n b\u2028c\t", "a b c"],
    ["\u001b[31mrood\u0000", "[31mrood"],
    ["abc\u202edef\u2066", "abcdef"],
  ])("%j", (words, expected) => {
    expect(singleLine(words)).toBe(expected);
  });
});
