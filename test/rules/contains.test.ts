import { describe, it } from "vitest";
import { type Details, expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const regulation = (more: object = {}) => ({
  fields: { reason: "Reden", advice: "Advies" },
  facts: { founded: "boolean" },
  completedBy: "closing",
  cancelledBy: "withdrawal",
  steps: { decision: { within: "2 weken na complaint", contains: ["reason", "advice"], ...more } },
});
const decided = (day: string, more: Details) => row(`decision ${day}`, more);

describe("contents", () => {
  it("the occurrences up to the due date must together have carried them", () => {
    const first = decided("2025-09-10", { reason: "x", advice: null });
    const second = (day: string) => decided(day, { reason: null, advice: "y" });
    expectVerdicts(
      { regulation: regulation(), events: [complaint, first], asOf: "2025-09-15" },
      { "decision.contains": { status: "pending", done: "2025-09-10" } },
    );
    expectVerdicts(
      { regulation: regulation(), events: [complaint, first, second("2025-09-15")] },
      { "decision.contains": { status: "met", done: "2025-09-15" } },
    );
    expectVerdicts(
      { regulation: regulation(), events: [complaint, first, second("2025-09-16")] },
      { "decision.contains": { ...wrong, done: "2025-09-10" } },
    );
  });

  it("or up to and with the fulfilling one if that was late", () => {
    const late = decided("2025-09-20", { reason: "x", advice: "y" });
    expectVerdicts(
      { regulation: regulation(), events: [complaint, late] },
      { "decision.contains": { status: "met", done: "2025-09-20" } },
    );
    const poor = [
      complaint,
      decided("2025-09-20", { reason: "x", advice: null }),
      decided("2025-09-22", { advice: "y" }),
    ];
    expectVerdicts(
      { regulation: regulation(), events: poor },
      { "decision.contains": { ...wrong, done: "2025-09-20" } },
    );
  });

  it("without a number up to closing", () => {
    const open = regulation({ within: "none" });
    const rows = [complaint, decided("2025-09-10", { reason: "x", advice: null }), row("closing 2025-09-12")];
    expectVerdicts(
      { regulation: open, events: rows },
      { "decision.contains": { ...wrong, done: "2025-09-10" } },
    );
    expectVerdicts(
      { regulation: open, events: [...rows, decided("2025-09-20", { advice: "y" })] },
      { "decision.contains": { ...wrong, done: "2025-09-10" } },
    );
    expectVerdicts(
      { regulation: open, events: rows.slice(0, 2) },
      { "decision.contains": { status: "pending", done: "2025-09-10" } },
    );
  });

  it.each([
    ["no", "pending"],
    ["nee", "pending"],
    [false, "pending"],
    ["", "pending"],
    ["n.v.t.", "met"],
    [0, "met"],
  ])("a content with %j is %s", (value, status) => {
    const rows = [complaint, decided("2025-09-10", { reason: value, advice: "y" })];
    expectVerdicts(
      { regulation: regulation(), events: rows, asOf: "2025-09-11" },
      { "decision.contains": { status, done: "2025-09-10" } },
    );
  });

  it("a declared fact is given with no as well", () => {
    const rows = [complaint, decided("2025-09-10", { founded: "nee" })];
    expectVerdicts(
      { regulation: regulation({ contains: "founded" }), events: rows },
      { "decision.contains": { status: "met", done: "2025-09-10" } },
    );
  });

  it("a field that the log never has is unknown", () => {
    expectVerdicts(
      { regulation: regulation(), events: [complaint, decided("2025-09-10", { reason: "x" })] },
      { "decision.contains": { status: "undetermined", done: "2025-09-10" } },
    );
  });

  it("an entry asks them of every occurrence", () => {
    const steps = { decision: {}, reasons: { act: "decision", contains: "reason" } };
    const rows = [complaint, decided("2025-09-10", { reason: "x" }), decided("2025-09-12", { reason: null })];
    expectVerdicts(
      { regulation: { ...regulation(), steps }, events: rows },
      { "reasons.contains": { ...wrong, done: "2025-09-12" } },
    );
  });

  it("withdrawn before the due date: nothing needs to be added any more", () => {
    const rows = [
      complaint,
      decided("2025-09-10", { reason: "x", advice: null }),
      row("withdrawal 2025-09-12"),
    ];
    expectVerdicts(
      { regulation: regulation(), events: rows },
      { "decision.contains": { status: "not-applicable", done: "2025-09-10" } },
    );
  });
});
