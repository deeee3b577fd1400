import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const regulation = (notBefore: unknown, more: object = {}) => ({
  facts: { needed: "boolean" },
  fields: { by: "Vóór" },
  events: { meeting: "Overleg" },
  roles: { other: { label: "Ander", outside: true } },
  steps: {
    reminder: { duty: "may" },
    hearing: { if: { needed: true } },
    reply: { by: "other", within: "2 weken na reminder" },
    decision: { notBefore, ...more },
  },
});
const rows = (...written: readonly string[]) => [complaint, ...written.map((each) => row(each))];
const decided = "decision 2025-09-24";
const done = "2025-09-24";

describe("a waiting time", () => {
  const wait = regulation("2 weken na reminder");

  it("is too early up to and including the nth day", () => {
    expectVerdicts(
      { regulation: wait, events: rows("reminder 2025-09-10", decided) },
      { "decision.notBefore": { ...wrong, due: "2025-09-24", done } },
    );
    expectVerdicts(
      { regulation: wait, events: rows("reminder 2025-09-09", decided) },
      { "decision.notBefore": { status: "met", due: "2025-09-23", done } },
    );
  });

  it("is not rolled", () => {
    const rolled = { ...wait, counting: { calendar: "nl-atw", restDay: "next-working-day" } };
    // Saturday 6 Sep + 2 weeks = Saturday 20 Sep: Sunday 21 is allowed.
    expectVerdicts(
      { regulation: rolled, events: rows("reminder 2025-09-06", "decision 2025-09-21") },
      { "decision.notBefore": { status: "met", due: "2025-09-20", done: "2025-09-21" } },
    );
  });

  it("last: from the last one before the act", () => {
    const last = regulation("2 weken na last reminder");
    expectVerdicts(
      { regulation: last, events: rows("reminder 2025-09-01", "reminder 2025-09-15", decided) },
      { "decision.notBefore": { ...wrong, due: "2025-09-29", done } },
    );
    expectVerdicts(
      { regulation: last, events: rows("reminder 2025-09-01", decided, "reminder 2025-09-25") },
      { "decision.notBefore": { status: "met", due: "2025-10-09", done } },
    );
  });

  it("without what it runs from: too early, unless that was not due", () => {
    expectVerdicts({ regulation: wait, events: rows(decided) }, { "decision.notBefore": { ...wrong, done } });
    const hearing = regulation("2 weken na hearing");
    expectVerdicts(
      { regulation: hearing, facts: { needed: false }, events: rows(decided) },
      { "decision.notBefore": { status: "met", done } },
    );
  });

  it("after a silence: not before the day is over; a broken silence asks for no wait", () => {
    const silent = regulation("0 dagen na no reply");
    expectVerdicts(
      { regulation: silent, events: rows("reminder 2025-09-10", decided) },
      { "decision.notBefore": { ...wrong, due: "2025-09-24", done } },
    );
    expectVerdicts(
      { regulation: silent, events: rows("reminder 2025-09-09", decided) },
      { "decision.notBefore": { status: "met", due: "2025-09-23", done } },
    );
    expectVerdicts(
      { regulation: silent, events: rows("reminder 2025-09-10", "reply 2025-09-12", decided) },
      { "decision.notBefore": { status: "met", done } },
    );
  });

  it("a date that an event names: from that day on", () => {
    const dated = regulation("reminder.by");
    const named = (by: string) => [complaint, row("reminder 2025-09-10", { by }), row(decided)];
    expectVerdicts(
      { regulation: dated, events: named("2025-09-24") },
      { "decision.notBefore": { status: "met", due: "2025-09-24", done } },
    );
    expectVerdicts(
      { regulation: dated, events: named("2025-09-25") },
      { "decision.notBefore": { ...wrong, due: "2025-09-25", done } },
    );
  });
});

describe("an act before it", () => {
  it("is there, or it is violated", () => {
    const order = regulation("meeting");
    expectVerdicts(
      { regulation: order, events: rows("meeting 2025-09-20", decided) },
      { "decision.notBefore": { status: "met", done } },
    );
    expectVerdicts(
      { regulation: order, events: rows(decided, "meeting 2025-09-25") },
      { "decision.notBefore": { ...wrong, done } },
    );
    expectVerdicts(
      { regulation: order, events: rows(decided) },
      { "decision.notBefore": { ...wrong, done } },
    );
  });

  it("a step applies unless its condition is false", () => {
    const order = regulation("hearing");
    const situation = { regulation: order, events: rows(decided) };
    expectVerdicts(
      { ...situation, facts: { needed: false } },
      { "decision.notBefore": { status: "met", done } },
    );
    expectVerdicts({ ...situation, facts: { needed: true } }, { "decision.notBefore": { ...wrong, done } });
    expectVerdicts(situation, { "decision.notBefore": { status: "undetermined", done } });
  });

  it("all of them", () => {
    const order = regulation(["meeting", "reminder"]);
    expectVerdicts(
      { regulation: order, events: rows("meeting 2025-09-20", decided) },
      { "decision.notBefore": { ...wrong, done } },
    );
  });
});
