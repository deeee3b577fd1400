import { Document, Footer, Header, Packer, Paragraph } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { writeDocx } from "../../src/document/docx-writer.ts";
import { blocksFromMarkdown } from "../../src/document/from-markdown.ts";
import { UnusableHouseStyle } from "../../src/document/house-style.ts";
import type { WrittenDocument } from "../../src/document/model.ts";
import { writeOdt } from "../../src/document/odt-writer.ts";

const letter: WrittenDocument = {
  ...{ title: "Brief", language: "nl", date: "2025-09-02" },
  blocks: [
    { kind: "section", part: "letterhead", blocks: blocksFromMarkdown("Eigen briefhoofd") },
    { kind: "section", part: "address", blocks: blocksFromMarkdown("Mevrouw De Vries") },
    ...blocksFromMarkdown("# Onderwerp\n\nTekst met [een link](https://example.nl).\n\n1. een\n\n- twee"),
  ],
};

/** As a Dutch Word saves it: ids of styles in Dutch, names in English; with a list of its own. */
async function dutchDocx(): Promise<Uint8Array> {
  const made = new Document({
    styles: {
      default: {
        document: { run: { font: "Verdana", language: { value: "en-US" } } },
        heading1: { run: { color: "AA0000" } },
      },
    },
    numbering: { config: [{ reference: "eigen", levels: [{ level: 0, format: "decimal", text: "%1)" }] }] },
    sections: [
      {
        properties: { page: { margin: { top: 2835, left: 1701 } } },
        headers: { default: new Header({ children: [new Paragraph("De Molen BV")] }) },
        footers: { default: new Footer({ children: [new Paragraph("KvK 12345678")] }) },
        children: [new Paragraph({ text: "Voorbeeldtekst", numbering: { reference: "eigen", level: 0 } })],
      },
    ],
  });
  return edited(await Packer.toBuffer(made), (xml) =>
    xml.replaceAll('"Heading1"', '"Kop1"').replaceAll('w:styleId="Normal"', 'w:styleId="Standaard"'),
  );
}

