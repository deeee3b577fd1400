import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

describe("the step itself: done and in time", () => {
  const regulation = {
    completedBy: "closing",
    steps: { decision: { within: "2 weken na complaint" }, hearing: {} },
  };

  it.each([
    ["2025-09-15", "met"],
    ["2025-09-16", "violated"],
  ])("done on %s: %s", (day, status) => {
    const severity = status === "violated" ? { severity: "violation" } : {};
    expectVerdicts(
      { regulation, events: [complaint, row(`decision ${day}`)] },
      { decision: { status, ...severity, due: "2025-09-15", done: day } },
    );
  });

  it("not done: pending on the last day, violated the day after", () => {
    expectVerdicts(
      { regulation, events: [complaint], asOf: "2025-09-15" },
      { decision: { status: "pending", due: "2025-09-15" } },
    );
    expectVerdicts(
      { regulation, events: [complaint], asOf: "2025-09-16" },
      { decision: { ...wrong, due: "2025-09-15" } },
    );
  });

  it("without a number: pending until closing, then violated", () => {
    expectVerdicts({ regulation, events: [complaint] }, { hearing: { status: "pending" } });
    expectVerdicts({ regulation, events: [complaint, row("closing 2025-09-10")] }, { hearing: wrong });
  });
});
