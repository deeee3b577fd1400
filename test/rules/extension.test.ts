import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const regulation = (more: object = {}) => ({
  steps: { decision: { within: "2 weken na complaint", extension: { adds: "1 week" }, ...more } },
});

describe("the verdict on an extension", () => {
  it("in order: met; late: attention, or what the text says it weighs", () => {
    expectVerdicts(
      { regulation: regulation(), events: [complaint, row("delay-notice 2025-09-15")] },
      { "decision.extension": { status: "met", done: "2025-09-15" } },
    );
    const late = [complaint, row("delay-notice 2025-09-16")];
    expectVerdicts(
      { regulation: regulation(), events: late },
      { "decision.extension": { status: "violated", severity: "attention", done: "2025-09-16" } },
    );
    expectVerdicts(
      { regulation: regulation({ severity: { extension: "violation" } }), events: late },
      { "decision.extension": { ...wrong, done: "2025-09-16" } },
    );
  });
});
