import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const regulation = (notAfter: unknown, more: object = {}) => ({
  completedBy: "closing",
  events: { meeting: "Overleg" },
  steps: { invitation: { notAfter, ...more }, hearing: { duty: "may" } },
});
const rows = (...written: readonly string[]) => [complaint, ...written.map((each) => row(each))];

describe("before another act", () => {
  const order = regulation("hearing");

  it("done before it: met", () => {
    expectVerdicts(
      { regulation: order, events: rows("invitation 2025-09-05", "hearing 2025-09-10") },
      { "invitation.notAfter": { status: "met", done: "2025-09-05" } },
    );
  });

  it("the other act first: violated for good, and the step itself is judged once", () => {
    expectVerdicts(
      { regulation: order, events: rows("hearing 2025-09-10", "invitation 2025-09-12") },
      {
        "invitation.notAfter": { ...wrong, done: "2025-09-12" },
        invitation: { status: "met", done: "2025-09-12" },
      },
    );
    expectVerdicts(
      { regulation: order, events: rows("hearing 2025-09-10", "closing 2025-09-20") },
      { "invitation.notAfter": wrong, invitation: { status: "not-applicable" } },
    );
    expectVerdicts(
      {
        regulation: regulation("hearing", { within: "1 week na complaint" }),
        events: rows("hearing 2025-09-05"),
      },
      { "invitation.notAfter": wrong, invitation: { status: "not-applicable", due: "2025-09-08" } },
    );
  });

  it("neither yet: pending; at closing not applicable", () => {
    expectVerdicts({ regulation: order, events: rows() }, { "invitation.notAfter": { status: "pending" } });
    expectVerdicts(
      { regulation: order, events: rows("closing 2025-09-20") },
      { "invitation.notAfter": { status: "not-applicable" }, invitation: wrong },
    );
  });
});

describe("so long before another act", () => {
  const before = regulation("5 days before hearing.planned");
  const planned = (...written: readonly string[]) => [
    ...rows(...written),
    row("hearing 2025-09-20", { planned: "2025-09-20" }),
  ];

  it("the last day in time is the day before the nth day", () => {
    expectVerdicts(
      { regulation: before, events: planned("invitation 2025-09-14") },
      { "invitation.notAfter": { status: "met", due: "2025-09-14", done: "2025-09-14" } },
    );
    expectVerdicts(
      { regulation: before, events: planned("invitation 2025-09-15") },
      { "invitation.notAfter": { ...wrong, due: "2025-09-14", done: "2025-09-15" } },
    );
  });

  it("never done: judged once", () => {
    expectVerdicts(
      { regulation: before, events: [...planned(), row("closing 2025-09-30")] },
      { "invitation.notAfter": { ...wrong, due: "2025-09-14" }, invitation: { status: "not-applicable" } },
    );
  });

  it("until the other act comes it is open", () => {
    expectVerdicts(
      { regulation: before, events: rows("invitation 2025-09-05") },
      { "invitation.notAfter": { status: "pending", waiting: true } },
    );
    expectVerdicts(
      { regulation: before, events: rows("invitation 2025-09-05", "closing 2025-09-20") },
      { "invitation.notAfter": { status: "not-applicable" } },
    );
  });
});
