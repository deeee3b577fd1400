import { describe, expect, it } from "vitest";
import { judge } from "./terms/judging.ts";

const complaint = { activity: "complaint", time: "2025-09-01" };
const at = (activity: string, time: string, more: object = {}) => ({ activity, time, ...more });
const to = (recipient: string) => ({ recipient: [recipient] });
const asOf = "2026-01-31";
const violated = { status: "violated", severity: "violation" } as const;

describe("an act that stands for another (TERMS §6, fulfilledBy)", () => {
  const roles = { accused: "Beklaagde" };
  const telling = { to: "complainant", within: "2 weken na complaint" };
  const regulation = {
    roles,
    completedBy: "closing",
    steps: {
      told: { ...telling, form: "written", fulfilledBy: "letter" },
      letter: { duty: "may", to: "complainant" },
    },
  };
  const found = (...events: readonly object[]) =>
    judge({ regulation, events: [complaint, ...events, at("closing", "2025-12-01")] as never, asOf });

  it.each([
    ["complainant", { status: "met", due: "2025-09-15", done: "2025-09-08" }],
    ["accused", { ...violated, due: "2025-09-15" }],
  ])("does so only when it reached the same recipient: %s", (recipient, expected) => {
    expect(found(at("letter", "2025-09-08", to(recipient))).told).toEqual(expected);
  });

  it("also when it is late leaves nothing to wait for", () => {
    const { told, "told.form": form } = found(at("letter", "2025-09-20", to("complainant")));
    expect([told, form]).toEqual([
      { ...violated, due: "2025-09-15", done: "2025-09-20" },
      { status: "not-applicable" },
    ]);
  });
});

describe("what one step says about another", () => {
  it("an event that never came leaves the decision to what is unknown beside it (TERMS §4)", () => {
    const regulation = {
      completedBy: "closing",
      facts: { track: ["short", "long"] },
      steps: { talk: { duty: "may" }, confirmation: { if: [{ track: "long" }, { talk: true }] } },
    };
    const events = [complaint, at("closing", "2025-09-10")];
    expect(judge({ regulation, events, asOf }).confirmation).toEqual({ status: "undetermined" });
    expect(judge({ regulation, events, asOf, facts: { track: "short" } }).confirmation).toEqual({
      status: "not-applicable",
    });
  });

  it.each([
    ["2025-09-05", "not-applicable"],
    ["2025-09-12", "violated"],
  ])("an event in `unless` on %s ends the order too, if it came first", (day, status) => {
    const regulation = {
      events: { conflict: "Botsing" },
      steps: { inquiry: { unless: "conflict", notAfter: "plan" }, plan: { duty: "may" }, decision: {} },
    };
    const events = [complaint, at("conflict", day), at("plan", "2025-09-10"), at("decision", "2025-10-01")];
    expect(judge({ regulation, events, asOf })["inquiry.notAfter"]?.status).toBe(status);
  });

  it("a notice of delay is not the act that must carry the contents (TERMS §6)", () => {
    const decision = { aim: "2 weken na complaint", extension: {}, contains: "reasons" };
    const notice = at("delay-notice", "2025-09-10", { "new-date": "2025-09-20" });
    const found = (reasons: string) =>
      judge({
        regulation: { fields: { reasons: "redenen" }, steps: { decision } },
        events: [complaint, notice, at("decision", "2025-09-30", { reasons })],
        asOf,
      })["decision.contains"];
    expect([found("te duur"), found("")].map((verdict) => verdict?.status)).toEqual(["met", "violated"]);
  });

  it("what is forbidden after an event on the day of closing has stayed away (TERMS §5)", () => {
    const regulation = {
      events: { wish: "Wens om te stoppen" },
      completedBy: "closing",
      steps: { talk: { duty: "never", once: "wish" } },
    };
    const events = [complaint, at("wish", "2025-09-10"), at("closing", "2025-09-10")];
    expect(judge({ regulation, events, asOf })["talk.never"]).toEqual({ status: "met" });
  });

  it("of several letters each own one may have its copy before it arrives (TERMS §6)", () => {
    const regulation = {
      groups: { mail: ["letter", "objection"] },
      steps: {
        letter: { duty: "may" },
        objection: {},
        copy: { once: "each mail", attentionAfter: "1 week" },
      },
    };
    const letter = at("letter", "2025-09-08", { received: "2025-09-10" });
    const events = [complaint, letter, at("copy", "2025-09-08"), at("copy", "2025-10-08")];
    expect(judge({ regulation, events, asOf }).copy).toEqual({ status: "met", done: "2025-09-08" });
  });
});

