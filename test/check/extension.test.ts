import { describe, expect, it } from "vitest";
import { type Details, expectVerdicts, row } from "../support/verdicts.ts";
import { check } from "./terms/judging.ts";

const complaint = row("complaint 2025-09-01");
const within = "2 weken na complaint";
const term = (extension: unknown, more: object = {}) => ({
  fields: { reason: "Reden", "new-date": "Nieuwe datum" },
  facts: { hard: "boolean" },
  roles: { management: "Directie" },
  steps: { decision: { within, extension, ...more } },
});
const notice = (time: string, more: Details = {}) => row(`delay-notice ${time}`, more);
const attention = { status: "violated", severity: "attention" } as const;

describe("TERMS §6, extension: what moves the date", () => {
  it("adds, from the raw end", () => {
    const regulation = term({ adds: "1 week" }, { counting: { restDay: "next-working-day" } });
    const saturday = row("complaint 2025-09-06");
    // Raw 20 Sep (Saturday, rolled to 22); + 1 week = Saturday 27, rolled once to 29.
    expectVerdicts(
      { regulation, events: [saturday, notice("2025-09-22"), row("decision 2025-09-29")] },
      {
        decision: { status: "met", due: "2025-09-29", done: "2025-09-29" },
        "decision.extension": { status: "met", done: "2025-09-22" },
      },
    );
  });

  it("a new total from the anchor", () => {
    expectVerdicts(
      {
        regulation: term({ total: "5 weken" }),
        events: [complaint, notice("2025-09-10")],
        asOf: "2025-09-20",
      },
      { decision: { status: "pending", due: "2025-10-06" } },
    );
  });

  it("the date that the notice names: never earlier than the old one, never beyond the cap", () => {
    const regulation = term({ atMost: "6 weken na complaint" });
    const named = (date: string) => [complaint, notice("2025-09-10", { "new-date": date })];
    const asOf = "2025-09-12";
    expectVerdicts(
      { regulation, events: named("2025-09-30"), asOf },
      {
        decision: { status: "pending", due: "2025-09-30" },
        "decision.extension": { status: "met", done: "2025-09-10" },
      },
    );
    expectVerdicts(
      { regulation, events: named("2025-09-12"), asOf },
      { decision: { status: "pending", due: "2025-09-15" } },
    );
    expectVerdicts(
      { regulation, events: named("2025-11-30"), asOf },
      {
        decision: { status: "pending", due: "2025-10-13" },
        "decision.extension": { ...attention, done: "2025-09-10" },
      },
    );
  });

  it("adds not beyond the cap either", () => {
    expectVerdicts(
      {
        regulation: term({ adds: "4 weken", atMost: "5 weken na complaint" }),
        events: [complaint, notice("2025-09-10")],
        asOf: "2025-09-12",
      },
      { decision: { status: "pending", due: "2025-10-06" } },
    );
  });

  it("binding false: the cap is the due date, passing the named date is attention", () => {
    const regulation = term({ atMost: "6 weken na complaint", binding: false });
    const rows = [complaint, notice("2025-09-10", { "new-date": "2025-09-30" })];
    expectVerdicts(
      { regulation, events: [...rows, row("decision 2025-10-01")] },
      {
        decision: { status: "met", due: "2025-10-13", done: "2025-10-01" },
        "decision.promised": { ...attention, due: "2025-09-30", done: "2025-10-01" },
      },
    );
    expectVerdicts(
      { regulation, events: [...rows, row("decision 2025-10-14")] },
      { decision: { status: "violated", severity: "violation", due: "2025-10-13", done: "2025-10-14" } },
    );
  });

  it("a term of which the log names the date is lengthened from that date", () => {
    const regulation = {
      fields: { by: "Uiterlijk" },
      events: { plan: "Plan" },
      steps: { report: { within: "plan.by", extension: { adds: "1 week" } } },
    };
    expectVerdicts(
      {
        regulation,
        events: [complaint, row("plan 2025-09-02", { by: "2025-09-20" }), notice("2025-09-19")],
        asOf: "2025-09-21",
      },
      { report: { status: "pending", due: "2025-09-27" } },
    );
  });
});

