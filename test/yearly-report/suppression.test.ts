import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CountedTable } from "../../src/yearly-report/suppression/counted-table.ts";
import { withhold } from "../../src/yearly-report/suppression/withhold.ts";

/** A table with so many cases in each cell, numbered through. */
function table(counts: readonly number[]): CountedTable {
  let next = 0;
  return { cells: counts.map((count) => Array.from({ length: count }, () => next++)) };
}

/** The same cases in other cells: those of each cell together go where `goesTo` says. */
function regrouped({ cells }: CountedTable, goesTo: readonly number[], size: number): CountedTable {
  return {
    cells: Array.from({ length: size }, (_, at) => cells.filter((_cell, from) => goesTo[from] === at).flat()),
  };
}

/** What is seen of tables: numbers, and `x` where one is withheld. */
function seen(tables: readonly CountedTable[], threshold: number): string {
  return withhold(tables, threshold)
    .map((withheld, at) =>
      withheld.map((hidden, cell) => (hidden ? "x" : (tables[at]?.cells[cell]?.length ?? 0))).join(" "),
    )
    .join(" | ");
}

/** Every way to divide a total over so many cells. */
function divisions(total: number, size: number): readonly (readonly number[])[] {
  if (size === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    divisions(total - first, size - 1).map((rest) => [first, ...rest]),
  );
}

/**
 * The strongest reader: knows how the tables hang together, knows the rule by which they were made, and has tried
 * every count that there could be. Gives the withheld cells of which he is certain, or certain that they are small.
 */
function exposed(all: readonly (readonly CountedTable[])[], threshold: number): readonly string[] {
  const sameLook = Map.groupBy(all, (tables) => seen(tables, threshold));
  return [...sameLook].flatMap(([look, possible]) =>
    look.split(" | ").flatMap((row, at) =>
      row.split(" ").flatMap((shown, cell) => {
        if (shown !== "x") return [];
        const values = new Set(possible.map((tables) => tables[at]?.cells[cell]?.length ?? 0));
        const isOnlySmall = [...values].every((value) => value >= 1 && value < threshold);
        return values.size < 2 || isOnlySmall ? [`${look}: table ${at}, cell ${cell}: ${[...values]}`] : [];
      }),
    ),
  );
}

describe("what is withheld of a table", () => {
  it.each([
    // Nothing small: all is shown.
    [[12, 5, 0], 5, "12 5 0"],
    // 3 and 2 are small; 5, the smallest that is not, goes with them. Zero tells of nobody.
    [[12, 5, 3, 2, 0], 5, "12 x x x 0"],
    // So does its equal: nobody may tell which of two it was.
    [[12, 6, 6, 4, 3], 5, "12 x x x x"],
    // 28 is 30 less 2.
    [[28, 2], 5, "x x"],
    [[28, 2, 0, 0], 5, "x x 0 0"],
    // Of five cases in two cells one would have to be small, so five are not divided, whatever they are.
    [[5, 0], 5, "x x"],
    [[6, 0], 5, "6 0"],
    [[3, 4], 5, "x x"],
    // Three cells with a case each leave the third at most four of six.
    [[6, 0, 0], 5, "x x x"],
    [[7, 0, 0], 5, "7 0 0"],
    [[0, 0], 5, "0 0"],
    [[9, 9, 9], 10, "x x x"],
  ])("%j with threshold %i is shown as %s", (counts, threshold, expected) => {
    expect(seen([table(counts)], threshold)).toBe(expected);
  });

  it.each([3, 4, 5])(
    "no reader can tell what a withheld cell is, with threshold %i, of any table",
    (threshold) => {
      for (const size of [2, 3, 4])
        for (let total = 0; total <= (size === 4 ? 14 : 20); total += 1) {
          const all = divisions(total, size).map((counts) => [table(counts)]);
          expect(exposed(all, threshold)).toEqual([]);
        }
    },
    60_000,
  );
});

/**
 * A reader who knows how tables hang together and every sum, but not by which rule cells were chosen: all that could
 * be, against what is seen. Nothing withheld is empty, unless nothing of its table is shown.
 */
