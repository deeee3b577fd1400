import { xmlText } from "../report/xml-text.ts";
import { packed } from "./archive.ts";
import { withoutLetterhead } from "./house-style.ts";
import type { Block, List, Run, Section, Table, WrittenDocument } from "./model.ts";
import { answerXml, controlsXml } from "./odt-answer.ts";
import { inOdtHouseStyle, type OdtPage, odtPage } from "./odt-house-style.ts";
import { namespaces, odtStyles } from "./odt-styles.ts";
import { letterSpace, partStyles } from "./page.ts";

/**
 * A document in the OpenDocument format (ODF 1.3, ISO/IEC 26300), with its styles, language and headings.
 * @param houseStyle a document of the organisation, whose looks it gets.
 * @throws UnusableHouseStyle
 */
export function writeOdt(document: WrittenDocument, houseStyle?: Uint8Array): Uint8Array {
  if (houseStyle === undefined) return plainOdt(document);
  const words = withoutLetterhead(document);
  const content = contentXml(words, odtPage(houseStyle));
  return inOdtHouseStyle({ content, meta: metaXml(document), language: document.language }, houseStyle);
}

function plainOdt(document: WrittenDocument): Uint8Array {
  return packed(
    [
      ["mimetype", mimeType],
      ["META-INF/manifest.xml", manifest],
      ["meta.xml", metaXml(document)],
      ["styles.xml", odtStyles(document.language)],
      ["content.xml", contentXml(document)],
    ],
    // ODF part 2, 3.3: a program looks for it at a fixed place.
    ["mimetype"],
  );
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const mimeType = "application/vnd.oasis.opendocument.text";
const manifestName = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
const manifest = `${declaration}<manifest:manifest xmlns:manifest="${manifestName}" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimeType}"/>${["content.xml", "styles.xml", "meta.xml"].map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`).join("")}</manifest:manifest>`;

function metaXml({ title, author, language, date }: WrittenDocument): string {
  const by = author === undefined ? "" : `<dc:creator>${xmlText(author)}</dc:creator>`;
  const moment = `${date}T00:00:00`;
  return `${declaration}<office:document-meta ${namespaces} office:version="1.3"><office:meta><dc:title>${xmlText(title)}</dc:title>${by}<meta:creation-date>${moment}</meta:creation-date><dc:date>${moment}</dc:date><dc:language>${language === "nl" ? "nl-NL" : "en-GB"}</dc:language></office:meta></office:document-meta>`;
}

/** The words of a document, with styles that stand in its other part. */
function contentXml(document: WrittenDocument, page?: OdtPage): string {
  const { beforeAddress, beforeDetails } = letterSpace(document, page?.top);
  const master = page?.master === undefined ? "" : ` style:master-page-name="${page.master}"`;
  const spaced = (part: "Address" | "Details", space: number) =>
    `<style:style style:name="${part}First" style:family="paragraph" style:parent-style-name="${part}"${part === "Address" ? master : ""}><style:paragraph-properties fo:margin-top="${space}mm"/></style:style>`;
  const column =
    '<style:style style:name="Table" style:family="table"><style:table-properties style:rel-width="100%" fo:margin-bottom="3mm"/></style:style>' +
    '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border-bottom="0.5pt solid #767676" fo:padding="1mm"/></style:style>';
  const text =
    '<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"/></style:style>' +
    '<style:style style:name="Emphasised" style:family="text"><style:text-properties fo:font-style="italic" style:font-style-asian="italic" style:font-style-complex="italic"/></style:style>' +
    '<style:style style:name="StrongEmphasised" style:family="text"><style:text-properties fo:font-weight="bold" fo:font-style="italic"/></style:style>';
  const automatic = `${spaced("Address", beforeAddress)}${spaced("Details", beforeDetails)}${column}${text}`;
  const body = document.blocks.map((block) => blockXml(block)).join("\n");
  return `${declaration}<office:document-content ${namespaces} office:version="1.3"><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>\n${controlsXml(document.blocks)}${body}\n</office:text></office:body></office:document-content>`;
}

function blockXml(block: Block, style = "Text_20_body"): string {
  switch (block.kind) {
    case "heading":
      return `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}">${inline(block.runs)}</text:h>`;
    case "paragraph":
      return paragraphXml(block.runs, style);
    case "list":
      return listXml(block);
    case "table":
      return tableXml(block);
    case "section":
      return sectionXml(block);
  }
}

function paragraphXml(runs: readonly Run[], style: string): string {
  return `<text:p text:style-name="${style}">${inline(runs)}</text:p>`;
}

function listXml({ isOrdered, items }: List): string {
  const listed = items.map(
    (item) =>
      `<text:list-item>${item.map((block) => blockXml(block, "List_20_Contents")).join("")}</text:list-item>`,
  );
  return `<text:list text:style-name="${isOrdered ? "Numbers" : "Bullets"}">${listed.join("")}</text:list>`;
}

function tableXml({ caption, columns, rows }: Table): string {
  const cell = (runs: readonly Run[], at: number, style: "Table_20_Heading" | "Table_20_Contents") => {
    const name = columns[at]?.isNumber ? `${style}_20_Number` : style;
    return `<table:table-cell table:style-name="Cell" office:value-type="string">${paragraphXml(runs, name)}</table:table-cell>`;
  };
  const header = columns.map(({ runs }, at) => cell(runs, at, "Table_20_Heading")).join("");
  const body = rows.map(
    (cells) =>
      `<table:table-row>${cells.map((runs, at) => cell(runs, at, "Table_20_Contents")).join("")}</table:table-row>`,
  );
  const title = caption === undefined ? "" : paragraphXml([{ text: caption }], "Caption");
  return `${title}<table:table table:style-name="Table"><table:table-column table:number-columns-repeated="${columns.length}"/><table:table-header-rows><table:table-row>${header}</table:table-row></table:table-header-rows>${body.join("")}</table:table>`;
}

function sectionXml({ part, blocks }: Section): string {
  const style = partStyles[part];
  return blocks
    .map((block, at) =>
      blockXml(block, at === 0 && (part === "address" || part === "details") ? `${style}First` : style),
    )
    .join("\n");
}

function inline(runs: readonly Run[]): string {
  return runs.map(runXml).join("");
}

function runXml({ text, isStrong, isEmphasised, link, answer }: Run): string {
  if (answer !== undefined) return answerXml(answer);
  const words = text.split("\n").map(spaced).join("<text:line-break/>");
  const style = `${isStrong ? "Strong" : ""}${isEmphasised ? "Emphasised" : ""}`;
  const styled = style === "" ? words : `<text:span text:style-name="${style}">${words}</text:span>`;
  return link === undefined
    ? styled
    : `<text:a xlink:type="simple" xlink:href="${xmlText(link)}">${styled}</text:a>`;
}

/** Spaces that stand together, or at an end, would become one or none (ODF part 3, 6.1.2). */
function spaced(line: string): string {
  return xmlText(line)
    .replaceAll("\t", "<text:tab/>")
    .replace(/ {2,}|^ | $/gu, ({ length }) => `<text:s text:c="${length}"/>`);
}
