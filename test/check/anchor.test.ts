import { describe, expect, it } from "vitest";
import { type Details, expectVerdicts, row } from "../support/verdicts.ts";
import { check } from "./terms/judging.ts";

const events = { call: "Telefoontje", letter: "Brief", answer: "Antwoord", plan: "Plan" };
const complaint = row("complaint 2025-09-01");

describe("TERMS §6, anchor: which occurrence", () => {
  const repliesTo = (anchor: string) => ({ events, steps: { reply: { within: `2 weken na ${anchor}` } } });
  const letters = [complaint, row("letter 2025-09-02"), row("letter 2025-09-10")];

  it("is the first one by default", () => {
    expectVerdicts(
      { regulation: repliesTo("letter"), events: [...letters, row("reply 2025-09-17")] },
      { reply: { status: "violated", severity: "violation", due: "2025-09-16", done: "2025-09-17" } },
    );
  });

  it("each: a verdict per occurrence, and one act serves every earlier one", () => {
    expectVerdicts(
      { regulation: repliesTo("each letter"), events: [...letters, row("reply 2025-09-17")] },
      {
        reply: { status: "violated", severity: "violation", due: "2025-09-16", done: "2025-09-17" },
        "reply#2": { status: "met", due: "2025-09-24", done: "2025-09-17" },
      },
    );
  });

  it("last: the last one not after the fulfilment", () => {
    expectVerdicts(
      { regulation: repliesTo("last letter"), events: [...letters, row("reply 2025-09-24")] },
      { reply: { status: "met", due: "2025-09-24", done: "2025-09-24" } },
    );
    expectVerdicts(
      { regulation: repliesTo("last letter"), events: [...letters, row("reply 2025-09-09")] },
      { reply: { status: "met", due: "2025-09-16", done: "2025-09-09" } },
    );
  });

  it("last: one after the term ended does not restart it", () => {
    const rows = [complaint, row("letter 2025-09-02"), row("letter 2025-09-17"), row("reply 2025-09-20")];
    expectVerdicts(
      { regulation: repliesTo("last letter"), events: rows },
      { reply: { status: "violated", severity: "violation", due: "2025-09-16", done: "2025-09-20" } },
    );
  });

  it("last: the term ends when its extension does", () => {
    const regulation = {
      events,
      steps: { reply: { within: "2 weken na last letter", extension: { adds: "1 week" } } },
    };
    const rows = [
      complaint,
      row("letter 2025-09-02"),
      row("delay-notice 2025-09-10"),
      row("letter 2025-09-20"),
      row("reply 2025-10-01"),
    ];
    // 2 Sep + 2 + 1 weeks = 23 Sep, so that the letter of 20 Sep restarts it: 4 Oct.
    expectVerdicts(
      { regulation, events: rows },
      { reply: { status: "met", due: "2025-10-04", done: "2025-10-01" } },
    );
  });
});

describe("TERMS §6, anchor: A or B, earliest, latest", () => {
  const either = { events, steps: { reply: { within: "2 weken na call or letter" } } };
  const both = [complaint, row("call 2025-09-03"), row("letter 2025-09-10")];

  it("A or B is the one that happened; both: the first for a duty", () => {
    expectVerdicts(
      { regulation: either, events: [complaint, row("letter 2025-09-10")], asOf: "2025-09-20" },
      { reply: { status: "pending", due: "2025-09-24" } },
    );
    expectVerdicts(
      { regulation: either, events: both, asOf: "2025-09-11" },
      { reply: { status: "pending", due: "2025-09-17" } },
    );
  });

  it("both: the last for a limit on others", () => {
    const steps = { reply: { by: "complainant", within: "2 weken na call or letter" } };
    expectVerdicts(
      { regulation: { events, steps }, events: both, asOf: "2025-09-11" },
      { reply: { status: "pending", due: "2025-09-24" } },
    );
  });

  it("one without a date leaves open which came first", () => {
    expectVerdicts(
      { regulation: either, events: [complaint, row("call 2025-09-03"), row("letter")] },
      { reply: { status: "undetermined" } },
    );
  });

  const combined = (kind: string) => ({
    events,
    completedBy: "reply",
    steps: { reply: { within: { [kind]: ["1 week na call", "2 weken na letter"] } } },
  });

  it("earliest: over those that have happened", () => {
    expectVerdicts(
      { regulation: combined("earliest"), events: [complaint, row("letter 2025-09-01")], asOf: "2025-09-02" },
      { reply: { status: "pending", due: "2025-09-15" } },
    );
    expectVerdicts(
      { regulation: combined("earliest"), events: both, asOf: "2025-09-05" },
      { reply: { status: "pending", due: "2025-09-10" } },
    );
  });

  it("latest: when all have happened", () => {
    expectVerdicts(
      { regulation: combined("latest"), events: [complaint, row("call 2025-09-03")], asOf: "2025-09-05" },
      { reply: { status: "pending", waiting: true } },
    );
    expectVerdicts(
      { regulation: combined("latest"), events: both, asOf: "2025-09-12" },
      { reply: { status: "pending", due: "2025-09-24" } },
    );
  });

  it("latest: once the case is closed over those that did", () => {
    const regulation = { ...combined("latest"), completedBy: "closing" };
    expectVerdicts(
      { regulation, events: [complaint, row("call 2025-09-03"), row("closing 2025-09-05")] },
      { reply: { status: "violated", severity: "violation", due: "2025-09-10" } },
    );
  });

  it("earliest compares hours with days", () => {
    const regulation = {
      events,
      steps: { reply: { within: { earliest: ["48 uur na call", "1 dag na letter"] } } },
    };
    const rows = [complaint, row("call 2025-09-03T10:00"), row("letter 2025-09-09")];
    expectVerdicts(
      { regulation, events: rows, asOf: "2025-09-04" },
      { reply: { status: "pending", due: "2025-09-05T10:00" } },
    );
  });

  it("an extension also moves the earliest of two terms", () => {
    const regulation = {
      events,
      steps: {
        reply: {
          within: { earliest: ["1 week na call", "2 weken na letter"] },
          extension: { adds: "1 week" },
        },
      },
    };
    expectVerdicts(
      { regulation, events: [...both, row("delay-notice 2025-09-09"), row("reply 2025-09-17")] },
      { reply: { status: "met", due: "2025-09-17", done: "2025-09-17" } },
    );
  });
});

