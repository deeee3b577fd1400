import { headingId, headingNumber } from "../../regulation/article-id.ts";
import type { Block } from "../source/block.ts";
import { isTitle, isUsualHeading } from "../source/heading-line.ts";
import { leadingMark } from "../source/marks.ts";
import { type FoundHeading, habitsOf, headingOf } from "./headings.ts";
import { type LoosePart, numberParts } from "./number-parts.ts";
import type { Outline, Remark, Section } from "./outline.ts";
import { placePart } from "./place-part.ts";
import { remarks } from "./remarks.ts";

/** Reads paragraphs as a title and articles with numbered paragraphs; nothing of the text is left out. */
export function readOutline(blocks: readonly Block[]): Outline {
  const habits = habitsOf(blocks);
  const title = titleOf(blocks);
  const sections: LooseSection[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index === 0 && title !== undefined) continue;
    const lastNumber = sections.findLast(({ heading }) => heading?.number !== undefined)?.heading?.number;
    const heading = headingOf(block, { next: blocks[index + 1], lastNumber }, habits);
    if (heading === undefined) placePart(block, lastOf(sections).parts);
    else {
      sections.push({ heading, parts: [] });
      if (heading.text !== undefined) placePart({ text: heading.text }, lastOf(sections).parts);
    }
  }
  return { ...(title !== undefined && { title }), ...numbered(sections) };
}

interface LooseSection {
  readonly heading?: FoundHeading;
  readonly parts: LoosePart[];
}

function lastOf(sections: LooseSection[]): LooseSection {
  const last = sections.at(-1);
  if (last !== undefined) return last;
  const first = { parts: [] };
  sections.push(first);
  return first;
}

/** The first paragraph, if it reads as a title and there is more. */
function titleOf(blocks: readonly Block[]): string | undefined {
  const [first] = blocks;
  if (first === undefined || blocks.length < 2) return undefined;
  if (leadingMark(first.text) !== undefined || headingNumber(first.text) !== undefined) return undefined;
  if (isUsualHeading(first.text)) return undefined;
  return first.heading !== undefined || isTitle(first.text) ? first.text : undefined;
}

function numbered(loose: readonly LooseSection[]): Pick<Outline, "sections" | "remarks"> {
  const found: Remark[] = [];
  const ids = new Set<string>();
  const shift = loose.some(({ heading }) => heading?.depth === 1) ? 1 : 0;
  let isNumberedByUs = false;
  const sections = loose.map(({ heading, parts }): Section => {
    const { numbers, ...body } = numberParts(parts);
    if (numbers === "changed") found.push(remarks.renumbered(heading?.heading));
    if (numbers === "ours") isNumberedByUs = true;
    if (heading === undefined) return { depth: 2, ...body };
    const depth = Math.min(6, Math.max(2, heading.depth + shift));
    return { heading: uniqueHeading(heading.heading, ids, found), depth, ...body };
  });
  if (isNumberedByUs) found.push(remarks.numberedByUs());
  return { sections, remarks: found };
}

/** A number that an earlier heading has already is put in brackets, so that it is an id no more. */
function uniqueHeading(heading: string, ids: Set<string>, found: Remark[]): string {
  const number = headingNumber(heading);
  if (number === undefined) return heading;
  const id = headingId(number);
  if (!ids.has(id)) {
    ids.add(id);
    return heading;
  }
  found.push(remarks.duplicateNumber(heading));
  return `(${heading})`;
}
