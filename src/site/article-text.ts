import type { Heading, Nodes, Parent, PhrasingContent, Root } from "mdast";
import { readBody } from "../regulation/body.ts";
import { isKnownDirective, markedTerm, type TextDirective } from "../regulation/directives.ts";
import { readFrontMatter } from "../regulation/front-matter.ts";
import { bodyHtml } from "../regulation/html.ts";
import type { PublishedVersion } from "./published-regulation.ts";
import { stepAnchors } from "./step-anchors.ts";

/** The body stands under a heading of this depth on its page. */
const headingAbove = 2;
const deepestHeading = 6;

/**
 * Safe HTML of the articles of a version, to stand under a heading 2: headings
 * follow each other without gaps and link to themselves, and every marked term
 * links to its step.
 */
export function articlesHtml({ regulation, text }: PublishedVersion): string {
  const { file, language } = regulation;
  const { body, bodyLine } = readFrontMatter(text, file);
  const { tree } = readBody(body, { file, firstLine: bodyLine, language });
  nestHeadings(tree);
  const anchors = stepAnchors(regulation);
  linkWithin(tree, anchors.named);
  return bodyHtml(tree, { language });
}

/** Gives every heading the depth of its place: one below the nearest heading above it that is higher. */
function nestHeadings(tree: Root): void {
  let above: { readonly written: number; readonly shown: number }[] = [];
  for (const node of tree.children) {
    if (node.type !== "heading") continue;
    const written = node.depth;
    above = above.filter((heading) => heading.written < written);
    const shown = Math.min((above.at(-1)?.shown ?? headingAbove) + 1, deepestHeading);
    above.push({ written, shown });
    node.depth = headingDepth(shown);
  }
}

function headingDepth(depth: number): Heading["depth"] {
  return depthsBelowTitle.find((known) => known === depth) ?? deepestHeading;
}

const depthsBelowTitle = [3, 4, 5, 6] as const;

/** Links stand in no other link. */
function linkWithin(parent: Parent, anchorOf: (step: string) => string | undefined): void {
  for (const child of parent.children) {
    if (child.type === "link" || child.type === "linkReference") continue;
    if (isKnownDirective(child)) linkTerm(child, anchorOf);
    else if ("children" in child) linkWithin(child, anchorOf);
    if (child.type === "heading") linkHeading(child);
  }
}

function linkTerm(mark: TextDirective, anchorOf: (step: string) => string | undefined): void {
  const anchor = anchorOf(markedTerm(mark)?.step ?? "");
  if (mark.name !== "term" || anchor === undefined || hasLink(mark)) return;
  mark.data = { hName: "a", hProperties: { href: `#${anchor}` } };
}

function linkHeading(heading: Heading): void {
  const id = heading.data?.hProperties?.id;
  if (typeof id !== "string" || heading.children.length === 0 || heading.children.some(hasLink)) return;
  const children: PhrasingContent[] = heading.children;
  heading.children = [{ type: "link", url: `#${id}`, children }];
}

function hasLink(node: Nodes): boolean {
  if (node.type === "link" || node.type === "linkReference" || node.type === "footnoteReference") return true;
  if (node.data?.hName === "a") return true;
  return "children" in node && node.children.some(hasLink);
}
