import { type CountedTable, totalOf, type Withheld } from "./counted-table.ts";
import type { CellAt, Link } from "./links.ts";
import { isSmall, isUndivided, type Limits } from "./pool.ts";

/** What is published of the tables, and how they hang together. */
export interface Published {
  readonly tables: readonly CountedTable[];
  readonly withheld: readonly Withheld[];
  readonly links: readonly Link[];
  readonly limits: Limits;
}

/**
 * The withheld cells that somebody could still work out: exactly, by solving the sums, or as certainly small, by
 * narrowing what each can be.
 */
export function recomputable(published: Published): readonly CellAt[] {
  const unknowns = withheldCells(published);
  const equations = equationsOf(published, unknowns);
  const known = solved(equations);
  const ranges = narrowed(
    equations,
    unknowns.map((cell) => leastOf(cell, published)),
  );
  return unknowns.filter((_, at) => {
    const range = ranges[at];
    if (known.has(at) || range === undefined) return true;
    const [least, most] = range;
    return (
      least === most ||
      (isSmall(least, published.limits.threshold) && isSmall(most, published.limits.threshold))
    );
  });
}

/** An empty cell is shown, so what is withheld is not empty, unless nothing of the table is shown. */
function leastOf({ table }: CellAt, { tables, limits }: Published): number {
  const counted = tables[table];
  return counted === undefined || isUndivided(totalOf(counted), limits) ? 0 : 1;
}

/** A sum of unknown cells, some of them subtracted, that is known. */
interface Equation {
  readonly terms: ReadonlyMap<number, number>;
  readonly sum: number;
}

function withheldCells({ withheld }: Published): readonly CellAt[] {
  return withheld.flatMap((cells, table) =>
    cells.flatMap((isWithheld, cell) => (isWithheld ? [{ table, cell }] : [])),
  );
}

function equationsOf(
  { tables, withheld, links }: Published,
  unknowns: readonly CellAt[],
): readonly Equation[] {
  const numbers = new Map(unknowns.map(({ table, cell }, number) => [`${table}/${cell}`, number]));
  const equation = (parts: readonly (readonly [sign: 1 | -1, cells: readonly CellAt[]])[], total: number) => {
    const terms = new Map<number, number>();
    let sum = total;
    for (const [sign, cells] of parts)
      for (const { table, cell } of cells) {
        const number = numbers.get(`${table}/${cell}`);
        if (number === undefined) sum -= sign * (tables[table]?.cells[cell]?.length ?? 0);
        else terms.set(number, (terms.get(number) ?? 0) + sign);
      }
    return { terms, sum };
  };
  const totals = tables.map((table, at) =>
    equation([[1, (withheld[at] ?? []).map((_, cell) => ({ table: at, cell }))]], totalOf(table)),
  );
  const linked = links.map(({ sides: [one, other] }) =>
    equation(
      [
        [1, one],
        [-1, other],
      ],
      0,
    ),
  );
  return [...totals, ...linked].filter(({ terms }) => terms.size > 0);
}

/** The unknowns that have one value in every solution (Gauss–Jordan). */
function solved(equations: readonly Equation[]): ReadonlySet<number> {
  const pivots = new Map<number, Map<number, number>>();
  for (const { terms } of equations) {
    const row = new Map(terms);
    for (const [pivot, by] of pivots) subtract(row, by, row.get(pivot) ?? 0);
    const first = row.entries().next().value;
    if (first === undefined) continue;
    const [pivot, factor] = first;
    const unit = new Map([...row].map(([unknown, value]) => [unknown, value / factor]));
    for (const other of pivots.values()) subtract(other, unit, other.get(pivot) ?? 0);
    pivots.set(pivot, unit);
  }
  return new Set([...pivots].filter(([, row]) => row.size === 1).map(([pivot]) => pivot));
}

/** Small fractions only: what is this near to nothing is nothing. */
const nothing = 1e-9;

function subtract(row: Map<number, number>, other: ReadonlyMap<number, number>, times: number): void {
  if (times === 0) return;
  for (const [unknown, value] of other) {
    const left = (row.get(unknown) ?? 0) - times * value;
    if (Math.abs(left) < nothing) row.delete(unknown);
    else row.set(unknown, left);
  }
}

type Range = readonly [least: number, most: number];

/** What each unknown can be, from what it is at least: every equation narrows what its terms can be. */
function narrowed(equations: readonly Equation[], least: readonly number[]): readonly Range[] {
  const ranges: Range[] = least.map((from) => [from, Number.POSITIVE_INFINITY]);
  let changed = true;
  while (changed) {
    changed = false;
    for (const { terms, sum } of equations) {
      for (const [unknown, sign] of terms) {
        const [low, high] = restOf(terms, unknown, ranges);
        const bounds = sign > 0 ? [sum - high, sum - low] : [low - sum, high - sum];
        const [before, after] = [ranges[unknown] ?? [0, 0], bounds];
        const next: Range = [Math.max(before[0], after[0] ?? 0), Math.min(before[1], after[1] ?? 0)];
        if (next[0] === before[0] && next[1] === before[1]) continue;
        ranges[unknown] = next;
        changed = true;
      }
    }
  }
  return ranges;
}

/** Between what the other terms of an equation lie together. */
function restOf(terms: ReadonlyMap<number, number>, without: number, ranges: readonly Range[]): Range {
  let [least, most] = [0, 0];
  for (const [unknown, sign] of terms) {
    if (unknown === without) continue;
    const [low, high] = ranges[unknown] ?? [0, 0];
    least += sign > 0 ? low : -high;
    most += sign > 0 ? high : -low;
  }
  return [least, most];
}
