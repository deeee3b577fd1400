import { describe, expect, it } from "vitest";
import { Random } from "../../src/simulate/random.ts";

const drawn = (random: Random, many: number) => Array.from({ length: many }, () => random.share());

describe("numbers by chance", () => {
  it("are the same for the same seeds, and each seed counts", () => {
    const numbers = drawn(new Random(1, 2, 3), 20);
    expect(drawn(new Random(1, 2, 3), 20)).toEqual(numbers);
    for (const seeds of [
      [2, 2, 3],
      [1, 3, 3],
      [1, 2, 4],
      [1, 2],
      [1 + 2 ** 32, 2, 3],
    ])
      expect(drawn(new Random(...seeds), 20)).not.toEqual(numbers);
  });

  it("lie evenly from 0 up to 1", () => {
    const random = new Random(7);
    const buckets = new Array<number>(10).fill(0);
    for (const share of drawn(random, 100_000)) {
      expect(share >= 0 && share < 1).toBe(true);
      buckets[Math.floor(share * 10)] = (buckets[Math.floor(share * 10)] ?? 0) + 1;
    }
    for (const bucket of buckets) expect(Math.abs(bucket - 10_000)).toBeLessThan(500);
  });

  it("choose whole numbers with both ends, and items of a list", () => {
    const random = new Random(3);
    const found = new Set(Array.from({ length: 200 }, () => random.between(-1, 2)));
    expect([...found].sort()).toEqual([-1, 0, 1, 2]);
    expect(new Set(Array.from({ length: 50 }, () => random.oneOf(["a", "b"])))).toEqual(new Set(["a", "b"]));
    expect(() => random.oneOf([])).toThrow("nothing to choose from");
  });
});
