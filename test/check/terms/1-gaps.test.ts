import { describe, expect, it } from "vitest";
import { check, judge } from "./judging.ts";

const complaint = { activity: "complaint", time: "2025-09-01" };
const events = { hearing: "Hoorzitting", talk: "Gesprek" };

describe("TERMS §1, gaps: no usable time", () => {
  const term = { steps: { decision: { within: "5 werkdagen na complaint" } } };

  it("an act without date is not proven undone", () => {
    const found = judge({
      regulation: term,
      events: [complaint, { activity: "decision" }],
      asOf: "2025-10-01",
    });
    expect(found.decision).toEqual({ status: "undetermined", due: "2025-09-08" });
  });

  it("nor is it proven late by a later one with a date", () => {
    const found = judge({
      regulation: term,
      events: [complaint, { activity: "decision" }, { activity: "decision", time: "2025-09-20" }],
      asOf: "2025-10-01",
    });
    expect(found.decision).toEqual({ status: "undetermined", due: "2025-09-08", done: "2025-09-20" });
  });

  it("and takes nothing away from one that was in time", () => {
    const found = judge({
      regulation: term,
      events: [complaint, { activity: "decision" }, { activity: "decision", time: "2025-09-05" }],
      asOf: "2025-10-01",
    });
    expect(found.decision).toEqual({ status: "met", due: "2025-09-08", done: "2025-09-05" });
  });

  it("a receipt without date leaves every term that runs from it undetermined", () => {
    const found = judge({
      regulation: term,
      events: [{ activity: "complaint" }, { activity: "decision", time: "2025-09-05" }],
      asOf: "2025-10-01",
    });
    expect(found.decision?.status).toBe("undetermined");
  });

  it("a closing without date leaves open whether a duty without a number was missed", () => {
    const found = judge({
      regulation: { steps: { minutes: {}, decision: { within: "5 werkdagen na complaint" } } },
      events: [complaint, { activity: "decision" }],
      asOf: "2025-09-03",
    });
    expect(found.minutes).toEqual({ status: "undetermined" });
    expect(found.completedBy).toEqual({ status: "undetermined" });
  });

  it("a withdrawal without date leaves open whether a duty was still owed", () => {
    const found = judge({
      regulation: { ...term, cancelledBy: "withdrawal" },
      events: [complaint, { activity: "withdrawal" }],
      asOf: "2025-10-01",
    });
    expect(found.decision).toEqual({ status: "undetermined", due: "2025-09-08" });
  });

  it("a notice without date leaves open whether the term was extended", () => {
    const found = judge({
      regulation: {
        steps: { decision: { within: "5 werkdagen na complaint", extension: { adds: "2 weken" } } },
      },
      events: [complaint, { activity: "delay-notice" }, { activity: "decision", time: "2025-09-15" }],
      asOf: "2025-10-01",
    });
    expect(found.decision).toEqual({ status: "undetermined", due: "2025-09-08", done: "2025-09-15" });
    expect(found["decision.extension"]).toEqual({ status: "undetermined" });
  });

  it("a pause without date leaves open how long the term was suspended", () => {
    const found = judge({
      regulation: {
        steps: {
          decision: {
            within: "5 werkdagen na complaint",
            pause: { from: "information-request", until: "information-received", atMost: "2 weken" },
          },
        },
      },
      events: [complaint, { activity: "information-request" }],
      asOf: "2025-10-01",
    });
    expect(found.decision).toEqual({ status: "undetermined", due: "2025-09-08" });
  });
});

describe("TERMS §1, gaps: not recorded", () => {
  it("an activity that the source does not record leaves its duty undetermined", () => {
    const found = judge({
      regulation: {
        steps: { acknowledgement: { within: "5 werkdagen na complaint", by: "handler" }, decision: {} },
        roles: { handler: "Behandelaar" },
      },
      events: [complaint],
      asOf: "2025-10-01",
      notRecorded: ["acknowledgement"],
    });
    expect(found.acknowledgement).toEqual({ status: "undetermined", due: "2025-09-08" });
    expect(found["acknowledgement.by"]).toEqual({ status: "undetermined" });
    expect(found.decision).toEqual({ status: "pending" });
  });

  it("also when it is one of several that could have fulfilled the duty", () => {
    const found = judge({
      regulation: {
        events: { settled: "Opgelost" },
        steps: { decision: { within: "5 werkdagen na complaint", fulfilledBy: "settled" } },
      },
      events: [complaint],
      asOf: "2025-10-01",
      notRecorded: ["settled"],
    });
    expect(found.decision).toEqual({ status: "undetermined", due: "2025-09-08" });
  });

  it("a fact that the source does not record is unknown, also when it has an assumption", () => {
    const found = judge({
      regulation: {
        facts: { urgent: { label: "spoed", type: "flag" } },
        steps: { decision: { within: "5 werkdagen na complaint", unless: "urgent" } },
      },
      events: [complaint],
      asOf: "2025-10-01",
      notRecorded: ["urgent"],
    });
    expect(found.decision?.status).toBe("undetermined");
  });

  it("an event that is in the log has happened, even if the source does not usually record it", () => {
    const found = judge({
      regulation: { events, steps: { decision: { requires: "hearing" } } },
      events: [
        complaint,
        { activity: "hearing", time: "2025-09-02" },
        { activity: "decision", time: "2025-09-03" },
      ],
      asOf: "2025-10-01",
      notRecorded: ["hearing"],
    });
    expect(found["decision.requires"]).toEqual({ status: "met", done: "2025-09-03" });
  });

  it("a column that the source does not record leaves a content undetermined", () => {
    const found = judge({
      regulation: { steps: { decision: { contains: "reasons" } } },
      events: [complaint, { activity: "decision", time: "2025-09-03" }],
      asOf: "2025-10-01",
      notRecorded: ["reasons"],
      fields: ["reasons"],
    });
    expect(found["decision.contains"]?.status).toBe("undetermined");
  });

  it("otherwise absence is not done, and that no case shows it is the first finding, with its number", () => {
    const { dataQuality, cases } = check({
      regulation: { steps: { decision: { within: "5 werkdagen na complaint" } } },
      cases: [{ events: [complaint] }, { events: [complaint] }],
      asOf: "2025-10-01",
    });
    expect(
      cases
        .flatMap(({ verdicts }) => verdicts.filter(({ id }) => id === "decision"))
        .map(({ status }) => status),
    ).toEqual(["violated", "violated"]);
    expect(dataQuality[0]?.rule).toBe("activity-never-shown");
    expect(dataQuality[0]?.message.nl).toContain("2 keer");
  });

  it("an activity that one case shows is no such finding", () => {
    const { dataQuality } = check({
      regulation: { steps: { decision: { within: "5 werkdagen na complaint" } } },
      cases: [{ events: [complaint] }, { events: [complaint, { activity: "decision", time: "2025-09-02" }] }],
      asOf: "2025-10-01",
    });
    expect(dataQuality.map(({ rule }) => rule)).not.toContain("activity-never-shown");
  });
});
