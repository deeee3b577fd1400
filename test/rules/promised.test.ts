import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const attention = { status: "violated", severity: "attention" } as const;
const regulation = {
  fields: { "new-date": "Nieuwe datum" },
  steps: { decision: { aim: "2 weken na complaint", extension: {} } },
};
const notice = row("delay-notice 2025-09-10", { "new-date": "2025-09-30" });

describe("what a notice promises", () => {
  it("kept, broken, late, running", () => {
    const due = "2025-09-30";
    expectVerdicts(
      { regulation, events: [complaint, notice, row("decision 2025-09-30")] },
      { "decision.promised": { status: "met", due, done: "2025-09-30" } },
    );
    expectVerdicts(
      { regulation, events: [complaint, notice, row("decision 2025-10-01")] },
      { "decision.promised": { ...attention, due, done: "2025-10-01" } },
    );
    expectVerdicts(
      { regulation, events: [complaint, notice] },
      { "decision.promised": { ...attention, due } },
    );
    expectVerdicts(
      { regulation, events: [complaint, notice], asOf: "2025-09-30" },
      { "decision.promised": { status: "pending", due } },
    );
  });

  it("is gone when the case is withdrawn before that date", () => {
    const withdrawal = row("withdrawal 2025-09-20");
    expectVerdicts(
      { regulation: { ...regulation, cancelledBy: "withdrawal" }, events: [complaint, notice, withdrawal] },
      { "decision.promised": { status: "not-applicable", due: "2025-09-30" } },
    );
  });

  it("is gone when an event in unless ends the duty before that date, and not by a later one", () => {
    const ended = {
      ...regulation,
      events: { agreed: "Eens geworden" },
      steps: { decision: { aim: "2 weken na complaint", extension: {}, unless: "agreed" } },
    };
    expectVerdicts(
      { regulation: ended, events: [complaint, notice, row("agreed 2025-09-30")] },
      { "decision.promised": { status: "not-applicable", due: "2025-09-30" } },
    );
    expectVerdicts(
      { regulation: ended, events: [complaint, notice, row("agreed 2025-10-01")] },
      { "decision.promised": { ...attention, due: "2025-09-30" } },
    );
  });

  it("without a promise: nothing to keep", () => {
    expectVerdicts(
      { regulation, events: [complaint, row("decision 2025-09-10")] },
      { "decision.promised": { status: "not-applicable" } },
    );
  });
});
