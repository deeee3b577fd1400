import fc from "fast-check";
import { expect, it } from "vitest";
import type { CountedTable, Withheld } from "../../src/yearly-report/suppression/counted-table.ts";
import { withhold } from "../../src/yearly-report/suppression/withhold.ts";

/** Cases that went alike: in which cell they stand of each table; undefined: they are not counted there. */
type Course = readonly (number | undefined)[];

/**
 * A year as it is published: of the cases that came in two tables, of those that ended two, of the year before one.
 * A case that came in and ended stands in four of them, one that came the year before and ended now in three.
 */
const populations = [0, 0, 1, 1, 2] as const;

/** In which of the populations a case stands. */
const lives: readonly (readonly boolean[])[] = [
  [true, true, false],
  [true, false, false],
  [false, true, true],
  [false, false, true],
];

const years = fc.record({
  lives: fc.subarray([...lives], { minLength: 2, maxLength: 2 }),
  /** Which of the two sorts of cases stands in the first cell of each table. */
  first: fc.tuple(...populations.map(() => fc.integer({ min: 0, max: 1 }))),
  // A zero that is shown tells of everybody: who knows that two tables divide alike sees it in the smaller one too.
  counts: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }),
  threshold: fc.integer({ min: 3, max: 4 }),
});

/** Two sorts of cases with each of two lives: as few as there can be, so that each table tells much of the others. */
function coursesOf(chosen: readonly (readonly boolean[])[], first: readonly number[]): readonly Course[] {
  return chosen.flatMap((life) =>
    [0, 1].map((sort) =>
      populations.map((population, table) => (life[population] ? (first[table] ?? 0) ^ sort : undefined)),
    ),
  );
}

function tablesOf(courses: readonly Course[], counts: readonly number[]): readonly CountedTable[] {
  let next = 0;
  const cases = courses.flatMap((cells, at) =>
    Array.from({ length: counts[at] ?? 0 }, () => ({ number: next++, cells })),
  );
  return populations.map((_, table) => ({
    cells: [0, 1].map((at) => cases.filter(({ cells }) => cells[table] === at).map(({ number }) => number)),
  }));
}

/** Every way in which so many cases can be divided over the courses. */
function fillings(size: number, most: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return fillings(size - 1, most).flatMap((rest) =>
    Array.from({ length: most + 1 }, (_, count) => [...rest, count]),
  );
}

const allFillings = fillings(4, 10);

/** How many cases stand in each cell of each table. */
function countsOf(courses: readonly Course[], filling: readonly number[]): readonly (readonly number[])[] {
  return populations.map((_, table) =>
    [0, 1].map((at) =>
      courses.reduce((sum, cells, number) => sum + (cells[table] === at ? (filling[number] ?? 0) : 0), 0),
    ),
  );
}

/** Whether all that is published of one filling could be of another: every total, and every number that is shown. */
function looksLike(
  one: readonly (readonly number[])[],
  other: readonly (readonly number[])[],
  withheld: readonly Withheld[],
): boolean {
  return one.every((row, table) => {
    const there = other[table] ?? [];
    const isUndivided = withheld[table]?.every(Boolean) === true;
    const sum = (cells: readonly number[]) => cells.reduce((total, count) => total + count, 0);
    return (
      sum(row) === sum(there) &&
      row.every((count, at) => {
        if (!withheld[table]?.[at]) return there[at] === count;
        // Where something of a table is shown, an empty cell is too.
        return isUndivided || (there[at] ?? 0) > 0;
      })
    );
  });
}

it("nobody who knows how all tables of two years hang together can work out a withheld number", () => {
  let withheldSomewhere = 0;
  let shownBeside = 0;
  fc.assert(
    fc.property(years, ({ lives: chosen, first, counts, threshold }) => {
      const courses = coursesOf(chosen, first);
      const own = countsOf(courses, counts);
      const withheld = withhold(tablesOf(courses, counts), threshold);
      const possible = allFillings
        .map((filling) => countsOf(courses, filling))
        .filter((other) => looksLike(own, other, withheld));
      for (const [table, row] of withheld.entries()) {
        for (const [at, hidden] of row.entries()) {
          const count = own[table]?.[at] ?? 0;
          if (!hidden) {
            expect(count === 0 || count >= threshold, "a small number is shown").toBe(true);
            continue;
          }
          const sum = own[table]?.reduce((total, one) => total + one, 0) ?? 0;
          if (sum === 0) continue;
          withheldSomewhere += 1;
          if (row.some((one) => !one)) shownBeside += 1;
          const values = [...new Set(possible.map((other) => other[table]?.[at] ?? 0))];
          expect(
            values.length,
            `one value is left: ${JSON.stringify({ own, withheld, table, at })}`,
          ).toBeGreaterThan(1);
          expect(values.every((value) => value >= 1 && value < threshold)).toBe(false);
        }
      }
    }),
    { numRuns: 250 },
  );
  expect([withheldSomewhere > 100, shownBeside]).toEqual([true, expect.any(Number)]);
}, 120_000);
