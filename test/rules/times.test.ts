import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const regulation = (times: string | number) => ({
  cancelledBy: "withdrawal",
  steps: { hearing: { times }, decision: {} },
});
const rows = (...written: readonly string[]) => [complaint, ...written.map((each) => row(each))];
const two = ["hearing 2025-09-02", "hearing 2025-09-03"];

describe("how often", () => {
  it("more is violated at once", () => {
    expectVerdicts(
      { regulation: regulation(1), events: rows(...two) },
      { "hearing.times": { ...wrong, done: "2025-09-03" } },
    );
  });

  it("an event in unless before the closing takes the number away", () => {
    const ended = {
      ...regulation(2),
      events: { waived: "Afgezien" },
      steps: { hearing: { times: 2, unless: "waived" }, decision: {} },
    };
    const waived = rows("hearing 2025-09-02", "waived 2025-09-05", "decision 2025-09-10");
    expectVerdicts({ regulation: ended, events: waived }, { "hearing.times": { status: "not-applicable" } });
  });

  it("fewer is pending, at closing violated", () => {
    expectVerdicts(
      { regulation: regulation("2-3"), events: rows("hearing 2025-09-02") },
      { "hearing.times": { status: "pending" } },
    );
    expectVerdicts(
      { regulation: regulation("2-3"), events: rows("hearing 2025-09-02", "decision 2025-09-10") },
      { "hearing.times": wrong },
    );
    expectVerdicts(
      { regulation: regulation("2-3"), events: rows(...two, "decision 2025-09-10") },
      { "hearing.times": { status: "met" } },
    );
  });

  it("at least and at most", () => {
    const closed = (...hearings: readonly string[]) => rows(...hearings, "decision 2025-09-10");
    const times = (written: string, hearings: readonly string[]) => ({
      regulation: regulation(written),
      events: closed(...hearings),
    });
    expectVerdicts(times("at least 2", two), { "hearing.times": { status: "met" } });
    expectVerdicts(times("at least 3", two), { "hearing.times": wrong });
    expectVerdicts(times("at most 2", two), { "hearing.times": { status: "met" } });
    expectVerdicts(times("at most 1", two), { "hearing.times": { ...wrong, done: "2025-09-03" } });
    // Not done at all: whether it is owed is judged once, by the step itself.
    expectVerdicts(times("at most 1", []), { hearing: wrong, "hearing.times": { status: "not-applicable" } });
  });

  it("cancelled with fewer: not applicable; with enough: met", () => {
    expectVerdicts(
      { regulation: regulation("2-3"), events: rows("hearing 2025-09-02", "withdrawal 2025-09-10") },
      { "hearing.times": { status: "not-applicable" } },
    );
    expectVerdicts(
      { regulation: regulation("2-3"), events: rows(...two, "withdrawal 2025-09-10") },
      { "hearing.times": { status: "met" } },
    );
  });
});
