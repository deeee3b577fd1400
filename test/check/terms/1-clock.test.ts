import { describe, expect, it } from "vitest";
import type { LogEvent } from "../../../src/case-log/model.ts";
import { checkLog } from "../../../src/check/check.ts";
import { logOf, momentOf } from "../../support/cases.ts";
import { regulationOf } from "../../support/regulations.ts";
import { brief, check, judge } from "./judging.ts";

const call = { steps: { call: { within: "48 uur na complaint" } } };
const day = { steps: { decision: { within: "5 werkdagen na complaint" } } };
const complaint = { activity: "complaint", time: "2025-09-01" };

describe("TERMS §1, dates or instants", () => {
  const onDayOfChange = { activity: "complaint", time: "2025-10-25T12:00" };

  it("counts hours as elapsed time when the clock changes", () => {
    const done = (time: string) =>
      judge({ regulation: call, events: [onDayOfChange, { activity: "call", time }], asOf: "2025-11-01" });
    expect(done("2025-10-27T11:00").call).toEqual({
      status: "met",
      due: "2025-10-27T11:00",
      done: "2025-10-27T11:00",
    });
    expect(done("2025-10-27T11:01").call).toEqual({
      status: "violated",
      severity: "violation",
      due: "2025-10-27T11:00",
      done: "2025-10-27T11:01",
    });
  });

  it.each([
    ["2025-09-02", "met", "earlier than any hour of the anchor allows to be late"],
    ["2025-09-03T10:00", "undetermined", "late only if the complaint came early that day"],
    ["2025-09-04T00:00", "violated", "later than any hour of the anchor allows"],
  ])("a date stands for all its hours: act at %s is %s", (time, status) => {
    const found = judge({
      regulation: call,
      events: [complaint, { activity: "call", time }],
      asOf: "2025-10-01",
    });
    expect(found.call?.status).toBe(status);
  });

  it("compares instants for a term in hours, also with the anchor", () => {
    const found = judge({
      regulation: call,
      events: [
        { activity: "complaint", time: "2025-09-01T10:00" },
        { activity: "call", time: "2025-09-01T09:00" },
      ],
      asOf: "2025-10-01",
    });
    expect(found.call).toEqual({ status: "undetermined", due: "2025-09-03T10:00", done: "2025-09-01T09:00" });
  });

  it("compares local dates for a term in days: at 9 on the day of the anchor at 10 is at or after", () => {
    const found = judge({
      regulation: day,
      events: [
        { activity: "complaint", time: "2025-09-01T10:00" },
        { activity: "decision", time: "2025-09-01T09:00" },
      ],
      asOf: "2025-10-01",
    });
    expect(found.decision).toEqual({ status: "met", due: "2025-09-08", done: "2025-09-01T09:00" });
  });

  it("an hour that the clock shows twice stands for both", () => {
    const [first = momentOf("2025-10-26"), later = first] = [
      { day: momentOf("2025-10-26").day, instant: Date.UTC(2025, 9, 26, 0, 30) },
      { day: momentOf("2025-10-26").day, instant: Date.UTC(2025, 9, 26, 1, 30) },
    ];
    const twice = { ...first, ...(later.instant !== undefined && { laterInstant: later.instant }) };
    const at = (time: string): string => {
      const log = logOf([{ events: [{ activity: "complaint" }, { activity: "call", time }] }]);
      const cases = log.cases.map((each) => ({
        ...each,
        events: each.events.map(
          (event): LogEvent => (event.activity === "complaint" ? { ...event, time: twice } : event),
        ),
      }));
      const regulation = regulationOf(call);
      const result = checkLog({
        versions: [regulation],
        log: { ...log, cases },
        options: { asOf: momentOf("2025-11-10") },
      });
      const [verdict] = result.cases[0]?.verdicts.filter(({ id }) => id === "call") ?? [];
      return verdict ? brief(verdict).status : "none";
    };
    expect(at("2025-10-28T01:30")).toBe("met");
    expect(at("2025-10-28T02:00")).toBe("undetermined");
    expect(at("2025-10-28T02:31")).toBe("violated");
  });
});

describe("TERMS §1, closing hour and a reference date with a time", () => {
  const closes = {
    steps: { decision: { within: "3 werkdagen na complaint", counting: { closesAt: "17:00" } } },
  };

  it.each([
    ["2025-09-04", "pending"],
    ["2025-09-04T16:59", "pending"],
    ["2025-09-04T17:01", "violated"],
    ["2025-09-05", "violated"],
  ])("on %s a term that closes on 4 September at 17:00 is %s", (asOf, status) => {
    expect(judge({ regulation: closes, events: [complaint], asOf }).decision?.status).toBe(status);
  });

  it("uses nothing after a reference date with a time", () => {
    const done = (time: string) =>
      judge({
        regulation: day,
        events: [complaint, { activity: "decision", time }],
        asOf: "2025-09-05T12:00",
      }).decision;
    expect(done("2025-09-05T11:00")).toEqual({ status: "met", due: "2025-09-08", done: "2025-09-05T11:00" });
    expect(done("2025-09-05T13:00")).toEqual({ status: "pending", due: "2025-09-08" });
  });

  it("is undetermined where an unknown hour decides whether the act had happened", () => {
    const found = judge({
      regulation: {
        steps: {
          decision: { within: "5 werkdagen na complaint" },
          report: { within: "1 maand na complaint" },
        },
      },
      events: [complaint, { activity: "decision", time: "2025-09-05" }],
      asOf: "2025-09-05T12:00",
    });
    expect(found.decision).toEqual({ status: "undetermined", due: "2025-09-08" });
    expect(found.report).toEqual({ status: "pending", due: "2025-10-01" });
  });

  it("is not undetermined where every hour of the day gives the same verdict", () => {
    const found = judge({
      regulation: day,
      events: [complaint, { activity: "decision", time: "2025-09-10" }],
      asOf: "2025-09-10T12:00",
    });
    expect(found.decision).toEqual({
      status: "violated",
      severity: "violation",
      due: "2025-09-08",
      done: "2025-09-10",
    });
  });
});