describe("TERMS §6, extension: a notice in time and in order", () => {
  it("at the latest on the due date as it stands; a late one moves nothing and the explanation names it", () => {
    const regulation = term({ adds: "1 week" });
    expectVerdicts(
      { regulation, events: [complaint, notice("2025-09-15")], asOf: "2025-09-16" },
      { decision: { status: "pending", due: "2025-09-22" } },
    );
    const late = [complaint, notice("2025-09-16"), row("decision 2025-09-18")];
    expectVerdicts(
      { regulation, events: late },
      {
        decision: { status: "violated", severity: "violation", due: "2025-09-15", done: "2025-09-18" },
        "decision.extension": { ...attention, done: "2025-09-16" },
      },
    );
    const found = check({ regulation, events: late, asOf: "2026-01-31" });
    const decision = found.cases[0]?.verdicts.find(({ id }) => id === "decision");
    expect(decision?.notes.map(({ code }) => code)).toEqual(["notice-late"]);
  });

  it("one before the anchor moves nothing", () => {
    expectVerdicts(
      { regulation: term({ adds: "1 week" }), events: [notice("2025-08-30"), complaint], asOf: "2025-09-20" },
      { decision: { status: "violated", severity: "violation", due: "2025-09-15" } },
    );
  });

  it("noticeBy: an earlier or later limit than the due date", () => {
    const early = term({ adds: "1 week", noticeBy: "1 week na complaint" });
    expectVerdicts(
      { regulation: early, events: [complaint, notice("2025-09-09")], asOf: "2025-09-10" },
      {
        decision: { status: "pending", due: "2025-09-15" },
        "decision.extension": { ...attention, done: "2025-09-09" },
      },
    );
    const late = term({ adds: "2 weken", noticeBy: "3 weken na complaint" });
    expectVerdicts(
      { regulation: late, events: [complaint], asOf: "2025-09-20" },
      { decision: { status: "pending", due: "2025-09-15" } },
    );
    expectVerdicts(
      { regulation: late, events: [complaint, notice("2025-09-20")], asOf: "2025-09-21" },
      { decision: { status: "pending", due: "2025-09-29" } },
    );
  });

  it("without what it needs it moves nothing", () => {
    const lacking = (extension: object, more: Details) =>
      expectVerdicts(
        {
          regulation: term({ adds: "1 week", ...extension }),
          events: [complaint, notice("2025-09-10", more)],
        },
        {
          decision: { status: "violated", severity: "violation", due: "2025-09-15" },
          "decision.extension": { ...attention, done: "2025-09-10" },
        },
      );
    lacking({ contains: "reason" }, { reason: null });
    lacking({ to: "complainant" }, { recipient: "management" });
    lacking({ by: "management" }, { role: "complainant" });
    lacking({ form: "written" }, { form: "phone" });
    lacking({ adds: undefined }, { "new-date": null });
  });

  it("is undetermined where the log cannot tell", () => {
    const unclear = (extension: object) =>
      expectVerdicts(
        {
          regulation: term({ adds: "1 week", ...extension }),
          events: [complaint, notice("2025-09-10")],
          // Over without the notice (15 September), not with it (22 September).
          asOf: "2025-09-20",
        },
        {
          decision: { status: "undetermined", due: "2025-09-15" },
          "decision.extension": { status: "undetermined", done: "2025-09-10" },
        },
      );
    unclear({ contains: "reason" });
    unclear({ by: "management" });
    unclear({ form: "written" });
    unclear({ if: { hard: true } });
  });

  it("a notice of which nobody recorded the recipient counts", () => {
    expectVerdicts(
      {
        regulation: term({ adds: "1 week", to: "complainant" }),
        events: [complaint, notice("2025-09-10")],
        asOf: "2025-09-20",
      },
      { decision: { status: "pending", due: "2025-09-22" } },
    );
  });

  it("consent counts from its own date", () => {
    const regulation = term({ adds: "1 week", consent: "complainant" });
    const rows = [complaint, notice("2025-09-10")];
    const consent = (time: string) => row(`consent ${time}`, { role: "complainant" });
    expectVerdicts(
      { regulation, events: rows, asOf: "2025-09-12" },
      {
        decision: { status: "pending", due: "2025-09-15" },
        "decision.extension": { status: "pending", done: "2025-09-10" },
      },
    );
    expectVerdicts(
      { regulation, events: rows, asOf: "2025-09-16" },
      { "decision.extension": { ...attention, done: "2025-09-10" } },
    );
    expectVerdicts(
      { regulation, events: [...rows, consent("2025-09-15")], asOf: "2025-09-16" },
      { decision: { status: "pending", due: "2025-09-22" } },
    );
    expectVerdicts(
      { regulation, events: [...rows, consent("2025-09-16")], asOf: "2025-09-17" },
      {
        decision: { status: "violated", severity: "violation", due: "2025-09-15" },
        "decision.extension": { ...attention, done: "2025-09-10" },
      },
    );
    expectVerdicts(
      { regulation, events: rows, notRecorded: ["consent"], asOf: "2025-09-20" },
      { decision: { status: "undetermined", due: "2025-09-15" } },
    );
  });
});

