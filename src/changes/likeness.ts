/** From this share of common words on two texts are one that was changed. */
export const alike = 0.5;

/** How often each word stands in a text. */
export type Bag = ReadonlyMap<string, number>;

export function bagOf(words: string): Bag {
  const bag = new Map<string, number>();
  for (const word of words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** The words that two texts have in common, as a share of all words of both; 0 without words. */
export function share(one: Bag = new Map(), other: Bag = new Map()): number {
  const all = sizeOf(one) + sizeOf(other);
  if (all === 0) return 0;
  let common = 0;
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0);
  return (2 * common) / all;
}

function sizeOf(bag: Bag): number {
  return [...bag.values()].reduce((sum, count) => sum + count, 0);
}
