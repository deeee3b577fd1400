import { readFrontMatter } from "../regulation/front-matter.ts";
import type { Regulation } from "../regulation/model.ts";
import { type MapSource, plainOf } from "../regulation/source.ts";

/**
 * All that the text of a regulation says, as one text, without where each thing stands in the file and in which
 * order its parts are: two texts with the same meaning are judged, shown and written as letters in the same way.
 */
export function meaningOf(regulation: Regulation, text: string): string {
  const { source } = readFrontMatter(text, regulation.file);
  // The values as they were written hold what only another reading uses.
  return JSON.stringify([source === undefined ? {} : sortedParts(source), withoutPositions(regulation)]);
}

function sortedParts({ entries }: MapSource) {
  const parts = [...entries].map(([key, { value }]) => [key, plainOf(value)] as const);
  return parts.sort(([one], [other]) => (one < other ? -1 : 1));
}

function withoutPositions(regulation: Regulation): string {
  return JSON.stringify(regulation, (key, value: unknown) =>
    ["place", "places", "runs"].includes(key) ? undefined : value,
  );
}
