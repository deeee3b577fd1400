import { expect, test } from "vitest";
import { overBudget } from "../support/page-budget.ts";
import { randomFrom } from "../support/random.ts";

test.each([
  ["o21/artikel/9/index.html", 14, undefined],
  ["o21/artikel/9/index.html", 16, "o21/artikel/9/index.html: 16.0 kB, and 15 kB is allowed"],
  ["en/o21/stappen/index.html", 39, undefined],
  ["o21/2016-06-01/index.html", 41, "o21/2016-06-01/index.html: 41.0 kB, and 40 kB is allowed"],
  ["regelmaat.css", 11, "regelmaat.css: 11.0 kB, and 10 kB is allowed"],
])("%s of %d kB", (name, kilobytes, says) => {
  expect(overBudget(name, incompressible(kilobytes * 1024))).toBe(says);
});

function incompressible(length: number): Uint8Array {
  const random = randomFrom(1);
  return Uint8Array.from({ length }, () => Math.floor(random() * 256));
}
