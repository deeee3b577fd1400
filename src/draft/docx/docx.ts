import type { Block } from "../source/block.ts";
import { cleanLine } from "../source/clean-text.ts";
import { ListCounter } from "./numbering.ts";
import { numberingOf, type ParagraphStyle, stylesIn } from "./styles.ts";
import { unpack } from "./unpack.ts";
import {
  attributeOf,
  charactersIn,
  elementAt,
  elementsIn,
  localName,
  rootOf,
  type XmlElement,
} from "./xml.ts";

const mainPart = "word/document.xml";
const stylePart = "word/styles.xml";
const numberPart = "word/numbering.xml";

/**
 * The paragraphs of a Word document (DOCX): headings by their style, lists with
 * the numbers that Word shows. Deleted text, notes, headers and images are left out.
 *
 * @returns why it cannot be read: `too-large` unpacked, or `broken`.
 */
export function blocksOfDocx(bytes: Uint8Array): Block[] | "too-large" | "broken" {
  const parts = unpack(bytes, new Set([mainPart, stylePart, numberPart]));
  if (typeof parts === "string") return parts;
  const main = parts.get(mainPart);
  if (main === undefined) return "broken";
  try {
    const root = (name: string) => {
      const part = parts.get(name);
      return part && rootOf(part);
    };
    const reading = {
      headings: new Map(),
      styles: stylesIn(root(stylePart)),
      lists: new ListCounter(root(numberPart)),
    };
    return blocksIn(elementAt(rootOf(main), "body"), reading);
  } catch {
    // What no reader of XML understands, or what is nested deeper than it can go.
    return "broken";
  }
}

/** What is known while reading from top to bottom. */
interface Reading {
  /** Per list how deep its last heading was; what is deeper in it stands directly under that. */
  readonly headings: Map<string, number>;
  readonly styles: (id: string | undefined) => ParagraphStyle;
  readonly lists: ListCounter;
}

function blocksIn(parent: XmlElement | undefined, reading: Reading): Block[] {
  return elementsIn(parent).flatMap((element) => {
    const name = localName(element);
    if (name === "p") return paragraph(element, reading);
    if (name === "tr") return row(element, reading);
    return isLeftOut(name) ? [] : blocksIn(element, reading);
  });
}

/** A row of short cells is one line; cells that hold more are read one by one. */
function row(element: XmlElement, reading: Reading): Block[] {
  const cells = elementsIn(element, "tc").map((cell) => blocksIn(cell, reading));
  if (cells.some((blocks) => blocks.length > 1)) return cells.flat();
  const text = cells.flatMap((blocks) => blocks.map((block) => block.text)).join(" – ");
  return text === "" ? [] : [{ text }];
}

function paragraph(element: XmlElement, { styles, lists, headings }: Reading): Block[] {
  const properties = elementAt(element, "pPr");
  const style = styles(attributeOf(elementAt(properties, "pStyle")));
  if (style.isContents) return [];
  const text = cleanLine(textIn(element));
  if (text === "") return [];
  const use = numberingOf(properties) ?? style.numbering;
  const mark = use === undefined ? undefined : lists.next(use);
  if (use !== undefined && style.heading !== undefined) headings.set(use.list, use.level);
  const isItem = use !== undefined && mark !== undefined && style.heading === undefined;
  const isBold = style.heading === undefined && isWhollyBold(element);
  return [
    {
      text: mark === undefined ? text : cleanLine(`${mark} ${text}`),
      ...(style.heading !== undefined && { heading: style.heading }),
      ...(isItem && { listDepth: Math.max(0, use.level - 1 - (headings.get(use.list) ?? -1)) }),
      ...(isBold && { isBold }),
    },
  ];
}

function textIn(element: XmlElement): string {
  return elementsIn(element)
    .map((child) => {
      const name = localName(child);
      if (name === "t") return charactersIn(child);
      if (name === "tab" || name === "br" || name === "cr") return " ";
      if (name === "noBreakHyphen") return "-";
      return isLeftOut(name) ? "" : textIn(child);
    })
    .join("");
}

/** Removed or moved text, properties, and what is there twice for older programs. */
function isLeftOut(name: string): boolean {
  return /^(?:pPr|rPr|del|moveFrom|Fallback|instrText|sectPr|tblPr)$/u.test(name);
}

function isWhollyBold(element: XmlElement): boolean {
  const runs = elementsIn(element, "r").filter((run) => textIn(run).trim() !== "");
  return (
    runs.length > 0 &&
    runs.every((run) => {
      const bold = elementAt(run, "rPr", "b");
      return bold !== undefined && !/^(?:0|false)$/u.test(attributeOf(bold) ?? "");
    })
  );
}
