import type { Block } from "./block.ts";
import { cleanText } from "./clean-text.ts";
import { isTitle, isUsualHeading, numberedHeading, phaseHeading } from "./heading-line.ts";
import { bareNumber, type LeadingMark, leadingMark } from "./marks.ts";

interface Line {
  readonly text: string;
  /** Empty lines above it. */
  readonly gap: number;
}

/** The paragraphs of a plain text, whose lines may be wrapped and stand apart. */
export function blocksOfPlainText(text: string): Block[] {
  const lines = linesOf(cleanText(text));
  const layout = layoutOf(lines);
  const blocks: string[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const open = blocks.at(-1);
    if (open === undefined || last === undefined || isBreak({ open, last, line }, layout))
      blocks.push(line.text);
    else blocks[blocks.length - 1] = glued(open, line.text);
    last = line;
  }
  return blocks.map((block) => ({ text: block }));
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  const all = text.split(/[\n\f\v]/u).map((line) => line.replace(/\s+/gu, " ").trim());
  for (const line of all) {
    if (line === "") gap += 1;
    else if (!isFurniture(line)) {
      lines.push({ text: unspaced(line), gap });
      gap = 0;
    }
  }
  return lines;
}

/** Numbers of pages, tables of contents, and rulers. */
function isFurniture(line: string): boolean {
  return (
    /^(?:(?:pagina|page|blz\.?|p\.)\s*)?\d{1,3}(?:\s*(?:van|of|\/)\s*\d{1,3})?$/iu.test(line) ||
    /^-\s*\d{1,3}\s*-$/u.test(line) ||
    /(?:\.{3}|…|(?:\. ){3})\s*\d{1,3}$/u.test(line) ||
    /^[\s\p{P}\p{S}]+$/u.test(line)
  );
}

/** `K L A C H T E N` is one word. */
function unspaced(line: string): string {
  return /^(?:\p{L} ){4,}\p{L}$/u.test(line) ? line.replaceAll(" ", "") : line;
}

interface Layout {
  /** Length of a line that is full. */
  readonly width: number;
  /** Lines end at a margin, so that a sentence can go on in the next one. */
  readonly isWrapped: boolean;
  /** Empty lines that stand between lines of one paragraph. */
  readonly usualGap: number;
}

function layoutOf(lines: readonly Line[]): Layout {
  const lengths = lines.map(({ text }) => text.length).sort((one, other) => one - other);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const inside = lines.filter(({ text }) => /^\p{Ll}/u.test(text));
  const apart = inside.filter(({ gap }) => gap > 0).length;
  return {
    width,
    isWrapped: width <= widestPage,
    usualGap: inside.length > 3 && apart > inside.length / 2 ? 1 : 0,
  };
}

/** No page is so wide; a longer line is a whole paragraph. */
const widestPage = 200;

/** The paragraph so far, its last line, and the line that may go on with it. */
interface Seam {
  readonly open: string;
  readonly last: Line;
  readonly line: Line;
}

function isBreak({ open, last, line }: Seam, { width, isWrapped, usualGap }: Layout): boolean {
  const ends = /[.!?:;]["”’)]?$/u.test(last.text);
  const isApart = line.gap > usualGap;
  const mark = leadingMark(line.text);
  if (mark?.kind === "bullet") return true;
  if (mark !== undefined && (ends || isApart || last.text.length < width * 0.8 || isNextMark(open, mark)))
    return true;
  const bare = bareNumber(line.text);
  if (bare !== undefined && bare === (bareNumber(open) ?? (isWholeHeading(open) ? 0 : -1)) + 1) return true;
  const heading = numberedHeading(line.text);
  if (
    heading !== undefined &&
    (ends || isApart || heading.text === undefined || last.text.length < width * 0.75)
  )
    return true;
  if (isWholeHeading(last.text) || phaseHeading(line.text) !== undefined) return true;
  if (!isWrapped && ends) return true;
  const goesOn = !ends && /^[\p{Ll}\d(]/u.test(line.text);
  if (isApart) return !goesOn;
  return !goesOn && isHeadingSeam({ last, line, ends, width });
}

interface CloseSeam {
  readonly last: Line;
  readonly line: Line;
  /** The line above ends a sentence. */
  readonly ends: boolean;
  readonly width: number;
}

/** Without an empty line between them: whether one of the two reads as a heading, or the line above ends early. */
function isHeadingSeam({ last, line, ends, width }: CloseSeam): boolean {
  if (isUsualHeading(line.text)) return true;
  // A short line that reads as a title, below a line that ends its sentence at the margin.
  if (ends && isTitle(line.text) && line.text.length < width * 0.6) return true;
  const isShort = last.text.length < width * 0.75;
  return isShort && (ends || isTitle(unmarked(last.text)) || isTitle(line.text));
}

function isNextMark(open: string, { kind, value }: LeadingMark): boolean {
  const mark = leadingMark(open);
  return mark?.kind === kind && mark.value === value - 1;
}

function unmarked(text: string): string {
  return leadingMark(text)?.rest ?? text;
}

function isWholeHeading(text: string): boolean {
  const heading = numberedHeading(text);
  return heading !== undefined && heading.text === undefined;
}

function glued(open: string, next: string): string {
  return /\p{L}-$/u.test(open) && /^\p{Ll}/u.test(next) ? open + next : `${open} ${next}`;
}
