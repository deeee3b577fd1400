import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const regulation = (retention: object) => ({
  facts: { paper: "boolean" },
  steps: { decision: {} },
  retention: { file: { what: "Dossier", keep: "1 jaar na decision", article: "art_1", ...retention } },
});
const decided = [complaint, row("decision 2025-09-10")];
const id = "file.keep";
const due = "2026-09-10";

describe("retention", () => {
  const owed = regulation({ destroy: "1 maand" });

  it("destroying on the last day of keeping is too early", () => {
    expectVerdicts(
      { regulation: owed, events: [...decided, row("destroyed 2026-09-10")], asOf: "2027-01-01" },
      { [id]: { ...wrong, due, done: "2026-09-10" } },
    );
    expectVerdicts(
      { regulation: owed, events: [...decided, row("destroyed 2026-09-11")], asOf: "2027-01-01" },
      { [id]: { status: "met", due, done: "2026-09-11" } },
    );
  });

  it("not destroyed when the grace is over: attention", () => {
    expectVerdicts(
      { regulation: owed, events: decided, asOf: "2026-10-10" },
      { [id]: { status: "pending", due } },
    );
    expectVerdicts(
      { regulation: owed, events: decided, asOf: "2026-10-11" },
      { [id]: { status: "violated", severity: "attention", due } },
    );
  });

  it("destroyed in notRecorded: undetermined", () => {
    expectVerdicts(
      { regulation: owed, events: decided, asOf: "2027-01-01", notRecorded: ["destroyed"] },
      { [id]: { status: "undetermined", due } },
    );
  });

  it("without a duty to destroy keeping is enough", () => {
    expectVerdicts(
      { regulation: regulation({}), events: decided, asOf: "2026-09-11" },
      { [id]: { status: "met", due } },
    );
  });

  it("only under its condition", () => {
    const conditional = regulation({ if: { paper: true } });
    expectVerdicts(
      { regulation: conditional, events: decided, facts: { paper: false } },
      { [id]: { status: "not-applicable" } },
    );
    expectVerdicts({ regulation: conditional, events: decided }, { [id]: { status: "undetermined" } });
  });

  it("weighs what the text says", () => {
    const light = regulation({ severity: "attention" });
    expectVerdicts(
      { regulation: light, events: [...decided, row("destroyed 2026-01-01")], asOf: "2027-01-01" },
      { [id]: { status: "violated", severity: "attention", due, done: "2026-01-01" } },
    );
  });
});
