import { describe, expect, it } from "vitest";
import { row } from "../support/verdicts.ts";
import { check, judge } from "./terms/judging.ts";

const regulation = (pause: object = {}, more: object = {}) => ({
  steps: {
    decision: {
      within: "48 uur na complaint",
      pause: { from: "information-request", until: "information-received", ...pause },
      ...more,
    },
  },
});
const complaint = "complaint 2025-09-01T10:00";
const asked = "information-request 2025-09-02T10:00";
const answered = "information-received 2025-09-04T10:00";

interface Written {
  readonly pause?: object;
  readonly more?: object;
  readonly asOf?: string;
}

const outcome = (events: readonly string[], { pause, more, asOf = "2026-01-31" }: Written = {}) => {
  const rows = events.map((each) => row(each));
  const { status, due } = judge({ regulation: regulation(pause, more), events: rows, asOf }).decision ?? {};
  return [status, due];
};

describe("a pause of a term in hours (TERMS §6)", () => {
  it.each([
    ["until it ends", "2025-09-05T10:00", ["met", "2025-09-05T10:00"]],
    ["not after it", "2025-09-05T10:01", ["violated", "2025-09-05T10:00"]],
  ])("the time between start and end is added: %s", (_, decision, expected) => {
    expect(outcome([complaint, asked, answered, `decision ${decision}`])).toEqual(expected);
  });

  it.each([
    // Shortest: from the end of 2 September to the start of the 4th, 24 hours. Longest: both days whole, 72 hours.
    ["2025-09-04T10:00", "met"],
    ["2025-09-05T10:00", "undetermined"],
    ["2025-09-06T10:01", "violated"],
  ])("without an hour every hour of the day may hold: done on %s is %s", (decision, expected) => {
    const dates = ["information-request 2025-09-02", "information-received 2025-09-04"];
    expect(outcome([complaint, ...dates, `decision ${decision}`])[0]).toBe(expected);
  });

  it("every moment counts once, and only those after the anchor", () => {
    const again = ["information-request 2025-09-02T20:00", "information-received 2025-09-03T10:00"];
    expect(outcome([complaint, asked, ...again], { asOf: "2025-09-03" })).toEqual([
      "pending",
      "2025-09-04T10:00",
    ]);
    const early = ["information-request 2025-09-01T08:00", "information-received 2025-09-01T12:00"];
    expect(outcome([complaint, ...early], { asOf: "2025-09-02" })).toEqual(["pending", "2025-09-03T12:00"]);
  });

  it("one that begins after the term revives nothing", () => {
    const late = ["information-request 2025-09-03T11:00", "information-received 2025-09-04T11:00"];
    expect(outcome([complaint, ...late])).toEqual(["violated", "2025-09-03T10:00"]);
  });

  it("while it runs the term stands still, and acting is in time", () => {
    expect(outcome([complaint, asked], { asOf: "2025-09-10" })).toEqual(["pending", undefined]);
    expect(outcome([complaint, asked, "decision 2025-09-09T10:00"])[0]).toBe("met");
  });

  it("hours are elapsed hours: 25 on the day the clock goes back", () => {
    const events = [
      "complaint 2025-10-24T10:00",
      "information-request 2025-10-25T12:00",
      "information-received 2025-10-26T12:00",
    ];
    // 48 hours from Friday 10:00 is Sunday 09:00 by the clock; 25 hours later it is Monday 10:00.
    expect(outcome(events, { asOf: "2025-10-26" })).toEqual(["pending", "2025-10-27T10:00"]);
  });

  it("the time set for answering ends it, also when that is in hours", () => {
    const late = "information-received 2025-09-05T10:00";
    expect(outcome([complaint, asked, late], { pause: { atMost: "24 uur" }, asOf: "2025-09-03" })).toEqual([
      "pending",
      "2025-09-04T10:00",
    ]);
    // A term in days: the 24 hours end on 5 September, so one date is suspended.
    expect(
      outcome(["complaint 2025-09-01", "information-request 2025-09-04T10:00"], {
        pause: { atMost: "24 uur" },
        more: { within: "2 weken na complaint" },
        asOf: "2025-09-10",
      }),
    ).toEqual(["pending", "2025-09-16"]);
  });

  it("a notice before the paused end is in time, and lengthens the term without the pause", () => {
    const more = { extension: { adds: "24 uur" } };
    const notice = "delay-notice 2025-09-05T09:00";
    expect(outcome([complaint, asked, answered, notice], { more, asOf: "2025-09-05" })).toEqual([
      "pending",
      "2025-09-06T10:00",
    ]);
  });

  it("says how long it stood still", () => {
    const events = [complaint, asked, answered].map((each) => row(each));
    const { cases } = check({ regulation: regulation(), events, asOf: "2026-01-31" });
    const verdict = cases[0]?.verdicts.find(({ id }) => id === "decision");
    expect(verdict?.notes).toEqual([
      { code: "hours-stood-still", values: { day: expect.any(Number), hours: 48 } },
    ]);
  });
});
