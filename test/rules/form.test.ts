import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const regulation = (form: unknown, more: object = {}) => ({
  completedBy: "closing",
  steps: { decision: { within: "2 weken na complaint", form, ...more } },
});
const decided = (form?: string) => row("decision 2025-09-10", form === undefined ? {} : { form });

describe("form", () => {
  it.each([
    ["written", "letter", "met"],
    ["written", "e-mail", "met"],
    ["written", "brief", "met"],
    ["letter", "written", "undetermined"],
    ["spoken", "telefonisch", "met"],
    ["written", undefined, "undetermined"],
  ])("asked %s, found %s: %s", (asked, found, status) => {
    expectVerdicts(
      { regulation: regulation(asked), events: [complaint, decided(found)] },
      { "decision.form": { status, done: "2025-09-10" } },
    );
  });

  it("the wrong form: until the due date it may be mended, not after it", () => {
    const rows = [complaint, decided("phone")];
    expectVerdicts(
      { regulation: regulation("written"), events: rows, asOf: "2025-09-15" },
      { "decision.form": { status: "pending" } },
    );
    expectVerdicts(
      { regulation: regulation("written"), events: rows, asOf: "2025-09-16" },
      { "decision.form": { ...wrong, done: "2025-09-10" } },
    );
    const mended = (day: string) => [...rows, row(`decision ${day}`, { form: "letter" })];
    expectVerdicts(
      { regulation: regulation("written"), events: mended("2025-09-15") },
      { "decision.form": { status: "met", done: "2025-09-15" } },
    );
    expectVerdicts(
      { regulation: regulation("written"), events: mended("2025-09-16") },
      { "decision.form": { ...wrong, done: "2025-09-10" } },
    );
  });

  it("an act fulfilled in another way has no form", () => {
    const fulfilled = {
      ...regulation("written", { fulfilledBy: "meeting" }),
      events: { meeting: "Overleg" },
    };
    expectVerdicts(
      { regulation: fulfilled, events: [complaint, row("meeting 2025-09-05")] },
      { "decision.form": { status: "not-applicable" } },
    );
  });
});
