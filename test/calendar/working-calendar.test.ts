import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoFromDay, weekdayOf } from "../../src/calendar/day.ts";
import {
  CalendarRangeError,
  CircularCalendarError,
  calendarIds,
  createCalendar,
  isKnownCalendar,
  UnknownCalendarError,
  type WorkingCalendar,
} from "../../src/calendar/working-calendar.ts";
import { closed, day, ownCalendar, plainCounting } from "./counting.ts";
import { worksInBelgium, worksInNl, worksUnderAtw } from "./reference-calendar.ts";

function calendarOf(calendar: string, own = {}): WorkingCalendar {
  return createCalendar({ ...plainCounting, calendar }, own);
}

/** The weekdays of a year that are days off, with their English names. */
function weekdaysOff(calendar: WorkingCalendar, year: number): string[] {
  const found: string[] = [];
  for (let each = day(`${year}-01-01`); each <= day(`${year}-12-31`); each++) {
    const off = calendar.dayOff(each);
    if (off && weekdayOf(each) <= 5) found.push(`${isoFromDay(each).slice(5)} ${off.name.en}`);
  }
  return found;
}

describe("built-in calendars", () => {
  it("nl-atw knows the days of article 3, decreed ones too", () => {
    expect(weekdaysOff(calendarOf("nl-atw"), 2026)).toEqual([
      "01-01 New Year's Day",
      "01-02 day equated by decree",
      "04-03 Good Friday",
      "04-06 Easter Monday",
      "04-27 King's Day",
      "05-05 Liberation Day",
      "05-14 Ascension Day",
      "05-15 day equated by decree",
      "05-25 Whit Monday",
      "12-25 Christmas Day",
    ]);
  });

  it.each([
    ["1948-08-31", "Queen's Day"],
    ["1961-05-01", "Queen's Day"],
    ["2013-04-30", "Queen's Day"],
    ["2014-04-28", undefined],
    ["2025-04-28", undefined],
    ["2026-04-27", "King's Day"],
  ])("on %s nl has %s", (iso, name) => {
    expect(calendarOf("nl").dayOff(day(iso))?.name.en).toBe(name);
  });

  it("gb-eng and ie count the weekday on which a weekend holiday is made good", () => {
    expect(weekdaysOff(calendarOf("gb-eng"), 2027)).toEqual([
      "01-01 New Year's Day",
      "03-26 Good Friday",
      "03-29 Easter Monday",
      "05-03 Early May bank holiday",
      "05-31 Spring bank holiday",
      "08-30 Summer bank holiday",
      "12-27 Christmas Day (substitute day)",
      "12-28 Boxing Day (substitute day)",
    ]);
    expect(calendarOf("ie").isWorkingDay(day("2025-04-18"))).toBe(true);
  });

  it("half days off are working days, days from sunset to sunset are not", () => {
    expect(calendarOf("de").isWorkingDay(day("2027-12-24"))).toBe(true);
    expect(calendarOf("tr").isWorkingDay(day("2025-03-31"))).toBe(false);
    expect(calendarOf("tr").isWorkingDay(day("2025-04-02"))).toBe(true);
  });

  it.each([
    ["nl", worksInNl],
    ["nl-atw", worksUnderAtw],
    ["be", worksInBelgium],
  ] as const)("%s agrees with the rules written down once more", (id, works) => {
    const calendar = calendarOf(id);
    for (let each = day("1990-01-01"); each <= day("2060-12-31"); each++) {
      if (calendar.isWorkingDay(each) !== works(each)) expect.fail(`${id} ${isoFromDay(each)}`);
    }
  });

  it("every id makes a calendar with an agreeing list of days off", () => {
    const ids = calendarIds();
    expect(ids).toContain("au-nsw");
    expect(ids).toContain("gb-sct");
    for (const id of ids.filter((_, index) => index % 40 === 0)) {
      const calendar = calendarOf(id);
      for (let each = day("2024-12-20"); each <= day("2025-01-10"); each++) {
        expect(calendar.isWorkingDay(each)).toBe(calendar.dayOff(each) === undefined);
      }
    }
  });
});

describe("createCalendar", () => {
  it("makes a calendar once", () => {
    expect(calendarOf("nl-atw")).toBe(calendarOf("nl-atw"));
    expect(calendarOf("nl-atw")).not.toBe(createCalendar({ ...plainCounting, goodFriday: false }, {}));
    const own = { desk: ownCalendar("desk", {}) };
    expect(calendarOf("desk", own)).toBe(calendarOf("desk", own));
    expect(calendarOf("desk", own)).not.toBe(calendarOf("desk", { ...own }));
  });
});

describe("counting working days", () => {
  const calendar = calendarOf("nl-atw");

  it("goes up by one on each working day, and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: day("1900-01-01"), max: day("2200-12-31") }), (each) => {
        const isWorking = calendar.dayOff(each) === undefined;
        expect(calendar.workingDayIndex(each) - calendar.workingDayIndex(each - 1)).toBe(isWorking ? 1 : 0);
        if (isWorking) expect(calendar.dayOfWorkingDayIndex(calendar.workingDayIndex(each))).toBe(each);
      }),
    );
  });

  it.each(["1899-12-30", "2201-01-01", "9999-12-31"])("refuses %s", (iso) => {
    expect(() => calendar.workingDayIndex(day(iso))).toThrow(CalendarRangeError);
  });

  it("refuses counts outside the range, and a calendar that never works", () => {
    expect(() => calendar.dayOfWorkingDayIndex(1e7)).toThrow(CalendarRangeError);
    expect(() => calendar.dayOfWorkingDayIndex(-1e7)).toThrow(CalendarRangeError);
    expect(() => calendar.workingDayIndex(Number.NaN)).toThrow(CalendarRangeError);
    const never = calendarOf("never", { never: ownCalendar("never", { days: [] }) });
    expect(() => never.dayOfWorkingDayIndex(1)).toThrow(CalendarRangeError);
  });
});

