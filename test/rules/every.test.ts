import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const regulation = (every: string, more: object = {}) => ({
  events: { plan: "Plan" },
  cancelledBy: "withdrawal",
  steps: { update: { every, ...more }, decision: {} },
});
const rows = (...written: readonly string[]) => [complaint, ...written.map((each) => row(each))];
const monthly = regulation("1 maand na complaint tot decision");

describe("every … until", () => {
  it("gaps from the anchor to the first act, to the next, to the end", () => {
    expectVerdicts(
      { regulation: monthly, events: rows("update 2025-09-20", "update 2025-10-20", "decision 2025-11-10") },
      {
        "update.every": { status: "met", due: "2025-10-01", done: "2025-09-20" },
        "update#2.every": { status: "met", due: "2025-10-20", done: "2025-10-20" },
        "update#3.every": { status: "met", due: "2025-11-20", done: "2025-11-10" },
        update: undefined,
      },
    );
  });

  it("a gap runs from what was really done; the running one is pending", () => {
    expectVerdicts(
      { regulation: monthly, events: rows("update 2025-10-05"), asOf: "2025-11-05" },
      {
        "update.every": { ...wrong, due: "2025-10-01", done: "2025-10-05" },
        "update#2.every": { status: "pending", due: "2025-11-05" },
      },
    );
  });

  it("an event in unless ends the gap that ran on that day, and not one that was over", () => {
    const ended = regulation("1 maand na complaint tot decision", { unless: "plan" });
    expectVerdicts(
      { regulation: ended, events: rows("plan 2025-10-01") },
      { "update.every": { status: "not-applicable", due: "2025-10-01" } },
    );
    expectVerdicts(
      { regulation: ended, events: rows("plan 2025-10-02") },
      { "update.every": { ...wrong, due: "2025-10-01" } },
    );
  });

  it("missed several times over is one violation", () => {
    expectVerdicts(
      { regulation: monthly, events: rows(), asOf: "2026-01-31" },
      { "update.every": { ...wrong, due: "2025-10-01" }, "update#2.every": undefined },
    );
  });

  it("closing or cancelling ends the last gap", () => {
    const open = regulation("1 maand na complaint");
    for (const end of ["decision 2025-10-01", "withdrawal 2025-10-01"]) {
      expectVerdicts(
        { regulation: open, events: rows(end) },
        { "update.every": { status: "met", due: "2025-10-01", done: "2025-10-01" } },
      );
    }
    expectVerdicts(
      { regulation: open, events: rows("withdrawal 2025-10-02") },
      { "update.every": { ...wrong, due: "2025-10-01" } },
    );
  });

  it("waits for its anchor; without it it does not apply", () => {
    const planned = regulation("1 maand na plan");
    expectVerdicts(
      { regulation: planned, events: rows() },
      { "update.every": { status: "pending", waiting: true } },
    );
    expectVerdicts(
      { regulation: planned, events: rows("decision 2025-09-10") },
      { "update.every": { status: "not-applicable" } },
    );
  });

  it("an act without a date, or that the source does not record, leaves a missed gap open", () => {
    expectVerdicts(
      { regulation: monthly, events: [...rows(), row("update")] },
      { "update.every": { status: "undetermined", due: "2025-10-01" } },
    );
    expectVerdicts(
      { regulation: monthly, events: rows(), notRecorded: ["update"] },
      { "update.every": { status: "undetermined", due: "2025-10-01" } },
    );
  });

  it("a month without more is a gap of a month", () => {
    expectVerdicts(
      { regulation: regulation("month"), events: rows(), asOf: "2025-10-02" },
      { "update.every": { ...wrong, due: "2025-10-01" } },
    );
  });

  it("regularly: once is enough, missing at closing is a breach; our own number gives attention", () => {
    const open = regulation("regularly after complaint until decision");
    expectVerdicts({ regulation: open, events: rows() }, { "update.every": { status: "pending" } });
    expectVerdicts(
      { regulation: open, events: rows("update 2025-12-01") },
      { "update.every": { status: "met", done: "2025-12-01" } },
    );
    expectVerdicts({ regulation: open, events: rows("decision 2025-09-10") }, { "update.every": wrong });
    expectVerdicts(
      { regulation: open, events: rows("withdrawal 2025-09-10") },
      { "update.every": { status: "not-applicable" } },
    );
    const own = regulation("regularly after complaint until decision", { attentionAfter: "1 maand" });
    expectVerdicts(
      { regulation: own, events: rows() },
      { "update.every": { status: "violated", severity: "attention", due: "2025-10-01" } },
    );
  });

  it("of an outsider it lapses", () => {
    const regulationOfOthers = regulation("1 maand na complaint", { by: "complainant" });
    expectVerdicts(
      { regulation: regulationOfOthers, events: rows() },
      { "update.every": { status: "lapsed", due: "2025-10-01" } },
    );
  });
});
