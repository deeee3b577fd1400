import type { List, Nodes, Parent, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import type { Text } from "../../language/language.ts";
import { parseMarkdown } from "../../regulation/parse-markdown.ts";
import type { Block } from "./block.ts";
import { cleanLine, cleanText } from "./clean-text.ts";

/** The paragraphs of a Markdown text, or why it cannot be read. */
export function blocksOfMarkdown(text: string): { readonly blocks: Block[]; readonly problem?: Text } {
  const clean = cleanText(text).replace(/^---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/u, "");
  const { tree, findings } = parseMarkdown({ markdown: clean, file: "", firstLine: 1 });
  const [problem] = findings;
  return problem === undefined ? { blocks: blocksOfTree(tree) } : { blocks: [], problem: problem.message };
}

/** The paragraphs of a tree of Markdown; HTML and images in it are left out. */
export function blocksOfTree(tree: Root): Block[] {
  return blocksIn(tree, 0);
}

function blocksIn(parent: Parent, depth: number): Block[] {
  return parent.children.flatMap((node) => blocksOf(node, depth));
}

function blocksOf(node: Nodes, depth: number): Block[] {
  switch (node.type) {
    case "heading":
      return textBlock(node, { heading: node.depth });
    case "paragraph": {
      const isBold = node.children.length === 1 && node.children[0]?.type === "strong";
      return textBlock(node, isBold ? { isBold } : {});
    }
    case "list":
      return itemsOf(node, depth);
    case "table":
      return node.children.flatMap((row) => {
        const text = cleanLine(row.children.map((cell) => textOf(cell)).join(" – "));
        return text === "" ? [] : [{ text }];
      });
    case "code":
      return node.value
        .split(/\n{2,}/u)
        .flatMap((part) => (cleanLine(part) === "" ? [] : [{ text: cleanLine(part) }]));
    case "html":
    case "yaml":
    case "definition":
      return [];
    default:
      return "children" in node ? blocksIn(node as Parent, depth) : [];
  }
}

function itemsOf(list: List, depth: number): Block[] {
  return list.children.flatMap((item, index): Block[] => {
    const [first, ...others] = item.children;
    const mark = list.ordered ? `${(list.start ?? 1) + index}. ` : "• ";
    const own = first === undefined ? [] : blocksOf(first, depth + 1);
    const [head, ...rest] = own;
    const isMarked = first?.type === "paragraph" && head !== undefined;
    return [
      ...(isMarked ? [{ ...head, text: mark + head.text, listDepth: depth }, ...rest] : own),
      ...others.flatMap((node) => blocksOf(node, depth + 1)),
    ];
  });
}

function textBlock(node: Nodes, says: Omit<Block, "text">): Block[] {
  const text = cleanLine(lineText(node));
  return text === "" ? [] : [{ text, ...says }];
}

/** As `textOf`, with a space for a line break. */
function lineText(node: Nodes): string {
  if (node.type === "break") return " ";
  if (node.type === "html" || node.type === "image") return "";
  return "children" in node ? node.children.map(lineText).join("") : textOf(node);
}
