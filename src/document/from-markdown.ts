import type { List as MarkdownList, Nodes, PhrasingContent, RootContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { isSafeLink } from "../regulation/link-safety.ts";
import type { Block, Run } from "./model.ts";

const processor = unified().use(remarkParse).use(remarkGfm);

export interface FromMarkdownOptions {
  /** Whether each line of the source stays a line, as in an address. */
  readonly keepsLines?: boolean;
}

/** Markdown as parts of a document. HTML in it is text, an unsafe link is its words, an image what it says it shows. */
export function blocksFromMarkdown(
  markdown: string,
  { keepsLines = false }: FromMarkdownOptions = {},
): readonly Block[] {
  return processor.parse(markdown).children.flatMap((node) => blocksOf(node, keepsLines));
}

function blocksOf(node: RootContent, keepsLines: boolean): readonly Block[] {
  switch (node.type) {
    case "heading":
      return [{ kind: "heading", level: levelOf(node.depth), runs: runsOf(node.children, keepsLines) }];
    case "paragraph":
      return [{ kind: "paragraph", runs: runsOf(node.children, keepsLines) }];
    case "list":
      return [listOf(node, keepsLines)];
    case "table":
      return [tableOf(node, keepsLines)];
    case "blockquote":
      return node.children.flatMap((child) => blocksOf(child, keepsLines));
    case "html":
    case "code":
      return [{ kind: "paragraph", runs: [{ text: node.value }] }];
    default:
      return [];
  }
}

function levelOf(depth: number): 1 | 2 | 3 {
  if (depth === 1) return 1;
  return depth === 2 ? 2 : 3;
}

function listOf({ ordered, children }: MarkdownList, keepsLines: boolean): Block {
  return {
    kind: "list",
    isOrdered: ordered === true,
    items: children.map((item) => item.children.flatMap((child) => blocksOf(child, keepsLines))),
  };
}

function tableOf({ align, children }: Extract<RootContent, { type: "table" }>, keepsLines: boolean): Block {
  const [header, ...rows] = children;
  const cellsOf = (row: (typeof children)[number]) =>
    row.children.map((cell) => runsOf(cell.children, keepsLines));
  return {
    kind: "table",
    columns: (header === undefined ? [] : cellsOf(header)).map((runs, at) => ({
      runs,
      ...(align?.[at] === "right" && { isNumber: true }),
    })),
    rows: rows.map(cellsOf),
  };
}

type Look = Omit<Run, "text">;

function runsOf(nodes: readonly PhrasingContent[], keepsLines: boolean, look: Look = {}): readonly Run[] {
  return nodes.flatMap((node) => runsOfNode(node, keepsLines, look));
}

function runsOfNode(node: PhrasingContent, keepsLines: boolean, look: Look): readonly Run[] {
  switch (node.type) {
    case "text":
      return [{ ...look, text: keepsLines ? node.value : node.value.replace(/\s*\n\s*/gu, " ") }];
    case "break":
      return [{ ...look, text: "\n" }];
    case "strong":
      return runsOf(node.children, keepsLines, { ...look, isStrong: true });
    case "emphasis":
      return runsOf(node.children, keepsLines, { ...look, isEmphasised: true });
    case "link":
      return runsOf(node.children, keepsLines, isSafeLink(node.url) ? { ...look, link: node.url } : look);
    default:
      return [{ ...look, text: wordsOf(node) }];
  }
}

function wordsOf(node: Nodes): string {
  return "value" in node ? node.value : plainText(node);
}
