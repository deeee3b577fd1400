import { expect, test } from "vitest";
import { contrastOf, ownColours, poorContrasts } from "../../../src/site/theme/colours.ts";

test("our own colours can be read in both themes", () => {
  expect(poorContrasts(ownColours)).toEqual([]);
});

// WCAG 2: black on white is 21; #767676 is the lightest grey with 4,5 on white, #777777 just misses it.
test.each([
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#ffffff", 1],
  ["#ffffff", "#767676", 4.54],
  ["#777777", "#ffffff", 4.48],
])("%s on %s has a contrast of %d", (one, other, contrast) => {
  expect(contrastOf(one, other)).toBeCloseTo(contrast, 2);
});
