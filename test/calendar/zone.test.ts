import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import {
  dayOfInstant,
  instantOf,
  isKnownZone,
  minuteOfDay,
  startOfDay,
  UnknownZoneError,
} from "../../src/calendar/zone.ts";
import { day } from "./counting.ts";

const zones = [
  "Europe/Amsterdam",
  "America/New_York",
  "Pacific/Auckland",
  "Australia/Lord_Howe",
  "America/Sao_Paulo",
  "Pacific/Apia",
  "UTC",
];
const hour = 3_600_000;

describe("instantOf", () => {
  it("knows the hour that the clock skips", () => {
    expect(instantOf(day("2025-03-30"), 150, "Europe/Amsterdam")).toEqual({ kind: "skipped" });
    expect(instantOf(day("2025-03-30"), 120, "Europe/Amsterdam")).toEqual({ kind: "skipped" });
    expect(instantOf(day("2025-03-30"), 180, "Europe/Amsterdam")).toEqual({
      kind: "once",
      instant: Date.UTC(2025, 2, 30, 1),
    });
    expect(instantOf(day("2025-03-30"), 119, "Europe/Amsterdam")).toEqual({
      kind: "once",
      instant: Date.UTC(2025, 2, 30, 0, 59),
    });
  });

  it("knows the hour that comes twice", () => {
    const expected = {
      kind: "twice",
      instant: Date.UTC(2025, 9, 26, 0, 30),
      laterInstant: Date.UTC(2025, 9, 26, 1, 30),
    };
    expect(instantOf(day("2025-10-26"), 150, "Europe/Amsterdam")).toEqual(expected);
    expect(instantOf(day("2025-10-26"), 180, "Europe/Amsterdam").kind).toBe("once");
    expect(instantOf(day("2025-10-26"), 119, "Europe/Amsterdam").kind).toBe("once");
  });

  it("takes 24:00 as the end of the day", () => {
    expect(instantOf(day("2025-06-01"), 1440, "Europe/Amsterdam")).toEqual(
      instantOf(day("2025-06-02"), 0, "Europe/Amsterdam"),
    );
  });

  it("makes days of 23 and 25 hours", () => {
    const length = (iso: string): number =>
      (startOfDay(day(iso) + 1, "Europe/Amsterdam") - startOfDay(day(iso), "Europe/Amsterdam")) / hour;
    expect([length("2025-03-30"), length("2025-10-26"), length("2025-06-01")]).toEqual([23, 25, 24]);
  });

  it("finds the start of a day without midnight and of a day that never was", () => {
    expect(instantOf(day("2017-10-15"), 0, "America/Sao_Paulo").kind).toBe("skipped");
    expect(startOfDay(day("2017-10-15"), "America/Sao_Paulo")).toBe(Date.UTC(2017, 9, 15, 3));
    expect(instantOf(day("2011-12-30"), 720, "Pacific/Apia").kind).toBe("skipped");
    expect(startOfDay(day("2011-12-30"), "Pacific/Apia")).toBe(startOfDay(day("2011-12-31"), "Pacific/Apia"));
  });
});

describe("local dates and times", () => {
  it("agree with luxon and lead back to the instant", () => {
    const anyInstant = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2045, 0, 1) });
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...zones), (instant, zone) => {
        const local = DateTime.fromMillis(instant, { zone });
        expect(dayOfInstant(instant, zone)).toBe(day(local.toISODate() ?? ""));
        const minutes = local.hour * 60 + local.minute + (local.second + local.millisecond / 1000) / 60;
        expect(minuteOfDay(instant, zone)).toBeCloseTo(minutes, 8);
        const back = instantOf(dayOfInstant(instant, zone), minuteOfDay(instant, zone), zone);
        if (back.kind === "skipped") expect.fail("an instant that was is not skipped");
        else
          expect([back.instant, back.kind === "twice" ? back.laterInstant : back.instant]).toContain(instant);
      }),
      { numRuns: 2000 },
    );
  });

  it("are right in every minute around a clock change", () => {
    for (const change of [Date.UTC(2025, 2, 30, 1), Date.UTC(2025, 9, 26, 1)]) {
      for (let instant = change - 30 * hour; instant < change + 30 * hour; instant += 60_000) {
        const local = DateTime.fromMillis(instant, { zone: "Europe/Amsterdam" });
        if (minuteOfDay(instant, "Europe/Amsterdam") !== local.hour * 60 + local.minute)
          expect.fail(local.toISO() ?? "");
      }
    }
  });
});

describe("zones", () => {
  it("are known by name only", () => {
    const names = ["Europe/Amsterdam", "UTC", "Europe/Nowhere", "+01:00", "", "local"];
    expect(names.map(isKnownZone)).toEqual([true, true, false, false, false, false]);
  });

  it("that do not exist are refused", () => {
    expect(() => dayOfInstant(0, "Europe/Nowhere")).toThrow(UnknownZoneError);
  });
});