function edited(bytes: Uint8Array, change: (xml: string, path: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [
    path,
    strToU8(change(strFromU8(part), path)),
  ]);
  return zipSync(Object.fromEntries(parts));
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

describe("a house style in Word", () => {
  it("gives fonts, styles, margins, header and footer, and none of its words", async () => {
    const bytes = await writeDocx(letter, await dutchDocx());
    const parts = partsOf(bytes);
    const content = parts["word/document.xml"] ?? "";
    expect(content).toContain('<w:pStyle w:val="Kop1"/>');
    expect(content).toMatch(/<w:pgMar w:top="2835"[^>]*w:left="1701"/u);
    expect(content).toContain("<w:headerReference ");
    expect(content).not.toContain("Voorbeeldtekst");
    expect(content).not.toContain("Eigen briefhoofd");
    const styles = parts["word/styles.xml"] ?? "";
    expect(styles).toContain("Verdana");
    expect(styles).not.toContain("Calibri");
    expect(styles).toContain('w:styleId="Address"><w:name w:val="Adres"/><w:basedOn w:val="Standaard"/>');
    expect(styles).toContain('<w:lang w:val="nl-NL"/>');
    expect(Object.values(parts).join("")).toContain("De Molen BV");
    expect(Object.values(parts).join("")).toContain("KvK 12345678");
  });

  it("keeps the headings, links and lists of the letter", async () => {
    const { value, messages } = await mammoth.convertToHtml({
      buffer: Buffer.from(await writeDocx(letter, await dutchDocx())),
    });
    expect(value).toContain("<h1>Onderwerp</h1>");
    expect(value).toContain('<a href="https://example.nl">een link</a>');
    expect(value).toContain("<ol><li>een</li></ol><ul><li>twee</li></ul>");
    expect(messages.filter(({ type }) => type === "error")).toEqual([]);
  });

  it("gives the address less white where the text begins lower", async () => {
    const whiteBefore = (bytes: Uint8Array) =>
      Number(
        /w:val="Address"\/><w:spacing w:before="(\d+)"/u.exec(
          partsOf(bytes)["word/document.xml"] ?? "",
        )?.[1] ?? 0,
      );
    // The text begins at 2835 twentieths of a point, 50 mm: the address has its place already.
    expect(whiteBefore(await writeDocx(letter, await dutchDocx()))).toBeLessThan(10);
    // Without it at 20 mm, with 5 mm of letterhead: 25 mm of white.
    expect(whiteBefore(await writeDocx(letter))).toBe(1417);
  });

  it("gives the same bytes twice", async () => {
    const house = await dutchDocx();
    expect(
      Buffer.from(await writeDocx(letter, house)).equals(Buffer.from(await writeDocx(letter, house))),
    ).toBe(true);
  });

  it.each([
    ["no document at all", async () => strToU8("PK geen zip"), "unreadable"],
    ["another kind of document", async () => writeOdt(letter), "unreadable"],
    [
      "one with macros",
      async () => zipSync({ ...unzipSync(await dutchDocx()), "word/vbaProject.bin": strToU8("x") }),
      "macros",
    ],
  ])("is not taken from %s", async (_name, house, problem) => {
    await expect(writeDocx(letter, await house())).rejects.toEqual(
      expect.objectContaining({ name: UnusableHouseStyle.name, problem }),
    );
  });
});

/** As LibreOffice saves a letter paper: a page of its own for the first sheet, with a header. */
function letterPaper(): Uint8Array {
  return edited(writeOdt({ ...letter, blocks: blocksFromMarkdown("Voorbeeldtekst") }), (xml, path) => {
    if (path === "content.xml") {
      return xml.replace(
        "<office:automatic-styles>",
        '<office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:master-page-name="First_20_Page"/>',
      );
    }
    return xml
      .replaceAll("Calibri", "Verdana")
      .replace('fo:language="nl" fo:country="NL"', 'fo:language="en" fo:country="US"')
      .replace(/<style:style style:name="Address"[\s\S]*?<\/style:style>/u, "")
      .replace(
        "</office:automatic-styles>",
        '<style:page-layout style:name="Paper"><style:page-layout-properties fo:margin-top="1cm"/><style:header-style><style:header-footer-properties fo:min-height="30mm"/></style:header-style></style:page-layout></office:automatic-styles>',
      )
      .replace(
        "</office:master-styles>",
        '<style:master-page style:name="First_20_Page" style:page-layout-name="Paper"><style:header><text:p>De Molen BV</text:p></style:header></style:master-page></office:master-styles>',
      );
  });
}

describe("a house style in OpenDocument", () => {
  it("gives fonts, pages and header, and none of its words", () => {
    const parts = partsOf(writeOdt(letter, letterPaper()));
    expect(parts["content.xml"]).not.toContain("Voorbeeldtekst");
    expect(parts["content.xml"]).not.toContain("Eigen briefhoofd");
    expect(parts["content.xml"]).toContain(
      'style:parent-style-name="Address" style:master-page-name="First_20_Page"',
    );
    // The text begins at 10 mm and 30 mm of header: 10 mm of white up to the address.
    expect(parts["content.xml"]).toContain(
      'style:name="AddressFirst" style:family="paragraph" style:parent-style-name="Address" style:master-page-name="First_20_Page"><style:paragraph-properties fo:margin-top="10mm"/>',
    );
    expect(parts["styles.xml"]).toContain("De Molen BV");
    expect(parts["styles.xml"]).toContain("Verdana");
    expect(parts["styles.xml"]?.match(/style:name="Address"/gu)).toHaveLength(1);
    expect(parts["styles.xml"]).toContain('fo:language="nl" fo:country="NL"');
  });

  it("is not taken from one with macros", () => {
    const house = zipSync({ ...unzipSync(letterPaper()), "Basic/Standard/script.xml": strToU8("x") });
    expect(() => writeOdt(letter, house)).toThrow(UnusableHouseStyle);
  });
});
