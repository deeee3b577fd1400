import type { Root } from "mdast";
import type { Edit } from "../finding.ts";
import { placesIn } from "../line-index.ts";
import type { Place } from "../place.ts";
import { readFrontMatter } from "../regulation/front-matter.ts";
import type { Regulation } from "../regulation/model.ts";
import { parseMarkdown } from "../regulation/parse-markdown.ts";

/** A regulation file as it was typed, in its two parts. */
export interface SourceText {
  readonly file: string;
  readonly frontMatter: SourcePart;
  readonly body: SourcePart;
  /** The Markdown of the body as it was typed: positions are indexes in the body. */
  readonly tree: () => Root;
  /** An edit of the whole text, from indexes in a part of it. */
  readonly edit: (part: SourcePart, change: Change) => Edit;
}

export interface SourcePart {
  readonly text: string;
  /** Where it starts in the whole text. */
  readonly offset: number;
}

export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Prepares the text of a regulation that could be read. */
export function sourceTextOf(text: string, file: string): SourceText {
  const { body: markdown } = readFrontMatter(text, file);
  const body = { text: markdown, offset: text.length - markdown.length };
  const placeAt = placesIn(file, text);
  let tree: Root | undefined;
  return {
    file,
    frontMatter: frontMatterOf(text),
    body,
    tree: () => {
      tree ??= parseMarkdown({ markdown, file, firstLine: placeAt(body.offset).line }).tree;
      return tree;
    },
    edit: (part, change) => {
      const [start, end] = [part.offset + change.start, part.offset + change.end];
      const [from, until] = [placeAt(start), placeAt(end)];
      const place = { ...from, endLine: until.line, endColumn: until.column };
      return { start, end, place, text: change.text };
    },
  };
}

/** The YAML between the two lines with ---, which a regulation that could be read has. */
function frontMatterOf(text: string): SourcePart {
  const offset = text.indexOf("\n") + 1;
  return { text: text.slice(offset, text.indexOf("\n---", offset - 1) + 1), offset };
}

/** The article, paragraph or part that a place in the body stands in, as an acceptance names it. */
export function articleAt({ articles }: Regulation, { line, column }: Place): readonly string[] {
  const article = articles.findLast(
    ({ place }) => place.line < line || (place.line === line && place.column <= column),
  );
  return article === undefined ? [] : [article.id];
}
