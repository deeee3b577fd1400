import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, dateOf, dayFromIso, dayOf, isoFromDay, weekdayOf } from "../../src/calendar/day.ts";
import { day } from "./counting.ts";

const dayLength = 86_400_000;
const anyDay = fc.integer({ min: -700_000, max: 2_900_000 });

describe("dayFromIso", () => {
  it.each([
    "2025-02-30",
    "2025-13-01",
    "2025-00-10",
    "2025-01-00",
    "1900-02-29",
    "2025-1-1",
    "2025-01-01T00:00",
    " 2025-01-01",
    "20250101",
    "２０２５-01-01",
    "",
  ])("refuses %j", (text) => {
    expect(dayFromIso(text)).toBeUndefined();
  });

  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-02-29", 11_016],
    ["2025-06-16", 20_255],
  ])("reads %s", (text, expected) => {
    expect(dayFromIso(text)).toBe(expected);
  });
});

describe("days", () => {
  it("agree with JavaScript dates in UTC", () => {
    fc.assert(
      fc.property(anyDay, (each) => {
        const moment = new Date(each * dayLength);
        const [year, month, dayOfMonth] = [
          moment.getUTCFullYear(),
          moment.getUTCMonth() + 1,
          moment.getUTCDate(),
        ];
        expect(dateOf(each)).toEqual({ year, month, dayOfMonth });
        expect(dayOf(year, month, dayOfMonth)).toBe(each);
        expect(weekdayOf(each)).toBe(moment.getUTCDay() || 7);
        expect(isoFromDay(each)).toBe(moment.toISOString().slice(0, moment.toISOString().indexOf("T")));
      }),
    );
  });

  it.each([
    ["2025-01-31", 1, "2025-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2025-01-31", 2, "2025-03-31"],
    ["2025-03-31", -1, "2025-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2025-11-30", 3, "2026-02-28"],
    ["2025-01-15", -13, "2023-12-15"],
  ])("%s and %i months is %s", (from, months, expected) => {
    expect(isoFromDay(addMonths(day(from), months))).toBe(expected);
  });
});
