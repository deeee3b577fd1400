import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { phrasesIn } from "../../src/phrases/phrases-in.ts";

/** Where the coding of the real phrases says more than their words do: why, and what is read. */
const arguable: Readonly<Record<string, readonly [reason: string, read: string]>> = {
  "Moeten we … afwijken, dan melden we dat": ["no word for a term", ""],
  "Verdere verlenging … alleen in overleg": ["no word for a term", ""],
  "change any of the timescales … let you know": ["no word that says by when", ""],
  "an interim response … likely timescale": [
    "names a term that is still to come, without a word that refers back",
    "",
  ],
  "Once the 40 … have passed … not been resolved": ["the unit is in the words that were left out", ""],
  "end of term is less than 15 days": ["that they are school days is not in the words", "en 15 days within"],
};

describe.each(["phrases-open.tsv", "own-phrases.tsv"])("%s", (file) => {
  test.each(rowsOf(file))("$phrase", ({ phrase, expected }) => {
    expect(readIn(phrase)).toEqual([arguable[phrase]?.[1] ?? expected].filter((read) => read !== ""));
  });
});

test("what is arguable is one of the real phrases", () => {
  const phrases = rowsOf("phrases-open.tsv").map(({ phrase }) => phrase);
  expect(Object.keys(arguable).filter((phrase) => !phrases.includes(phrase))).toEqual([]);
});

test.each(linesOf("no-phrases.txt"))("no term: %s", (line) => {
  expect(readIn(line)).toEqual([]);
});

function readIn(text: string): string[] {
  return phrasesIn(text).map(({ language, amount, unit, bound }) =>
    `${language} ${amount ?? ""} ${unit} ${bound}`.replace(/ +/gu, " "),
  );
}

function rowsOf(file: string): { phrase: string; expected: string }[] {
  return linesOf(file)
    .slice(1)
    .map((line) => {
      const [phrase = "", ...fields] = line.split("\t");
      return { phrase, expected: fields.filter((field) => field !== "").join(" ") };
    });
}

function linesOf(file: string): string[] {
  return readFileSync(new URL(file, import.meta.url), "utf8")
    .trim()
    .split("\n");
}