describe("switches", () => {
  it.each([
    ["goodFriday", "nl", "2025-04-18"],
    ["liberationDay", "nl", "2025-05-05"],
    ["equatedDays", "nl-atw", "2025-05-30"],
    ["goodFriday", "gb-eng", "2025-04-18"],
  ])("%s: false makes it a working day in %s", (name, calendar, iso) => {
    const counting = { ...plainCounting, calendar };
    expect(createCalendar(counting, {}).isWorkingDay(day(iso))).toBe(false);
    expect(createCalendar({ ...counting, [name]: false }, {}).isWorkingDay(day(iso))).toBe(true);
  });

  it("nl does not know decreed days", () => {
    expect(calendarOf("nl").isWorkingDay(day("2025-05-30"))).toBe(true);
  });
});

describe("own calendars", () => {
  it("have their weekdays, the days off of base and country, and closures", () => {
    const own = {
      desk: ownCalendar("desk", {
        base: "nl",
        holidays: "be",
        days: [1, 2, 3, 4],
        closed: closed(["2025-07-22"]),
      }),
    };
    const desk = calendarOf("desk", own);
    const reasons = [
      "2025-07-18",
      "2025-07-19",
      "2025-07-20",
      "2025-07-21",
      "2025-07-22",
      "2025-07-23",
      "2025-05-05",
    ];
    expect(reasons.map((iso) => desk.dayOff(day(iso))?.code)).toEqual([
      "weekday",
      "saturday",
      "sunday",
      "holiday",
      "closure",
      undefined,
      "holiday",
    ]);
    expect(desk.workingDaysPerWeek).toBe(4);
  });

  it("forget closures that were announced later", () => {
    const own = { desk: ownCalendar("desk", { closed: closed(["2025-07-22"], "2025-07-01") }) };
    const desk = calendarOf("desk", own);
    expect(desk.isWorkingDay(day("2025-07-22"))).toBe(false);
    expect(desk.knownOn(day("2025-06-30")).isWorkingDay(day("2025-07-22"))).toBe(true);
    expect(desk.knownOn(day("2025-07-01"))).toBe(desk);
    expect(desk.knownOn(day("2025-06-30"))).toBe(desk.knownOn(day("2025-06-01")));
  });

  it("know a closure from the day it is announced", () => {
    const both = [...closed(["2025-07-22"], "2025-07-01"), ...closed(["2025-07-24"], "2025-07-15")];
    const desk = calendarOf("desk", { desk: ownCalendar("desk", { closed: both }) });
    const known = ["2025-06-30", "2025-07-01", "2025-07-14", "2025-07-15"].map((iso) =>
      desk.knownOn(day(iso)),
    );
    expect(known.map((each) => each.isWorkingDay(day("2025-07-22")))).toEqual([true, false, false, false]);
    expect(known.map((each) => each.isWorkingDay(day("2025-07-24")))).toEqual([true, true, true, false]);
  });

  it("may have the name of the built-in calendar they rest on", () => {
    const own = { nl: ownCalendar("nl", { base: "nl", closed: closed(["2025-07-22"]) }) };
    const calendar = calendarOf("nl", own);
    expect([calendar.isWorkingDay(day("2025-07-22")), calendar.isWorkingDay(day("2025-12-25"))]).toEqual([
      false,
      false,
    ]);
  });

  it("may not rest on each other in a circle", () => {
    const own = { a: ownCalendar("a", { base: "b" }), b: ownCalendar("b", { base: "a" }) };
    expect(() => calendarOf("a", own)).toThrow(CircularCalendarError);
  });
});

describe("unknown calendars", () => {
  it.each([
    ["nl-awt", "nl-atw"],
    ["gb-end", "gb-eng"],
    ["dekk", "desk"],
    ["__proto__", undefined],
    ["constructor", undefined],
    ["x".repeat(100_000), undefined],
  ])("%.20s is refused with the nearest name", (id, nearest) => {
    const own = { desk: ownCalendar("desk", {}) };
    try {
      calendarOf(id, own);
      expect.fail("no error");
    } catch (error) {
      expect(error).toBeInstanceOf(UnknownCalendarError);
      if (nearest && error instanceof UnknownCalendarError) expect(error.nearest).toBe(nearest);
    }
  });

  it("are told from known ones", () => {
    expect(["nl", "nl-atw", "be", "au-nsw", "NL", "xx", ""].map(isKnownCalendar)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("notices", () => {
  const years = (calendar: WorkingCalendar, from: string, until: string): string[] =>
    calendar
      .notices(day(from), day(until))
      .map((notice) => notice.en.replace(/^.*years: (.*?)\. .*$/u, "$1"));

  it("name the years without decreed days", () => {
    expect(years(calendarOf("nl-atw"), "2019-12-30", "2022-01-03")).toEqual(["2020–2021"]);
    expect(years(calendarOf("nl-atw"), "2016-12-30", "2017-01-03")).toEqual(["2016"]);
    expect(years(calendarOf("nl-atw"), "2022-01-01", "2028-12-31")).toEqual([]);
    expect(years(calendarOf("nl"), "2019-12-30", "2031-01-03")).toEqual([]);
  });

  it("name the data a calendar rests on", () => {
    expect(calendarOf("nl-atw").dataVersion).toBe("nl 2026.1; Atw 3(3) 2017–2019, 2022–2028");
    expect(calendarOf("be").dataVersion).toMatch(/^be date-holidays \d+\.\d+\.\d+$/);
  });
});
