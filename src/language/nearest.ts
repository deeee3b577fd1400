import { distance } from "fastest-levenshtein";

/** Longer words are no slip of the pen; comparing them would only cost time. */
const longestCompared = 100;

/** The candidate that looks most like an unknown word; undefined: nothing comes near. The first of equals wins. */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestCompared) return undefined;
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let smallest = Math.floor(wanted.length / 3) + 2;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= smallest) continue;
    const apart = distance(wanted, candidate.toLowerCase());
    if (apart >= smallest || apart >= Math.max(wanted.length, candidate.length)) continue;
    best = candidate;
    smallest = apart;
  }
  return best;
}
