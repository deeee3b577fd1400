import { recomputable } from "./audit.ts";
import type { CountedTable, Withheld } from "./counted-table.ts";
import { type CellAt, type Link, linksBetween } from "./links.ts";
import { type Nesting, nestings } from "./nesting.ts";
import { limitsFor, pooled } from "./pool.ts";

/**
 * What of several tables about the same cases is withheld, so that no small cell can be recomputed from totals, from
 * its own table or from another one. Each round only withholds more, so it ends: at the latest with totals alone.
 */
export function withhold(tables: readonly CountedTable[], threshold: number): readonly Withheld[] {
  const links = linksBetween(tables);
  const nested = nestings(tables, threshold);
  const limits = limitsFor(tables, threshold);
  const forced = tables.map(({ cells }) => cells.map(() => false));
  for (;;) {
    const withheld = tables.map((table, at) => pooled(table, limits, forced[at] ?? []));
    // In this order, for each costs more than the one before it: a cell, another one, a whole table.
    const more = firstOf(
      [
        () => links.flatMap((link) => givenAway(link, tables, withheld)),
        () => nested.flatMap((nesting) => telling(nesting, withheld)),
        () => recomputable({ tables, withheld, links, limits }).flatMap((cell) => wholeTable(cell, tables)),
      ],
      ({ table, cell }) => forced[table]?.[cell] === false,
    );
    if (more.length === 0) return withheld;
    for (const { table, cell } of more) {
      const row = forced[table];
      if (row !== undefined) row[cell] = true;
    }
  }
}

/** What the first search finds that finds anything new. */
function firstOf(
  searches: readonly (() => readonly CellAt[])[],
  isNew: (cell: CellAt) => boolean,
): readonly CellAt[] {
  for (const search of searches) {
    const found = search().filter(isNew);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Where one side is shown, it tells the sum of what the other side withholds. That says nothing new when all that
 * its table withholds is there; else the smallest cell that is shown is withheld too.
 */
function givenAway(
  { sides }: Link,
  tables: readonly CountedTable[],
  withheld: readonly Withheld[],
): readonly CellAt[] {
  const isWithheld = ({ table, cell }: CellAt) => withheld[table]?.[cell] === true;
  return [sides, sides.toReversed()].flatMap(([one = [], other = []]) => {
    const hidden = one.filter(isWithheld);
    const all = (withheld[one[0]?.table ?? 0] ?? []).filter((each) => each).length;
    if (hidden.length === 0 || hidden.length === all || other.some(isWithheld)) return [];
    const count = ({ table, cell }: CellAt) => tables[table]?.cells[cell]?.length ?? 0;
    return other.toSorted((first, second) => count(first) - count(second)).slice(0, 1);
  });
}

/** Of two cells whose difference tells of a few cases one is withheld: where something is withheld already, if anywhere. */
function telling({ inner, outer }: Nesting, withheld: readonly Withheld[]): readonly CellAt[] {
  if ([inner, outer].some(({ table, cell }) => withheld[table]?.[cell] === true)) return [];
  return withheld[outer.table]?.includes(true) === true ? [outer] : [inner];
}

function wholeTable({ table }: CellAt, tables: readonly CountedTable[]): readonly CellAt[] {
  return (tables[table]?.cells ?? []).map((_, cell) => ({ table, cell }));
}
