import type { Nodes, RootContent } from "mdast";
import { type PlaceAt, placesIn } from "../line-index.ts";
import type { Place } from "../place.ts";
import type { BodySource } from "./body-source.ts";
import { descendants, isLine } from "./markdown-text.ts";

/** Plain text of Markdown, one line for each paragraph, heading or table cell, that knows where it stands in the file. */
export interface Prose {
  readonly text: string;
  readonly runs: readonly TextRun[];
}

/** From this offset of the text on, each character stands one column further, up to the next run. */
export interface TextRun {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Prepares a body as `cleanMarkdown` left it; the reader gives the prose of some of its blocks. */
export function proseReader(source: BodySource): (blocks: readonly RootContent[]) => Prose {
  const { markdown, file, firstLine } = source;
  const placeAt = placesIn(file, markdown, firstLine);
  return (blocks) => proseOf(blocks, source, placeAt);
}

function proseOf(blocks: readonly RootContent[], source: BodySource, placeAt: PlaceAt): Prose {
  const characters: Character[] = [];
  for (const line of blocks.flatMap((block) => [...descendants(block)]).filter(isLine)) {
    const read = trimmed(charactersOf(line, source));
    if (read.length === 0) continue;
    if (characters.length > 0) characters.push({ text: "\n", offset: undefined });
    // One by one: a line may have more characters than a call may have arguments.
    for (const character of read) characters.push(character);
  }
  return {
    text: characters.map(({ text }) => text).join(""),
    runs: runsOf(characters, source.markdown, placeAt),
  };
}

/** The place of a stretch of prose in its file. */
export function placeInProse(
  { runs, file }: { readonly runs: readonly TextRun[]; readonly file: string },
  start: number,
  end: number,
): Place | undefined {
  const first = positionAt(runs, start);
  const last = positionAt(runs, end - 1);
  if (first === undefined || last === undefined) return undefined;
  return { file, ...first, endLine: last.line, endColumn: last.column + 1 };
}

function positionAt(runs: readonly TextRun[], offset: number): { line: number; column: number } | undefined {
  const run = runs.findLast((candidate) => candidate.offset <= offset);
  return run && { line: run.line, column: run.column + offset - run.offset };
}

interface Character {
  readonly text: string;
  /** Where it stands in the Markdown; undefined between two lines. */
  readonly offset: number | undefined;
}

function charactersOf(line: Nodes, source: BodySource): Character[] {
  return [...descendants(line)].flatMap((node) => {
    const text = "value" in node ? node.value : "alt" in node ? (node.alt ?? "") : "";
    return "children" in node ? [] : alignedWith(text, node, source);
  });
}

/**
 * How far a character is looked for: beyond the longest escape, or the marks at the start of a line. Without a
 * limit one character that was typed otherwise (`&eacute;`) would cost a search through the whole text.
 */
const longestGap = 1000;

/** Each character where the author typed it; escapes (`\*`, `&amp;`) are passed over. */
function alignedWith(text: string, node: Nodes, { markdown }: BodySource): Character[] {
  const end = node.position?.end.offset ?? 0;
  let offset = node.position?.start.offset ?? 0;
  return Array.from({ length: text.length }, (_, index) => {
    const character = text.charAt(index);
    if (markdown.charAt(offset) !== character) {
      const found = markdown.slice(offset, Math.min(end, offset + longestGap)).indexOf(character);
      if (found !== -1) offset += found;
    }
    const read = { text: character, offset };
    offset += 1;
    return read;
  });
}

/** Spaces and line ends in a row as one space, none at the ends. */
function trimmed(characters: readonly Character[]): Character[] {
  const kept: Character[] = [];
  for (const character of characters) {
    if (/\S/.test(character.text)) kept.push(character);
    else if (kept.length > 0 && kept.at(-1)?.text !== " ") kept.push({ ...character, text: " " });
  }
  return kept.at(-1)?.text === " " ? kept.slice(0, -1) : kept;
}

function runsOf(characters: readonly Character[], markdown: string, placeAt: PlaceAt): TextRun[] {
  const runs: TextRun[] = [];
  let expected: number | undefined;
  for (const [index, { offset }] of characters.entries()) {
    if (offset === undefined) continue;
    if (offset !== expected) {
      const { line, column } = placeAt(offset);
      runs.push({ offset: index, line, column });
    }
    // A run ends with its line: what stands on the next one begins at column 1 again.
    expected = markdown[offset] === "\n" ? undefined : offset + 1;
  }
  return runs;
}
