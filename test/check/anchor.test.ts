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

describe("TERMS §1, gaps: one of several anchors has no date", () => {
  const repliesTo = (anchor: string, more: object = {}) => ({
    events,
    steps: { reply: { within: `1 week na ${anchor}`, ...more }, decision: {} },
  });
  const rows = [complaint, row("letter 2025-09-02"), row("letter"), row("decision 2025-10-01")];
  const unknown = { status: "undetermined" };

  it("each: it has a verdict of its own, and takes none away", () => {
    expectVerdicts(
      { regulation: repliesTo("each letter"), events: [...rows, row("reply 2025-09-09")] },
      { reply: { status: "met", due: "2025-09-09", done: "2025-09-09" }, "reply#2": unknown },
    );
    expectVerdicts(
      { regulation: repliesTo("each letter"), events: rows },
      { reply: { status: "violated", severity: "violation", due: "2025-09-09" }, "reply#2": unknown },
    );
  });

  it("each A or B: B does not vanish beside A", () => {
    const mixed = [complaint, row("call"), row("letter 2025-09-02"), row("reply 2025-09-09")];
    expectVerdicts(
      { regulation: repliesTo("each call or letter"), events: mixed },
      { reply: { status: "met", due: "2025-09-09", done: "2025-09-09" }, "reply#2": unknown },
    );
  });

  it("each: what the act must carry is not known for that one either", () => {
    const answered = [...rows, row("reply 2025-09-09", { reasons: "omdat" })];
    expectVerdicts(
      { regulation: repliesTo("each letter", { contains: "reasons" }), events: answered },
      { "reply.contains": { status: "met", done: "2025-09-09" }, "reply#2.contains": unknown },
    );
  });

  it("one to one: it may have taken the act of the other", () => {
    expectVerdicts(
      {
        regulation: repliesTo("each letter", { oneToOne: true }),
        events: [...rows, row("reply 2025-09-09")],
      },
      { reply: unknown, "reply#2": unknown },
    );
  });

  it("each in a ban: it may have forbidden what was done", () => {
    const regulation = {
      events,
      steps: { leaked: { duty: "never", once: "each call", unless: "letter" }, decision: {} },
    };
    const calls = [complaint, row("call 2025-09-02"), row("call"), row("letter 2025-09-03")];
    const closed = row("decision 2025-10-01");
    expectVerdicts(
      { regulation, events: [...calls, row("leaked 2025-09-05"), closed] },
      { "leaked.never": unknown },
    );
    expectVerdicts({ regulation, events: [...calls, closed] }, { "leaked.never": { status: "met" } });
  });

  it("each occasion after which an act must come at once: nothing shows what came between", () => {
    const regulation = { events, steps: { reply: { directly: true, once: "each call" }, decision: {} } };
    const calls = [complaint, row("call 2025-09-02"), row("reply 2025-09-03"), row("decision 2025-10-01")];
    const met = { status: "met", done: "2025-09-03" };
    expectVerdicts({ regulation, events: calls }, { "reply.directly": met });
    expectVerdicts(
      { regulation, events: [...calls, row("call")] },
      { "reply.directly": { status: "undetermined", done: "2025-09-03" } },
    );
  });

  it("last: it may be the last one", () => {
    const mixed = [complaint, row("call"), row("letter 2025-09-02"), row("reply 2025-09-12")];
    expectVerdicts({ regulation: repliesTo("last call or letter"), events: mixed }, { reply: unknown });
  });

  it("each own act: the last day of its term does not stand in for it", () => {
    const regulation = {
      events,
      steps: {
        note: { within: "1 week na each letter" },
        reply: { within: "1 week na each note" },
        decision: {},
      },
    };
    const answers = [
      complaint,
      row("letter 2025-09-02"),
      row("letter 2025-09-20"),
      row("note 2025-09-03"),
      row("note"),
      row("reply 2025-09-04"),
    ];
    expectVerdicts(
      { regulation, events: answers },
      {
        reply: { status: "met", due: "2025-09-10", done: "2025-09-04" },
        "reply#2": unknown,
        "reply#3": undefined,
      },
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

  it("one without a date leaves open which came first, not that it was at the latest the other", () => {
    const rows = [complaint, row("call 2025-09-03"), row("letter")];
    expectVerdicts(
      { regulation: either, events: rows, asOf: "2025-09-17" },
      { reply: { status: "undetermined" } },
    );
    expectVerdicts(
      { regulation: either, events: [...rows, row("reply 2025-09-17")] },
      { reply: { status: "undetermined" } },
    );
    expectVerdicts(
      { regulation: either, events: rows },
      { reply: { status: "violated", severity: "violation", due: "2025-09-17" } },
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

  const runningLatest = { ...combined("latest"), completedBy: "closing" };
  const call = [complaint, row("call 2025-09-03")];

  it("latest: in time by one of them is in time, whatever still happens", () => {
    const asOf = "2025-09-20";
    expectVerdicts(
      { regulation: runningLatest, events: [...call, row("reply 2025-09-10")], asOf },
      { reply: { status: "met", done: "2025-09-10" } },
    );
    expectVerdicts(
      { regulation: runningLatest, events: [...call, row("reply 2025-09-10"), row("letter")], asOf },
      { reply: { status: "met", done: "2025-09-10" } },
    );
  });

  it("latest: too late for that one is open until the others have happened, or the case is closed", () => {
    const late = [...call, row("reply 2025-09-12")];
    const waits = { regulation: runningLatest, events: late, asOf: "2025-09-20" };
    expectVerdicts(waits, { reply: { status: "pending", waiting: true } });
    expect(check(waits).cases[0]?.verdicts.find(({ id }) => id === "reply")?.message).toEqual({
      nl: "Wacht op “Brief”; tot en met 10 september 2025 is het in elk geval op tijd.",
      en: "Waits for “Brief”; until 10 September 2025 it is in time in any case.",
    });
    expectVerdicts(
      { regulation: runningLatest, events: [...late, row("letter 2025-09-15")], asOf: "2025-09-20" },
      { reply: { status: "met", due: "2025-09-29", done: "2025-09-12" } },
    );
    expectVerdicts(
      { regulation: runningLatest, events: [...late, row("closing 2025-09-15")] },
      { reply: { status: "violated", severity: "violation", due: "2025-09-10", done: "2025-09-12" } },
    );
    expectVerdicts(
      { regulation: runningLatest, events: [...late, row("letter")], asOf: "2025-09-20" },
      { reply: { status: "undetermined" } },
    );
  });

  it("latest: a last day that may still come earlier is not named, but an act before it is in time", () => {
    const regulation = {
      events,
      completedBy: "closing",
      steps: {
        note: { within: "1 week na complaint" },
        reply: { within: { latest: ["1 week na note", "1 week na letter"] } },
      },
    };
    const asOf = "2025-09-05";
    expectVerdicts(
      { regulation, events: [complaint, row("reply 2025-09-05")], asOf },
      { reply: { status: "met", done: "2025-09-05" } },
    );
    const { cases } = check({ regulation, events: [complaint], asOf });
    expect(cases[0]?.verdicts.find(({ id }) => id === "reply")?.reason.code).toBe("waiting-for");
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
