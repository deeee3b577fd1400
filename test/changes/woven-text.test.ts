import { describe, expect, it } from "vitest";
import { wovenSentences, wovenText } from "../../src/changes/woven-text.ts";

describe("two texts woven together", () => {
  it("keeps words that were replaced in a row together", () => {
    expect(wovenText("within one week after it came", "within five working days after it came")).toEqual([
      { kind: "same", text: "within " },
      { kind: "removed", text: "one week" },
      { kind: "added", text: "five working days" },
      { kind: "same", text: " after it came" },
    ]);
  });

  it("leaves a space between a word that went and one that came apart", () => {
    expect(wovenText("a long letter", "a letter by mail")).toEqual([
      { kind: "same", text: "a " },
      { kind: "removed", text: "long " },
      { kind: "same", text: "letter" },
      { kind: "added", text: " by mail" },
    ]);
  });

  it.each([
    ["a b c d e", "a x y d f"],
    ["one two", "three four five"],
    ["", "all new"],
    ["all gone", ""],
    ["ends with a b", "ends with c d "],
  ])("loses no word of “%s” and “%s”", (before, after) => {
    const without = (kind: string) =>
      wovenText(before, after)
        .filter((part) => part.kind !== kind)
        .map(({ text }) => text)
        .join("");
    expect([without("added"), without("removed")]).toEqual([before, after]);
  });
});

describe("sentences woven together", () => {
  it("sets each new one against the old one that is most like it", () => {
    const was = ["The manager decides within six weeks.", "The desk confirms within a week."];
    const is = ["The desk confirms within five days.", "The manager decides within six months."];
    expect(wovenSentences(was, is)).toEqual([
      {
        kind: "changed",
        parts: [
          { kind: "same", text: "The desk confirms within " },
          { kind: "removed", text: "a week" },
          { kind: "added", text: "five days" },
          { kind: "same", text: "." },
        ],
      },
      {
        kind: "changed",
        parts: [
          { kind: "same", text: "The manager decides within six " },
          { kind: "removed", text: "weeks" },
          { kind: "added", text: "months" },
          { kind: "same", text: "." },
        ],
      },
    ]);
  });

  it("shows sentences without half of their words in common whole, what went first", () => {
    expect(wovenSentences(["Nobody is heard."], ["The desk confirms within five days."])).toEqual([
      { kind: "removed", parts: [{ kind: "removed", text: "Nobody is heard." }] },
      { kind: "added", parts: [{ kind: "added", text: "The desk confirms within five days." }] },
    ]);
  });
});
