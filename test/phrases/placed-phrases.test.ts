import { expect, test } from "vitest";
import { phrasesInMarkdown, phrasesInText } from "../../src/phrases/placed-phrases.ts";

test("lines and columns of a plain text count from 1", () => {
  const text = "Wij beslissen\r\nbinnen 3 weken\nen binnen\n4 weken.";
  const read = phrasesInText(text).map((phrase) => `${phrase.line}:${phrase.column} ${phrase.text}`);
  expect(read).toEqual(["2:1 binnen 3 weken", "3:4 binnen 4 weken"]);
});

test("phrases of a regulation file stand where they stand in the file; the front matter is no prose", () => {
  const text = [
    "---",
    "steps: { decision: { within: 9 weken } }",
    "---",
    "## Artikel 1 \\*",
    "",
    "1. Wij **beslissen** binnen :term[3 weken]{of=decision.within}",
    "   na ontvangst, of binnen [5 werkdagen](https://example.nl/7-dagen).",
    "2. Zie artikel 9:11 &amp; verder; <!-- binnen 8 weken --> uiterlijk",
    "   zes weken later.",
    "",
    "| wat | termijn |",
    "| --- | --- |",
    "| bericht | 2 dagen |",
  ].join("\n");
  const { phrases, problem } = phrasesInMarkdown(text, "voorbeeld.md");
  expect(problem).toBeUndefined();
  expect(phrases.map(({ line, column, text: words }) => `${line}:${column} ${words}`)).toEqual([
    "6:22 binnen 3 weken",
    "7:21 binnen 5 werkdagen",
    "8:59 uiterlijk zes weken",
    "13:13 2 dagen",
  ]);
});

test("Markdown without front matter starts at line 1", () => {
  expect(phrasesInMarkdown("binnen 3 weken", "a.md").phrases).toMatchObject([{ line: 1, column: 1 }]);
});

test("Markdown beyond the bounds is a problem", () => {
  expect(phrasesInMarkdown(`${"> ".repeat(500)}binnen 3 weken`, "a.md").problem?.rule).toBe(
    "body-too-complex",
  );
});
