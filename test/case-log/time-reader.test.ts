import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { dayFromIso, isoFromDay } from "../../src/calendar/day.ts";
import { dateFormat } from "../../src/case-log/date-format.ts";
import { createTimeReader } from "../../src/case-log/time-reader.ts";

const zone = "Europe/Amsterdam";

function said(text: string, ...patterns: string[]): string {
  const formats = patterns.flatMap((pattern) => dateFormat(pattern) ?? []);
  const reading = createTimeReader(formats, zone).read(text);
  if (reading.kind !== "moment") return reading.kind;
  const { day, instant, laterInstant } = reading.moment;
  const instants = [instant, laterInstant].flatMap((one) =>
    one === undefined ? [] : new Date(one).toISOString(),
  );
  return [isoFromDay(day), ...instants, ...(reading.skipped ? ["skipped"] : [])].join(" ");
}

describe("times without declared format", () => {
  test.each([
    ["2025-03-31", "2025-03-31"],
    ["2024-02-29", "2024-02-29"],
    ["2025-02-30", "impossible"],
    ["2025-13-01", "impossible"],
    ["2025-01-02T24:00", "2025-01-02 2025-01-02T23:00:00.000Z"],
    ["2025-01-02 24:01", "impossible"],
    ["2025-01-02 25:00", "impossible"],
    ["2025-07-01 14:05", "2025-07-01 2025-07-01T12:05:00.000Z"],
    ["2025-07-01T14:05:06.5", "2025-07-01 2025-07-01T12:05:06.500Z"],
    ["2025-07-01T23:30Z", "2025-07-02 2025-07-01T23:30:00.000Z"],
    ["2025-07-01T23:30-05:00", "2025-07-02 2025-07-02T04:30:00.000Z"],
    ["2005-03-23 00:00:00+01:00", "2005-03-23 2005-03-22T23:00:00.000Z"],
    ["2025-03-30 02:30", "2025-03-30 skipped"],
    ["2025-10-26 02:30", "2025-10-26 2025-10-26T00:30:00.000Z 2025-10-26T01:30:00.000Z"],
    ["03-04-2025", "undeclared"],
    ["2025-3-4", "undeclared"],
    ["20250304", "undeclared"],
    ["0202-01-01", "implausible"],
  ])("%s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("times in a declared format", () => {
  test.each([
    ["03-04-2025", ["dd-mm-jjjj"], "2025-04-03"],
    ["03-04-2025", ["MM-dd-yyyy"], "2025-03-04"],
    ["3-4-2025", ["d-m-jjjj"], "2025-04-03"],
    ["3-4-2025", ["dd-mm-jjjj"], "undeclared"],
    ["31-04-2025", ["dd-mm-jjjj"], "impossible"],
    ["2025-04-03", ["dd-mm-jjjj"], "2025-04-03"],
    ["03-04-2025 14:05", ["dd-mm-jjjj uu:mm"], "2025-04-03 2025-04-03T12:05:00.000Z"],
    ["03/24/2025 12:45:11 AM", ["MM/dd/yyyy hh:mm:ss a"], "2025-03-24 2025-03-23T23:45:11.000Z"],
    ["3 mrt 2025", ["d MMM yyyy"], "2025-03-03"],
    ["3 Maart 2025", ["d MMMM yyyy"], "2025-03-03"],
    ["03-04-2025", ["dd-mm-jjjj", "MM-dd-yyyy"], "ambiguous"],
    ["04-04-2025", ["dd-mm-jjjj", "MM-dd-yyyy"], "2025-04-04"],
  ])("%s as %s", (text, patterns, expected) => {
    expect(said(text, ...patterns)).toBe(expected);
  });

  test.each(["dd-mm-jj", "dd-mm", "mm:ss", "dd-mm-jjjj QQ", "", "dd-dd-jjjj"])("refuses %s", (pattern) => {
    expect(dateFormat(pattern)).toBeUndefined();
  });
});

test("local times are what luxon makes of them", () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const day = fc.integer({ min: dayFromIso("1990-01-01") ?? 0, max: dayFromIso("2060-12-31") ?? 0 });
  const seconds = fc.constantFrom("", ":00", ":07", ":59");
  fc.assert(
    fc.property(day, minute, seconds, (date, minutes, second) => {
      const clock = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
      const text = `${isoFromDay(date)}T${clock}${second}`;
      const reading = createTimeReader([], zone).read(text);
      const expected = DateTime.fromISO(text, { zone });
      if (reading.kind !== "moment" || reading.skipped) return expected.toFormat("HH:mm") !== clock;
      return [reading.moment.instant, reading.moment.laterInstant].includes(expected.toMillis());
    }),
  );
});

