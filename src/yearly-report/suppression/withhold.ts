import { recomputable } from "./audit.ts";
import type { CountedTable, Withheld } from "./counted-table.ts";
import { type CellAt, type Link, linksBetween } from "./links.ts";
import { limitsFor, pooled } from "./pool.ts";

/**
 * What of several tables about the same cases is withheld, so that no small cell can be recomputed from totals, from
 * its own table or from another one. Each round only withholds more, so it ends: at the latest with totals alone.
 */
export function withhold(tables: readonly CountedTable[], threshold: number): readonly Withheld[] {
  const links = linksBetween(tables);
  const limits = limitsFor(tables, threshold);
  const forced = tables.map(({ cells }) => cells.map(() => false));
  for (;;) {
    const withheld = tables.map((table, at) => pooled(table, limits, forced[at] ?? []));
    const isNew = ({ table, cell }: CellAt) => forced[table]?.[cell] === false;
    const given = links.flatMap((link) => givenAway(link, tables, withheld)).filter(isNew);
    // Solving all sums is the last resort: what it finds costs a whole table.
    const more =
      given.length > 0
        ? given
        : recomputable({ tables, withheld, links, limits })
            .flatMap((cell) => wholeTable(cell, tables))
            .filter(isNew);
    if (more.length === 0) return withheld;
    for (const { table, cell } of more) {
      const row = forced[table];
      if (row !== undefined) row[cell] = true;
    }
  }
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

function wholeTable({ table }: CellAt, tables: readonly CountedTable[]): readonly CellAt[] {
  return (tables[table]?.cells ?? []).map((_, cell) => ({ table, cell }));
}