describe("TERMS §1, reference date", () => {
  it("what is recorded on the reference date has happened; a term that ends on it is not over", () => {
    const found = judge({
      regulation: {
        steps: {
          decision: { within: "5 werkdagen na complaint" },
          copy: { within: "5 werkdagen na complaint" },
        },
      },
      events: [complaint, { activity: "decision", time: "2025-09-08" }],
      asOf: "2025-09-08",
    });
    expect(found.decision).toEqual({ status: "met", due: "2025-09-08", done: "2025-09-08" });
    expect(found.copy).toEqual({ status: "pending", due: "2025-09-08" });
  });

  it("does not use what happened later, and says so as a finding", () => {
    const situation = {
      regulation: day,
      events: [complaint, { activity: "decision", time: "2025-09-03" }],
      asOf: "2025-09-02",
    };
    expect(judge(situation).decision).toEqual({ status: "pending", due: "2025-09-08" });
    expect(check(situation).dataQuality.map(({ rule }) => rule)).toContain("event-after-reference-date");
  });

  it.each([
    ["2025-08-31", "the day before"],
    ["2025-09-01T09:00", "the hour before"],
  ])("a case that begins after %s gets no verdicts (%s)", (asOf) => {
    const events = [{ activity: "complaint", time: "2025-09-01T10:00" }];
    expect(judge({ regulation: day, events, asOf })).toEqual({});
  });
});

describe("TERMS §1, end of the log", () => {
  it.each([
    ["2025-09-08", undefined, "violated"],
    ["2025-09-07", undefined, "pending"],
    [undefined, "2025-09-07", "pending"],
    ["2025-09-30", "2025-09-07", "pending"],
    ["2025-09-07", "2025-09-30", "pending"],
  ])("named by option %s and by the log %s: due on 8 September is %s", (logUntil, logNames, status) => {
    const found = judge({
      regulation: day,
      events: [complaint],
      asOf: "2025-12-01",
      ...(logUntil && { logUntil }),
      ...(logNames && { logNames }),
    });
    expect(found.decision?.status).toBe(status);
  });

  it("the reference date still counts when the log is complete for longer", () => {
    const found = judge({ regulation: day, events: [complaint], asOf: "2025-09-08", logUntil: "2025-12-31" });
    expect(found.decision).toEqual({ status: "pending", due: "2025-09-08" });
  });

  it("a late act after the named end does not prove that it was late: an earlier one may be missing", () => {
    const found = judge({
      regulation: day,
      events: [complaint, { activity: "decision", time: "2025-09-20" }],
      asOf: "2025-12-01",
      logUntil: "2025-09-05",
    });
    expect(found.decision).toEqual({ status: "undetermined", due: "2025-09-08", done: "2025-09-20" });
  });

  it("that a closing after the named end finds somebody not reached proves nothing, and waits for nothing", () => {
    const regulation = {
      steps: { acknowledgement: { to: ["complainant", "accused"], within: "4 weken" }, decision: {} },
      roles: { accused: "Beklaagde" },
    };
    const sent = { activity: "acknowledgement", time: "2025-09-03", recipient: ["complainant"] };
    const until = (decision: string) =>
      judge({
        regulation,
        events: [complaint, sent, { activity: "decision", time: decision }],
        asOf: "2025-12-01",
        logUntil: "2025-09-10",
      })["acknowledgement.to.accused"]?.status;
    // The last day is 29 September, or the closing if that is later.
    expect(until("2025-10-20")).toBe("undetermined");
    expect(until("2025-09-29")).toBe("pending");
  });

  it("an act that a closing after the named end finds missing may be missing from the log", () => {
    const found = judge({
      regulation: { steps: { hearing: {}, decision: { within: "5 werkdagen na complaint" } } },
      events: [complaint, { activity: "decision", time: "2025-09-05" }],
      asOf: "2025-12-01",
      logUntil: "2025-09-04",
    });
    expect(found.hearing).toEqual({ status: "undetermined" });
    expect(found.decision?.status).toBe("met");
  });

  it("the date of the last event is never the end of the log", () => {
    const situation = { regulation: day, events: [complaint], asOf: "2025-12-01" };
    expect(judge(situation).decision?.status).toBe("violated");
    expect(check(situation).dataQuality.map(({ rule }) => rule)).toContain("log-may-end-early");
    const named = check({ ...situation, logUntil: "2025-11-30" }).dataQuality.map(({ rule }) => rule);
    expect(named).not.toContain("log-may-end-early");
  });
});
