import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { blocksOfDocx } from "../../src/draft/docx/docx.ts";
import { docxOf, packageOf } from "./build-docx.ts";
import { draftFrom } from "./draft-from.ts";

const article = (text: string) => ({ text, style: "Kop1" });
const item = (text: string, level: number, id = 1) => ({ text, list: { id, level } });

describe("a Word document", () => {
  it("has the numbers that Word shows: of its headings, paragraphs and parts", () => {
    const blocks = blocksOfDocx(
      docxOf([
        { text: "Reglement", style: "Titel" },
        article("Begrippen"),
        item("Wij bedoelen met:", 1),
        item("klacht", 2),
        item("klager", 2),
        item("Tweede lid", 1),
        { text: "Termijn", style: "Kop1Smal" },
        item("Eerste lid", 1),
        item("los", 0, 2),
      ]),
    );
    expect(blocks).toEqual([
      { text: "Reglement", heading: 1 },
      { text: "Artikel 1 Begrippen", heading: 1 },
      { text: "1. Wij bedoelen met:", listDepth: 0 },
      { text: "a) klacht", listDepth: 1 },
      { text: "b) klager", listDepth: 1 },
      { text: "2. Tweede lid", listDepth: 0 },
      { text: "Artikel 2 Termijn", heading: 1 },
      { text: "1. Eerste lid", listDepth: 0 },
      { text: "• los", listDepth: 0 },
    ]);
  });

  it("leaves out what was deleted and what is there twice, and the table of contents", () => {
    const deleted = "<w:del><w:r><w:delText>weg</w:delText><w:t>weg</w:t></w:r></w:del>";
    const twice =
      "<AlternateContent><Choice/><Fallback><w:r><w:t>dubbel</w:t></w:r></Fallback></AlternateContent>";
    const blocks = blocksOfDocx(
      docxOf([
        { text: "Artikel 1 3", style: "Inhopg1" },
        { text: "Blijft", extra: deleted + twice },
        { text: "Kopje", bold: true },
      ]),
    );
    expect(blocks).toEqual([{ text: "Blijft" }, { text: "Kopje", isBold: true }]);
  });

  it("reads a row of a table as one line", () => {
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const main = `<w:document xmlns:w="w"><w:body><w:tbl><w:tr>${cell("Uitkomst")}${cell("6 weken")}</w:tr></w:tbl></w:body></w:document>`;
    expect(blocksOfDocx(packageOf(main))).toEqual([{ text: "Uitkomst – 6 weken" }]);
  });

  it("gives the articles and their steps", () => {
    const draft = draftFrom(
      docxOf([
        { text: "Klachtenregeling Praktijk Zuid", style: "Titel" },
        article("Ontvangst"),
        item("De secretaris bevestigt de ontvangst binnen 5 werkdagen na indiening van de klacht.", 1),
        item("De directeur beslist binnen 4 weken na ontvangst van de klacht.", 1),
      ]),
      "regeling.docx",
    );
    expect(draft.title).toBe("Klachtenregeling Praktijk Zuid");
    expect(draft.readings.map(({ place, proposal }) => [proposal.context.article.id, place])).toEqual([
      ["art_1__para_1", "acknowledgement.within"],
      ["art_1__para_2", "decision.within"],
    ]);
    expect(draft.text).toContain("## Artikel 1 Ontvangst\n\n1. De secretaris");
  });

  it.each([
    ["no package at all", strToU8("PK no package"), "broken"],
    ["a package without a text", zipSync({ "iets.xml": strToU8("<a/>") }), "broken"],
    ["XML that is not well formed", packageOf("<w:document><w:body>"), "broken"],
    ["a name for characters that is not known", packageOf("<d><body><p>&bomb;</p></body></d>"), "broken"],
    ["cut off", docxOf([{ text: "Hallo" }]).subarray(0, 300), "broken"],
    ["far larger unpacked", packageOf(`<d>${" ".repeat(60_000_000)}</d>`), "too-large"],
    ["nested without end", packageOf("<a>".repeat(200_000) + "</a>".repeat(200_000)), "broken"],
  ])("is refused: %s", (_, bytes, why) => {
    expect(blocksOfDocx(bytes)).toBe(why);
  });
});
