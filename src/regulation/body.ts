import type { Heading, Root, RootContent } from "mdast";
import type { Finding } from "../finding.ts";
import type { Place } from "../place.ts";
import { type Citations, citationsIn } from "./article-citation.ts";
import { headingId, headingNumber, itemId } from "./article-id.ts";
import { anchorBlock, anchorItem, anchorList, markTerms } from "./body-anchors.ts";
import { type BodySource, nodePlace } from "./body-source.ts";
import { cleanMarkdown } from "./clean-markdown.ts";
import { isKnownDirective, markedTerm } from "./directives.ts";
import { takeHeadingAnchors } from "./heading-anchors.ts";
import { type IgnoreComment, ignoreComments } from "./ignore-comments.ts";
import { descendants, lineText, type Section, sectionsOf } from "./markdown-text.ts";
import type { Accepted, Article, Definition, TermMention } from "./model.ts";
import { isOrderedList, numberedItems } from "./ordered-list.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { type Prose, proseReader } from "./prose.ts";
import { unreadItems } from "./unread-items.ts";

/** The text of a regulation: its articles with public ids, and the tree from which HTML is made (html.ts). */
export interface Body {
  /** In the order of the text; parts after the article that holds them. */
  readonly articles: Article[];
  readonly definitions: Definition[];
  /** Points of attention that comments in the text accept. */
  readonly accepted: readonly Accepted[];
  readonly tree: Root;
  readonly findings: Finding[];
}

export interface BodyInput {
  readonly file: string;
  /** Line of the file on which the Markdown starts, from 1. */
  readonly firstLine: number;
  /** BCP 47 tag of the text, for the citations. */
  readonly language: string;
}

/**
 * Reads the Markdown part of a regulation (DESIGN §3). Article ids come from
 * numbers, never from titles; two articles with one id are an error and the
 * second is left out. Everything hostile in the text is taken out of the tree
 * and reported.
 */
export function readBody(markdown: string, input: BodyInput): Body {
  const source: BodySource = { markdown, file: input.file, firstLine: input.firstLine };
  const { tree, findings } = parseMarkdown(source);
  const ignored = ignoreComments(tree, source);
  takeHeadingAnchors(tree);
  findings.push(...unreadItems(tree, source), ...ignored.findings, ...cleanMarkdown(tree, source));
  markTerms(tree);
  const reading: Reading = {
    source,
    prose: proseReader(source),
    citations: citationsIn(input.language),
    articles: new Map(),
    definitions: [],
    findings,
    unnumbered: 0,
    above: [],
  };
  for (const section of sectionsOf(tree)) readSection(section, reading);
  findings.sort((one, other) => one.place.line - other.place.line || one.place.column - other.place.column);
  const articles = [...reading.articles.values()];
  const accepted = ignored.comments.map((comment) => acceptedBy(comment, articles));
  return { articles, definitions: reading.definitions, accepted, tree, findings };
}

/** A comment is about the article, paragraph or part that it stands in; before the first heading about the whole. */
function acceptedBy({ under, ...said }: IgnoreComment, articles: readonly Article[]): Accepted {
  const article = articles.find(({ place }) => place.line === under?.line && place.column === under.column);
  return { ...said, at: article === undefined ? [] : [article.id], inText: true };
}

/** What is known while reading from top to bottom. */
interface Reading {
  readonly source: BodySource;
  readonly prose: (blocks: readonly RootContent[]) => Prose;
  readonly citations: Citations;
  readonly articles: Map<string, Article>;
  readonly definitions: Definition[];
  readonly findings: Finding[];
  /** Headings without a number so far. */
  unnumbered: number;
  /** The headings above the present one, outermost first. */
  above: { readonly depth: number; readonly id: string }[];
}

/** An article or a part of one, before its own text is read. */
interface Part {
  readonly id: string;
  readonly citation: string;
  readonly heading?: Heading;
  readonly parent?: string;
  readonly place: Place;
  readonly blocks: readonly RootContent[];
}

