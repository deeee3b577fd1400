import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBody } from "../../src/regulation/body.ts";
import { lines } from "./lines.ts";

describe("articles", () => {
  test("have ids, citations, text without parts, parents and places", () => {
    const { articles, findings } = read(
      "Vooraf.",
      "",
      "## Artikel 9 Afhandeling",
      "",
      "Dit artikel gaat over",
      "de afhandeling.",
      "",
      "1. Wij handelen af:",
      "   1. op tijd;",
      "   2. netjes:",
      "      1. in gewone taal.",
      "2. Einde.",
    );
    expect(findings).toEqual([]);
    expect(
      articles.map(({ id, citation, text, parent, place }) => [id, citation, text, parent, place.line]),
    ).toEqual([
      ["h_0", "inleiding", "Vooraf.", undefined, 11],
      ["art_9", "artikel 9", "Dit artikel gaat over de afhandeling.", undefined, 13],
      ["art_9__para_1", "artikel 9, eerste lid", "Wij handelen af:", "art_9", 18],
      ["art_9__para_1__o_a", "artikel 9, eerste lid, onderdeel a", "op tijd;", "art_9__para_1", 19],
      ["art_9__para_1__o_b", "artikel 9, eerste lid, onderdeel b", "netjes:", "art_9__para_1", 20],
      [
        "art_9__para_1__o_b__o_1",
        "artikel 9, eerste lid, onderdeel b, onder 1",
        "in gewone taal.",
        "art_9__para_1__o_b",
        21,
      ],
      ["art_9__para_2", "artikel 9, tweede lid", "Einde.", "art_9", 22],
    ]);
  });

  test("are numbered in order where a heading has no number", () => {
    expect(ids("# Regeling", "## Doel", "## Artikel 1", "## Doel")).toEqual(["h_1", "h_2", "art_1", "h_3"]);
  });

  test("stand under the heading above them", () => {
    const { articles } = read("# Hoofdstuk 1", "## Artikel 1", "### Uitleg", "# Hoofdstuk 2", "## Artikel 2");
    expect(articles.map(({ id, parent }) => [id, parent])).toEqual([
      ["chp_1", undefined],
      ["art_1", "chp_1"],
      ["h_1", "art_1"],
      ["chp_2", undefined],
      ["art_2", "chp_2"],
    ]);
  });

  test.each([
    { written: ["3. c", "4. d"], numbers: [3, 4] },
    { written: ["1. a", "2. b", "4. d"], numbers: [1, 2, 4] },
    { written: ["2. a", "2. b", "2. c"], numbers: [2, 3, 4] },
    { written: ["1) a", "2) b"], numbers: [1, 2] },
    { written: ["7. g"], numbers: [7] },
  ])("keep the numbers of the list: $written", ({ written, numbers }) => {
    const expected = numbers.map((number) => `art_1__para_${number}`);
    expect(ids("## Artikel 1", "", ...written)).toEqual(["art_1", ...expected]);
  });

  test("hold the text of bullets, quotations and tables themselves", () => {
    const { articles } = read(
      "## Artikel 1",
      "",
      "- a",
      "- b",
      "",
      "> 1. c",
      "",
      "| d | e |",
      "| - | - |",
      "| f | g |",
    );
    expect(articles.map(({ id, text }) => [id, text])).toEqual([["art_1", "a\nb\nc\nd\ne\nf\ng"]]);
  });

  test("with the same number are an error that names both places; the first stays", () => {
    const { articles, findings } = read("## Artikel 1 Een", "", "1. a", "", "## Artikel 1 Twee", "", "1. b");
    expect(articles.map(({ id, text }) => [id, text])).toEqual([
      ["art_1", ""],
      ["art_1__para_1", "a"],
    ]);
    expect(
      findings.map(({ rule, severity, place, related }) => [
        rule,
        severity,
        place.line,
        [...(related ?? [])][0]?.place.line,
      ]),
    ).toEqual([["duplicate-article", "error", 15, 11]]);
  });

  test("with the same number in one list are an error", () => {
    const { findings } = read("## Artikel 1", "", "1. a", "2. b", "2. c");
    expect(findings.map(({ rule, place }) => [rule, place.line])).toEqual([["duplicate-article", 15]]);
  });
});

describe("marks", () => {
  test("of terms belong to the article whose own text holds them", () => {
    const { articles } = read(
      "## Artikel 1 Binnen :term[een week]{of=copy}",
      "",
      "1. Wij doen het binnen :term[drie *werk*weken]{of=decision.within}",
      "   1. of :term[een maand]{of=decision.extension.adds}.",
    );
    expect(
      articles.map(({ id, terms }) => [id, terms.map(({ text, step, key }) => [text, step, key])]),
    ).toEqual([
      ["art_1", [["een week", "copy", undefined]]],
      ["art_1__para_1", [["drie werkweken", "decision", "within"]]],
      ["art_1__para_1__o_a", [["een maand", "decision", "extension.adds"]]],
    ]);
    expect(articles[1]?.terms[0]?.place).toEqual({
      file: "a.md",
      line: 13,
      column: 24,
      endLine: 13,
      endColumn: 67,
    });
  });

  test("of definitions name the word and the article", () => {
    const { definitions } = read("## Artikel 1", "", "1. Een :definition[klacht] is onvrede.");
    expect(definitions.map(({ word, article }) => [word, article])).toEqual([["klacht", "art_1__para_1"]]);
  });
});

