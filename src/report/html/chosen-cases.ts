import type { CaseWeight } from "./overview.ts";

/** So many cases get a timeline: more than that nobody reads, and the page would become too large to open. */
const casesShown = 300;
/** About so many findings are told in full; each takes some 3 kB. */
const findingsShown = 900;

/**
 * The cases that are told in full, by their place in the run: the worst first, and of those that are as bad the
 * first ones, as long as there is room.
 */
export function chosenCases(
  weights: readonly CaseWeight[],
  maxFindings = findingsShown,
): ReadonlySet<number> {
  const chosen = new Set<number>();
  let room = Math.min(findingsShown, maxFindings);
  for (const { index, violations, others } of weights.toSorted(worstFirst)) {
    if (chosen.size === casesShown) break;
    if (violations + others > room) continue;
    room -= violations + others;
    chosen.add(index);
  }
  return chosen;
}

function worstFirst(one: CaseWeight, other: CaseWeight): number {
  return other.violations - one.violations || other.others - one.others || one.index - other.index;
}
