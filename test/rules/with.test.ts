import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const regulation = {
  roles: { accused: "Beklaagde" },
  completedBy: "closing",
  steps: { hearing: { with: "complainant and accused" } },
};
const closing = row("closing 2025-09-20");

describe("who takes part", () => {
  it("each a verdict, over all occurrences together", () => {
    const rows = [complaint, row("hearing 2025-09-05", { with: "complainant" }), closing];
    expectVerdicts(
      { regulation, events: rows },
      {
        hearing: { status: "met", done: "2025-09-05" },
        "hearing.with.complainant": { status: "met", done: "2025-09-05" },
        "hearing.with.accused": { ...wrong, done: "2025-09-05" },
      },
    );
    expectVerdicts(
      { regulation, events: [...rows, row("hearing 2025-09-06", { with: "accused" })] },
      { "hearing.with.accused": { status: "met", done: "2025-09-06" } },
    );
    expectVerdicts(
      { regulation, events: [complaint, row("hearing 2025-09-05"), closing] },
      { "hearing.with.accused": { status: "undetermined", done: "2025-09-05" } },
    );
  });
});
