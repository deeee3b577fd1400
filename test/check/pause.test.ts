import { describe, expect, it } from "vitest";
import { type Details, expectVerdicts, row } from "../support/verdicts.ts";
import { check } from "./terms/judging.ts";

const complaint = row("complaint 2025-09-01");
const paused = (pause: object = {}, within = "2 weken na complaint") => ({
  fields: { by: "Uiterlijk" },
  steps: {
    decision: { within, pause: { from: "information-request", until: "information-received", ...pause } },
  },
});
const request = (time: string, more: Details = {}) => row(`information-request ${time}`, more);
const answer = (time: string) => row(`information-received ${time}`);

describe("TERMS §6, pause", () => {
  it("suspends the dates after its start up to and including its end", () => {
    // 15 Sep + 3 dates (5, 6, 7 Sep).
    expectVerdicts(
      {
        regulation: paused(),
        events: [complaint, request("2025-09-04"), answer("2025-09-07")],
        asOf: "2025-09-10",
      },
      { decision: { status: "pending", due: "2025-09-18" } },
    );
  });

  it("endDayCounts leaves out the day it ends", () => {
    expectVerdicts(
      {
        regulation: paused({ endDayCounts: true }),
        events: [complaint, request("2025-09-04"), answer("2025-09-07")],
        asOf: "2025-09-10",
      },
      { decision: { status: "pending", due: "2025-09-17" } },
    );
  });

  it("each date once, also where two requests overlap, and only those after day zero", () => {
    const twice = [complaint, request("2025-09-03"), request("2025-09-05"), answer("2025-09-08")];
    expectVerdicts(
      { regulation: paused(), events: twice, asOf: "2025-09-10" },
      { decision: { status: "pending", due: "2025-09-20" } },
    );
    const early = [request("2025-08-28"), complaint, answer("2025-09-03")];
    expectVerdicts(
      { regulation: paused(), events: early, asOf: "2025-09-10" },
      { decision: { status: "pending", due: "2025-09-17" } },
    );
  });

  it("working days skip the suspended dates", () => {
    // 5 working days after 1 Sep = 8 Sep; Thursday 4 and Friday 5 fall out: 10 Sep.
    expectVerdicts(
      {
        regulation: paused({}, "5 werkdagen na complaint"),
        events: [complaint, request("2025-09-03"), answer("2025-09-05")],
        asOf: "2025-09-08",
      },
      { decision: { status: "pending", due: "2025-09-10" } },
    );
  });

  it("is added to the raw end and rolled once", () => {
    const regulation = { ...paused(), counting: { calendar: "nl-atw", restDay: "next-working-day" } };
    // Saturday 6 Sep + 2 weeks = Saturday 20; + 1 date = Sunday 21, rolled to Monday 22.
    expectVerdicts(
      {
        regulation,
        events: [row("complaint 2025-09-06"), request("2025-09-09"), answer("2025-09-10")],
        asOf: "2025-09-12",
      },
      { decision: { status: "pending", due: "2025-09-22" } },
    );
  });

  it("ends when the time set for answering has run out", () => {
    const limited = paused({ atMost: "1 week" });
    const rows = [complaint, request("2025-09-04")];
    expectVerdicts(
      { regulation: limited, events: [...rows, answer("2025-09-20")], asOf: "2025-09-21" },
      { decision: { status: "pending", due: "2025-09-22" } },
    );
    expectVerdicts(
      { regulation: limited, events: rows, asOf: "2025-09-08" },
      { decision: { status: "pending", due: "2025-09-22", dueAtLatest: true } },
    );
    const byDate = paused({ atMost: "information-request.by" });
    expectVerdicts(
      {
        regulation: byDate,
        events: [complaint, request("2025-09-04", { by: "2025-09-06" })],
        asOf: "2025-09-10",
      },
      { decision: { status: "pending", due: "2025-09-17" } },
    );
  });

  it("a second request sets a new time for answering", () => {
    // 5–11 Sep by the first, 10–16 Sep by the second: 12 dates.
    const rows = [complaint, request("2025-09-04"), request("2025-09-09")];
    expectVerdicts(
      { regulation: paused({ atMost: "1 week" }), events: rows, asOf: "2025-09-20" },
      { decision: { status: "pending", due: "2025-09-27" } },
    );
  });

  it("without a limit: pending as long as it lasts, and it says how long", () => {
    const situation = {
      regulation: paused(),
      events: [complaint, request("2025-09-04")],
      asOf: "2025-12-01",
    };
    expectVerdicts(situation, { decision: { status: "pending" } });
    const decision = check(situation).cases[0]?.verdicts.find(({ id }) => id === "decision");
    expect(decision?.message.en).toBe("The term has stood still since 4 September 2025: 88 days.");
  });

  it("one that begins after the due date revives nothing", () => {
    const rows = [complaint, request("2025-09-16"), answer("2025-09-25"), row("decision 2025-09-20")];
    expectVerdicts(
      { regulation: paused(), events: rows },
      { decision: { status: "violated", severity: "violation", due: "2025-09-15", done: "2025-09-20" } },
    );
  });

  it("acting while paused is in time", () => {
    expectVerdicts(
      { regulation: paused(), events: [complaint, request("2025-09-04"), row("decision 2025-10-20")] },
      { decision: { status: "met", done: "2025-10-20" } },
    );
  });

  it("a notice while the clock stands still is in time", () => {
    const { decision } = paused().steps;
    const regulation = { steps: { decision: { ...decision, extension: { adds: "1 week" } } } };
    const rows = [complaint, request("2025-09-10"), row("delay-notice 2025-09-20"), answer("2025-09-24")];
    // 15 Sep + 1 week + 14 dates.
    expectVerdicts(
      { regulation, events: rows, asOf: "2025-09-26" },
      { decision: { status: "pending", due: "2025-10-06" } },
    );
  });
});

