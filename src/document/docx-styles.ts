import { BorderStyle, type IStylesOptions, LineRuleType } from "docx";
import type { Language } from "../language/language.ts";
import { promptStyle } from "./docx-answer.ts";
import { lineHeight } from "./page.ts";

/** Twentieths of a point, in which Word measures. */
export function millimetres(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

/** The styles of a document: a house style may give those with the same id another look. */
export function docxStyles(language: Language): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: "Calibri", size: 22, language: { value: language === "nl" ? "nl-NL" : "en-GB" } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(26, 0, 240),
      heading2: heading(22, 1, 200),
      heading3: { ...heading(22, 2, 160), run: { size: 22, italics: true, color: black } },
      listParagraph: { paragraph: { spacing: { after: 40 } } },
      hyperlink: { run: { color: "0B4A8F", underline: {} } },
    },
    characterStyles: [
      {
        id: promptStyle,
        name: "Placeholder Text",
        basedOn: "DefaultParagraphFont",
        run: { color: "595959" },
      },
    ],
    paragraphStyles: [
      part("Letterhead", "Briefhoofd"),
      part("Address", "Adres"),
      part("Details", "Kenmerk"),
      {
        ...part("Signature", "Ondertekening"),
        paragraph: { keepNext: true, spacing: { before: 0, after: 60 } },
      },
      { ...part("Annexes", "Bijlagen"), paragraph: { spacing: { before: 120, after: 60 } } },
      {
        ...part("Mark", "Merkteken"),
        run: { bold: true, color: "A30000" },
      },
      {
        ...part("Caption", "caption"),
        run: { bold: true },
        paragraph: { spacing: { before: 160, after: 60 } },
      },
      {
        ...part("TableHeader", "Tabelkop"),
        run: { bold: true },
        paragraph: { spacing: { before: 20, after: 20 } },
      },
      { ...part("TableText", "Tabeltekst"), paragraph: { spacing: { before: 20, after: 20 } } },
    ],
  };
}

const black = "1A1A1A";

/** Lines between the rows of a table. */
export const tableBorders = {
  top: { style: BorderStyle.SINGLE, size: 4, color: "767676" },
  bottom: { style: BorderStyle.SINGLE, size: 4, color: "767676" },
  insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: "767676" },
  left: { style: BorderStyle.NONE },
  right: { style: BorderStyle.NONE },
  insideVertical: { style: BorderStyle.NONE },
} as const;

function heading(size: number, outlineLevel: number, before: number) {
  return {
    run: { size, bold: true, color: black },
    paragraph: { outlineLevel, spacing: { before, after: 60 } },
  };
}

/** A part with its own place on the page: its lines have a fixed height. */
function part(id: string, name: string) {
  return {
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    paragraph: {
      spacing: { before: 0, after: 0, line: millimetres(lineHeight), lineRule: LineRuleType.EXACT },
    },
  };
}
