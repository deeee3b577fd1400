import { describe, expect, it } from "vitest";
import { dayFromIso } from "../../src/calendar/day.ts";
import { createCalendar } from "../../src/calendar/working-calendar.ts";
import { readRegulation } from "../../src/regulation/read.ts";
import { withClosures } from "../../src/regulation/with-closures.ts";
import { regulationOf, regulationText } from "../support/regulations.ts";

const front = (file: string) => ({
  calendars: { own: { base: "nl", file } },
  counting: { calendar: "own", restDay: "none" },
  readings: [{ ambiguity: "week", strict: { counting: { workingWeek: "calendar" } } }],
  steps: { decision: { within: "3 werkweken na complaint" } },
});
const day = dayFromIso("2026-01-07") ?? 0;

describe("closures from a file", () => {
  const closed = withClosures(
    regulationOf(front("a.ics")),
    new Map([["a.ics", [{ from: day, until: day }]]]),
  );

  it("hold under every reading, which stays the same object", () => {
    const strict = new Map([["week", "strict" as const]]);
    for (const read of [closed, closed.under(strict)])
      expect(createCalendar(read.counting, read.calendars).isWorkingDay(day)).toBe(false);
    expect(closed.under(strict)).toBe(closed.under(strict));
    expect(closed.under(new Map())).toBe(closed);
  });
});

describe("closures that nobody has read", () => {
  it("are an error, for without them the days would be wrong", () => {
    const { counting, calendars } = regulationOf(front("a.ics"));
    expect(() => createCalendar(counting, calendars)).toThrow('"a.ics" has not been read');
  });
});

describe("where the file stands", () => {
  const errors = (file: string) =>
    readRegulation(regulationText(front(file)), "r.md").findings.map(({ message }) => message.en);

  it.each(["closures.ics", "calendars/2026.ics"])("%s is in the folder", (file) => {
    expect(errors(file)).toEqual([]);
  });

  it.each([
    "../closures.ics",
    "/etc/closures.ics",
    "a/../../b.ics",
    "C:\\closures.ics",
    "a\\..\\b.ics",
    "closures.txt",
    "https://example.org/a.ics",
  ])("%s is not", (file) => {
    expect(errors(file)).toEqual([expect.stringContaining("no calendar in the folder of the regulation")]);
  });
});
