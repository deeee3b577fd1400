import { type CountedTable, totalOf, type Withheld } from "./counted-table.ts";

/** From which number of cases on a count is shown, and from which total on there is any division at all. */
export interface Limits {
  readonly threshold: number;
  readonly leastTotal: number;
}

/**
 * The limits for tables that are published together. A total is divided only if one of the cells of the largest table
 * could reach the threshold while all others have a case: else the total itself would tell that all are small.
 */
export function limitsFor(tables: readonly CountedTable[], threshold: number): Limits {
  const mostCells = Math.max(2, ...tables.map(({ cells }) => cells.length));
  return { threshold, leastTotal: threshold + mostCells - 1 };
}

/** Whether a total is too small to be divided. */
export function isUndivided(total: number, { leastTotal }: Limits): boolean {
  return total > 0 && total < leastTotal;
}

/**
 * The cells of one table that are withheld so that no small one, of 1 to `threshold - 1` cases, can be recomputed
 * from its total (docs/decisions/yearly-report.md). Nothing is withheld where no cell is small or forced; else all
 * cells up to a size are, but for the empty ones: who sees the rest could exchange the counts of any two of them and
 * see the same.
 * @param forced cells that another table would give away.
 */
export function pooled(table: CountedTable, limits: Limits, forced: Withheld): Withheld {
  const counts = table.cells.map((cell) => cell.length);
  const total = totalOf(table);
  if (isUndivided(total, limits)) return counts.map(() => true);
  // A cell with all cases is the total, which is shown.
  const needed = counts.filter(
    (count, at) => isSmall(count, limits.threshold) || (count > 0 && count < total && forced[at] === true),
  );
  if (needed.length === 0) return counts.map(() => false);
  const atLeast = Math.max(...needed);
  const sizes = [...new Set(counts)].filter((count) => count >= atLeast).sort((one, other) => one - other);
  const upTo = (size: number) => counts.filter((count) => count > 0 && count <= size);
  const size =
    sizes.find((candidate) => hidesWhich(upTo(candidate), limits.threshold)) ?? Number.POSITIVE_INFINITY;
  return counts.map((count) => count > 0 && count <= size);
}

/** Whether a count tells of so few cases that somebody may be recognised. Zero tells of nobody. */
export function isSmall(count: number, threshold: number): boolean {
  return count >= 1 && count < threshold;
}

/** Whether any of these counts may be another one, one of which is not small: together they are not few either. */
function hidesWhich(counts: readonly number[], threshold: number): boolean {
  return new Set(counts).size > 1 && counts.some((count) => !isSmall(count, threshold));
}
