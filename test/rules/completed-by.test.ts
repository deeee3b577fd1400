import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const regulation = {
  completedBy: ["decision", "closing"],
  reopenedBy: "consent",
  cancelledBy: "withdrawal",
  steps: { decision: {} },
};
const rows = (...written: readonly string[]) => [complaint, ...written.map((each) => row(each))];
const id = "completedBy";

describe("exactly one closing", () => {
  it("one: met; more than one kind: violated; none: pending; cancelled: not applicable", () => {
    expectVerdicts(
      { regulation, events: rows("decision 2025-09-10") },
      { [id]: { status: "met", done: "2025-09-10" } },
    );
    expectVerdicts(
      { regulation, events: rows("decision 2025-09-10", "closing 2025-09-12") },
      { [id]: { ...wrong, done: "2025-09-12" } },
    );
    expectVerdicts({ regulation, events: rows() }, { [id]: { status: "pending" } });
    expectVerdicts(
      { regulation, events: rows("withdrawal 2025-09-10") },
      { [id]: { status: "not-applicable" } },
    );
  });

  it("an appeal-decision closes its own stage and is never in that count", () => {
    const stages = {
      first: { label: "Eerste", steps: { decision: {} } },
      appeal: { label: "Bezwaar", starts: "objection", steps: { objection: {}, "appeal-decision": {} } },
    };
    expectVerdicts(
      {
        regulation: { stages },
        events: rows("decision 2025-09-10", "objection 2025-09-12", "appeal-decision 2025-10-10"),
      },
      {
        "first.completedBy": { status: "met", done: "2025-09-10" },
        "appeal.completedBy": { status: "met", done: "2025-10-10" },
      },
    );
  });
});
