import { describe, expect, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";
import { judge } from "./terms/judging.ts";

const complaint = row("complaint 2025-09-01");
const late = { status: "violated", severity: "violation" } as const;
const attention = { status: "violated", severity: "attention" } as const;
const undetermined = { status: "undetermined" } as const;

type Facts = Readonly<Record<string, string>>;
const p: Facts = { c: "p" };
const q: Facts = { c: "q" };

const decision = (extension: object, more: object = {}) => ({
  facts: { c: ["p", "q"] },
  roles: { boss: "directeur", clerk: "medewerker" },
  steps: { decision: { within: "6 weken na complaint", extension, ...more } },
});

/** The verdicts on the decision and on its extension for one value of the fact, or for none. */
const judged = (regulation: object, events: readonly ReturnType<typeof row>[], facts: Facts = {}) => {
  const found = judge({
    regulation: { ...regulation },
    events: [complaint, ...events],
    facts,
    asOf: "2026-01-31",
  });
  return [found.decision, found["decision.extension"]];
};

describe("a table in what an extension adds", () => {
  const regulation = decision({ adds: { c: { p: "4 weken", q: "2 weken" } } });
  const notice = row("delay-notice 2025-10-06");
  const given = { status: "met", done: "2025-10-06" };

  it("adds what the row of the case says", () => {
    const events = [notice, row("decision 2025-11-03")];
    expect(judged(regulation, events, p)).toEqual([
      { status: "met", due: "2025-11-10", done: "2025-11-03" },
      given,
    ]);
    expect(judged(regulation, events, q)).toEqual([
      { ...late, due: "2025-10-27", done: "2025-11-03" },
      given,
    ]);
  });

  it("is undetermined when the fact is unknown and it matters, and only then", () => {
    expect(judged(regulation, [notice, row("decision 2025-11-03")])).toEqual([undetermined, given]);
    expect(judged(regulation, [notice, row("decision 2025-10-20")])).toEqual([
      { status: "met", due: "2025-10-27", done: "2025-10-20" },
      given,
    ]);
    expect(judged(regulation, [notice, row("decision 2025-12-01")])).toEqual([
      { ...late, due: "2025-11-10", done: "2025-12-01" },
      given,
    ]);
    expect(judged(regulation, [row("decision 2025-10-20")])).toEqual([
      { ...late, due: "2025-10-13", done: "2025-10-20" },
      { status: "not-applicable" },
    ]);
  });

  it("a value without a row: nothing lengthens the term", () => {
    const events = [notice, row("decision 2025-10-20")];
    expect(judged(decision({ adds: { c: { p: "4 weken" } } }), events, q)).toEqual([
      { ...late, due: "2025-10-13", done: "2025-10-20" },
      { ...attention, done: "2025-10-06" },
    ]);
  });

  it("two tables on one fact are read with the same value", () => {
    const both = decision(
      { adds: { c: { p: "4 weken", q: "2 weken" } } },
      { within: { c: { p: "6 weken na complaint", q: "8 weken na complaint" } } },
    );
    expect(judged(both, [notice, row("decision 2025-11-10")])).toEqual([
      { status: "met", due: "2025-11-10", done: "2025-11-10" },
      given,
    ]);
  });

  it("waits for the event that carries the fact", () => {
    const waiting = {
      ...regulation,
      facts: { c: { values: ["p", "q"], from: "intake" } },
      events: { intake: "Intake" },
    };
    const on = (asOf: string) => judge({ regulation: waiting, events: [complaint, notice], asOf }).decision;
    expect(on("2025-10-20")).toEqual({ status: "pending", due: "2025-10-27" });
    expect(on("2025-11-03")).toEqual({ status: "pending", waiting: true });
    expect(on("2025-11-11")).toEqual({ ...late, due: "2025-11-10" });
  });
});

describe("a table elsewhere in an extension", () => {
  const done = row("decision 2025-11-03");

  it.each([
    ["2025-11-10", p],
    ["2025-10-27", q],
  ])("the new total ends on %s", (due, facts) => {
    const regulation = decision({ total: { c: { p: "10 weken", else: "8 weken" } } });
    const [found] = judged(regulation, [row("delay-notice 2025-10-06")], facts);
    expect(found?.due).toBe(due);
  });

  it("the cap", () => {
    const caps = { c: { p: "8 weken na complaint", else: "10 weken na complaint" } };
    const regulation = decision({ atMost: caps });
    const events = [row("delay-notice 2025-10-06", { "new-date": "2025-11-05" }), done];
    expect(judged(regulation, events, p)).toEqual([
      { ...late, due: "2025-10-27", done: "2025-11-03" },
      { ...attention, done: "2025-10-06" },
    ]);
    expect(judged(regulation, events, q)).toEqual([
      { status: "met", due: "2025-11-05", done: "2025-11-03" },
      { status: "met", done: "2025-10-06" },
    ]);
    expect(judged(regulation, events)).toEqual([undetermined, undetermined]);
  });

  const ways: readonly (readonly [string, object, ReturnType<typeof row>])[] = [
    [
      "its last day",
      { noticeBy: { c: { p: "3 weken na complaint", else: "5 weken na complaint" } } },
      row("delay-notice 2025-09-29"),
    ],
    [
      "what it must say",
      { contains: { c: { p: "reason" } } },
      row("delay-notice 2025-09-29", { reason: "" }),
    ],
    ["to whom", { to: { c: { p: "boss" } } }, row("delay-notice 2025-09-29", { recipient: ["clerk"] })],
    ["by whom", { by: { c: { p: "boss" } } }, row("delay-notice 2025-09-29", { role: ["clerk"] })],
    ["how", { form: { c: { p: "letter" } } }, row("delay-notice 2025-09-29", { form: "phone" })],
  ];

  it.each(ways)("%s: in order for one value, wrong for the other", (_, keys, notice) => {
    const regulation = decision({ adds: "4 weken", ...keys });
    const events = [notice, done];
    expect(judged(regulation, events, p)).toEqual([
      { ...late, due: "2025-10-13", done: "2025-11-03" },
      { ...attention, done: "2025-09-29" },
    ]);
    expect(judged(regulation, events, q)).toEqual([
      { status: "met", due: "2025-11-10", done: "2025-11-03" },
      { status: "met", done: "2025-09-29" },
    ]);
    expect(judged(regulation, events)).toEqual([undetermined, undetermined]);
  });
});

describe("a table in other keys", () => {
  it("how long a pause lasts at most", () => {
    const pause = {
      from: "information-request",
      until: "information-received",
      atMost: { c: { p: "2 weken", q: "4 weken" } },
    };
    const regulation = {
      facts: { c: ["p", "q"] },
      steps: { decision: { within: "6 weken na complaint", pause } },
    };
    const events = [complaint, row("information-request 2025-09-08"), row("decision 2025-11-03")];
    const done = "2025-11-03";
    expectVerdicts({ regulation, events, facts: p }, { decision: { ...late, due: "2025-10-27", done } });
    expectVerdicts(
      { regulation, events, facts: q },
      { decision: { status: "met", due: "2025-11-10", done } },
    );
    expectVerdicts({ regulation, events }, { decision: undetermined });
  });

  it("who may not do it", () => {
    const regulation = {
      facts: { c: ["p", "q"] },
      steps: { investigation: {}, decision: { notBy: { c: { p: "investigation", q: "none" } } } },
    };
    const events = (decider: string) => [
      complaint,
      row("investigation 2025-09-05", { actor: ["Anna"] }),
      row("decision 2025-09-10", { actor: [decider] }),
    ];
    const done = "2025-09-10";
    expectVerdicts({ regulation, events: events("Anna"), facts: p }, { "decision.notBy": { ...late, done } });
    expectVerdicts(
      { regulation, events: events("Anna"), facts: q },
      { "decision.notBy": { status: "not-applicable" } },
    );
    expectVerdicts(
      { regulation, events: events("Bart"), facts: p },
      { "decision.notBy": { status: "met", done } },
    );
    expectVerdicts({ regulation, events: events("Anna") }, { "decision.notBy": undetermined });
  });

  it("how often it comes back", () => {
    const regulation = {
      facts: { c: ["p", "q", "r"] },
      steps: { update: { every: { c: { p: "4 weken", q: "2 weken" } } }, decision: {} },
    };
    const events = [complaint, row("update 2025-09-25"), row("decision 2025-09-30")];
    expectVerdicts(
      { regulation, events, facts: p },
      {
        "update.every": { status: "met", due: "2025-09-29", done: "2025-09-25" },
        "update#2.every": { status: "met", due: "2025-10-23", done: "2025-09-30" },
      },
    );
    expectVerdicts(
      { regulation, events, facts: q },
      {
        "update.every": { ...late, due: "2025-09-15", done: "2025-09-25" },
        "update#2.every": { status: "met", due: "2025-10-09", done: "2025-09-30" },
      },
    );
    expectVerdicts(
      { regulation, events, facts: { c: "r" } },
      { "update.every": { status: "not-applicable" } },
    );
    expectVerdicts({ regulation, events }, { "update.every": undetermined });
  });

  it("how long something is kept", () => {
    const regulation = {
      facts: { c: ["p", "q"] },
      steps: { decision: {} },
      retention: { file: { keep: { c: { p: "1 jaar na decision", else: "2 jaar na decision" } } } },
    };
    const kept = (destroyed: string, facts: Facts) =>
      judge({
        regulation,
        events: [complaint, row("decision 2025-09-10"), row(`destroyed ${destroyed}`)],
        facts,
        asOf: "2028-01-01",
      })["file.keep"];
    expect(kept("2026-10-01", p)).toEqual({ status: "met", due: "2026-09-10", done: "2026-10-01" });
    expect(kept("2026-10-01", q)).toEqual({ ...late, due: "2027-09-10", done: "2026-10-01" });
    expect(kept("2026-10-01", {})).toEqual(undetermined);
    expect(kept("2026-01-15", {})).toMatchObject(late);
  });

  it("to whom: each recipient keeps a verdict of its own", () => {
    const regulation = {
      facts: { c: ["p", "q"] },
      roles: { boss: "directeur" },
      steps: { decision: { to: { c: { p: "complainant", q: ["complainant", "boss"] } } } },
    };
    const events = [complaint, row("decision 2025-09-10", { recipient: ["complainant"] })];
    expectVerdicts(
      { regulation, events },
      { "decision.to.complainant": { status: "met", done: "2025-09-10" }, "decision.to.boss": undetermined },
    );
  });

  it("the term of a report on a year", () => {
    const regulation = {
      facts: { c: ["p", "q"] },
      steps: { decision: {} },
      organisation: { report: { every: "year", within: { c: { p: "3 maanden", q: "6 maanden" } } } },
    };
    const reported = (day: string) =>
      judge({
        regulation,
        events: [complaint],
        organisation: [row("report 2024-02-01"), row(`report ${day}`)],
        asOf: "2025-08-01",
      }).report?.status;
    expect(reported("2025-02-01")).toBe("met");
    expect(reported("2025-05-01")).toBe("undetermined");
    expect(reported("2025-07-15")).toBe("violated");
  });
});
