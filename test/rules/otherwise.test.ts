import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const regulation = (otherwise: unknown) => ({
  fields: { reason: "Reden", late: "Te laat" },
  completedBy: ["decision", "refusal"],
  cancelledBy: "withdrawal",
  steps: {
    incident: { by: "complainant", duty: "may" },
    complaint: { within: "1 jaar na incident", contains: "reason", otherwise },
    "information-request": {},
    "information-received": { within: "2 weken na information-request" },
    refusal: {},
    decision: {},
  },
});
const late = row("complaint 2025-09-01", { reason: "x" });
const incident = row("incident 2024-08-20");
const rows = (...written: readonly string[]) => [incident, late, ...written.map((each) => row(each))];
const gate = "complaint.otherwise";

describe("the gate", () => {
  it("nothing failed: not applicable; without otherwise no verdict", () => {
    const inTime = [row("incident 2025-01-01"), late];
    expectVerdicts(
      { regulation: regulation("refuse"), events: inTime },
      { [gate]: { status: "not-applicable" } },
    );
    expectVerdicts({ regulation: regulation(undefined), events: rows() }, { [gate]: undefined });
  });

  it("refuse: a refusal is owed, a decision instead is violated", () => {
    const refuse = regulation("refuse");
    expectVerdicts({ regulation: refuse, events: rows() }, { [gate]: { status: "pending" } });
    expectVerdicts(
      { regulation: refuse, events: rows("refusal 2025-09-10") },
      { [gate]: { status: "met", done: "2025-09-10" } },
    );
    expectVerdicts(
      { regulation: refuse, events: rows("decision 2025-09-10") },
      { [gate]: { ...wrong, done: "2025-09-10" } },
    );
    expectVerdicts(
      { regulation: refuse, events: rows("withdrawal 2025-09-10") },
      { [gate]: { status: "not-applicable" } },
    );
  });

  it("may-refuse: either", () => {
    for (const end of ["refusal 2025-09-10", "decision 2025-09-10"]) {
      expectVerdicts(
        { regulation: regulation("may-refuse"), events: rows(end) },
        { [gate]: { status: "met" } },
      );
    }
  });

  it("ask: a request first, a refusal only when its answer lapses", () => {
    const ask = regulation("ask");
    const request = "information-request 2025-09-05";
    expectVerdicts({ regulation: ask, events: rows() }, { [gate]: { status: "pending" } });
    expectVerdicts(
      { regulation: ask, events: rows(request) },
      { [gate]: { status: "pending", done: "2025-09-05" } },
    );
    expectVerdicts(
      { regulation: ask, events: rows("refusal 2025-09-10") },
      { [gate]: { ...wrong, done: "2025-09-10" } },
    );
    expectVerdicts(
      { regulation: ask, events: rows(request, "refusal 2025-09-19") },
      { [gate]: { ...wrong, done: "2025-09-19" } },
    );
    expectVerdicts(
      { regulation: ask, events: rows(request, "refusal 2025-09-20") },
      { [gate]: { status: "met", done: "2025-09-05" } },
    );
    expectVerdicts(
      { regulation: ask, events: rows(request, "information-received 2025-09-20", "refusal 2025-09-25") },
      { [gate]: { status: "met", done: "2025-09-05" } },
    );
    expectVerdicts(
      { regulation: ask, events: rows(request, "information-received 2025-09-10", "refusal 2025-09-20") },
      { [gate]: { ...wrong, done: "2025-09-20" } },
    );
  });

  it("ask: a decision without a request is violated too, and one before it", () => {
    const ask = regulation("ask");
    const request = "information-request 2025-09-05";
    const decided = (day: string) => ({ [gate]: { ...wrong, done: day } });
    expectVerdicts({ regulation: ask, events: rows("decision 2025-09-10") }, decided("2025-09-10"));
    expectVerdicts({ regulation: ask, events: rows("decision 2025-09-04", request) }, decided("2025-09-04"));
    expectVerdicts(
      { regulation: ask, events: rows(request, "decision 2025-09-10") },
      { [gate]: { status: "met", done: "2025-09-05" } },
    );
    const undated = [...rows("decision 2025-09-10"), { activity: "information-request" }];
    expectVerdicts({ regulation: ask, events: undated }, { [gate]: { status: "undetermined" } });
  });

  it.each(["refuse", "ask"])("%s: after a withdrawal nothing is asked any more", (outcome) => {
    const withdrawn = (day: string) => rows(`withdrawal ${day}`, "decision 2025-09-10");
    const judged = { regulation: regulation(outcome) };
    for (const day of ["2025-09-08", "2025-09-10"])
      expectVerdicts({ ...judged, events: withdrawn(day) }, { [gate]: { status: "not-applicable" } });
    expectVerdicts(
      { ...judged, events: withdrawn("2025-09-11") },
      { [gate]: { ...wrong, done: "2025-09-10" } },
    );
  });

  it("proceed: refusing on this ground is violated", () => {
    const proceed = regulation("proceed");
    expectVerdicts(
      { regulation: proceed, events: rows("refusal 2025-09-10") },
      { [gate]: { ...wrong, done: "2025-09-10" } },
    );
    expectVerdicts(
      { regulation: proceed, events: rows("decision 2025-09-10") },
      { [gate]: { status: "met" } },
    );
    expectVerdicts({ regulation: proceed, events: rows() }, { [gate]: { status: "pending" } });
  });

  it("per key: only what that key asks can fail, and the strictest counts", () => {
    const perKey = regulation({ within: "refuse", contains: "proceed" });
    const both = [incident, row("complaint 2025-09-01", { reason: null })];
    expectVerdicts(
      { regulation: perKey, events: [...both, row("refusal 2025-09-10")] },
      { [gate]: { status: "met", done: "2025-09-10" } },
    );
    const incomplete = [
      row("incident 2025-08-30"),
      row("complaint 2025-09-01", { reason: null }),
      row("decision 2025-09-10"),
    ];
    expectVerdicts(
      { regulation: regulation({ within: "refuse" }), events: incomplete },
      { [gate]: { status: "not-applicable" } },
    );
  });

  it("an appeal that was never made has nothing to refuse", () => {
    const stages = {
      first: { label: "Eerste", completedBy: "decision", steps: { decision: {} } },
      appeal: {
        label: "Bezwaar",
        starts: "objection",
        completedBy: "appeal-decision",
        steps: { objection: { within: "2 weken na decision", otherwise: "refuse" }, "appeal-decision": {} },
      },
    };
    expectVerdicts(
      { regulation: { stages }, events: [complaint, row("decision 2025-09-10")] },
      { "objection.otherwise": { status: "not-applicable" } },
    );
  });
});