test("a column in which every time is midnight holds dates; one other time makes all of them times", () => {
  const dates = createTimeReader([], zone);
  const first = dates.read("2025-01-01 00:00");
  dates.read("2025-07-01T22:00Z");
  expect(dates.settleMidnights()).toBe(true);
  expect(first).toEqual({ kind: "moment", moment: { day: dayFromIso("2025-01-01") }, skipped: false });

  const times = createTimeReader([], zone);
  times.read("2025-01-01 00:00");
  times.read("2025-01-02 00:01");
  expect(times.settleMidnights()).toBe(false);
});

test("who uses moments before all is read takes midnights for dates, and is told when that was wrong", () => {
  const dates = createTimeReader([], zone);
  const first = dates.read("2025-01-01 00:00");
  dates.letGo();
  const later = dates.read("2025-01-02T00:00:00");
  const day = (iso: string) => ({ kind: "moment", moment: { day: dayFromIso(iso) }, skipped: false });
  expect([first, later]).toEqual([day("2025-01-01"), day("2025-01-02")]);
  expect([dates.isContradicted, dates.settleMidnights()]).toEqual([false, true]);

  dates.read("2025-01-03T00:01:00");
  expect(dates.isContradicted).toBe(true);

  const empty = createTimeReader([], zone);
  empty.letGo();
  expect(empty.read("2025-01-02 00:00")).toEqual(day("2025-01-02"));
  expect(empty.settleMidnights()).toBe(true);

  const times = createTimeReader([], zone);
  times.holdTimes();
  times.letGo();
  const instant = Date.UTC(2025, 0, 1, 23);
  expect(times.read("2025-01-02 00:00")).toMatchObject({ moment: { instant } });
  times.read("2025-01-03 09:00");
  expect([times.isContradicted, times.settleMidnights()]).toEqual([false, false]);
});

test("what was read before makes no difference to what a text means", () => {
  const part = (length: number) =>
    fc.string({ unit: fc.constantFrom(..."0123459"), minLength: length, maxLength: length });
  const mark = fc.constantFrom("-", "-", "-", "/");
  const date = fc.tuple(fc.constantFrom("19", "20", "21"), part(2), mark, part(2), mark, part(2));
  const clock = fc.tuple(fc.constantFrom("T", " ", "t", "x"), part(2), fc.constantFrom(":", "."), part(2));
  const text = fc
    .tuple(date, fc.option(clock), fc.constantFrom("", "", "Z", ":00", ":30", ":3x"))
    .map((parts) => parts.flat().join(""));
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 40 }), (texts) => {
      const reader = createTimeReader([], zone);
      for (const each of texts) expect(reader.read(each)).toEqual(createTimeReader([], zone).read(each));
    }),
  );
});

test.each([
  ["2025-03-04", "2025-03-04T31:00", []],
  ["2025-03-04 01:00", "2025-03-04T33:00", []],
  ["2025-03-04T10:05", "2025-03-04 10:05", ["jjjj-dd-mm uu:mm"]],
  ["2025-03-04T11:05", "2025-03-04T10:69", []],
  ["2025-03-01", "2025-02-33", []],
])("%s and %s are not taken for each other", (one, other, patterns) => {
  const formats = patterns.flatMap((pattern) => dateFormat(pattern) ?? []);
  const fresh = (text: string) => createTimeReader(formats, zone).read(text);
  const reader = createTimeReader(formats, zone);
  expect([one, other, one].map((text) => reader.read(text))).toEqual([one, other, one].map(fresh));
  expect(fresh(one)).not.toEqual(fresh(other));
});

test.each([
  ["2025-07-01T14:05:06.123+02:00", "2025-07-01t14:05:06,123+0200", "2025-07-01T12:05:06.123Z"],
  ["2025-07-01T14:05:06-05:30", "2025-07-01t14:05:06-0530", "2025-07-01T19:35:06.000Z"],
  ["2025-07-01T14:05:06.5Z", "2025-07-01t14:05:06,500z", "2025-07-01T14:05:06.500Z"],
  ["2025-07-01T14:05:06.050Z", "2025-07-01t14:05:06,05z", "2025-07-01T14:05:06.050Z"],
  ["2025-07-01 14:05:06", "2025-07-01t14:05:06,0", "2025-07-01T12:05:06.000Z"],
])("%s and %s are the same time", (usual, other, instant) => {
  for (const text of [usual, other])
    expect(createTimeReader([], zone).read(text)).toMatchObject({ moment: { instant: Date.parse(instant) } });
});

test.each([
  ...[
    "2025-07-01T14:05:06.",
    "2025-07-01T14:05:06.1x3Z",
    "2025-07-01T14:05:06+2:00",
    "2025-07-01T14:05:06+02:0",
  ],
  ...[
    "2025-07-01T14:05:06+02-00",
    "2025-07-01T14:05:06+02:000",
    "2025-07-01T14:05:06ZZ",
    "2025-07-01T14:05:6Z",
  ],
  ...["2025-07-01T14:05-06Z", "2025-07-01T14:05:06*02:00", "2025-07-01T14:05:06.123+"],
])("%s is no time", (text) => {
  expect(createTimeReader([], zone).read(text)).toEqual({ kind: "undeclared" });
});