function readSection({ heading, blocks }: Section, reading: Reading): void {
  const part = heading === undefined ? introduction(blocks, reading) : headed(heading, blocks, reading);
  if (!addArticle(part, reading)) return;
  anchorBlock(heading ?? blocks[0], part.id);
  readParts(part, 0, reading);
}

function introduction(blocks: readonly RootContent[], reading: Reading): Part {
  const [first] = blocks;
  const place = nodePlace(first ?? { type: "root" }, reading.source);
  return { id: "h_0", citation: reading.citations.introduction, place, blocks };
}

function headed(heading: Heading, blocks: readonly RootContent[], reading: Reading): Part {
  const title = lineText(heading);
  const number = headingNumber(title);
  if (number === undefined) reading.unnumbered += 1;
  const id = number === undefined ? `h_${reading.unnumbered}` : headingId(number);
  const citation =
    number === undefined ? reading.citations.titled(title) : reading.citations.numbered(number);
  reading.above = reading.above.filter(({ depth }) => depth < heading.depth);
  const parent = reading.above.at(-1)?.id;
  reading.above.push({ depth: heading.depth, id });
  const place = nodePlace(heading, reading.source);
  return { id, citation, heading, place, blocks, ...(parent !== undefined && { parent }) };
}

/** The items of the ordered lists of an article, and theirs; `depth` 0 is directly under a heading. */
function readParts(whole: Part, depth: number, reading: Reading): void {
  for (const list of whole.blocks.filter(isOrderedList)) {
    anchorList(list, depth);
    for (const { item, value } of numberedItems(list, reading.source)) {
      const part: Part = {
        id: itemId(whole.id, value, depth),
        citation: reading.citations.item(whole.citation, value, depth),
        parent: whole.id,
        place: nodePlace(item, reading.source),
        blocks: item.children,
      };
      if (!addArticle(part, reading)) continue;
      anchorItem(item, part.id, value);
      readParts(part, depth + 1, reading);
    }
  }
}

/** Adds an article with its own text and marks; false if its id is taken. */
function addArticle(part: Part, reading: Reading): boolean {
  const { id, citation, place, parent } = part;
  const first = reading.articles.get(id);
  if (first !== undefined) {
    reading.findings.push(duplicateArticle(part, first));
    return false;
  }
  const own = part.blocks.filter((block) => !isOrderedList(block));
  const marked = part.heading === undefined ? own : [part.heading, ...own];
  reading.definitions.push(...definitionsIn(marked, id, reading.source));
  reading.articles.set(id, {
    id,
    citation,
    ...(part.heading !== undefined && { heading: lineText(part.heading) }),
    ...reading.prose(own),
    ...(parent !== undefined && { parent }),
    place,
    terms: termsIn(marked, reading.source),
  });
  return true;
}

function termsIn(blocks: readonly RootContent[], source: BodySource): TermMention[] {
  return marksIn(blocks, "term").flatMap((mark) => {
    const term = markedTerm(mark);
    return term === undefined ? [] : [{ text: lineText(mark), ...term, place: nodePlace(mark, source) }];
  });
}

function definitionsIn(blocks: readonly RootContent[], article: string, source: BodySource): Definition[] {
  return marksIn(blocks, "definition").map((mark) => ({
    word: lineText(mark),
    article,
    place: nodePlace(mark, source),
  }));
}

function marksIn(blocks: readonly RootContent[], name: string) {
  return blocks
    .flatMap((block) => [...descendants(block)])
    .filter(isKnownDirective)
    .filter((mark) => mark.name === name);
}

function duplicateArticle({ id, citation, place }: Part, first: Article): Finding {
  return {
    rule: "duplicate-article",
    severity: "error",
    place,
    message: {
      nl: `Het nummer ${citation} (${id}) komt twee keer voor. Geef elk artikel, lid en onderdeel een eigen nummer.`,
      en: `The number ${citation} (${id}) occurs twice. Give each article, paragraph and part a number of its own.`,
    },
    related: [
      {
        place: first.place,
        message: { nl: "Hier staat de eerste.", en: "The first one is here." },
      },
    ],
  };
}
