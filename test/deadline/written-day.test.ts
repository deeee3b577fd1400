import { describe, expect, it } from "vitest";
import { dayFromIso } from "../../src/calendar/day.ts";
import { dayWritten } from "../../src/deadline/written-day.ts";

describe("a day as somebody writes it", () => {
  it.each([
    ["31-12-2026", "2026-12-31"],
    ["3/4/2026", "2026-04-03"],
    ["03.04.2026", "2026-04-03"],
    ["2026-04-03", "2026-04-03"],
    ["3 april 2026", "2026-04-03"],
    ["3 April  2026", "2026-04-03"],
    ["14 mrt. 2026", "2026-03-14"],
    ["1 maart 2026", "2026-03-01"],
    ["29 February 2028", "2028-02-29"],
  ])("%s is %s", (text, iso) => {
    expect(dayWritten(text)).toEqual({ day: dayFromIso(iso) });
  });

  it.each(["", "30-2-2026", "29 februari 2026", "3 aprilis 2026", "april 2026", "3-april 2026", "3-4-26"])(
    "“%s” is none",
    (text) => {
      expect(dayWritten(text)).toEqual({ problem: expect.objectContaining({ nl: expect.any(String) }) });
    },
  );

  it("is none in a year for which no working days are known", () => {
    expect(dayWritten("31 december 9999")).toEqual({
      problem: expect.objectContaining({
        nl: "Met 31 december 9999 kunnen wij niet rekenen. Kies een jaar van 1900 tot en met 2200.",
      }),
    });
  });
});