describe("an act that reached somebody else", () => {
  const roles = { accused: "Beklaagde" };
  const events = { letter: "Brief" };
  const reminded = {
    steps: {
      reminder: { to: "complainant", within: "1 week na complaint" },
      answer: { by: "complainant", within: "2 weken na reminder" },
      closing: { once: "no answer", within: "1 week", duty: "may" },
      "next-step": { within: "1 week na reminder" },
    },
    roles,
    completedBy: "decision",
  };

  it("is not what others must answer, nor what they are silent on", () => {
    const judged = judge({
      regulation: reminded,
      events: [complaint, at("reminder", "2025-09-04", to("accused")), at("decision", "2025-12-01")],
      asOf,
    });
    expect([judged.answer?.status, judged.closing?.status]).toEqual(["not-applicable", "not-applicable"]);
  });

  it("buys the organisation no time: its last day counts", () => {
    const judged = judge({
      regulation: reminded,
      events: [complaint, at("reminder", "2025-09-04", to("accused"))],
      asOf,
    });
    expect(judged["next-step"]).toMatchObject({ status: "violated", due: "2025-09-15" });
  });

  it("stops no clock", () => {
    const regulation = {
      roles,
      steps: {
        "information-request": { duty: "may", to: "complainant" },
        decision: {
          within: "4 weken na complaint",
          pause: { from: "information-request", until: "information-received", atMost: "2 weken" },
        },
      },
    };
    const asked = (recipient: string) =>
      judge({
        regulation,
        events: [complaint, at("information-request", "2025-09-08", to(recipient))],
        asOf,
      }).decision?.due;
    expect([asked("complainant"), asked("accused")]).toEqual(["2025-10-13", "2025-09-29"]);
  });

  it("may be the event of a case that is kept: keeping counts from it", () => {
    const regulation = {
      roles,
      steps: { decision: { to: "complainant" } },
      retention: { file: { keep: "1 jaar na decision" } },
    };
    const judged = judge({
      regulation,
      events: [complaint, at("decision", "2025-09-04", to("accused"))],
      asOf,
    });
    expect(judged["file.keep"]).toMatchObject({ status: "pending", due: "2026-09-04" });
  });

  it("is told of each anchor that it should have served", () => {
    const judged = judge({
      regulation: {
        roles,
        events,
        steps: { copy: { to: "accused", within: "5 dagen na each letter" }, decision: {} },
      },
      events: [
        complaint,
        at("letter", "2025-09-02"),
        at("copy", "2025-09-03", to("accused")),
        at("letter", "2025-09-10"),
        at("copy", "2025-09-11", to("complainant")),
        at("decision", "2025-12-01"),
      ],
      asOf,
    });
    expect(
      ["copy", "copy.to.accused", "copy#2", "copy#2.to.accused"].map((id) => judged[id]?.status),
    ).toEqual(["met", "met", "violated", "not-applicable"]);
  });
});

describe("what is decided stays decided (TERMS §4)", () => {
  it("the latest of several terms is settled when the case ends", () => {
    const regulation = {
      events: { answer: "Antwoord" },
      cancelledBy: "withdrawal",
      steps: { hearing: { within: { latest: ["1 week na complaint", "1 week na answer"] } } },
    };
    const events = [complaint, at("withdrawal", "2025-09-22"), at("answer", "2025-10-21")];
    expect(judge({ regulation, events, asOf }).hearing).toEqual({ ...violated, due: "2025-09-08" });
  });

  it("an act of which nobody knows which anchor it serves proves nothing once it is late", () => {
    const regulation = {
      events: { letter: "Brief" },
      fields: { topic: "onderwerp" },
      steps: { reply: { within: "1 week na each letter", matching: "topic" } },
    };
    const replied = (time: string) =>
      judge({
        regulation,
        events: [complaint, at("letter", "2025-09-08", { topic: "a" }), at("reply", time)],
        asOf,
      }).reply?.status;
    expect([replied("2025-09-15"), replied("2025-09-16")]).toEqual(["undetermined", "violated"]);
  });

  it("an act before the own act that wakes it stays in time, though it is done again after closing", () => {
    const regulation = { steps: { hearing: {}, talk: { once: "hearing" }, decision: {} } };
    const events = [
      complaint,
      at("talk", "2025-09-05"),
      at("hearing", "2025-09-09"),
      at("decision", "2025-09-20"),
      at("talk", "2025-10-01"),
    ];
    expect(judge({ regulation, events, asOf }).talk).toEqual({ status: "met", done: "2025-09-05" });
  });

  it("while the clock stands still nobody was reached too late", () => {
    const regulation = {
      roles: { accused: "Beklaagde" },
      steps: {
        decision: {
          to: "complainant",
          within: "6 weken na complaint",
          pause: { from: "information-request", until: "information-received" },
        },
      },
    };
    const events = [
      complaint,
      at("decision", "2025-09-09", to("accused")),
      at("information-request", "2025-09-20"),
    ];
    expect(judge({ regulation, events, asOf: "2025-10-19" })["decision.to.complainant"]?.status).toBe(
      "pending",
    );
  });
});
