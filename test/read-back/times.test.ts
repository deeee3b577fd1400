import { describe, expect, it } from "vitest";
import { readBackText } from "../../src/read-back/read-back-text.ts";
import { sayRegulation } from "../../src/read-back/say-regulation.ts";
import { regulationOf } from "../support/regulations.ts";

const said = (answer: object, language: "nl" | "en") =>
  readBackText(
    sayRegulation(
      regulationOf({ events: { question: "Vraag" }, steps: { visit: {}, answer, decision: {} } }),
      language,
    ),
    { width: 10_000 },
  );

describe("how often it is done", () => {
  it.each([
    [{ once: "each question", times: 1 }, "Bij elke aanleiding: dit gebeurt precies 1 keer."],
    [
      { within: "1 week na each visit", times: "at most 2" },
      "Bij elke aanleiding: dit gebeurt ten hoogste 2 keer.",
    ],
    [{ once: "question", times: 1 }, "- Dit gebeurt precies 1 keer."],
  ])("%j", (answer, sentence) => {
    expect(said(answer, "nl")).toContain(sentence);
  });

  it("in English", () => {
    expect(said({ once: "each question", times: "at least 2" }, "en")).toContain(
      "For each occasion: this happens at least 2 times.",
    );
  });
});
