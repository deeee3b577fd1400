import { blocksFromMarkdown } from "../document/from-markdown.ts";
import type { Block, SectionPart } from "../document/model.ts";
import { layoutParts } from "./check-body.ts";

/** Two code points that are no characters: no text has them (Unicode 23.7). */
const opening = "\uFDD0";
const closing = "\uFDD1";

/** A part of the page in the filled layout, so that it is found again whatever the words in it are. */
export function markedPart(part: SectionPart, content: string): string {
  return `\n\n${opening}${part}\n${content}\n${closing}\n\n`;
}

/** Data that cannot begin or end a part. */
export function withoutMarks(data: string): string {
  return data.replaceAll(opening, "").replaceAll(closing, "");
}

/** The parts of a document from the filled layout; lines in the parts of a page stay lines. */
export function blocksOfLetter(text: string): readonly Block[] {
  return text.split(opening).flatMap((piece, at) => {
    if (at === 0) return blocksFromMarkdown(piece);
    const [name = "", ...lines] = piece.split("\n");
    const [inside = "", after = ""] = lines.join("\n").split(closing);
    const part = layoutParts.find((known) => known === name);
    if (part === undefined) throw new Error(`the layout has no part ${name}`);
    const blocks = blocksFromMarkdown(inside, { keepsLines: true });
    return [
      ...(blocks.length === 0 ? [] : [{ kind: "section" as const, part, blocks }]),
      ...blocksFromMarkdown(after),
    ];
  });
}
