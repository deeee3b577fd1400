import type { Regulation } from "../regulation/model.ts";
import { allReadings, alternativesOf } from "../regulation/reading-combinations.ts";

/** Keys whose words are said to people or say where something stands; they use no name. */
const wordKeys: ReadonlySet<string> = new Set([
  ...["label", "aliases", "text", "words", "note", "question", "file"],
  ...["place", "places", "article", "models", "readings", "counting", "purpose"],
]);

/** What uses names: the words used, and the lists of names (a group stands in them by its members). */
export interface UsedNames {
  readonly words: ReadonlySet<string>;
  readonly lists: readonly (readonly string[])[];
}

/** All names that a regulation uses, under its primary reading and under each other one. */
export function usedNames(regulation: Regulation): UsedNames {
  const used = { words: new Set<string>(), lists: [] as string[][] };
  for (const one of [regulation, ...otherReadings(regulation)]) collectFrom(one, used);
  return used;
}

interface Used {
  readonly words: Set<string>;
  readonly lists: string[][];
}

function collectFrom(regulation: Regulation, used: Used): void {
  const { kinds, organisation, retention, attest } = regulation;
  collect([kinds, organisation, retention, attest], used);
  for (const { panel } of Object.values(regulation.roles)) {
    if (panel === undefined) continue;
    collect([panel.chair, panel.notBy, panel.if, Object.keys(panel.includes)], used);
  }
  for (const { from, same } of Object.values(regulation.facts)) collect([from, same], used);
}

function collect(value: unknown, used: Used): void {
  if (typeof value === "string") used.words.add(value);
  else if (Array.isArray(value)) collectList(value, used);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) if (!wordKeys.has(key)) collect(inner, used);
  }
}

function collectList(values: readonly unknown[], used: Used): void {
  for (const value of values) collect(value, used);
  const names = values.filter((value) => typeof value === "string");
  if (names.length > 0) used.lists.push(names);
}

/** Each alternative by itself: a name that only some alternative uses is used. */
function otherReadings(regulation: Regulation): Regulation[] {
  return alternativesOf(allReadings(regulation)).map((choice) => regulation.under(choice));
}
