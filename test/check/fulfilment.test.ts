import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const events = { letter: "Brief", meeting: "Overleg" };
const complaint = row("complaint 2025-09-01");
const copies = (more: object = {}) => ({
  events,
  fields: { party: "Partij" },
  steps: { copy: { within: "1 week na each letter", ...more } },
});
const late = { status: "violated", severity: "violation" } as const;

describe("TERMS §6, fulfilment", () => {
  it("is the first occurrence at or after the anchor", () => {
    const regulation = { events, steps: { reply: { within: "1 week na letter" } } };
    const rows = [complaint, row("letter 2025-09-10"), row("reply 2025-09-10"), row("reply 2025-09-30")];
    expectVerdicts(
      { regulation, events: rows },
      { reply: { status: "met", due: "2025-09-17", done: "2025-09-10" } },
    );
  });

  it("before an own act is in time, whatever comes later", () => {
    const regulation = { steps: { hearing: {}, decision: { within: "1 week na hearing" } } };
    const rows = [complaint, row("decision 2025-09-05"), row("hearing 2025-09-10")];
    expectVerdicts(
      { regulation, events: rows },
      { decision: { status: "met", due: "2025-09-17", done: "2025-09-05" } },
    );
    expectVerdicts(
      { regulation, events: [...rows, row("decision 2025-10-30")] },
      { decision: { status: "met", due: "2025-09-17", done: "2025-09-05" } },
    );
  });

  it("before an outside event is undetermined, unless a later occurrence decides or it may precede", () => {
    const reply = (more: object = {}) => ({
      events,
      steps: { reply: { within: "1 week na letter", ...more } },
    });
    const rows = [complaint, row("reply 2025-09-05"), row("letter 2025-09-10")];
    expectVerdicts(
      { regulation: reply(), events: rows },
      { reply: { status: "undetermined", due: "2025-09-17", done: "2025-09-05" } },
    );
    expectVerdicts(
      { regulation: reply(), events: [...rows, row("reply 2025-09-18")] },
      { reply: { ...late, due: "2025-09-17", done: "2025-09-18" } },
    );
    expectVerdicts(
      { regulation: reply({ mayPrecede: true }), events: rows },
      { reply: { status: "met", due: "2025-09-17", done: "2025-09-05" } },
    );
  });

  it("mayPrecede: false: an act before its anchor does not count, whoever did what it runs from", () => {
    const front = (more: object) => ({
      events,
      steps: { hearing: {}, reply: { mayPrecede: false, ...more } },
    });
    const rows = [complaint, row("reply 2025-09-05"), row("hearing 2025-09-10"), row("letter 2025-09-10")];
    for (const anchor of ["hearing", "letter"]) {
      const timed = front({ within: `1 week na ${anchor}` });
      expectVerdicts(
        { regulation: timed, events: rows, asOf: "2025-09-17" },
        { reply: { status: "pending", due: "2025-09-17" } },
      );
      expectVerdicts(
        { regulation: timed, events: rows },
        { reply: { ...late, due: "2025-09-17", done: "2025-09-05" } },
      );
      expectVerdicts(
        { regulation: timed, events: [...rows, row("reply 2025-09-12")] },
        { reply: { status: "met", due: "2025-09-17", done: "2025-09-12" } },
      );
      const woken = front({ once: anchor });
      expectVerdicts({ regulation: woken, events: rows }, { reply: { status: "pending" } });
      expectVerdicts(
        { regulation: { ...woken, completedBy: "closing" }, events: [...rows, row("closing 2025-09-20")] },
        { reply: { ...late, done: "2025-09-05" } },
      );
    }
  });

  it("mayPrecede: false: of somebody outside an early act lapses; the missing anchor is still missing", () => {
    const reply = { by: "complainant", within: "1 week na letter", mayPrecede: false };
    const regulation = { events, steps: { reply } };
    expectVerdicts(
      { regulation, events: [complaint, row("reply 2025-09-05"), row("letter 2025-09-10")] },
      { reply: { status: "lapsed", due: "2025-09-17", done: "2025-09-05" } },
    );
    expectVerdicts(
      { regulation, events: [complaint, row("reply 2025-09-05")] },
      { reply: { status: "undetermined", done: "2025-09-05" } },
    );
  });

  it("mayPrecede: false: nor is it in time where a withdrawal took the own act away", () => {
    const steps = { hearing: {}, reply: { within: "1 week na hearing", mayPrecede: false } };
    expectVerdicts(
      {
        regulation: { steps, cancelledBy: "withdrawal" },
        events: [complaint, row("reply 2025-09-05"), row("withdrawal 2025-09-08")],
      },
      { reply: { status: "not-applicable" } },
    );
  });

  it("each: an act that could serve an earlier anchor is not recorded before a later one", () => {
    const rows = [complaint, row("letter 2025-09-02"), row("copy 2025-09-05"), row("letter 2025-09-10")];
    expectVerdicts(
      { regulation: copies(), events: rows },
      {
        copy: { status: "met", due: "2025-09-09", done: "2025-09-05" },
        "copy#2": { ...late, due: "2025-09-17" },
      },
    );
  });

  it("matching pairs act and anchor, not looking at capitals and spaces", () => {
    const rows = [
      complaint,
      row("letter 2025-09-02", { party: "A" }),
      row("letter 2025-09-03", { party: "B" }),
      row("copy 2025-09-04", { party: " a " }),
    ];
    expectVerdicts(
      { regulation: copies({ matching: "party" }), events: rows },
      {
        copy: { status: "met", due: "2025-09-09", done: "2025-09-04" },
        "copy#2": { ...late, due: "2025-09-10" },
      },
    );
  });

  it("matching: an act of which the log does not say whose it is leaves open what it could decide", () => {
    const rows = [complaint, row("letter 2025-09-02", { party: "A" }), row("copy 2025-09-04")];
    expectVerdicts(
      { regulation: copies({ matching: "party" }), events: rows },
      { copy: { status: "undetermined", due: "2025-09-09" } },
    );
  });

  it("matching: what precedes its own anchor and fits no other is recorded before it", () => {
    const rows = [
      complaint,
      row("letter 2025-09-02", { party: "A" }),
      row("copy 2025-09-03", { party: "B" }),
      row("letter 2025-09-04", { party: "B" }),
    ];
    expectVerdicts(
      { regulation: copies({ matching: "party" }), events: rows },
      {
        copy: { ...late, due: "2025-09-09" },
        "copy#2": { status: "undetermined", due: "2025-09-11", done: "2025-09-03" },
      },
    );
  });

  it("matching on a column of the log", () => {
    const rows = [
      complaint,
      row("letter 2025-09-02", { recipient: "an" }),
      row("letter 2025-09-02", { recipient: "bo" }),
      row("copy 2025-09-04", { recipient: "Bo" }),
    ];
    expectVerdicts(
      { regulation: copies({ matching: "recipient" }), events: rows },
      {
        copy: { ...late, due: "2025-09-09" },
        "copy#2": { status: "met", due: "2025-09-09", done: "2025-09-04" },
      },
    );
  });

  it("oneToOne: each act serves one anchor", () => {
    const rows = [complaint, row("letter 2025-09-02"), row("letter 2025-09-03"), row("copy 2025-09-04")];
    expectVerdicts(
      { regulation: copies({ oneToOne: true }), events: rows },
      {
        copy: { status: "met", due: "2025-09-09", done: "2025-09-04" },
        "copy#2": { ...late, due: "2025-09-10" },
      },
    );
  });

  it("fulfilledBy fulfils the step only", () => {
    const steps = { hearing: { within: "2 weken na complaint", by: "handler", fulfilledBy: "meeting" } };
    expectVerdicts(
      {
        regulation: { events, roles: { handler: "Behandelaar" }, steps },
        events: [complaint, row("meeting 2025-09-05")],
      },
      {
        hearing: { status: "met", due: "2025-09-15", done: "2025-09-05" },
        "hearing.by": { status: "not-applicable" },
      },
    );
  });

  it.each([
    ["received", { sent: "2025-09-14", received: "2025-09-17" }, { ...late, done: "2025-09-17" }],
    ["received", { sent: "2025-09-14" }, { status: "met", done: "2025-09-14" }],
    ["sent", { sent: "2025-09-14", received: "2025-09-17" }, { status: "met", done: "2025-09-14" }],
    ["sent", {}, { status: "met", done: "2025-09-10" }],
    ["happened", { sent: "2025-09-20" }, { status: "met", done: "2025-09-10" }],
  ])("doneWhen %s of %j", (doneWhen, more, wanted) => {
    const regulation = { steps: { decision: { within: "2 weken na complaint", doneWhen } } };
    expectVerdicts(
      { regulation, events: [complaint, row("decision 2025-09-10", more)] },
      { decision: { ...wanted, due: "2025-09-15" } },
    );
  });

  it("one verdict for an owed act that was not done; its aspects wait while it may still come", () => {
    const steps = { decision: { within: "2 weken na complaint", contains: "reason" } };
    const regulation = { fields: { reason: "Reden" }, completedBy: "closing", steps };
    expectVerdicts(
      { regulation, events: [complaint], asOf: "2025-10-01" },
      { decision: { ...late, due: "2025-09-15" }, "decision.contains": { status: "pending" } },
    );
    expectVerdicts(
      { regulation, events: [complaint, row("closing 2025-09-20")], asOf: "2025-10-01" },
      { decision: { ...late, due: "2025-09-15" }, "decision.contains": { status: "not-applicable" } },
    );
  });

  it("a may act gives no verdict of its own unless it has a term; not used it breaks nothing", () => {
    const measures = (more: object) => ({ steps: { measures: { duty: "may", ...more }, decision: {} } });
    expectVerdicts({ regulation: measures({}), events: [complaint] }, { measures: undefined });
    expectVerdicts(
      { regulation: measures({ within: "1 week na complaint" }), events: [complaint] },
      { measures: { status: "pending", due: "2025-09-08" } },
    );
    expectVerdicts(
      {
        regulation: measures({ within: "1 week na complaint" }),
        events: [complaint, row("decision 2025-09-12")],
      },
      { measures: { status: "not-applicable", due: "2025-09-08" } },
    );
    expectVerdicts(
      {
        regulation: measures({ within: "1 week na complaint" }),
        events: [complaint, row("measures 2025-09-10")],
      },
      { measures: { ...late, due: "2025-09-08", done: "2025-09-10" } },
    );
    expectVerdicts(
      { regulation: measures({ within: "promptly" }), events: [complaint, row("decision 2025-09-10")] },
      { measures: { status: "not-applicable" } },
    );
  });

  it("the aspects of a may act are pending until it is used, not applicable at closing", () => {
    const steps = { measures: { duty: "may", form: "written" }, decision: {} };
    expectVerdicts(
      { regulation: { steps }, events: [complaint] },
      { "measures.form": { status: "pending" } },
    );
    expectVerdicts(
      { regulation: { steps }, events: [complaint, row("decision 2025-09-10")] },
      { "measures.form": { status: "not-applicable" } },
    );
  });

  it("an entry gives verdicts on its aspects, and on itself with a term", () => {
    const steps = {
      decision: { within: "6 weken na complaint" },
      "short-decision": { act: "decision", within: "2 weken na complaint", form: "written" },
      "plain-decision": { act: "decision", form: "letter" },
    };
    expectVerdicts(
      { regulation: { steps }, events: [complaint, row("decision 2025-09-20", { form: "e-mail" })] },
      {
        decision: { status: "met", due: "2025-10-13", done: "2025-09-20" },
        "short-decision": { ...late, due: "2025-09-15", done: "2025-09-20" },
        "short-decision.form": { status: "met", done: "2025-09-20" },
        "plain-decision": undefined,
        "plain-decision.form": { ...late, done: "2025-09-20" },
      },
    );
    expectVerdicts(
      { regulation: { steps }, events: [complaint], asOf: "2025-10-01" },
      { "short-decision": { ...late, due: "2025-09-15" } },
    );
  });
});

