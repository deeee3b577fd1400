import { describe, expect, it } from "vitest";
import { closuresOf } from "../../src/calendar/closures-file.ts";
import { isoFromDay } from "../../src/calendar/day.ts";

const calendar = (...events: readonly (readonly string[])[]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    ...events.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]),
    "END:VCALENDAR",
    "",
  ].join("\r\n");

const read = (text: string) => {
  const { closures, findings } = closuresOf(text, "closures.ics");
  return {
    days: closures.map(({ from, until, announced }) =>
      [from, until, announced].flatMap((day) => (day === undefined ? [] : [isoFromDay(day)])).join(" "),
    ),
    errors: findings.map(({ place, message }) => `${place.line} ${message.en}`),
  };
};

describe("closures in a calendar file", () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ["one day", ["DTSTART;VALUE=DATE:20261224"], ["2026-12-24 2026-12-24"]],
    [
      "the end is the day after",
      ["DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20270103"],
      ["2026-12-24 2027-01-02"],
    ],
    [
      "an end on the day itself",
      ["DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261224"],
      ["2026-12-24 2026-12-24"],
    ],
    ["a duration", ["DTSTART;VALUE=DATE:20261224", "DURATION:P3D"], ["2026-12-24 2026-12-26"]],
    [
      "from midnight to midnight",
      ["DTSTART:20261224T000000", "DTEND:20261226T000000"],
      ["2026-12-24 2026-12-25"],
    ],
    [
      "every year, with a day left out",
      ["DTSTART;VALUE=DATE:20240829", "RRULE:FREQ=YEARLY;COUNT=3", "EXDATE;VALUE=DATE:20250829"],
      ["2024-08-29 2024-08-29", "2026-08-29 2026-08-29"],
    ],
    [
      "29 February only where there is one",
      ["DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY;UNTIL=20290101"],
      ["2024-02-29 2024-02-29", "2028-02-29 2028-02-29"],
    ],
    [
      "announced",
      ["DTSTART;VALUE=DATE:20261224", "CREATED:20261201T100000Z", "X-ANNOUNCED:20260501"],
      ["2026-12-24 2026-12-24 2026-05-01"],
    ],
    [
      "written down is not announced",
      ["DTSTART;VALUE=DATE:20261224", "CREATED:20261201T100000Z", "DTSTAMP:20261201T100000Z"],
      ["2026-12-24 2026-12-24"],
    ],
    [
      "29 February is counted only where there is one",
      ["DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY;COUNT=2"],
      ["2024-02-29 2024-02-29", "2028-02-29 2028-02-29"],
    ],
    [
      "the 31st of every month that has one",
      ["DTSTART;VALUE=DATE:20250131", "RRULE:FREQ=MONTHLY;COUNT=3"],
      ["2025-01-31 2025-01-31", "2025-03-31 2025-03-31", "2025-05-31 2025-05-31"],
    ],
    [
      "every other Friday",
      ["DTSTART;VALUE=DATE:20260102", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;UNTIL=20260130"],
      ["2026-01-02 2026-01-02", "2026-01-16 2026-01-16", "2026-01-30 2026-01-30"],
    ],
    [
      "the last Friday of May",
      ["DTSTART;VALUE=DATE:20250530", "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1FR;COUNT=2"],
      ["2025-05-30 2025-05-30", "2026-05-29 2026-05-29"],
    ],
    [
      "every day of a week",
      ["DTSTART;VALUE=DATE:20260803", "RRULE:FREQ=DAILY;COUNT=3"],
      ["2026-08-03 2026-08-03", "2026-08-04 2026-08-04", "2026-08-05 2026-08-05"],
    ],
    ["cancelled", ["DTSTART;VALUE=DATE:20261224", "STATUS:CANCELLED"], []],
  ])("%s", (_, lines, days) => {
    expect(read(calendar(lines))).toEqual({ days, errors: [] });
  });

  it("one time of an event that comes back is moved or called off, and no time of another event", () => {
    const yearly = ["UID:a", "DTSTART;VALUE=DATE:20240829", "RRULE:FREQ=YEARLY;COUNT=3"];
    const other = ["UID:b", "DTSTART;VALUE=DATE:20250829", "RRULE:FREQ=YEARLY;COUNT=1"];
    const moved = ["UID:a", "RECURRENCE-ID;VALUE=DATE:20250829", "DTSTART;VALUE=DATE:20250901"];
    const off = [
      "UID:a",
      "RECURRENCE-ID;VALUE=DATE:20260829",
      "DTSTART;VALUE=DATE:20260829",
      "STATUS:CANCELLED",
    ];
    expect(read(calendar(yearly, other, moved, off)).days).toEqual([
      "2024-08-29 2024-08-29",
      "2025-09-01 2025-09-01",
      "2025-08-29 2025-08-29",
    ]);
  });

  it("what comes back without end stops at the last year of the calendars", () => {
    const { days } = read(calendar(["DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY"]));
    expect([days.length, days.at(-1)]).toEqual([175, "2200-01-01 2200-01-01"]);
  });

  it.each<readonly [string, string, string]>([
    [
      "some hours",
      calendar(["DTSTART:20261224T120000", "DTEND:20261224T170000"]),
      "3 This closure is not of whole days",
    ],
    ["no start", calendar(["SUMMARY:Dicht"]), "3 This closure has no start"],
    [
      "a wrong announcement",
      calendar(["DTSTART;VALUE=DATE:20261224", "X-ANNOUNCED:20260230"]),
      "3 X-ANNOUNCED is no date",
    ],
    [
      "too often",
      calendar(["DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=DAILY"]),
      "3 This closure comes back too often",
    ],
    [
      "every week without end",
      calendar(["DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=WEEKLY"]),
      "3 This closure comes back too often",
    ],
    ...[
      "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=HOURLY;COUNT=2",
      "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO",
      "FREQ=YEARLY;BYDAY=-1FR",
      "FREQ=YEARLY;BYMONTHDAY=1",
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=YEARLY;BYMONTH=1,3",
      "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=2",
      "FREQ=WEEKLY;BYDAY=2FR",
      "FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1",
      "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
    ].map(
      (rule) =>
        [
          `a repetition that is not read (${rule})`,
          calendar(["DTSTART;VALUE=DATE:20260101", `RRULE:${rule}`]),
          "3 This repetition (RRULE) is not read",
        ] as const,
    ),
    [
      "midnight in universal time",
      calendar(["DTSTART:20261224T000000Z", "DTEND:20261225T000000Z"]),
      "3 This closure is not of whole days",
    ],
    [
      "the second event",
      calendar(["DTSTART;VALUE=DATE:20261224"], ["SUMMARY:Dicht"]),
      "6 This closure has no start",
    ],
    ["no calendar", "Dicht op 24 december", "1 This is no calendar"],
    ["a broken line", "BEGIN:VCALENDAR\nkapot\nEND:VCALENDAR\n", "2 This is no calendar"],
    ["cut off", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "1 This is no calendar"],
    ["empty", "", "1 This is no calendar"],
  ])("%s is an error with its line, and nothing is used", (_, text, message) => {
    const { days, errors } = read(text);
    expect(days).toEqual([]);
    expect(errors).toEqual([expect.stringContaining(message)]);
  });
});
