/** A body that would take too long or too much stack to read. */
export interface BoundExceeded {
  readonly bound: "size" | "nesting" | "marks";
  /** Line of the Markdown, from 1. */
  readonly line: number;
  readonly allowed: number;
}

const mostCharacters = 300_000;
const mostNesting = 40;
const mostIndent = 80;
const mostMarksInBlock = 1000;
const mostMarks = 10_000;

/** Deepest tree that is used; the bounds on the text keep ordinary texts far below it. */
export const deepestTree = 100;

/**
 * Looks, before parsing, whether a Markdown text stays within bounds: its size,
 * the lists and quotations opened on one line, its indentation, and the inline
 * marks per block and in all. Parsing time grows with the square of the last three.
 *
 * @returns the first bound that is exceeded, or undefined.
 */
export function boundExceeded(markdown: string): BoundExceeded | undefined {
  if (markdown.length > mostCharacters) return { bound: "size", line: 1, allowed: mostCharacters };
  let inBlock = 0;
  let inAll = 0;
  for (const [index, text] of markdown.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    if (nesting(text) > mostNesting) return { bound: "nesting", line, allowed: mostNesting };
    const marks = text.match(/[*_~[\]`]/g)?.length ?? 0;
    inBlock = text.trim() === "" ? 0 : inBlock + marks;
    inAll += marks;
    if (inBlock > mostMarksInBlock) return { bound: "marks", line, allowed: mostMarksInBlock };
    if (inAll > mostMarks) return { bound: "marks", line, allowed: mostMarks };
  }
  return undefined;
}

/** Lists and quotations that a line opens; a very deep indentation counts as too deep. */
function nesting(line: string): number {
  const start = /^(?:[ \t]*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s)))*[ \t]*/.exec(line)?.[0] ?? "";
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  if (indent > mostIndent) return mostNesting + 1;
  return start.match(/>|[-+*]|\d+/g)?.length ?? 0;
}