describe("TERMS §6, anchor: the date in a field, and plans", () => {
  it("counts from the date that an event names", () => {
    const regulation = {
      events,
      fields: { by: "Vóór" },
      steps: { reply: { within: "1 week na letter.by" } },
    };
    expectVerdicts(
      { regulation, events: [complaint, row("letter 2025-09-02", { by: "2025-09-12" })], asOf: "2025-09-05" },
      { reply: { status: "pending", due: "2025-09-19" } },
    );
    expectVerdicts(
      { regulation, events: [complaint, row("letter 2025-09-02")] },
      { reply: { status: "undetermined" } },
    );
  });

  const invite = (term: string) => ({
    completedBy: "closing",
    steps: { invitation: { within: term }, hearing: { duty: "may" } },
  });

  it("before an act: by the plan that stood when the act was done", () => {
    const rows = [
      complaint,
      row("hearing 2025-09-20", { planned: "2025-09-20" }),
      row("invitation 2025-09-14"),
    ];
    expectVerdicts(
      { regulation: invite("5 days before hearing"), events: rows },
      { invitation: { status: "met", due: "2025-09-14", done: "2025-09-14" } },
    );
  });

  it("before an act without any plan: its first occurrence", () => {
    for (const term of ["5 days before hearing", "5 days before hearing.planned"]) {
      expectVerdicts(
        {
          regulation: invite(term),
          events: [complaint, row("invitation 2025-09-15"), row("hearing 2025-09-20")],
        },
        { invitation: { status: "violated", severity: "violation", due: "2025-09-14", done: "2025-09-15" } },
      );
    }
  });

  it("before an own act that is late: by when it was really done, not by when it was due", () => {
    const regulation = {
      steps: { invitation: { within: "5 days before hearing" }, hearing: { within: "2 weken na complaint" } },
    };
    expectVerdicts(
      { regulation, events: [complaint, row("invitation 2025-09-25"), row("hearing 2025-10-10")] },
      { invitation: { status: "met", due: "2025-10-04", done: "2025-09-25" } },
    );
  });

  it("before an act that has not come: pending; at closing not applicable", () => {
    const regulation = invite("5 days before hearing");
    expectVerdicts(
      { regulation, events: [complaint, row("invitation 2025-09-15")], asOf: "2025-10-01" },
      { invitation: { status: "pending", waiting: true } },
    );
    expectVerdicts(
      { regulation, events: [complaint, row("closing 2025-09-30")] },
      { invitation: { status: "not-applicable" } },
    );
  });
});

describe("TERMS §6, sent or received", () => {
  const regulation = {
    steps: { decision: {}, objection: { within: "4 weken na decision" } },
  };
  const notesOf = (decision: Details) => {
    const found = check({
      regulation,
      events: [complaint, row("decision 2025-09-10", decision)],
      asOf: "2025-09-20",
    });
    const verdict = found.cases[0]?.verdicts.find(({ id }) => id === "objection");
    return [verdict?.due, verdict?.notes.map(({ code }) => code)];
  };

  it("a limit on others runs from receipt if logged, else from dispatch", () => {
    // 13 Sep + 4 weeks = Saturday 11 Oct: the terms of others roll.
    expect(notesOf({ sent: "2025-09-11", received: "2025-09-13" })).toEqual(["2025-10-13", []]);
    expect(notesOf({ sent: "2025-09-11" })).toEqual(["2025-10-09", ["dispatch-taken"]]);
    expect(notesOf({})).toEqual(["2025-10-08", ["dispatch-taken"]]);
  });
});
