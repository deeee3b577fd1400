import { distance } from "fastest-levenshtein";

/** Words that say nothing about what a column holds. */
const little = new Set(
  (
    "de het een van op over in aan bij door voor naar te ter om en of is was wordt werd ten met dd datum dat dag tijd tijdstip moment " +
    "the a an of on in at by for to and or is was has been with date day time timestamp"
  ).split(" "),
);

/** The words of a name that tell something, in small letters without accents. */
export function wordsOf(name: string): readonly string[] {
  return foldedName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !little.has(word));
}

/** A name in small letters without accents; words that were joined by capitals stand apart. */
export function foldedName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase();
}

/** How much the name of a column looks like another name: 0, nothing in common, to 1, the same words. */
export function likeness(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words.length === 0 || others.length === 0) return 0;
  // A column is called by few words: that they are all in a longer name says more than the rest of it.
  return 0.65 * (best(words, others) / words.length) + 0.35 * (best(others, words) / others.length);
}

function best(words: readonly string[], others: readonly string[]): number {
  return words.reduce((sum, word) => sum + Math.max(...others.map((other) => likeWord(word, other))), 0);
}

/** Longer words are compared by their beginning only. */
const longestWord = 40;

/** Words with one stem, or one slip of the pen apart. */
function likeWord(one: string, other: string): number {
  if (one === other) return 1;
  const shortest = Math.min(one.length, other.length);
  const stem = Math.max(4, Math.ceil(Math.max(one.length, other.length) * 0.6));
  if (shortest >= stem && one.slice(0, stem) === other.slice(0, stem)) return 0.85;
  if (shortest < 5 || Math.max(one.length, other.length) > longestWord) return 0;
  return distance(one, other) <= 1 ? 0.85 : 0;
}
