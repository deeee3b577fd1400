import type { Edit, Finding } from "../finding.ts";
import type { Regulation } from "../regulation/model.ts";
import { readRegulation } from "../regulation/read.ts";
import { lintRegulation } from "./lint.ts";
import { meaningOf } from "./meaning.ts";

/** A text of which what is mechanical has been mended. */
export interface FixedText {
  readonly text: string;
  /** What was mended, in the order in which that happened; empty: the text is as it was. */
  readonly fixed: readonly Finding[];
}

/**
 * Mends what a program can mend without changing what the regulation means: that is made sure of by reading the
 * text anew, and a change after which the regulation is another one is not made. A text that cannot be read stays
 * as it is; a mended text has nothing left to mend in this way.
 *
 * @param isOff whether an organisation does not want to hear of a check.
 */
export function fixedText(
  text: string,
  file: string,
  isOff: (rule: string) => boolean = () => false,
): FixedText {
  const refused = new Set<string>();
  let result: FixedText = { text, fixed: [] };
  for (;;) {
    const { regulation } = readRegulation(result.text, file);
    if (regulation === undefined) return result;
    const fixable = lintRegulation(regulation, { text: result.text }).filter(
      ({ rule, fix }) => fix !== undefined && !refused.has(rule) && !isOff(rule),
    );
    const [first] = fixable;
    if (first === undefined) return result;
    const found = withoutOverlaps(fixable.filter(({ rule }) => rule === first.rule));
    const mended = withEdits(result.text, found.flatMap(editsOf));
    if (isSame(regulation, result.text, mended))
      result = { text: mended, fixed: [...result.fixed, ...found] };
    else refused.add(first.rule);
  }
}

function isSame(regulation: Regulation, before: string, after: string): boolean {
  const read = readRegulation(after, regulation.file).regulation;
  return read !== undefined && before !== after && meaningOf(read, after) === meaningOf(regulation, before);
}

/** What is left out is mended in the next round. */
function withoutOverlaps(findings: readonly Finding[]): readonly Finding[] {
  let end = 0;
  return findings.filter((finding) => {
    const edits = editsOf(finding);
    const isFree = edits.every(({ start }) => start >= end);
    if (isFree) end = Math.max(...edits.map((edit) => edit.end));
    return isFree;
  });
}

function editsOf({ fix }: Finding): readonly Edit[] {
  return fix?.edits ?? [];
}

/** From the last to the first, so that the indexes stay right. */
function withEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce(
      (before, { start, end, text: instead }) => before.slice(0, start) + instead + before.slice(end),
      text,
    );
}
