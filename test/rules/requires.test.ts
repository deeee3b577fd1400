import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const regulation = {
  facts: { agreed: "boolean" },
  steps: { hearing: {}, settlement: { requires: "consent" }, measures: { requires: { agreed: true } } },
};

describe("what must be true of the act", () => {
  it("an event must have happened at or before it", () => {
    const rows = [complaint, row("settlement 2025-09-10")];
    const done = "2025-09-10";
    expectVerdicts(
      { regulation, events: [...rows, row("consent 2025-09-09")] },
      { "settlement.requires": { status: "met", done } },
    );
    expectVerdicts(
      { regulation, events: [...rows, row("consent 2025-09-10")] },
      { "settlement.requires": { status: "met", done, onTie: true } },
    );
    expectVerdicts(
      { regulation, events: [...rows, row("consent 2025-09-11")] },
      { "settlement.requires": { ...wrong, done } },
    );
  });

  it("over every occurrence", () => {
    const rows = [
      complaint,
      row("measures 2025-09-10", { agreed: "ja" }),
      row("measures 2025-09-11", { agreed: "nee" }),
    ];
    expectVerdicts({ regulation, events: rows }, { "measures.requires": { ...wrong, done: "2025-09-11" } });
  });

  it("not recorded: undetermined", () => {
    expectVerdicts(
      { regulation, events: [complaint, row("measures 2025-09-10")] },
      { "measures.requires": { status: "undetermined", done: "2025-09-10" } },
    );
  });
});
