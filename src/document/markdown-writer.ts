import { escapeMarks, escapeStart } from "./markdown-text.ts";
import type { Block, List, Run, Table, WrittenDocument } from "./model.ts";

/** A document as Markdown; its words stay words. */
export function writeMarkdown({ blocks }: WrittenDocument): string {
  return `${partsOf(blocks).join("\n\n")}\n`;
}

function partsOf(blocks: readonly Block[]): readonly string[] {
  return blocks
    .flatMap((block, at) => partOf(block, block.kind === "list" && isSecondList(blocks, at)))
    .filter((part) => part !== "");
}

/** A list right after another needs another mark, or Markdown takes them for one. */
function isSecondList(blocks: readonly Block[], at: number): boolean {
  const before = blocks.slice(0, at).reverse();
  const others = before.findIndex(({ kind }) => kind !== "list");
  return (others === -1 ? before.length : others) % 2 === 1;
}

function partOf(block: Block, isSecond = false): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [`${"#".repeat(block.level)} ${inline(block.runs, " ")}`];
    case "paragraph":
      return [inline(block.runs, "\\\n").split("\n").map(escapeStart).join("\n")];
    case "list":
      return [listText(block, isSecond)];
    case "table":
      return [...(block.caption === undefined ? [] : [escapeMarks(block.caption)]), tableText(block)];
    case "section":
      return partsOf(block.blocks);
  }
}

function listText({ isOrdered, items }: List, isSecond: boolean): string {
  const [bullet, end] = isSecond ? ["*", ")"] : ["-", "."];
  return items
    .map((item, at) => {
      const mark = isOrdered ? `${at + 1}${end} ` : `${bullet} `;
      return (
        mark +
        partsOf(item)
          .join("\n\n")
          .replaceAll("\n", `\n${" ".repeat(mark.length)}`)
      );
    })
    .join("\n");
}

function tableText({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ runs }) => inline(runs, " "))),
    line(columns.map(({ isNumber }) => (isNumber ? "---:" : "---"))),
    ...rows.map((cells) => line(cells.map((cell) => inline(cell, " ")))),
  ].join("\n");
}

function inline(runs: readonly Run[], lineBreak: string): string {
  return runs.map((run) => marked(run, lineBreak)).join("");
}

function marked({ text, isStrong, isEmphasised, link }: Run, lineBreak: string): string {
  const words = text.split("\n").map(escapeMarks).join(lineBreak);
  if (words.trim() === "") return words;
  const mark = `${isStrong ? "**" : ""}${isEmphasised ? "*" : ""}`;
  // A mark must touch its words, also where those begin or end with a space.
  const [, before = "", inner = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(words) ?? [];
  const strong = `${before}${mark}${inner}${[...mark].reverse().join("")}${after}`;
  return link === undefined || isPlainAddress(text, link)
    ? strong
    : `[${strong}](<${link.replace(/[<>]/gu, encodeURIComponent)}>)`;
}

/** Markdown makes a link of an address by itself. */
function isPlainAddress(text: string, link: string): boolean {
  return link === text || link === `mailto:${text}` || link === `http://${text}`;
}
