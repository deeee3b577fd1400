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

  it("an act that reached only others was not done, and is judged once", () => {
    const asked = {
      ...regulation,
      roles: { ...regulation.roles, clerk: "Medewerker", board: "Bestuur" },
      fields: { reasons: "Redenen" },
      steps: { decision: { ...regulation.steps.decision, by: "board", form: "letter", contains: "reasons" } },
    };
    const elsewhere = row("decision 2025-09-10", { recipient: "accused", role: "clerk", form: "phone" });
    const others = ["by", "form", "contains", "to.complainant"].map((each) => `decision.${each}`);
    const each = (status: string) => Object.fromEntries(others.map((id) => [id, { status }]));
    // Who was reached was reached, over all occurrences together.
    const told = { "decision.to.accused": { status: "met", done: "2025-09-10" } };
    expectVerdicts(
      { regulation: asked, events: [complaint, elsewhere, closing] },
      { decision: { ...wrong, due: "2025-09-15" }, ...each("not-applicable"), ...told },
    );
    expectVerdicts(
      { regulation: asked, events: [complaint, elsewhere], asOf: "2025-09-12" },
      { decision: { status: "pending", due: "2025-09-15" }, ...each("pending"), ...told },
    );
  });

  it("once it is done, who did it is judged over every occurrence", () => {
    const asked = {
      ...regulation,
      roles: { ...regulation.roles, clerk: "Medewerker", board: "Bestuur" },
      steps: { decision: { ...regulation.steps.decision, by: "board" } },
    };
    const rows = [
      complaint,
      row("decision 2025-09-10", { recipient: "accused", role: "clerk" }),
      row("decision 2025-09-12", { recipient: "complainant", role: "board" }),
    ];
    expectVerdicts(
      { regulation: asked, events: rows },
      {
        decision: { status: "met", due: "2025-09-15", done: "2025-09-12" },
        "decision.by": { ...wrong, done: "2025-09-10" },
      },
    );
  });

  it("what is not owed is judged by its recipient alone", () => {
    const may = { ...regulation, steps: { decision: {}, advice: { duty: "may", to: "complainant" } } };
    const rows = [complaint, row("advice 2025-09-10", { recipient: "accused" }), row("closing 2025-09-20")];
    expectVerdicts(
      { regulation: may, events: rows },
      { advice: undefined, "advice.to.complainant": { ...wrong, done: "2025-09-10" } },
    );
  });

  it("withdrawn before all were reached: not applicable", () => {
    const rows = [...decided(["2025-09-10", "complainant"]), row("withdrawal 2025-09-12")];
    expectVerdicts({ regulation, events: rows }, { "decision.to.accused": { status: "not-applicable" } });
  });
});
