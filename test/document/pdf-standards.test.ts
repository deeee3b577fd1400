import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { pdfsByStandard, typesetter } from "../../src/cli/typesetter.ts";
import type { WrittenDocument } from "../../src/document/model.ts";
import { underBothStandards } from "../../src/document/pdf-standards.ts";
import { writePdf } from "../../src/document/pdf-writer.ts";
import { writeTypst } from "../../src/document/typst-writer.ts";
import { dictionariesWith, differingPaths, nameAt, openPdf, xmpOf } from "./pdf-objects.ts";

const words = (text: string) => [{ text }];
const paragraph = (text: string) => ({ kind: "paragraph", runs: words(text) }) as const;

/** Every kind of block, signs of every font, and a title that is no markup. */
const rich: WrittenDocument = {
  title: "Brief & <titel>",
  language: "nl",
  date: "2026-01-02",
  author: "Ünï",
  blocks: [
    { kind: "section", part: "mark", blocks: [paragraph("Niet versturen")] },
    { kind: "section", part: "letterhead", blocks: [paragraph("Organisatie\nStraat 1")] },
    { kind: "section", part: "address", blocks: [paragraph("Mevrouw Dvořák")] },
    { kind: "section", part: "details", blocks: [paragraph("Datum: 2 januari 2026")] },
    { kind: "heading", level: 1, runs: words("Onderwerp") },
    { kind: "heading", level: 2, runs: words("Kop") },
    { kind: "heading", level: 3, runs: words("Onderkop") },
    {
      kind: "paragraph",
      runs: [
        { text: "Vet", isStrong: true },
        { text: " schuin ", isEmphasised: true },
        { text: "adres", link: "https://example.nl/?a=1&b=2" },
        { text: " مرحبا 🎉" },
      ],
    },
    { kind: "list", isOrdered: false, items: [[paragraph("een")], [paragraph("twee")]] },
    {
      kind: "list",
      isOrdered: true,
      items: [[paragraph("een"), { kind: "list", isOrdered: false, items: [[paragraph("a")]] }]],
    },
    {
      kind: "table",
      caption: "Tabel",
      columns: [{ runs: words("wat") }, { runs: words("aantal"), isNumber: true }],
      rows: Array.from({ length: 60 }, (_, at) => [words(`rij ${at}`), words(String(at))]),
    },
    {
      kind: "table",
      columns: [{ runs: words("a") }, { runs: words("b") }],
      rows: [[words("1"), words("2")]],
    },
    { kind: "section", part: "signature", blocks: [paragraph("Met vriendelijke groet,")] },
    { kind: "section", part: "annexes", blocks: [paragraph("Bijlage")] },
  ],
};

const { fonts } = await typesetter();
const pair = await pdfsByStandard(writeTypst(rich, fonts));
const written = await writePdf(rich, await typesetter());
const made = await openPdf(written.bytes);

/** What only PDF/UA-1 makes different: the window shows the title, and a table on one page says where it is. */
const onlyAccessible =
  /^(?:\/Metadata|\/Metadata\/Length|\/OutputIntents|\/ViewerPreferences\/DisplayDocTitle|\/StructTreeRoot.*\/A)$/u;

