import { strToU8, zipSync } from "fflate";

/** A paragraph of a Word document in the making. */
export interface DocxParagraph {
  readonly text: string;
  readonly style?: string;
  readonly list?: { readonly id: number; readonly level: number };
  readonly bold?: boolean;
  /** XML that stands behind the text. */
  readonly extra?: string;
}

const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const numbering = `<w:numbering ${names}>
  <w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Artikel %1"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="8">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
</w:numbering>`;

const styles = `<w:styles ${names}>
  <w:style w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:styleId="Kop1Smal"><w:name w:val="Smal"/><w:basedOn w:val="Kop1"/></w:style>
  <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
  <w:style w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
</w:styles>`;

/** The bytes of a Word document with these paragraphs, or with another main part. */
export function docxOf(paragraphs: readonly DocxParagraph[]): Uint8Array {
  return packageOf(
    `<w:document ${names}><w:body>${paragraphs.map(paragraph).join("")}</w:body></w:document>`,
  );
}

/** The bytes of a package whose main part is this XML. */
export function packageOf(main: string): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(main),
    "word/numbering.xml": strToU8(numbering),
    "word/styles.xml": strToU8(styles),
  });
}

function paragraph({ text, style, list, bold, extra = "" }: DocxParagraph): string {
  const properties = [
    style === undefined ? "" : `<w:pStyle w:val="${style}"/>`,
    list === undefined
      ? ""
      : `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>`,
  ].join("");
  const run = `<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${run}${extra}</w:p>`;
}
