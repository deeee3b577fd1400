import type { Block } from "../source/block.ts";
import { bareNumber, leadingMark } from "../source/marks.ts";
import type { LoosePart } from "./number-parts.ts";

/** Adds a paragraph to those of its section: as one of them, as a part of the last one, or as more of it. */
export function placePart(block: Block, top: LoosePart[]): void {
  const last = top.at(-1);
  const bare = bareNumber(block.text);
  const isNext = bare !== undefined && bare === (last === undefined ? 1 : (last.value ?? -1) + 1);
  const mark = leadingMark(isNext ? block.text.replace(" ", ". ") : block.text);
  const isInList = (block.listDepth ?? 0) > 0;
  if (mark === undefined) {
    placeUnmarked(block, top);
    return;
  }
  const part = { text: mark.rest, more: [], parts: [] };
  const valued = mark.kind === "bullet" ? part : { ...part, value: mark.value };
  if (last === undefined) top.push(valued);
  else if (mark.kind === "letter") placeLetter({ ...part, value: mark.value }, last, mark.isRoman);
  else if (mark.kind === "bullet") placeBullet(part, isInList || opensList(last) ? last : undefined, top);
  else if (isInList || (mark.value === 1 && last.value !== undefined && opensList(last)))
    last.parts.push(valued);
  else if (isNextUnder(last, mark.value, top)) last.parts.push(valued);
  else top.push(valued);
}

/** Under numbered paragraphs it is more of the last one. */
function placeUnmarked(block: Block, top: LoosePart[]): void {
  const last = top.at(-1);
  const isMore = last !== undefined && (last.value !== undefined || (block.listDepth ?? 0) > 0);
  if (isMore && last.parts.length === 0) last.more.push(block.text);
  else if (isMore) (last.parts.at(-1) ?? last).more.push(block.text);
  else top.push({ text: block.text, more: [], parts: [] });
}

function placeLetter(part: LoosePart & { readonly value: number }, last: LoosePart, isRoman: boolean): void {
  const before = last.parts.at(-1);
  if (isRoman && before !== undefined && before.value !== part.value - 1) {
    const value = part.value === 9 && before.parts.length !== 8 ? 1 : part.value;
    before.parts.push({ ...part, value });
  } else last.parts.push(part);
}

/** Under the last part that opens a list, however deep. */
function placeBullet(part: LoosePart, last: LoosePart | undefined, top: LoosePart[]): void {
  const deeper = last?.parts.at(-1);
  if (last === undefined) top.push(part);
  else (deeper !== undefined && opensList(deeper) ? deeper.parts : last.parts).push(part);
}

/** It ends with a colon, or has such parts already. */
function opensList({ text, parts }: LoosePart): boolean {
  return parts.length > 0 || /:$/u.test(text);
}

/** `1. … : 1. … 2. …` goes on under the first, if the number is no next one of the section itself. */
function isNextUnder(last: LoosePart, value: number, top: readonly LoosePart[]): boolean {
  const under = last.parts.at(-1)?.value;
  return under === value - 1 && last.value !== undefined && last.value !== value - 1 && top.length > 0;
}
