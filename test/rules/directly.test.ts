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

  it("what is done again later breaks nothing; each occasion has its own first act", () => {
    const again = rows("letter 2025-09-02", "copy 2025-09-05", "other 2025-09-06", "copy 2025-09-08");
    expectVerdicts({ regulation, events: again }, { "copy.directly": { status: "met", done: "2025-09-05" } });
    const each = { ...regulation, steps: { copy: { once: "each letter", directly: true } } };
    expectVerdicts(
      { regulation: each, events: rows("letter 2025-09-02", "letter 2025-09-03", "copy 2025-09-05") },
      { "copy.directly": { ...wrong, done: "2025-09-05" } },
    );
    expectVerdicts(
      {
        regulation: each,
        events: rows("letter 2025-09-02", "copy 2025-09-03", "letter 2025-09-05", "copy 2025-09-08"),
      },
      { "copy.directly": { status: "met", done: "2025-09-08" } },
    );
  });

  it("before its occasion, or without one", () => {
    expectVerdicts(
      { regulation, events: rows("copy 2025-09-02", "letter 2025-09-05") },
      { "copy.directly": { status: "undetermined", done: "2025-09-02" } },
    );
    expectVerdicts(
      { regulation, events: rows("copy 2025-09-02") },
      { "copy.directly": { status: "pending", waiting: true } },
    );
  });

  it("after what must come first: every time, and only that", () => {
    const steps = { copy: { notBefore: "letter", directly: true } };
    const ordered = { ...regulation, steps };
    const again = ["letter 2025-09-02", "copy 2025-09-03", "copy 2025-09-04"];
    expectVerdicts(
      { regulation: ordered, events: rows("other 2025-09-01", ...again.slice(0, 2)) },
      { "copy.directly": { status: "met", done: "2025-09-03" } },
    );
    expectVerdicts(
      { regulation: ordered, events: rows(...again) },
      { "copy.directly": { ...wrong, done: "2025-09-04" } },
    );
    expectVerdicts(
      { regulation: ordered, events: rows("copy 2025-09-03") },
      {
        "copy.notBefore": { ...wrong, done: "2025-09-03" },
        "copy.directly": { status: "not-applicable" },
      },
    );
  });

  it("with both: the first after each occasion, and every time after what must come first", () => {
    const both = {
      ...regulation,
      steps: { copy: { once: "each letter", notBefore: "letter", directly: true } },
    };
    expectVerdicts(
      { regulation: both, events: rows("letter 2025-09-02", "copy 2025-09-03") },
      { "copy.directly": { status: "met", done: "2025-09-03" } },
    );
    expectVerdicts(
      { regulation: both, events: rows("letter 2025-09-02", "copy 2025-09-03", "copy 2025-09-04") },
      { "copy.directly": { ...wrong, done: "2025-09-04" } },
    );
  });
});
