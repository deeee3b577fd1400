import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const regulation = {
  events: { letter: "Brief", other: "Iets anders" },
  steps: { copy: { once: "letter", directly: true } },
};
const rows = (...written: readonly string[]) => [complaint, ...written.map((each) => row(each))];

describe("no other recorded event between", () => {
  it("nothing, or something, or a tie", () => {
    const done = "2025-09-05";
    expectVerdicts(
      { regulation, events: rows("letter 2025-09-02", "copy 2025-09-05") },
      { "copy.directly": { status: "met", done } },
    );
    expectVerdicts(
      { regulation, events: rows("letter 2025-09-02", "other 2025-09-03", "copy 2025-09-05") },
      { "copy.directly": { ...wrong, done } },
    );
    expectVerdicts(
      { regulation, events: rows("letter 2025-09-02", "other 2025-09-05", "copy 2025-09-05") },
      { "copy.directly": { status: "met", done, onTie: true } },
    );
  });
});
