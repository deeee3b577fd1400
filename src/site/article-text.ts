import type { Heading, Nodes, Parent, PhrasingContent, Root } from "mdast";
import { readBody } from "../regulation/body.ts";
import { isKnownDirective, markedTerm, type TextDirective } from "../regulation/directives.ts";
import { readFrontMatter } from "../regulation/front-matter.ts";
import { articleHtml, bodyHtml } from "../regulation/html.ts";
import { remembered } from "../remembered.ts";
import type { PublishedVersion } from "./published-regulation.ts";
import { type NamedPlace, stepAnchors } from "./step-anchors.ts";
import { linkFromArticle } from "./text-links.ts";

/** The body stands under a heading of this depth on its page. */
const headingAbove = 2;
const deepestHeading = 6;

/** Where the marked terms of a text lead: links to the pages of steps and terms, from the page of the text. */
export type TermLinks = Readonly<Record<NamedPlace["page"], string>>;

/**
 * Safe HTML of the articles of a version, to stand under a heading 2: headings
 * follow each other without gaps, and every marked term links to its step.
 * @param pageOf link to the page of an article, which its heading leads to.
 */
export function articlesHtml(
  version: ReadText,
  { pageOf, terms }: { readonly pageOf: (article: string) => string | undefined; readonly terms: TermLinks },
): string {
  const { regulation } = version;
  const tree = treeOf(version);
  nestHeadings(tree);
  const anchors = stepAnchors(regulation);
  linkWithin(tree, (step) => hrefOf(terms, anchors.named(step)));
  for (const child of tree.children) if (child.type === "heading") linkHeading(child, pageOf);
  return bodyHtml(tree, regulation);
}

/**
 * Safe HTML of what stands under the heading of one article.
 * @param links.whole to the page of the whole regulation.
 */
export function articleText(
  version: ReadText,
  article: string,
  { whole, terms }: { readonly whole: string; readonly terms: TermLinks },
): string {
  const { regulation } = version;
  const tree = treeOf(version);
  const anchors = stepAnchors(regulation);
  linkFromArticle(tree, article, whole);
  linkWithin(tree, (step) => hrefOf(terms, anchors.named(step)));
  return articleHtml(tree, article, regulation) ?? "";
}

type ReadText = Pick<PublishedVersion, "regulation" | "text">;

/** A copy, for each page changes it in its own way. */
function treeOf(version: ReadText): Root {
  return structuredClone(parsed(version));
}

const parsed = remembered(({ regulation: { file, language }, text }: ReadText): Root => {
  const { body, bodyLine } = readFrontMatter(text, file);
  return readBody(body, { file, firstLine: bodyLine, language }).tree;
});

function hrefOf(terms: TermLinks, place: NamedPlace | undefined): string | undefined {
  return place && `${terms[place.page]}#${place.anchor}`;
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
function linkWithin(parent: Parent, linkTo: (step: string) => string | undefined): void {
  for (const child of parent.children) {
    if (child.type === "link" || child.type === "linkReference") continue;
    if (isKnownDirective(child)) linkTerm(child, linkTo);
    else if ("children" in child) linkWithin(child, linkTo);
  }
}

function linkTerm(mark: TextDirective, linkTo: (step: string) => string | undefined): void {
  const href = linkTo(markedTerm(mark)?.step ?? "");
  if (mark.name !== "term" || href === undefined || hasLink(mark)) return;
  mark.data = { hName: "a", hProperties: { href } };
}

function linkHeading(heading: Heading, pageOf: (article: string) => string | undefined): void {
  const id = heading.data?.hProperties?.id;
  const url = typeof id === "string" ? pageOf(id) : undefined;
  if (url === undefined || heading.children.length === 0 || heading.children.some(hasLink)) return;
  const children: PhrasingContent[] = heading.children;
  heading.children = [{ type: "link", url, children }];
}

function hasLink(node: Nodes): boolean {
  if (node.type === "link" || node.type === "linkReference" || node.type === "footnoteReference") return true;
  if (node.data?.hName === "a") return true;
  return "children" in node && node.children.some(hasLink);
}
