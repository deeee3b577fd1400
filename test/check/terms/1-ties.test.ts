import { describe, expect, it } from "vitest";
import { check, judge } from "./judging.ts";

const complaint = { activity: "complaint", time: "2025-09-01" };
const events = { hearing: "Hoorzitting", talk: "Gesprek" };

describe("TERMS §1, order and ties", () => {
  const order = { events, steps: { decision: { notBefore: "hearing" } } };
  const at = (hearing: string, decision: string, isFirst = true) => {
    const rows = [
      { activity: "hearing", time: hearing },
      { activity: "decision", time: decision },
    ];
    return judge({
      regulation: order,
      events: [complaint, ...(isFirst ? rows : rows.toReversed())],
      asOf: "2025-10-01",
    })["decision.notBefore"];
  };

  it.each([
    ["2025-09-08", "2025-09-08", true],
    ["2025-09-08", "2025-09-08", false],
    ["2025-09-08T15:00", "2025-09-08", true],
    ["2025-09-08", "2025-09-08T09:00", true],
    ["2025-09-08T09:00", "2025-09-08T09:00", false],
  ])("hearing %s and decision %s tie: never in the wrong order, and marked", (hearing, decision, isFirst) => {
    expect(at(hearing, decision, isFirst)).toEqual({ status: "met", done: decision, onTie: true });
  });

  it("two known hours are an order", () => {
    expect(at("2025-09-08T15:00", "2025-09-08T09:00")).toEqual({
      status: "violated",
      severity: "violation",
      done: "2025-09-08T09:00",
    });
    expect(at("2025-09-08T09:00", "2025-09-08T15:00")).toEqual({ status: "met", done: "2025-09-08T15:00" });
  });

  it("is no tie where another event settles it", () => {
    const found = judge({
      regulation: order,
      events: [
        complaint,
        { activity: "hearing", time: "2025-09-05" },
        { activity: "hearing", time: "2025-09-08" },
        { activity: "decision", time: "2025-09-08" },
      ],
      asOf: "2025-10-01",
    });
    expect(found["decision.notBefore"]).toEqual({ status: "met", done: "2025-09-08" });
  });

  it("counts the verdicts that rest on a tie", () => {
    const rows = [
      complaint,
      { activity: "hearing", time: "2025-09-08" },
      { activity: "decision", time: "2025-09-08" },
    ];
    expect(check({ regulation: order, events: rows, asOf: "2025-10-01" }).summary.onTies).toBe(1);
  });

  const required = (requires: unknown, hearing: string, decision: string) =>
    judge({
      regulation: { events, steps: { decision: { requires } } },
      events: [complaint, { activity: "decision", time: decision }, { activity: "hearing", time: hearing }],
      asOf: "2025-10-01",
    })["decision.requires"];

  it("what an act requires ties as well", () => {
    expect(required("hearing", "2025-09-08", "2025-09-08")).toEqual({
      status: "met",
      done: "2025-09-08",
      onTie: true,
    });
    expect(required("hearing", "2025-09-08T15:00", "2025-09-08T09:00")).toEqual({
      status: "violated",
      severity: "violation",
      done: "2025-09-08T09:00",
    });
    expect(required("hearing", "2025-09-05", "2025-09-08")).toEqual({ status: "met", done: "2025-09-08" });
  });

  it("a tie is no wrong order for what may not have happened before the act either", () => {
    expect(required("no hearing", "2025-09-08", "2025-09-08")).toEqual({
      status: "met",
      done: "2025-09-08",
      onTie: true,
    });
  });

  it("an act on the date of the event that forbids it is not shown to come after it", () => {
    const found = (talk: string, hearing: string) =>
      judge({
        regulation: {
          events: { hearing: "Hoorzitting" },
          steps: { talk: { duty: "never", once: "hearing" }, decision: {} },
        },
        events: [
          complaint,
          { activity: "hearing", time: hearing },
          { activity: "talk", time: talk },
          { activity: "decision", time: "2025-09-10" },
        ],
        asOf: "2025-10-01",
      })["talk.never"];
    expect(found("2025-09-05", "2025-09-05")).toEqual({ status: "met", onTie: true });
    expect(found("2025-09-05T15:00", "2025-09-05T10:00")).toEqual({
      status: "violated",
      severity: "violation",
      done: "2025-09-05T15:00",
    });
    expect(found("2025-09-06", "2025-09-05")).toEqual({
      status: "violated",
      severity: "violation",
      done: "2025-09-06",
    });
  });
});