describe("TERMS §6, limits on others", () => {
  const regulation = {
    events,
    fields: { reason: "Reden" },
    completedBy: "closing",
    steps: {
      reply: {
        by: "complainant",
        within: "2 weken na letter",
        notBefore: "1 week na letter",
        contains: "reason",
      },
    },
  };
  const letter = [complaint, row("letter 2025-09-01")];

  it("in time: met; still running: pending; over: lapsed", () => {
    const reply = (time: string) => [...letter, row(`reply ${time}`, { reason: "x" })];
    expectVerdicts(
      { regulation, events: reply("2025-09-15") },
      { reply: { status: "met", due: "2025-09-15", done: "2025-09-15" } },
    );
    expectVerdicts(
      { regulation, events: letter, asOf: "2025-09-15" },
      { reply: { status: "pending", due: "2025-09-15" } },
    );
    expectVerdicts({ regulation, events: letter }, { reply: { status: "lapsed", due: "2025-09-15" } });
    expectVerdicts(
      { regulation, events: reply("2025-09-16") },
      { reply: { status: "lapsed", due: "2025-09-15", done: "2025-09-16" } },
    );
  });

  it("early: met, also when it is repeated late", () => {
    const early = [complaint, row("reply 2025-08-31", { reason: "x" }), row("letter 2025-09-01")];
    for (const rows of [early, [...early, row("reply 2025-10-20", { reason: "x" })]]) {
      expectVerdicts(
        { regulation, events: rows },
        { reply: { status: "met", due: "2025-09-15", done: "2025-08-31" } },
      );
    }
  });

  it("too early for a waiting time, or incomplete: lapsed", () => {
    expectVerdicts(
      { regulation, events: [...letter, row("reply 2025-09-08", { reason: null })] },
      {
        "reply.notBefore": { status: "lapsed", due: "2025-09-08", done: "2025-09-08" },
        "reply.contains": { status: "lapsed", done: "2025-09-08" },
      },
    );
  });
});
