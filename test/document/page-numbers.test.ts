import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { typesetter } from "../../src/cli/typesetter.ts";
import { writeDocx } from "../../src/document/docx-writer.ts";
import type { WrittenDocument } from "../../src/document/model.ts";
import { writeOdt } from "../../src/document/odt-writer.ts";
import { writePdf } from "../../src/document/pdf-writer.ts";
import { readPdf } from "./read-pdf.ts";

function letter(paragraphs: number, language: "nl" | "en" = "nl"): WrittenDocument {
  return {
    ...{ title: "Brief", language, date: "2026-01-02" },
    blocks: Array.from({ length: paragraphs }, (_, at) => ({
      kind: "paragraph",
      runs: [{ text: `Regel ${at}` }],
    })),
  };
}

async function numbersIn(document: WrittenDocument): Promise<readonly string[]> {
  const { lines } = await readPdf((await writePdf(document, await typesetter())).bytes);
  return lines.filter((line) => /^pag/u.test(line));
}

const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe("the pages after the first", () => {
  it("have a number in a PDF", async () => {
    expect(await numbersIn(letter(3))).toEqual([]);
    expect(await numbersIn(letter(100))).toEqual(["pagina 2 van 3", "pagina 3 van 3"]);
    expect(await numbersIn(letter(60, "en"))).toEqual(["page 2 of 2"]);
  });

  it("have a number in Word and OpenDocument, and the first has none", async () => {
    const docx = await writeDocx(letter(1));
    expect(partOf(docx, "word/document.xml")).toContain("<w:titlePg/>");
    expect(partOf(docx, "word/document.xml").match(/<w:footerReference w:type="[a-z]+"/gu)).toEqual([
      '<w:footerReference w:type="default"',
    ]);
    expect(partOf(docx, "word/footer1.xml").replace(/<[^>]+>/gu, "")).toBe("pagina PAGE van NUMPAGES");
    const styles = partOf(writeOdt(letter(1)), "styles.xml");
    expect(/<style:footer>(.*)<\/style:footer>/u.exec(styles)?.[1]?.replace(/<[^>]+>/gu, "")).toBe(
      "pagina 2 van 2",
    );
    expect(styles).toContain('<style:footer-first><text:p text:style-name="Footer"/></style:footer-first>');
  });
});