describe("a PDF under two standards", () => {
  it("is one document: what each standard makes of it differs only where the standards do", async () => {
    const paths = differingPaths(await openPdf(pair.accessible), await openPdf(pair.archival));
    expect(paths.filter((path) => !onlyAccessible.test(path))).toEqual([]);
    expect(paths).toEqual(
      expect.arrayContaining(["/Metadata", "/OutputIntents", "/ViewerPreferences/DisplayDocTitle"]),
    );
  });

  it("is the accessible one with the marks of the archival one", async () => {
    expect(differingPaths(await openPdf(pair.accessible), made).toSorted()).toEqual([
      "/Metadata",
      "/Metadata/Length",
      "/OutputIntents",
    ]);
    const intents = made.catalog.lookup(PDFName.of("OutputIntents"), PDFArray);
    expect(nameAt(intents.lookup(0, PDFDict), "S")).toBe("GTS_PDFA1");
    expect(made.context.trailerInfo.ID?.toString()).toBe(
      (await openPdf(pair.archival)).context.trailerInfo.ID?.toString(),
    );
  });

  it("names both, with what PDF/A asks of a name that it does not know", async () => {
    const xmp = xmpOf(made);
    expect(xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(xmp).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
    expect(xmp).toContain(
      "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
    );
    expect(xmp).toContain('<rdf:li xml:lang="x-default">Brief &amp; &lt;titel&gt;</rdf:li>');
  });

  it("is the same bytes each time", async () => {
    const again = await underBothStandards(await pdfsByStandard(writeTypst(rich, fonts)));
    expect(Buffer.from(again).equals(Buffer.from(written.bytes))).toBe(true);
  });

  it("refuses files that are not what they should be", async () => {
    const swapped = { accessible: pair.archival, archival: pair.accessible };
    await expect(underBothStandards(swapped)).rejects.toThrow("a PDF lacks what its standard asks");
    const twice = { accessible: pair.archival, archival: pair.archival };
    await expect(underBothStandards(twice)).rejects.toThrow("the accessible PDF does not say that it is");
  });
});

describe("what a program can see of PDF/UA-1", () => {
  const { catalog } = made;
  const pages = made.getPages();

  it("title, language and structure", () => {
    expect(String(catalog.lookup(PDFName.of("MarkInfo"), PDFDict).get(PDFName.of("Marked")))).toBe("true");
    expect(String(catalog.lookup(PDFName.of("Lang")))).toBe("(nl-NL)");
    const view = catalog.lookup(PDFName.of("ViewerPreferences"), PDFDict);
    expect(String(view.get(PDFName.of("DisplayDocTitle")))).toBe("true");
    expect(catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict).has(PDFName.of("ParentTree"))).toBe(true);
    expect(pages.length).toBeGreaterThan(1);
    const linked = pages.filter(({ node }) => node.has(PDFName.of("Annots")));
    expect(linked.map(({ node }) => nameAt(node, "Tabs"))).toEqual(["S"]);
  });

  it("all that is on a page is either part of the structure or marked as decoration", () => {
    for (const { node } of pages) {
      const content = contentOf(made, node);
      // Outside marked content nothing is drawn: what is left there only sets the state.
      const outside = content.replace(/\/[A-Za-z]+(?: *<<[^>]*>>)? *(?:BDC|BMC)[\s\S]*?EMC/gu, "");
      expect(outside).not.toMatch(/(?:^|\s)(?:Tj|TJ|f|S|Do|sh)(?:\s|$)/u);
    }
  });

  it("links say where they lead and stand in the structure; headers of tables say what they head", () => {
    const links = dictionariesWith(made, "Subtype", "Link");
    expect(links.map((link) => String(link.get(PDFName.of("Contents"))))).toEqual([
      "(https://example.nl/?a=1&b=2)",
    ]);
    expect(links.every((link) => link.has(PDFName.of("StructParent")))).toBe(true);
    const headers = dictionariesWith(made, "S", "TH");
    expect(headers).toHaveLength(4);
    expect(
      headers.every((header) => String(made.context.lookup(header.get(PDFName.of("A")))).includes("/Scope")),
    ).toBe(true);
  });

  it("every font is in the file, with the words that its signs are", () => {
    const descriptors = dictionariesWith(made, "Type", "FontDescriptor");
    const names = descriptors.map((one) =>
      String(one.get(PDFName.of("FontName"))).replace(/^\/[A-Z]+\+/u, ""),
    );
    expect(names.length).toBeGreaterThan(4);
    expect(
      descriptors.filter((one) => !one.has(PDFName.of("FontFile3")) && !one.has(PDFName.of("FontFile2"))),
    ).toEqual([]);
    const composite = dictionariesWith(made, "Subtype", "Type0");
    expect(composite.filter((one) => !one.has(PDFName.of("ToUnicode")))).toEqual([]);
  });
});

function contentOf({ context }: PDFDocument, page: PDFDict): string {
  const stream = context.lookup(page.get(PDFName.of("Contents")));
  if (!(stream instanceof PDFRawStream)) throw new Error("a page without content");
  return new TextDecoder("latin1").decode(decodePDFRawStream(stream).decode());
}
