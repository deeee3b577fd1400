import { parseXml } from "@rgrove/parse-xml";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import PostalMime from "postal-mime";
import { afterEach, describe, expect, it, vi } from "vitest";
import { typesetter } from "../../src/cli/typesetter.ts";
import { documentFormats } from "../../src/document/formats.ts";
import { blocksFromMarkdown } from "../../src/document/from-markdown.ts";
import type { Block, SectionPart, WrittenDocument } from "../../src/document/model.ts";
import { readOdt } from "./read-odt.ts";
import { readPdf } from "./read-pdf.ts";

function section(part: SectionPart, markdown: string): Block {
  return { kind: "section", part, blocks: blocksFromMarkdown(markdown, { keepsLines: true }) };
}

const letter: WrittenDocument = {
  title: "Uw klacht: 3 < 4 & “anders”",
  language: "nl",
  date: "2025-09-02",
  author: "Bureau Molen",
  blocks: [
    section("letterhead", "**Bureau Molen**"),
    section("address", "Mevrouw Dvořák\nKade 1"),
    section("details", "Kenmerk: K-1"),
    ...blocksFromMarkdown(
      [
        "# Uw klacht",
        "Beste *mevrouw*, lees **dit** op [onze site](https://example.nl/a?b=1&c=2).",
        "## Wat nu?",
        "- een\n- twee\n  - diep",
        "1. eerst\n2. dan",
        "1) opnieuw",
        "| Soort | Aantal |\n|---|---:|\n| A & B | 3 |",
      ].join("\n\n"),
    ),
    section("signature", "Met vriendelijke groet,\n\nJ. Jansen"),
    section("annexes", "- Machtiging"),
  ],
};

const words = [
  ...["Bureau Molen", "Mevrouw Dvořák", "Kade 1", "Kenmerk: K-1", "Uw klacht"],
  ...["Beste mevrouw, lees dit op onze site.", "Wat nu?", "een", "twee", "diep", "eerst", "dan", "opnieuw"],
  ...["Soort", "Aantal", "A & B", "3", "Met vriendelijke groet,", "J. Jansen", "Machtiging"],
];

