import type { CountedTable } from "./counted-table.ts";

/** A cell by its table and its place in it. */
export interface CellAt {
  readonly table: number;
  readonly cell: number;
}

/** Cells of one table that hold the same cases as cells of another: their sums are equal. */
export interface Link {
  readonly sides: readonly [readonly CellAt[], readonly CellAt[]];
}

/**
 * How the cells of tables hang together, read from the cases themselves: whoever knows the procedure knows that the
 * refused are those to whom the term for deciding does not apply. Sets that coincide by chance are taken along.
 */
export function linksBetween(tables: readonly CountedTable[]): readonly Link[] {
  const places = tables.map(placesIn);
  return tables.flatMap((_, one) =>
    tables.flatMap((_other, other) => (other <= one ? [] : linksOf(places, [one, other]))),
  );
}

/** The cell of each case. */
function placesIn({ cells }: CountedTable): ReadonlyMap<number, number> {
  return new Map(cells.flatMap((cases, cell) => cases.map((one) => [one, cell] as const)));
}

/**
 * The smallest groups of cells with the same cases on both sides. A group that reaches outside the cases of either
 * table says nothing: nobody publishes how many those are.
 */
function linksOf(
  places: readonly ReadonlyMap<number, number>[],
  [one, other]: readonly [number, number],
): readonly Link[] {
  const [left, right] = [places[one] ?? none, places[other] ?? none];
  const met = new Map<number, Set<number>>();
  const meet = (cell: number, opposite: number) => met.set(cell, (met.get(cell) ?? new Set()).add(opposite));
  for (const [judged, cell] of left) meet(cell, right.get(judged) ?? outside);
  for (const [judged, cell] of right) if (!left.has(judged)) meet(outside, cell);
  const groups = new Groups();
  for (const [cell, opposites] of met)
    for (const opposite of opposites) groups.join(`0:${cell}`, `1:${opposite}`);
  const found = groups.all();
  // A group of everything says no more than the totals do.
  if (found.length < 2) return [];
  const isWhole = (group: readonly string[], cells: ReadonlySet<number>, side: string) =>
    [...cells].every((cell) => group.includes(`${side}:${cell}`));
  return (
    found
      .filter((group) => !group.some((name) => name.endsWith(String(outside))))
      // A total is always shown, and no procedure says that one total is a part of another.
      .filter(
        (group) =>
          !isWhole(group, new Set(left.values()), "0") && !isWhole(group, new Set(right.values()), "1"),
      )
      .map((group) => ({ sides: [sideOf(group, "0:", one), sideOf(group, "1:", other)] }))
  );
}

const none: ReadonlyMap<number, number> = new Map();
const outside = -1;

function sideOf(group: readonly string[], prefix: string, table: number): readonly CellAt[] {
  return group
    .filter((name) => name.startsWith(prefix))
    .map((name) => ({ table, cell: Number(name.slice(prefix.length)) }));
}

/** Names that were joined, directly or through others, are one group. */
class Groups {
  readonly #leaders = new Map<string, string>();

  join(one: string, other: string): void {
    const [first, second] = [this.#leaderOf(one), this.#leaderOf(other)];
    if (first !== second) this.#leaders.set(second, first);
  }

  all(): readonly (readonly string[])[] {
    return [...Map.groupBy(this.#leaders.keys(), (name) => this.#leaderOf(name)).values()];
  }

  #leaderOf(name: string): string {
    const leader = this.#leaders.get(name);
    if (leader === undefined) this.#leaders.set(name, name);
    if (leader === undefined || leader === name) return name;
    return this.#leaderOf(leader);
  }
}
