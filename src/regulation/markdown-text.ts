import type { Nodes, Root, RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";

/** A node and everything in it, parents first, in the order of the text. */
export function* descendants(node: Nodes): Generator<Nodes> {
  yield node;
  if (!("children" in node)) return;
  for (const child of node.children) yield* descendants(child);
}

/** Plain text of inline content on one line. */
export function lineText(node: Nodes): string {
  return textOf(node).replace(/\s+/g, " ").trim();
}

/** Tells whether the text of a node is a line of its own. */
export function isLine(node: Nodes): boolean {
  return ["paragraph", "heading", "tableCell", "code"].includes(node.type);
}

/** A heading of the body with what follows it up to the next heading; the first may have none. */
export interface Section {
  readonly heading?: Extract<RootContent, { type: "heading" }>;
  readonly blocks: readonly RootContent[];
}

/** Cuts a body at its headings. Text before the first heading is a section without one. */
export function sectionsOf(tree: Root): Section[] {
  const starts = tree.children.flatMap((node, index) => (node.type === "heading" ? [index] : []));
  const first = tree.children.slice(0, starts[0] ?? tree.children.length);
  const headed = starts.flatMap((start, index): Section[] => {
    const heading = tree.children[start];
    if (heading?.type !== "heading") return [];
    return [{ heading, blocks: tree.children.slice(start + 1, starts[index + 1] ?? tree.children.length) }];
  });
  return first.length > 0 ? [{ blocks: first }, ...headed] : headed;
}
