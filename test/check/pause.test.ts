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
