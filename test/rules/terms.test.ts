import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const regulation = {
  events: { talk: "Gesprek" },
  roles: { other: { label: "Wederpartij", outside: true } },
  cancelledBy: "withdrawal",
  steps: {
    "plan-step": { duty: "may", setsTerms: true },
    "other-step": { by: "other", setsTerms: true },
    decision: {},
  },
};
const set = (day: string, due: string, more: object = {}) =>
  row(`term-set ${day}`, { what: "talk", due, ...more });
const id = "plan-step.terms.talk";

describe("a case's own terms", () => {
  it("kept, late, missed, running", () => {
    const due = "2025-09-20";
    const rows = [complaint, set("2025-09-05", due)];
    expectVerdicts(
      { regulation, events: [...rows, row("talk 2025-09-20")] },
      { [id]: { status: "met", due, done: "2025-09-20" } },
    );
    expectVerdicts(
      { regulation, events: [...rows, row("talk 2025-09-21")] },
      { [id]: { ...wrong, due, done: "2025-09-21" } },
    );
    expectVerdicts({ regulation, events: rows }, { [id]: { ...wrong, due } });
    expectVerdicts({ regulation, events: rows, asOf: "2025-09-20" }, { [id]: { status: "pending", due } });
  });

  it("set again on or before the old date replaces it, later does not heal", () => {
    const again = (day: string) => [
      complaint,
      set("2025-09-05", "2025-09-20"),
      set(day, "2025-10-10"),
      row("talk 2025-10-09"),
    ];
    expectVerdicts(
      { regulation, events: again("2025-09-20") },
      { [id]: { status: "met", due: "2025-10-10", done: "2025-10-09" } },
    );
    expectVerdicts(
      { regulation, events: again("2025-09-21") },
      { [id]: { ...wrong, due: "2025-09-20", done: "2025-10-09" } },
    );
  });

  it("done before it was set again is done", () => {
    const rows = [
      complaint,
      set("2025-09-05", "2025-09-20"),
      row("talk 2025-09-10"),
      set("2025-09-15", "2025-10-10"),
    ];
    expectVerdicts(
      { regulation, events: rows },
      { [id]: { status: "met", due: "2025-10-10", done: "2025-09-10" } },
    );
  });

  it("never rolled", () => {
    const rolled = { ...regulation, counting: { calendar: "nl-atw", restDay: "next-working-day" } };
    const rows = [complaint, set("2025-09-05", "2025-09-20"), row("talk 2025-09-22")];
    expectVerdicts(
      { regulation: rolled, events: rows },
      { [id]: { ...wrong, due: "2025-09-20", done: "2025-09-22" } },
    );
  });

  it("of an outsider: lapsed", () => {
    const rows = [complaint, set("2025-09-05", "2025-09-20", { role: "other" })];
    expectVerdicts(
      { regulation, events: rows },
      { "other-step.terms.talk": { status: "lapsed", due: "2025-09-20" }, [id]: undefined },
    );
  });

  it("the only step with terms judges those of an outsider as well", () => {
    const { "plan-step": only, decision } = regulation.steps;
    const one = { ...regulation, steps: { "plan-step": only, decision } };
    const rows = [complaint, set("2025-09-05", "2025-09-20", { role: "other" })];
    expectVerdicts({ regulation: one, events: rows }, { [id]: { status: "lapsed", due: "2025-09-20" } });
  });

  it("withdrawn before it was due: not applicable; without a date: undetermined", () => {
    expectVerdicts(
      { regulation, events: [complaint, set("2025-09-05", "2025-09-20"), row("withdrawal 2025-09-10")] },
      { [id]: { status: "not-applicable", due: "2025-09-20" } },
    );
    expectVerdicts(
      { regulation, events: [complaint, row("term-set 2025-09-05", { what: "talk" })] },
      { [id]: { status: "undetermined" } },
    );
  });
});