describe("a pause of a term that a notice has moved (TERMS §3, §6)", () => {
  const extended = (extension: object, restDay = "none") => {
    const { fields, steps } = paused();
    const decision = { ...steps.decision, within: "3 weken na complaint", extension };
    return {
      fields: { ...fields, "new-date": "Nieuwe datum" },
      counting: { calendar: "nl-atw", restDay },
      steps: { decision },
    };
  };
  const named = (date: string) => row("delay-notice 2025-09-22", { "new-date": date });
  const pending = (due: string) => ({ decision: { status: "pending", due } });

  it.each([
    ["the dates after its start", "2025-10-01", "2025-10-04", "2025-10-09"],
    ["only those after the notice", "2025-09-20", "2025-09-25", "2025-10-09"],
    ["none when it begins after the named date", "2025-10-07", "2025-10-09", undefined],
  ])("moves a named date: %s", (_, from, until, due) => {
    expectVerdicts(
      {
        regulation: extended({ contains: "new-date" }),
        events: [complaint, named("2025-10-06"), request(from), answer(until)],
        asOf: "2025-10-09",
      },
      due === undefined
        ? { decision: { status: "violated", severity: "violation", due: "2025-10-06" } }
        : pending(due),
    );
  });

  it("the named date is not rolled, also when a pause has moved it", () => {
    const regulation = extended({ contains: "new-date" }, "next-working-day");
    // Saturday 4 October, and with one date Sunday 5 October.
    const events = [complaint, named("2025-10-04"), request("2025-09-29"), answer("2025-09-30")];
    expectVerdicts({ regulation, events: events.slice(0, 2), asOf: "2025-10-01" }, pending("2025-10-04"));
    expectVerdicts({ regulation, events, asOf: "2025-10-01" }, pending("2025-10-05"));
  });

  it("while it runs the named date stands still as well", () => {
    expectVerdicts(
      {
        regulation: extended({ contains: "new-date" }),
        events: [complaint, named("2025-10-06"), request("2025-10-01")],
        asOf: "2025-10-20",
      },
      { decision: { status: "pending" } },
    );
  });

  it("a cap bounds the notice, not the pause after it", () => {
    const regulation = extended({ adds: "10 weken", atMost: "6 weken na complaint" });
    const rows = [complaint, row("delay-notice 2025-09-22")];
    // The cap is 13 October; three dates stand still after the notice.
    expectVerdicts({ regulation, events: rows, asOf: "2025-10-10" }, pending("2025-10-13"));
    expectVerdicts(
      { regulation, events: [...rows, request("2025-10-01"), answer("2025-10-04")], asOf: "2025-10-10" },
      pending("2025-10-16"),
    );
  });

  it("says that the named date moved", () => {
    const { cases } = check({
      regulation: extended({ contains: "new-date" }),
      events: [complaint, named("2025-10-06"), request("2025-10-01"), answer("2025-10-04")],
      asOf: "2025-10-05",
    });
    const verdict = cases[0]?.verdicts.find(({ id }) => id === "decision");
    expect(verdict?.notes.map(({ code, values }) => [code, values.days])).toEqual([["named-day-moved", 3]]);
  });
});