describe("TERMS §6, extension: how often", () => {
  const two = [complaint, notice("2025-09-10"), notice("2025-09-20")];

  it("beyond times a notice moves nothing and is attention", () => {
    expectVerdicts(
      { regulation: term({ adds: "1 week" }), events: two, asOf: "2025-09-22" },
      {
        decision: { status: "pending", due: "2025-09-22" },
        "decision.extension": { ...attention, done: "2025-09-20" },
      },
    );
    expectVerdicts(
      { regulation: term({ adds: "1 week", times: 2 }), events: two, asOf: "2025-09-22" },
      {
        decision: { status: "pending", due: "2025-09-29" },
        "decision.extension": { status: "met", done: "2025-09-10" },
      },
    );
  });

  it("corrects: a later notice replaces the named date, within the cap and not before the old date", () => {
    const regulation = term({ atMost: "6 weken na complaint", corrects: true });
    const named = (...dates: readonly string[]) => [
      complaint,
      ...dates.map((date, position) => notice(`2025-09-1${position}`, { "new-date": date })),
    ];
    expectVerdicts(
      { regulation, events: named("2025-09-25", "2025-10-02"), asOf: "2025-09-14" },
      {
        decision: { status: "pending", due: "2025-10-02" },
        "decision.extension": { status: "met", done: "2025-09-10" },
      },
    );
    expectVerdicts(
      { regulation, events: named("2025-09-25", "2025-09-18"), asOf: "2025-09-14" },
      { decision: { status: "pending", due: "2025-09-18" } },
    );
    expectVerdicts(
      { regulation, events: named("2025-09-25", "2025-12-31"), asOf: "2025-09-14" },
      {
        decision: { status: "pending", due: "2025-10-13" },
        "decision.extension": { ...attention, done: "2025-09-11" },
      },
    );
  });

  it("successive extensions: each from the date as it stands", () => {
    const list = [{ adds: "1 week" }, { adds: "2 weken", consent: "complainant" }];
    expectVerdicts(
      {
        regulation: term(list),
        events: [...two, row("consent 2025-09-21", { role: "complainant" })],
        asOf: "2025-09-22",
      },
      { decision: { status: "pending", due: "2025-10-06" } },
    );
    const named = [{ atMost: "6 weken na complaint" }, { adds: "1 week" }];
    expectVerdicts(
      {
        regulation: term(named),
        events: [complaint, notice("2025-09-10", { "new-date": "2025-09-25" }), notice("2025-09-20")],
        asOf: "2025-09-22",
      },
      { decision: { status: "pending", due: "2025-10-02" } },
    );
  });

  it("an extension of which the condition is false leaves room for the next one", () => {
    const list = [{ adds: "4 weken", if: { hard: true } }, { adds: "1 week" }];
    const due = (hard: boolean, date: string) =>
      expectVerdicts(
        {
          regulation: term(list),
          facts: { hard },
          events: [complaint, notice("2025-09-10")],
          asOf: "2025-09-12",
        },
        { decision: { status: "pending", due: date } },
      );
    due(true, "2025-10-13");
    due(false, "2025-09-22");
  });

  it("a notice that the regulation does not know moves nothing", () => {
    const regulation = { steps: { decision: { within } } };
    expectVerdicts(
      { regulation, events: [complaint, notice("2025-09-10")], asOf: "2025-09-20" },
      {
        decision: { status: "violated", severity: "violation", due: "2025-09-15" },
        "decision.extension": { ...attention, done: "2025-09-10" },
      },
    );
    expectVerdicts({ regulation, events: [complaint] }, { "decision.extension": undefined });
  });

  it("without a notice: pending while it may come, then not applicable", () => {
    const regulation = term({ adds: "1 week" });
    expectVerdicts(
      { regulation, events: [complaint], asOf: "2025-09-10" },
      { "decision.extension": { status: "pending", waiting: true } },
    );
    expectVerdicts(
      { regulation, events: [complaint] },
      { "decision.extension": { status: "not-applicable" } },
    );
  });
});