async function written(name: string, document: WrittenDocument = letter): Promise<Uint8Array> {
  const format = documentFormats.find((one) => one.name === name);
  if (format === undefined) throw new Error(name);
  const { content } = await format.write(document, { typesetter });
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

async function asText(name: string, document?: WrittenDocument): Promise<string> {
  return new TextDecoder().decode(await written(name, document));
}

/** Words in their order, each line of a reader for itself; list marks of a text are left out. */
function expectWords(text: string): void {
  const lines = text.split("\n").map((line) => line.replace(/^\s*(?:- |\d+\. )/u, "").trim());
  expect(lines.filter((line) => line !== "")).toEqual(words);
}

function linesOfHtml(html: string): string {
  const lines = html.replace(/<br \/>|<\/(?:p|h\d|li)>|<[uo]l>/gu, "\n").replace(/<[^>]+>/gu, "");
  return lines.replaceAll("&amp;", "&");
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

afterEach(() => {
  vi.useRealTimers();
});

describe("a document in every form", () => {
  it("is plain text in the order of reading", async () => {
    const text = await asText("txt");
    expect(text).toContain(
      "\n\nBeste mevrouw, lees dit op onze site.\n\nWat nu?\n\n- een\n- twee\n  - diep\n\n1. eerst\n2. dan\n",
    );
    expect(text).toContain("- A & B; Aantal: 3\n");
  });

  it("is the same document again once its Markdown is read", async () => {
    const blocks = blocksFromMarkdown(await asText("md"));
    const again = await asText("md", { ...letter, blocks });
    expect(again).toBe(await asText("md"));
  });

  it("is one HTML file with headings, a table with headers and nothing from elsewhere", async () => {
    const html = await asText("html");
    expect(html).toContain('<html lang="nl-NL">');
    expect(html).toContain("<title>Uw klacht: 3 &lt; 4 &amp; “anders”</title>");
    expect(html).toContain("<h1>Uw klacht</h1>");
    expect(html).toContain('<a href="https://example.nl/a?b=1&amp;c=2">onze site</a>');
    expect(html).toContain('<th scope="row">A &amp; B</th><td class="number">3</td>');
    expect(html).not.toMatch(/<(?:script|link|img|iframe)/u);
  });

  it("is a DOCX that another program reads, with its headings, language and title", async () => {
    const bytes = await written("docx");
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expectWords(linesOfHtml(html));
    expect(html).toContain("<h1>Uw klacht</h1>");
    expect(html).toContain("<h2>Wat nu?</h2><ul><li>een</li><li>twee<ul><li>diep</li></ul></li></ul>");
    expect(html).toContain("<thead><tr><th>");
    const parts = partsOf(bytes);
    expect(parts["word/styles.xml"]).toContain('<w:lang w:val="nl-NL"/>');
    expect(parts["docProps/core.xml"]).toContain("<dc:title>Uw klacht: 3 &lt; 4 &amp; “anders”</dc:title>");
    expect(parts["docProps/core.xml"]).toContain(">2025-09-02T00:00:00Z</dcterms:created>");
  });

  it("lets each ordered list of a DOCX begin at one", async () => {
    const xml = partsOf(await written("docx"))["word/document.xml"] ?? "";
    const numbers = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/gu)].map(([, id]) => id);
    const [, , , eerst, dan, opnieuw] = numbers;
    expect(eerst).toBe(dan);
    expect(opnieuw).not.toBe(dan);
  });

  it("is an ODT whose parts are named and sound, with its headings, language and title", async () => {
    const bytes = await written("odt");
    expectWords(readOdt(bytes));
    const parts = partsOf(bytes);
    expect(Object.keys(parts)).toEqual([
      "mimetype",
      "META-INF/manifest.xml",
      "meta.xml",
      "styles.xml",
      "content.xml",
    ]);
    // ODF part 2, 3.3: unpacked, and first.
    expect(strFromU8(bytes.subarray(30, 77))).toBe("mimetypeapplication/vnd.oasis.opendocument.text");
    for (const [path, part] of Object.entries(parts))
      if (path !== "mimetype") expect(() => parseXml(part)).not.toThrow();
    expect(parts["content.xml"]).toContain('text:outline-level="1">Uw klacht</text:h>');
    expect(parts["styles.xml"]).toContain('fo:language="nl" fo:country="NL"');
    const named = [
      ...(parts["styles.xml"] + (parts["content.xml"] ?? "")).matchAll(/style:name="([^"]+)"/gu),
    ].map(([, name]) => name);
    const used = [...(parts["content.xml"] ?? "").matchAll(/(?:text|table):style-name="([^"]+)"/gu)].map(
      ([, name]) => name,
    );
    expect(used.filter((name) => !named.includes(name))).toEqual([]);
  });

  it("is a PDF with its structure, language and title", async () => {
    const pdf = await readPdf(await written("pdf"));
    expect(pdf).toMatchObject({ title: letter.title, language: "nl-NL", isTagged: true });
    const text = pdf.lines.map((line) => line.replace(/^(?:[•‣–]|\d\.) ?/u, "")).join(" ");
    expect(text.split(/\s+/u)).toEqual(words.join(" ").split(" "));
    expect(pdf.roles).toEqual(expect.arrayContaining(["H1", "H2", "L", "LI", "Table", "TH", "Link"]));
  });

  it("is a message with a text and an HTML part", async () => {
    const mail = await PostalMime.parse(await written("eml"));
    expect(mail.subject).toBe(letter.title);
    expect(mail.text?.trim()).toBe((await asText("txt")).trim());
    expect(mail.html?.trim()).toBe((await asText("html")).trim());
  });

  it.each(documentFormats.map(({ name }) => name))(
    "gives the same bytes at another time: %s",
    async (name) => {
      vi.useFakeTimers({ toFake: ["Date"], now: new Date("2025-01-01T00:00:00Z") });
      const before = await written(name);
      vi.setSystemTime(new Date("2031-05-06T07:08:09Z"));
      expect(Buffer.from(await written(name)).equals(Buffer.from(before))).toBe(true);
    },
  );
});

