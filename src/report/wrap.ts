import { singleLine } from "../language/text.ts";
import { wrapText } from "../read-back/wrap-text.ts";

/** What a text starts and continues with, within the width of the output. */
export interface Margins {
  readonly first: string;
  readonly rest: string;
  readonly width: number;
}

/** Breaks a text into lines that fit. Control characters are taken out: the text may come from a log. */
export function wrapped(text: string, margins: Margins): readonly string[] {
  return wrapText(singleLine(text), margins);
}

/** How many characters a reader sees. */
function lengthOf(text: string): number {
  return [...text].length;
}

/** Two texts at both ends of a line, or one under the other when they do not fit. */
export function atBothEnds(left: string, right: string, width: number): readonly string[] {
  const space = width - lengthOf(left) - lengthOf(right);
  if (right === "") return [left];
  return space >= 2
    ? [`${left}${" ".repeat(space)}${right}`]
    : [left, `${" ".repeat(Math.max(0, width - lengthOf(right)))}${right}`];
}
