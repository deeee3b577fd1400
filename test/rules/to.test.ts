import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const regulation = {
  roles: { accused: { label: "Beklaagde", outside: true } },
  completedBy: "closing",
  cancelledBy: "withdrawal",
  steps: { decision: { within: "2 weken na complaint", to: "complainant and accused" } },
};
const decided = (...told: readonly (readonly [string, string?])[]) => [
  complaint,
  ...told.map(([day, recipient]) => row(`decision ${day}`, recipient === undefined ? {} : { recipient })),
];
const closing = row("closing 2025-09-20");

describe("recipients", () => {
  it("done when the first one named is reached", () => {
    expectVerdicts(
      { regulation, events: decided(["2025-09-10", "complainant"]) },
      { decision: { status: "met", due: "2025-09-15", done: "2025-09-10" } },
    );
    expectVerdicts(
      { regulation, events: decided(["2025-09-10", "accused"]) },
      { decision: { ...wrong, due: "2025-09-15" } },
    );
  });

  it("each a verdict: by the due date or by closing, whichever is later, over all occurrences together", () => {
    const both = decided(["2025-09-10", "complainant"], ["2025-09-19", "accused"]);
    expectVerdicts(
      { regulation, events: [...both, closing] },
      {
        "decision.to.complainant": { status: "met", done: "2025-09-10" },
        "decision.to.accused": { status: "met", done: "2025-09-19" },
      },
    );
    const late = decided(["2025-09-10", "complainant"], ["2025-09-21", "accused"]);
    expectVerdicts(
      { regulation, events: [...late, closing] },
      { "decision.to.accused": { ...wrong, done: "2025-09-21" } },
    );
    expectVerdicts(
      { regulation, events: decided(["2025-09-10", "complainant"]) },
      { "decision.to.accused": { status: "pending" } },
    );
    const early = [
      ...decided(["2025-09-02", "complainant"], ["2025-09-14", "accused"]),
      row("closing 2025-09-03"),
    ];
    expectVerdicts(
      { regulation, events: early },
      { "decision.to.accused": { status: "met", done: "2025-09-14" } },
    );
  });

  it("an event without recipient leaves open what it could decide", () => {
    expectVerdicts(
      { regulation, events: [...decided(["2025-09-10"]), closing] },
      {
        decision: { status: "met", due: "2025-09-15", done: "2025-09-10" },
        "decision.to.complainant": { status: "undetermined", done: "2025-09-10" },
      },
    );
  });

  it("withdrawn before all were reached: not applicable", () => {
    const rows = [...decided(["2025-09-10", "complainant"]), row("withdrawal 2025-09-12")];
    expectVerdicts({ regulation, events: rows }, { "decision.to.accused": { status: "not-applicable" } });
  });
});
