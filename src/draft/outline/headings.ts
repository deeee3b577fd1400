import type { Block } from "../source/block.ts";
import { isTitle, numberedHeading, phaseHeading } from "../source/heading-line.ts";
import { leadingMark } from "../source/marks.ts";

/** A block as a heading, with the text that follows it on the same line. */
export interface FoundHeading {
  readonly heading: string;
  /** From 1: chapter, article, part of an article. */
  readonly depth: number;
  /** Of a heading such as `4. Termijnen`. */
  readonly number?: number;
  readonly text?: string;
}

/** What holds for all blocks of one text. */
export interface HeadingHabits {
  /** Articles are called so, hence `1. …` is a paragraph. */
  readonly hasArticles: boolean;
  /** The format itself says what is a heading. */
  readonly hasOwnHeadings: boolean;
}

export function habitsOf(blocks: readonly Block[]): HeadingHabits {
  const articles = blocks.filter(({ text }) => /^(?:artikel|article|art\.)\s*\d/iu.test(text));
  const numbered = articles.filter(({ text }) => numberedHeading(text) !== undefined);
  return {
    hasArticles: numbered.length > 1,
    hasOwnHeadings: blocks.some(({ heading }) => heading !== undefined),
  };
}

/** What stands around a block. */
export interface HeadingSurroundings {
  readonly next: Block | undefined;
  /** Number of the last heading such as `4. Termijnen`. */
  readonly lastNumber: number | undefined;
}

/** The heading that a block is, if it is one. */
export function headingOf(
  block: Block,
  around: HeadingSurroundings,
  habits: HeadingHabits,
): FoundHeading | undefined {
  const numbered = block.listDepth ? undefined : numberedHeading(block.text);
  if (numbered !== undefined) return numbered;
  if (block.heading !== undefined) return { heading: block.text, depth: Math.max(2, block.heading) };
  const phase = isUndivided(block, habits) ? phaseHeading(block.text) : undefined;
  if (phase !== undefined) return { ...phase, depth: around.lastNumber === undefined ? 2 : 3 };
  if (isNumberedTitle(block, around, habits))
    return { heading: block.text, depth: 2, number: Number.parseInt(block.text, 10) };
  if (isCaseLead(block, around.next, habits)) return { heading: block.text.replace(/:$/u, ""), depth: 3 };
  return isBareTitle(block, around.next, habits) ? { heading: block.text, depth: 2 } : undefined;
}

/** Where articles or the format divide the text, a phase or a case is a paragraph. */
function isUndivided({ listDepth }: Block, { hasArticles, hasOwnHeadings }: HeadingHabits): boolean {
  return listDepth === undefined && !hasArticles && !hasOwnHeadings;
}

/** `In the event of a formal complaint:` above paragraphs of its own. */
function isCaseLead(block: Block, next: Block | undefined, habits: HeadingHabits): boolean {
  const { text } = block;
  return (
    isUndivided(block, habits) &&
    next !== undefined &&
    leadingMark(next.text) === undefined &&
    text.split(" ").length <= 10 &&
    /^(?:In the event of|In (?:the )?case of|In (?:het )?geval van|Bij) [^.;,]+:$/u.test(text)
  );
}

/** `1. Doel` above the text of it, and not as one of several short items. */
function isNumberedTitle(
  block: Block,
  { next, lastNumber }: HeadingSurroundings,
  { hasArticles }: HeadingHabits,
): boolean {
  const bare = /^(\d{1,2})[.)]? (?<rest>.*)$/u.exec(block.text)?.groups?.rest;
  if (hasArticles || bare === undefined || block.listDepth || next === undefined) return false;
  if (!isTitle(bare) || !/^\p{Lu}/u.test(bare) || bare.length > 70) return false;
  const own = Number.parseInt(block.text, 10);
  // Above `5.1` a `5.` is its heading, whatever numbers the text leaves out before it.
  if (own > (lastNumber ?? 0) && next.text.startsWith(`${own}.`) && numberedHeading(next.text) !== undefined)
    return true;
  if (own !== (lastNumber ?? own - 1) + 1) return false;
  if (numberedHeading(next.text) !== undefined) return true;
  const following = leadingMark(next.text);
  return following?.kind !== "number" || following.value !== own + 1;
}

function isBareTitle(block: Block, next: Block | undefined, { hasOwnHeadings }: HeadingHabits): boolean {
  const { text, isBold, listDepth } = block;
  if (listDepth !== undefined || next === undefined || leadingMark(text) !== undefined) return false;
  if (!isTitle(text) || text.length > 80) return false;
  if (isBold) return true;
  if (hasOwnHeadings) return false;
  const isCapital = text.toUpperCase() === text && /\p{Lu}{3}/u.test(text);
  if (isCapital) return true;
  if (/\d|@|:/u.test(text) || text.split(" ").length > 8) return false;
  return next.text.length > text.length || leadingMark(next.text) !== undefined;
}
