import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const attention = { status: "violated", severity: "attention" } as const;
const rows = (...written: readonly string[]) => [complaint, ...written.map((each) => row(each))];

describe("an aim alone is the step", () => {
  const plain = { steps: { decision: { aim: "1 maand na complaint" } } };
  const told = { steps: { decision: { aim: "1 maand na complaint", extension: {} } } };

  it("done in time: met", () => {
    expectVerdicts(
      { regulation: plain, events: rows("decision 2025-10-01") },
      { decision: { status: "met", due: "2025-10-01", done: "2025-10-01" } },
    );
  });

  it("missed without a duty to give notice: attention", () => {
    expectVerdicts(
      { regulation: plain, events: rows("decision 2025-10-02") },
      { decision: { ...attention, due: "2025-10-01", done: "2025-10-02" } },
    );
    expectVerdicts({ regulation: plain, events: rows() }, { decision: { ...attention, due: "2025-10-01" } });
  });

  it("missed with that duty and without notice, or with a late one: a breach", () => {
    expectVerdicts(
      { regulation: told, events: rows("decision 2025-10-02") },
      { decision: { ...wrong, due: "2025-10-01", done: "2025-10-02" } },
    );
    expectVerdicts(
      { regulation: told, events: rows("delay-notice 2025-10-02") },
      {
        decision: { ...wrong, due: "2025-10-01" },
        "decision.extension": { ...attention, done: "2025-10-02" },
      },
    );
  });

  it("a notice in time: met by the notice", () => {
    expectVerdicts(
      { regulation: told, events: rows("delay-notice 2025-10-01") },
      { decision: { status: "met", due: "2025-10-01", done: "2025-10-01" } },
    );
    expectVerdicts(
      { regulation: told, events: rows("delay-notice 2025-09-20", "decision 2025-12-01") },
      { decision: { status: "met", due: "2025-10-01", done: "2025-09-20" } },
    );
  });

  it("an outsider's aim that is missed has lapsed", () => {
    const regulation = { events: {}, steps: { reply: { by: "complainant", aim: "1 week na complaint" } } };
    expectVerdicts({ regulation, events: rows() }, { reply: { status: "lapsed", due: "2025-09-08" } });
  });
});

describe("an aim beside a hard limit", () => {
  const regulation = {
    steps: {
      decision: {
        aim: "2 weken na complaint",
        within: "4 weken na complaint",
        extension: { adds: "1 week" },
      },
    },
  };

  it("is a verdict of its own, and no extension moves the limit", () => {
    expectVerdicts(
      { regulation, events: rows("delay-notice 2025-09-10", "decision 2025-09-30") },
      {
        decision: { ...wrong, due: "2025-09-29", done: "2025-09-30" },
        "decision.aim": { status: "met", due: "2025-09-22", done: "2025-09-10" },
      },
    );
    expectVerdicts(
      { regulation, events: rows("decision 2025-09-20") },
      {
        decision: { status: "met", due: "2025-09-29", done: "2025-09-20" },
        "decision.aim": { ...wrong, due: "2025-09-15", done: "2025-09-20" },
      },
    );
  });
});
