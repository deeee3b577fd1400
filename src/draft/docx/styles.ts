import { attributeOf, elementAt, elementsIn, type XmlElement } from "./xml.ts";

/** What a style of paragraphs says that matters for the structure of a text. */
export interface ParagraphStyle {
  /** From 1. */
  readonly heading?: number;
  readonly isContents: boolean;
  readonly numbering?: NumberingUse;
}

/** Which list a paragraph belongs to, and how deep. */
export interface NumberingUse {
  readonly list: string;
  readonly level: number;
}

/** The styles of paragraphs by id, each with what it takes from the style that it rests on. */
export function stylesIn(root: XmlElement | undefined): (id: string | undefined) => ParagraphStyle {
  const byId = new Map(
    elementsIn(root, "style").map((style) => [attributeOf(style, "styleId") ?? "", style]),
  );
  const read = (id: string | undefined, depth: number): ParagraphStyle => {
    const style = byId.get(id ?? "");
    if (style === undefined || depth > 20) return { isContents: /^(?:toc|inhopg)/iu.test(id ?? "") };
    const base = read(attributeOf(elementAt(style, "basedOn")), depth + 1);
    const name = attributeOf(elementAt(style, "name")) ?? "";
    const properties = elementAt(style, "pPr");
    const heading = headingLevel(name, properties) ?? base.heading;
    const numbering = numberingOf(properties) ?? base.numbering;
    return {
      isContents: base.isContents || /^(?:toc|inhopg|table of contents)/iu.test(name),
      ...(heading !== undefined && { heading }),
      ...(numbering !== undefined && { numbering }),
    };
  };
  return (id) => read(id, 0);
}

/** The list that paragraph properties name; list 0 means none. */
export function numberingOf(properties: XmlElement | undefined): NumberingUse | undefined {
  const numbering = elementAt(properties, "numPr");
  const list = attributeOf(elementAt(numbering, "numId"));
  if (list === undefined) return undefined;
  return { list, level: Number(attributeOf(elementAt(numbering, "ilvl")) ?? 0) };
}

function headingLevel(name: string, properties: XmlElement | undefined): number | undefined {
  const outline = attributeOf(elementAt(properties, "outlineLvl"));
  if (outline !== undefined && Number(outline) < 9) return Number(outline) + 1;
  const named = /^(?:heading|kop) (\d)$/iu.exec(name)?.[1];
  if (named !== undefined) return Number(named);
  return /^(?:title|titel)$/iu.test(name) ? 1 : undefined;
}
