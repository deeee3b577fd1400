import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftOf } from "../../src/draft/draft.ts";
import { readSource, sourceFormats } from "../../src/draft/source/read-source.ts";
import { sayRegulation } from "../../src/read-back/say-regulation.ts";
import { readRegulation } from "../../src/regulation/read.ts";

const hostile = [
  "---",
  "...",
  "# Kop",
  "Artikel 1 Doel",
  "Artikel 1 Doel\n\nArtikel 1 Nog eens",
  "1. een\n1. een\n3. drie\n2. twee",
  "a. x\nc. y\ni. z\nii. q",
  "• los\n  • dieper",
  "2.1 De klacht wordt binnen zes weken na de beslissing ingediend.",
  "De beslissing volgt binnen 4 weken na de hoorzitting.",
  "De hoorzitting is binnen 2 weken na de beslissing.",
  "Het bezwaar komt binnen 3 weken na de uitspraak op het bezwaar.",
  "U kunt binnen 4 weken beroep instellen.",
  "Wij bevestigen zo spoedig mogelijk de ontvangst van het beroep.",
  "Deze termijn wordt met 4 weken verlengd, tot maximaal drie maanden, elke 2 weken.",
  "At least 5 days before the hearing the documents are sent.",
  "Klachten ouder dan een jaar worden niet in behandeling genomen.",
  "Het dossier wordt 2 jaar bewaard. Jaarlijks verslag. Elk kwartaal overleg.",
  "Binnen 1,5 week. Binnen 0 dagen. Binnen 999999 weken. Binnen die termijn.",
  "key: [a, {b: *c}] & !tag | > %YAML @`",
  "<script>alert(1)</script><!-- c -->",
  ":term[6 weken]{of=decision} ::x :::y",
  "[a](javascript:alert(1)) ![x](http://x/y.png) [^1]: noot",
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "```\ncode\n```",
  "\u0000\u0007\ufeff\u202e\ud800\uffff",
  "*_~`[]\\{}",
  "Onder een klacht wordt verstaan: x]{y",
  "Definities\nklacht: iets",
  "Deze regeling treedt in werking op 31-02-2024.",
  "__proto__ constructor toString",
];
const piece = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom("\n", "\n\n", " ", "\r\n", "\u2028")), { maxLength: 25 })
  .map((parts) => parts.flat().join(""));

describe("the draft of any text", () => {
  it.each(sourceFormats.filter((format) => format !== "docx"))(
    "as %s can be read and said back, or it is said why not",
    (format) => {
      fc.assert(
        fc.property(text, (words) => {
          const source = readSource(new TextEncoder().encode(words), format);
          if ("problem" in source) return;
          const result = draftOf({ blocks: source.blocks, id: "any" });
          if ("problem" in result) throw new Error(result.problem.en);
          const { regulation, findings } = readRegulation(result.draft.text, "any.md");
          const errors = findings.filter(({ severity }) => severity === "error");
          expect(errors, result.draft.text).toEqual([]);
          if (regulation === undefined) throw new Error("not read");
          sayRegulation(regulation, "nl");
          sayRegulation(regulation, "en");
        }),
        { numRuns: 150 },
      );
    },
  );

  it("is the same every time", () => {
    fc.assert(
      fc.property(text, (words) => {
        const source = readSource(new TextEncoder().encode(words), "txt");
        if ("problem" in source) return;
        const made = () => draftOf({ blocks: source.blocks, id: "any" });
        expect(made()).toEqual(made());
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ["a line of 200,000 characters", "klacht ".repeat(28_000)],
    ["terms without end", "Binnen 3 weken beslissen wij. ".repeat(3_000)],
    ["terms without end in one sentence", "en binnen 3 weken beslissen wij ".repeat(3_000)],
    ["marks without end", "*a _b ~c ".repeat(20_000)],
    ["short lines without end", "Ja\n\n".repeat(2_900)],
    ["headings without end", "Artikel 1 Doel\n".repeat(1_000)],
  ])("of %s is made within bounds", (_, words) => {
    const source = readSource(new TextEncoder().encode(words), "txt");
    if ("problem" in source) throw new Error(source.problem.message.en);
    const result = draftOf({ blocks: source.blocks, id: "any" });
    if ("problem" in result) throw new Error(result.problem.en);
    const { findings } = readRegulation(result.draft.text, "any.md");
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it.each([
    ["a text of one megabyte", new TextEncoder().encode("Een zin. ".repeat(120_000)), "txt", "too-long"],
    ["too many paragraphs", new TextEncoder().encode("Ja\n\n".repeat(3_001)), "txt", "too-long"],
    ["an old Word file", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "docx", "not-readable"],
    ["a PDF", new TextEncoder().encode("%PDF-1.7"), "txt", "not-readable"],
    ["RTF", new TextEncoder().encode("{\\rtf1 hallo}"), "txt", "not-readable"],
    ["a package with another name", Uint8Array.of(0x50, 0x4b, 3, 4), "txt", "not-readable"],
    ["text with the name of a package", new TextEncoder().encode("hallo"), "docx", "not-readable"],
    ["bytes that are no UTF-8", Uint8Array.of(0xff, 0xfe, 0x41, 0), "txt", "not-utf-8"],
    ["nothing", new Uint8Array(), "md", "empty-file"],
    ["only a script", new TextEncoder().encode("<script>1</script>"), "html", "empty-file"],
    ["a page nested without end", new TextEncoder().encode("<div>".repeat(100_000)), "html", "not-readable"],
  ] as const)("is refused for %s", (_, bytes, format, rule) => {
    const source = readSource(bytes, format);
    expect("problem" in source ? source.problem.rule : source).toBe(rule);
  });
});