describe("colons in prose", () => {
  test.each([
    "Awb 9:11 en 9:12.",
    "let op:zie hieronder",
    "om 17:00 uur",
    "mailto:klachten@example.nl",
    "a:b:c",
    "Zie artikel 9:11, tweede lid: dat geldt.",
    "een ::dubbele en :::driedubbele",
    ":begin en :eind",
  ])("stay: %s", (prose) => {
    const { articles, findings } = read(prose);
    expect([articles[0]?.text, findings]).toEqual([prose, []]);
  });
});

describe("what does not belong in a regulation", () => {
  test.each([
    { markdown: ":note[tekst]{a=b}", rule: "unknown-directive", text: ":note[tekst]{a=b}" },
    { markdown: "::note[tekst]", rule: "unknown-directive", text: "::note[tekst]" },
    { markdown: ":::note\ntekst\n:::", rule: "unknown-directive", text: "tekst" },
    { markdown: "een :term[week] lang", rule: "term-without-step", text: "een week lang" },
    { markdown: 'een :term[week]{of=""} lang', rule: "term-without-step", text: "een week lang" },
    { markdown: "een <b>week lang", rule: "raw-html", text: "een week lang" },
    { markdown: "een <!-- a --> <script> week", rule: "raw-html", text: "een week" },
    { markdown: "[klik](javascript:alert)", rule: "unsafe-link", text: "klik" },
    { markdown: "[klik][x]\n\n[x]: data:text/html,x", rule: "unsafe-link", text: "klik" },
    { markdown: "![foto](https://example.nl/a.png)", rule: "foreign-image", text: "foto" },
    { markdown: "![foto](//example.nl/a.png)", rule: "foreign-image", text: "foto" },
    { markdown: "![foto][x]\n\n[x]: https://example.nl/a.png", rule: "foreign-image", text: "foto" },
  ])("$markdown is $rule", ({ markdown, rule, text }) => {
    const { articles, findings } = read(markdown);
    const severity = rule === "term-without-step" ? "error" : "attention";
    expect(findings.map((finding) => [finding.rule, finding.severity])).toEqual([[rule, severity]]);
    expect(articles[0]?.text).toBe(text);
  });

  test("is said in the order of the text", () => {
    const { findings } = read("## Artikel 1", "", "<b>", "", "## Artikel 1", "", "<i>");
    expect(findings.map(({ rule, place }) => `${place.line} ${rule}`)).toEqual([
      "13 raw-html",
      "15 duplicate-article",
      "17 raw-html",
    ]);
  });

  test("leaves comments, own images and safe links alone", () => {
    const markdown =
      "a <!-- b --> ![c](c.png) <https://example.nl> [d](#art_1) [e](mailto:e@example.nl) [f](/g:h)";
    expect(read(markdown).findings).toEqual([]);
  });
});

describe("a line that only looks like an item", () => {
  test.each([
    { text: ["1. a", "   b. c"], line: 12 },
    { text: ["1. a", "   2. c"], line: 12 },
    { text: ["tekst", "3) c"], line: 12 },
    { text: ["a. b"], line: 11 },
  ])("is said: $text", ({ text, line }) => {
    expect(read(...text).findings.map(({ rule, place }) => [rule, place.line])).toEqual([
      ["unread-item", line],
    ]);
  });

  test("is not said of ordinary lines", () => {
    expect(read("In", "2016 was het", "art. 3 en", "b geldt.", "", "1. a", "2. b").findings).toEqual([]);
  });
});

describe("bounds", () => {
  test.each([
    { name: "lists on one line", markdown: `${"1. ".repeat(10_000)}x`, line: 11 },
    { name: "quotations", markdown: `x\n\n${">".repeat(10_000)}x`, line: 13 },
    { name: "indented lists", markdown: lines(100, (index) => `${"  ".repeat(index)}- x`), line: 52 },
    { name: "emphasis", markdown: `${"*a ".repeat(10_000)}x${" b*".repeat(10_000)}`, line: 11 },
    {
      name: "emphasis within the number of marks",
      markdown: `${"*a ".repeat(400)}x${" b*".repeat(400)}`,
      line: 11,
    },
    { name: "marks in all", markdown: lines(5000, () => "**a** b\n"), line: 5011 },
    { name: "size", markdown: "a".repeat(300_001), line: 11 },
  ])("refuse too deep or too large: $name", ({ markdown, line }) => {
    const { articles, findings, tree } = read(markdown);
    expect([articles, tree.children]).toEqual([[], []]);
    expect(findings.map(({ rule, severity, place }) => [rule, severity, place.line])).toEqual([
      ["body-too-complex", "error", line],
    ]);
  });

  test("leave room for a long regulation", () => {
    const markdown = lines(
      500,
      (index) => `## Artikel ${index + 1}\n\n1. :term[een week]{of=a}\n   1. *b*\n2. c\n`,
    );
    const { articles, findings } = read(markdown);
    expect([articles.length, findings]).toEqual([2000, []]);
  });
});

test("ids are unique and every parent exists, whatever the text", () => {
  const line = fc.constantFrom(
    "# Doel",
    "## Artikel 1",
    "### 1.2",
    "1. a",
    "2. b",
    "   1. c",
    "   - d",
    "",
    "tekst",
    "> x",
    ":::a",
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (text) => {
      const { articles } = read(...text);
      const known = articles.map(({ id }) => id);
      expect(new Set(known).size).toBe(known.length);
      for (const { parent } of articles) expect(parent === undefined || known.includes(parent)).toBe(true);
    }),
  );
});

function read(...text: string[]) {
  return readBody(text.join("\n"), { file: "a.md", firstLine: 11, language: "nl" });
}

function ids(...text: string[]): string[] {
  return read(...text).articles.map(({ id }) => id);
}
