import type { Language } from "../language/language.ts";
import { lineHeight, page, pageWords } from "./page.ts";

const names = "urn:oasis:names:tc:opendocument:xmlns";

export const namespaces = [
  `xmlns:office="${names}:office:1.0"`,
  `xmlns:style="${names}:style:1.0"`,
  `xmlns:text="${names}:text:1.0"`,
  `xmlns:table="${names}:table:1.0"`,
  `xmlns:fo="${names}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${names}:svg-compatible:1.0"`,
  `xmlns:draw="${names}:drawing:1.0"`,
  `xmlns:form="${names}:form:1.0"`,
  `xmlns:meta="${names}:meta:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(" ");

/** The part of an OpenDocument text that says how it looks. */
export function odtStyles(language: Language): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-styles ${namespaces} office:version="1.3">${fonts}<office:styles>${defaultStyle(language)}${namedStyles.map(({ xml }) => xml).join("")}</office:styles>${layout(language)}</office:document-styles>`;
}

const fonts =
  '<office:font-face-decls><style:font-face style:name="Calibri" svg:font-family="Calibri, Carlito, Arial" style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>';

function defaultStyle(language: Language): string {
  const [tag, country] = language === "nl" ? ["nl", "NL"] : ["en", "GB"];
  return `<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2" style:writing-mode="page"/><style:text-properties style:font-name="Calibri" fo:font-size="11pt" fo:color="#1a1a1a" fo:language="${tag}" fo:country="${country}"/></style:default-style>`;
}

/** A style by its name, so that a house style can have its own. */
interface NamedStyle {
  readonly name: string;
  readonly xml: string;
}

function paragraphStyle(
  name: string,
  { parent = "Standard", paragraph = "", text = "", outline = "" }: Readonly<Record<string, string>>,
): NamedStyle {
  const from = name === "Standard" ? "" : ` style:parent-style-name="${parent}"`;
  const display = name.includes("_20_") ? ` style:display-name="${name.replaceAll("_20_", " ")}"` : "";
  const properties = `${paragraph && `<style:paragraph-properties ${paragraph}/>`}${text && `<style:text-properties ${text}/>`}`;
  return {
    name,
    xml: `<style:style style:name="${name}"${display} style:family="paragraph"${from}${outline} style:class="text">${properties}</style:style>`,
  };
}

/** The lines of a part with its own place have a fixed height. */
const still = `fo:margin-top="0mm" fo:margin-bottom="0mm" fo:line-height="${lineHeight}mm"`;
const bold = 'fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"';

function headingStyle(level: number, text: string, top: number): NamedStyle {
  return paragraphStyle(`Heading_20_${level}`, {
    paragraph: `fo:margin-top="${top}mm" fo:margin-bottom="1mm" fo:keep-with-next="always"`,
    text,
    outline: ` style:next-style-name="Text_20_body" style:default-outline-level="${level}"`,
  });
}

const listLevels = (level: (number: number) => string) =>
  Array.from({ length: 9 }, (_, at) => level(at + 1)).join("");
const indent = (level: number) =>
  `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${6 * level}mm" fo:text-indent="-6mm" fo:margin-left="${6 * level}mm"/></style:list-level-properties>`;

export const namedStyles: readonly NamedStyle[] = [
  paragraphStyle("Standard", {}),
  paragraphStyle("Text_20_body", {
    paragraph: 'fo:margin-top="0mm" fo:margin-bottom="2mm" fo:line-height="115%"',
  }),
  headingStyle(1, `fo:font-size="13pt" ${bold}`, 4),
  headingStyle(2, `fo:font-size="11pt" ${bold}`, 3.5),
  headingStyle(3, 'fo:font-size="11pt" fo:font-style="italic"', 3),
  paragraphStyle("List_20_Contents", {
    parent: "Text_20_body",
    paragraph: 'fo:margin-bottom="0.7mm" fo:line-height="115%"',
  }),
  paragraphStyle("Letterhead", { paragraph: still }),
  paragraphStyle("Address", { paragraph: still }),
  paragraphStyle("Details", { paragraph: still }),
  paragraphStyle("Signature", {
    paragraph: 'fo:margin-top="0mm" fo:margin-bottom="1mm" fo:line-height="115%" fo:keep-with-next="always"',
  }),
  paragraphStyle("Annexes", {
    paragraph: 'fo:margin-top="2mm" fo:margin-bottom="1mm" fo:line-height="115%"',
  }),
  paragraphStyle("Mark", { paragraph: still, text: `${bold} fo:color="#a30000"` }),
  paragraphStyle("Footer", { paragraph: 'fo:text-align="end"', text: 'fo:font-size="9pt"' }),
  paragraphStyle("Caption", {
    paragraph: 'fo:margin-top="3mm" fo:margin-bottom="1mm" fo:keep-with-next="always"',
    text: bold,
  }),
  paragraphStyle("Table_20_Contents", {}),
  paragraphStyle("Table_20_Heading", { parent: "Table_20_Contents", text: bold }),
  paragraphStyle("Table_20_Contents_20_Number", {
    parent: "Table_20_Contents",
    paragraph: 'fo:text-align="end"',
  }),
  paragraphStyle("Table_20_Heading_20_Number", {
    parent: "Table_20_Heading",
    paragraph: 'fo:text-align="end"',
  }),
  {
    name: "Bullets",
    xml: `<text:list-style style:name="Bullets">${listLevels((level) => `<text:list-level-style-bullet text:level="${level}" text:bullet-char="•">${indent(level)}</text:list-level-style-bullet>`)}</text:list-style>`,
  },
  {
    name: "Numbers",
    xml: `<text:list-style style:name="Numbers">${listLevels((level) => `<text:list-level-style-number text:level="${level}" style:num-suffix="." style:num-format="1">${indent(level)}</text:list-level-style-number>`)}</text:list-style>`,
  },
];

/** The first page has no number. */
function layout(language: Language): string {
  const { page: word, of } = pageWords[language];
  const footer = `<style:footer><text:p text:style-name="Footer">${word}<text:page-number text:select-page="current">2</text:page-number>${of}<text:page-count>2</text:page-count></text:p></style:footer><style:footer-first><text:p text:style-name="Footer"/></style:footer-first>`;
  const space =
    '<style:footer-style><style:header-footer-properties fo:min-height="5mm" fo:margin-top="3mm"/></style:footer-style>';
  return `<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="${page.width}mm" fo:page-height="${page.height}mm" style:print-orientation="portrait" fo:margin-top="${page.top}mm" fo:margin-bottom="${page.bottom - footerHeight}mm" fo:margin-left="${page.side}mm" fo:margin-right="${page.side}mm"/>${space}</style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">${footer}</style:master-page></office:master-styles>`;
}

/** Of the number of a page, with the white above it. */
const footerHeight = 8;
