import { type Block, type List, type Table, textOf, type WrittenDocument } from "./model.ts";

/** A document as plain text: no marks, an empty line between parts. */
export function writeText({ blocks }: WrittenDocument): string {
  return `${partsOf(blocks).join("\n\n")}\n`;
}

function partsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => partOf(block)).filter((part) => part !== "");
}

function partOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [textOf(block.runs)];
    case "list":
      return [listText(block)];
    case "table":
      return [tableText(block)];
    case "section":
      return partsOf(block.blocks);
  }
}

function listText({ isOrdered, items }: List): string {
  return items
    .map((item, at) => {
      const mark = isOrdered ? `${at + 1}. ` : "- ";
      return (
        mark +
        partsOf(item)
          .join("\n")
          .replaceAll("\n", `\n${" ".repeat(mark.length)}`)
      );
    })
    .join("\n");
}

/** Row by row, each cell with what its column says: a reader hears it in this order as well. */
function tableText({ caption, columns, rows }: Table): string {
  const lines = rows.map((cells) =>
    cells
      .map((cell, at) => {
        const header = textOf(columns[at]?.runs ?? []);
        return at === 0 || header === "" ? textOf(cell) : `${header}: ${textOf(cell)}`;
      })
      .join("; "),
  );
  return [...(caption === undefined ? [] : [caption]), ...lines.map((line) => `- ${line}`)].join("\n");
}
