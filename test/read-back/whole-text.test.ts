import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/language/language.ts";
import type { ReadBackSentence } from "../../src/read-back/model.ts";
import { readBackText } from "../../src/read-back/read-back-text.ts";
import { sayRegulation } from "../../src/read-back/say-regulation.ts";
import { sayStep } from "../../src/read-back/say-step.ts";
import { activity, regulation, step } from "./build-regulation.ts";
import { variedRegulation } from "./varied-regulation.ts";

describe("the read-back of a whole regulation", () => {
  it.each(languages)("says everything in %s", (language) => {
    const expected = readFileSync(new URL(`expected/varied-${language}.txt`, import.meta.url), "utf8");

    expect(readBackText(sayRegulation(variedRegulation(), language), { width: 100 })).toBe(expected);
  });

  it.each(languages)("marks what is ours and nothing else in %s", (language) => {
    const marks = { nl: /onze aanname/iu, en: /our assumption/iu };

    for (const { sentence, ours } of allSentences(language)) {
      expect({ sentence, ours: ours === true }).toEqual({ sentence, ours: marks[language].test(sentence) });
    }
  });

  it("shows under a reading only what it changes", () => {
    const varied = variedRegulation();
    const decision = varied.kinds[0]?.stages[0]?.steps.find(({ id }) => id === "decision");
    if (!decision) throw new Error("the varied regulation has a decision");

    expect(sayStep(varied, decision, "en").readings).toEqual([
      {
        ambiguity: "week",
        sentence:
          "The text is not clear here (week). The question is: “Wat is een werkweek?” We read it as said above. It can also be read otherwise.",
        wholeText: false,
        alternatives: [
          {
            name: "strict",
            label: "strict reading",
            changes: [{ aspect: "counting", sentence: "A working week counts as 7 ordinary days." }],
          },
          {
            name: "lenient",
            label: "lenient reading",
            changes: [
              {
                aspect: "counting",
                sentence:
                  "Working weeks are whole weeks: the first begins on the first Monday after the occasion, and the last day is a Friday.",
              },
            ],
          },
        ],
      },
    ]);
  });

  it("says that a step is gone under a reading that takes it away", () => {
    const reading = {
      ambiguity: "owed",
      alternatives: [{ name: "lenient", keys: ["duty"] }],
      place: { file: "", line: 1, column: 1 },
    } as const;
    const closing = step("closing", "Afsluiting", { readings: [reading] });
    const without = regulation([]);
    const [said] = sayStep(regulation([closing], { under: () => without }), closing, "nl").readings;

    expect(said?.alternatives[0]?.changes[0]?.sentence).toMatch(/^Dit geldt dan niet: /u);
  });
});

describe("the text for a terminal", () => {
  it.each([20, 40, 80, 120])("keeps lines within %i characters unless one word is longer", (width) => {
    const lines = readBackText(sayRegulation(variedRegulation(), "nl"), { width }).split("\n");
    const tooLong = lines.filter(
      (line) => [...line].length > width && /\S\s+\S/u.test(line.replace(/^[-?*\s]+/u, "")),
    );
    const titles = new Set(
      sayRegulation(variedRegulation(), "nl").sections.flatMap(({ title, steps }) => [
        title,
        ...steps.map((one) => one.title),
      ]),
    );

    expect(tooLong.filter((line) => !titles.has(line) && line !== "Klachtenregeling Voorbeeld")).toEqual([]);
  });

  it("prints no control characters or marks of direction from labels", () => {
    const hostile = "Be\u001b[31msluit\u0007\n\u202egekeerd";
    const decision = step("decision", hostile);
    const said = sayStep(
      regulation([decision], { activities: { decision: activity("decision", hostile) } }),
      decision,
      "nl",
    );

    expect(readBackText(said, { width: 80 }).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

function allSentences(language: "nl" | "en"): readonly ReadBackSentence[] {
  return sayRegulation(variedRegulation(), language).sections.flatMap(({ sentences, steps }) => [
    ...sentences,
    ...steps.flatMap((one) => one.sentences),
  ]);
}