/** Words that a careless writer would act on; a C0 control and half a pair of surrogates are no text at all. */
const hostile = [
  '<script>alert("x")</script>',
  "=1+1",
  "\"+cmd|' /C calc'!A0",
  '#set page(width: 1mm) $x$ #read("/etc/passwd")',
  "\\u{41} \\",
  "]]> & &amp; <w:p/> <text:p/>",
  "onderwerp\r\nBcc: iemand@example.org",
  "José Dvořák Łukasz Ævar Nguyễn",
  "🎉 👩‍🦽 שלום محمد 汉字",
  "a\u202Eb\u0007c\uD800d",
];

describe("words from outside", () => {
  it.each(hostile)("are words in every form: %j", async (text) => {
    const document: WrittenDocument = {
      ...{ title: text, language: "nl", date: "2025-09-02", author: text },
      blocks: [{ kind: "paragraph", runs: [{ text }] }],
    };
    const squeezed = (words: string) => words.toWellFormed().replace(/[\s\p{Cc}\u200D]/gu, "");
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await written("docx", document)) });
    expect(squeezed(value)).toBe(squeezed(text));
    expect(squeezed(readOdt(await written("odt", document)))).toBe(squeezed(text));
    const mail = await PostalMime.parse(await written("eml", document));
    expect(mail.headers.map(({ key }) => key)).not.toContain("bcc");
    const html = await asText("html", document);
    expect(html).not.toContain("<script");
    const pdf = await readPdf(await written("pdf", document));
    expect(pdf.pages).toBe(1);
    expect(pdf.lines.join("")).not.toContain("root:");
    const [block] = blocksFromMarkdown(await asText("md", document));
    expect(block).toMatchObject({ kind: "paragraph" });
  });

  it("can be very long", async () => {
    const document: WrittenDocument = {
      ...{ title: "Lang", language: "nl", date: "2025-09-02" },
      blocks: [{ kind: "paragraph", runs: [{ text: "klacht ".repeat(15_000) }] }],
    };
    for (const { name } of documentFormats)
      expect((await written(name, document)).length).toBeGreaterThan(2_000);
  });

  it("can be one word that no line can hold", async () => {
    const document: WrittenDocument = {
      ...{ title: "Lang", language: "nl", date: "2025-09-02" },
      blocks: [{ kind: "paragraph", runs: [{ text: `Lees ${"x".repeat(100_000)} goed.` }] }],
    };
    const { lines, pages } = await readPdf(await written("pdf", document));
    expect(lines.join("").match(/x/gu)).toHaveLength(100_000);
    // More than a thousand lines of less than a hundred signs: the word goes on, line after line.
    expect(pages).toBeGreaterThan(15);
  });

  it("that no font has are named and stand in a PDF as a square", async () => {
    const pdf = documentFormats.find(({ name }) => name === "pdf");
    const file = await pdf?.write(
      { ...letter, blocks: [{ kind: "paragraph", runs: [{ text: "naam 汉 en meer" }] }] },
      { typesetter },
    );
    expect(file?.missing).toEqual(["汉"]);
    if (file === undefined || typeof file.content === "string") throw new Error("no PDF");
    expect((await readPdf(file.content)).lines.join(" ")).toContain("naam □ en meer");
  });
});

describe("Markdown", () => {
  it("keeps HTML as words, drops links that run code and images", () => {
    expect(blocksFromMarkdown("[x](javascript:alert(1)) ![foto](http://example.org/a.png) <b>")).toEqual([
      {
        kind: "paragraph",
        runs: [{ text: "x" }, { text: " " }, { text: "foto" }, { text: " " }, { text: "<b>" }],
      },
    ]);
  });
});
