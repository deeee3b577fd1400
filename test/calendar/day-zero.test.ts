import { describe, expect, it } from "vitest";
import { isoFromDay } from "../../src/calendar/day.ts";
import { dayZero } from "../../src/calendar/day-zero.ts";
import { createCalendar } from "../../src/calendar/working-calendar.ts";
import { instantOf } from "../../src/calendar/zone.ts";
import { closed, day, ownCalendar, plainCounting } from "./counting.ts";

const zone = "Europe/Amsterdam";
const closesAtFive = { receivedAfter: 1020 };
const nextWorkingDay = { restDayReceipt: "next-working-day" } as const;

/** Friday 6 June 2025; Monday 9 June is Whit Monday. */
describe("dayZero", () => {
  it.each([
    ["2025-06-06", undefined, {}, "2025-06-06", true],
    ["2025-06-07", undefined, {}, "2025-06-07", true],
    ["2025-06-06", 1020, closesAtFive, "2025-06-06", true],
    ["2025-06-06", 1020.5, closesAtFive, "2025-06-10", true],
    ["2025-06-06", undefined, closesAtFive, "2025-06-06", false],
    ["2025-06-07", 600, closesAtFive, "2025-06-07", true],
    ["2025-06-07", 1100, closesAtFive, "2025-06-10", true],
    ["2025-06-07", undefined, nextWorkingDay, "2025-06-10", true],
    ["2025-06-06", undefined, nextWorkingDay, "2025-06-06", true],
    ["2025-06-07", undefined, { ...closesAtFive, ...nextWorkingDay }, "2025-06-10", true],
    ["2025-06-07", 1100, { ...closesAtFive, ...nextWorkingDay }, "2025-06-10", true],
  ])("%s at minute %s under %j is %s", (iso, minutes, counting, expected, certain) => {
    const local = minutes === undefined ? undefined : instantOf(day(iso), minutes, zone);
    const moment = { day: day(iso), ...(local?.kind === "once" && { instant: local.instant }) };
    const found = dayZero(moment, counting, createCalendar(plainCounting, {}), zone);
    expect([isoFromDay(found.day), found.certain]).toEqual([expected, certain]);
  });

  it("does not look at closures announced later", () => {
    const own = { desk: ownCalendar("desk", { closed: closed(["2025-06-10"], "2025-06-09") }) };
    const calendar = createCalendar({ ...plainCounting, calendar: "desk" }, own);
    expect(isoFromDay(dayZero({ day: day("2025-06-08") }, nextWorkingDay, calendar, zone).day)).toBe(
      "2025-06-09",
    );
    expect(isoFromDay(dayZero({ day: day("2025-06-10") }, nextWorkingDay, calendar, zone).day)).toBe(
      "2025-06-11",
    );
  });
});
