import { type Token, tokensOf } from "./token.ts";

/** `whole`: every line is a paragraph; `wrapped`: a sentence may go on on the next line. */
export type Lines = "whole" | "wrapped";

/** The tokens of a text, sentence by sentence; what one says does not bear on the next. */
export function sentencesOf(text: string, lines: Lines): Token[][] {
  const sentences: Token[][] = [];
  let sentence: Token[] = [];
  for (const token of tokensOf(text)) {
    const last = sentence.at(-1);
    if (
      last !== undefined &&
      isBetween(text.slice(last.end, token.start), text.slice(token.start, token.start + 2), lines)
    ) {
      sentences.push(sentence);
      sentence = [];
    }
    sentence.push(token);
    if (endsSentence(sentence, text)) {
      sentences.push(sentence);
      sentence = [];
    }
  }
  if (sentence.length > 0) sentences.push(sentence);
  return sentences;
}

/** A new paragraph, or a new line that does not just go on where the last one was full. */
function isBetween(between: string, next: string, lines: Lines): boolean {
  const breaks = between.match(/\r\n?|\n|\u2028|\u2029/gu)?.length ?? 0;
  if (breaks === 0) return false;
  return lines === "whole" || breaks > 1 || !/^[\p{Ll}\p{N}(]/u.test(next);
}

const abbreviations = new Set(
  "max min ca circa mnd mnden wkn wk dgn dg werkdgn jr art nr tel incl excl resp hrs hr wks mths yrs approx incl bijv".split(
    " ",
  ),
);

function endsSentence(sentence: readonly Token[], text: string): boolean {
  const mark = sentence.at(-1);
  if (mark?.kind !== "mark") return false;
  if (/^[;!?|]$/u.test(mark.text)) return true;
  if (mark.text !== "." || mark.isApart) return false;
  const behind = text.slice(mark.end, mark.end + 2);
  if (/^\S/u.test(behind)) return false;
  const before = sentence.at(-2);
  return before?.kind !== "word" || !(before.text.length === 1 || abbreviations.has(before.text));
}
