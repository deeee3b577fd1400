import type { Text } from "../language/language.ts";
import { placesIn } from "../line-index.ts";
import { cleanMarkdown } from "../regulation/clean-markdown.ts";
import { parseMarkdown } from "../regulation/parse-markdown.ts";
import { placeInProse, proseReader } from "../regulation/prose.ts";
import type { Phrase } from "./phrase.ts";
import { phrasesIn } from "./phrases-in.ts";

/** A phrase with its line and column in the file, from 1. */
export interface PlacedPhrase extends Phrase {
  readonly line: number;
  readonly column: number;
}

/** The phrases of a plain text. */
export function phrasesInText(text: string): PlacedPhrase[] {
  const placeAt = placesIn("", text);
  return phrasesIn(text).map((phrase) => {
    const { line, column } = placeAt(phrase.start);
    return { ...phrase, line, column };
  });
}

/** The phrases in the prose of Markdown, at their places in the file; front matter is none. */
export function phrasesInMarkdown(
  text: string,
  file: string,
): {
  readonly phrases: PlacedPhrase[];
  readonly problem?: { readonly rule: string; readonly message: Text };
} {
  const front = /^---[ \t]*\r?\n(?:[\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/u.exec(text)?.[0] ?? "";
  const firstLine = front.split("\n").length;
  const source = { markdown: text.slice(front.length), file, firstLine };
  const { tree, findings } = parseMarkdown(source);
  const [problem] = findings;
  if (problem !== undefined) return { phrases: [], problem };
  cleanMarkdown(tree, source);
  const prose = proseReader(source)(tree.children);
  const phrases = phrasesIn(prose.text, "whole").map((phrase) => {
    const place = placeInProse({ runs: prose.runs, file }, phrase.start, phrase.end);
    return { ...phrase, line: place?.line ?? firstLine, column: place?.column ?? 1 };
  });
  return { phrases };
}