function readable(
  tables: readonly CountedTable[],
  all: readonly (readonly CountedTable[])[],
  threshold: number,
) {
  const withheld = withhold(tables, threshold);
  const countOf = (from: readonly CountedTable[], at: number, cell: number) =>
    from[at]?.cells[cell]?.length ?? 0;
  const isUndivided = (at: number) => withheld[at]?.every((hidden) => hidden) === true;
  const possible = all.filter((other) =>
    withheld.every((row, at) =>
      row.every((hidden, cell) =>
        hidden
          ? isUndivided(at) || countOf(other, at, cell) > 0
          : countOf(other, at, cell) === countOf(tables, at, cell),
      ),
    ),
  );
  return withheld.flatMap((row, at) =>
    row.flatMap((hidden, cell) => {
      if (!hidden)
        return countOf(tables, at, cell) > 0 && countOf(tables, at, cell) < threshold ? ["small"] : [];
      const values = new Set(possible.map((other) => countOf(other, at, cell)));
      const isOnlySmall = [...values].every((value) => value >= 1 && value < threshold);
      return values.size < 2 || isOnlySmall ? [`table ${at}, cell ${cell}: ${[...values].join(" ")}`] : [];
    }),
  );
}

describe("what is withheld of tables that hang together", () => {
  it("a cell that another table gives away is withheld there as well", () => {
    const channels = table([20, 7, 6, 4]);
    // To the complaints by telephone (4) and in person (7) the term does not apply: 11 would give away the 4.
    const term = regrouped(channels, [0, 1, 0, 1], 2);
    expect(seen([channels], 5)).toBe("20 7 x x");
    expect(seen([channels, term], 5)).toBe("20 7 x x | x x");
  });

  it("what all together is shown of may be said again", () => {
    const ends = table([20, 7, 6, 4]);
    const term = regrouped(ends, [0, 0, 1, 1], 2);
    expect(seen([ends, term], 5)).toBe("20 7 x x | 27 10");
  });

  it("a cell is withheld wherever it stands", () => {
    const ends = table([20, 6, 2]);
    const heard = regrouped(ends, [0, 1, 0], 2);
    expect(seen([ends], 5)).toBe("20 x x");
    expect(seen([ends, heard], 5)).toBe("20 x x | x x");
  });

  it("a difference that tells of a few is withheld", () => {
    // 27 had no objection and 14 had; for one of the 14 there was no term either.
    const objection = table([27, 14]);
    const cases = objection.cells.flat();
    const term = { cells: [cases.slice(0, 28), cases.slice(28, 34), cases.slice(34)] };
    expect(seen([objection], 5)).toBe("27 14");
    expect(seen([term], 5)).toBe("28 6 7");
    expect(seen([objection, term], 5)).toBe("x x | 28 6 7");
  });

  it("no reader who knows how three tables hang together can tell what a withheld cell is", () => {
    const shapes = fc
      .record({
        counts: fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 4 }),
        maps: fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }), {
          minLength: 1,
          maxLength: 2,
        }),
        threshold: fc.integer({ min: 3, max: 4 }),
      })
      // A cell that no case can ever be in is no cell.
      .filter(({ counts, maps }) => maps.every((map) => new Set(map.slice(0, counts.length)).size > 1));
    let withheldSomewhere = 0;
    let shownSomewhere = 0;
    fc.assert(
      fc.property(shapes, ({ counts, maps, threshold }) => {
        const numbered = maps.map((map) => {
          const used = [...new Set(map.slice(0, counts.length))];
          return map.slice(0, counts.length).map((cell) => used.indexOf(cell));
        });
        const withTheOthers = (one: CountedTable) => [
          one,
          ...numbered.map((map) => regrouped(one, map, Math.max(...map) + 1)),
        ];
        const total = counts.reduce((sum, count) => sum + count, 0);
        const all = divisions(total, counts.length).map((other) => withTheOthers(table(other)));
        const tables = withTheOthers(table(counts));
        const look = seen(tables, threshold);
        withheldSomewhere += look.includes("x") ? 1 : 0;
        shownSomewhere += /[1-9]/.test(look) && look.includes("x") ? 1 : 0;
        expect(total === 0 ? [] : readable(tables, all, threshold)).toEqual([]);
      }),
      { numRuns: 600 },
    );
    expect(withheldSomewhere).toBeGreaterThan(100);
    expect(shownSomewhere).toBeGreaterThan(50);
  }, 120_000);
});
