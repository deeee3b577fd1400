import type { Properties } from "hast";
import type { List, ListItem, Root, RootContent } from "mdast";
import { hasLetters } from "./article-id.ts";
import { isKnownDirective, markedTerm } from "./directives.ts";
import { descendants } from "./markdown-text.ts";

/** Gives a block the id by which the site links to it. */
export function anchorBlock(block: RootContent | undefined, id: string): void {
  if (block !== undefined) setHtml(block, { id });
}

/** Gives an item its id and its own number, so that the number survives copying (SITE §3). */
export function anchorItem(item: ListItem, id: string, value: number): void {
  setHtml(item, { id, value: String(value) });
}

/** Shows lists at odd depths with letters. */
export function anchorList(list: List, depth: number): void {
  if (hasLetters(depth)) setHtml(list, { type: "a" });
}

/** Makes `<span class="term" data-step data-key>` of term marks and `<dfn>` of definition marks. */
export function markTerms(tree: Root): void {
  for (const node of descendants(tree)) {
    if (!isKnownDirective(node)) continue;
    const term = node.name === "term" ? markedTerm(node) : undefined;
    node.data = term === undefined ? { hName: "dfn" } : { hName: "span", hProperties: termProperties(term) };
  }
}

function termProperties({ step, key }: { step: string; key?: string }): Properties {
  return { className: ["term"], dataStep: step, ...(key !== undefined && { dataKey: key }) };
}

function setHtml(node: RootContent, properties: Properties): void {
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, ...properties } };
}
