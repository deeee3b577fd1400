import { describe, expect, it } from "vitest";
import { judge, type Situation } from "./terms/judging.ts";

const complaint = { activity: "complaint", time: "2025-09-01" };
const at = (activity: string, time: string | undefined, more: object = {}) => ({
  activity,
  ...(time !== undefined && { time }),
  ...more,
});
const asOf = "2026-01-31";
const found = (situation: Omit<Situation, "asOf"> & { readonly asOf?: string }) =>
  judge({ asOf, ...situation });

describe("an order asks for a step only where it applied (TERMS §6)", () => {
  const events = { waived: "Afgezien", asked: "Gevraagd" };
  const decided = at("decision", "2025-09-20");
  const ordered = (hearing: object, ...rows: readonly object[]) =>
    found({
      regulation: { events, steps: { hearing, decision: { notBefore: "hearing" } } },
      events: [complaint, ...rows, decided] as never,
    })["decision.notBefore"]?.status;

  it.each([
    ["nothing takes it away", {}, [], "violated"],
    ["an event in `unless` ended it", { unless: "waived" }, [at("waived", "2025-09-10")], "met"],
    ["an event in `unless` came later", { unless: "waived" }, [at("waived", "2025-09-25")], "violated"],
    ["nothing woke it", { once: "asked" }, [], "met"],
    ["something woke it", { once: "asked" }, [at("asked", "2025-09-05")], "violated"],
    ["it was cancelled", { cancelledBy: "waived" }, [at("waived", "2025-09-10")], "met"],
  ])("%s", (_name, hearing, rows, status) => {
    expect(ordered(hearing, ...rows)).toBe(status);
  });

  it("a permission from outside stays needed when the case is withdrawn", () => {
    const regulation = {
      cancelledBy: "withdrawal",
      steps: {
        consent: { by: "complainant" },
        letter: { duty: "may", notBefore: "consent", cancelledBy: "none" },
      },
    };
    const rows = [complaint, at("withdrawal", "2025-09-05"), at("letter", "2025-09-10")];
    expect(found({ regulation, events: rows })["letter.notBefore"]?.status).toBe("violated");
  });

  it("a term that had passed before the other act came is judged once, by the term", () => {
    const regulation = {
      steps: { told: { within: "2 weken", notAfter: "hearing" }, hearing: { duty: "may" }, decision: {} },
    };
    const told = (hearing: string) => {
      const judged = found({ regulation, events: [complaint, at("hearing", hearing)] });
      return [judged.told?.status, judged["told.notAfter"]?.status];
    };
    expect([told("2025-09-20"), told("2025-09-10")]).toEqual([
      ["violated", "not-applicable"],
      ["not-applicable", "violated"],
    ]);
  });
});

describe("the gate (TERMS §6)", () => {
  const gate = (otherwise: string, steps: object = { refusal: { duty: "may" } }) => ({
    fields: { reasons: "redenen" },
    steps: { complaint: { contains: "reasons", otherwise }, ...steps, decision: {} },
  });
  const filed = at("complaint", "2025-09-01", { reasons: "" });
  const judged = (otherwise: string, ...rows: readonly object[]) =>
    found({ regulation: gate(otherwise), events: [filed, ...rows] as never });

  it.each([
    ["refuse", "met"],
    ["may-refuse", "met"],
    ["ask", "violated"],
    ["proceed", "violated"],
  ])("%s: a refusal answers what is wrong, it does not take it away", (otherwise, status) => {
    const { "complaint.contains": contains, "complaint.otherwise": gated } = judged(
      otherwise,
      at("refusal", "2025-09-20"),
    );
    expect([contains?.status, gated?.status]).toEqual(["lapsed", status]);
  });

  it("knows the refusal of the catalogue where no step is one", () => {
    const rows = [filed, at("refusal", "2025-09-20")];
    const result = found({ regulation: gate("refuse", {}), events: rows });
    expect(["complaint.otherwise", "decision", "completedBy"].map((id) => result[id]?.status)).toEqual([
      "met",
      "not-applicable",
      "met",
    ]);
  });
});

describe("what is not known stays not known (TERMS §4)", () => {
  it("the end of a step of which the condition is unknown", () => {
    const regulation = {
      facts: { serious: "boolean" },
      steps: {
        inquiry: { if: "serious", within: "1 week na complaint" },
        follow: { within: "1 week na end of inquiry" },
        decision: {},
      },
    };
    expect(found({ regulation, events: [complaint] }).follow?.status).toBe("undetermined");
  });

  it("the end of a term of which every value gives the same outcome, but another day", () => {
    const regulation = {
      facts: { serious: "boolean" },
      steps: {
        inquiry: { within: { serious: { true: "1 week na complaint", false: "2 weken na complaint" } } },
        follow: { within: "1 week na end of inquiry" },
        decision: {},
      },
    };
    const rows = [complaint, at("inquiry", "2025-09-05"), at("follow", "2025-09-17")];
    const { inquiry, follow } = found({ regulation, events: rows });
    expect([inquiry?.status, follow?.status]).toEqual(["met", "undetermined"]);
  });
});

describe("a condition on how soon something happened", () => {
  const regulation = (within: string) => ({
    steps: {
      settlement: { duty: "may" },
      report: { if: { settlement: { within } }, within: "2 weken na complaint" },
      decision: {},
    },
  });
  const report = (within: string, settled: string | undefined, received = "2025-09-01") =>
    found({
      regulation: regulation(within),
      events: [at("complaint", received), at("settlement", settled)],
    }).report?.status;

  it.each([
    ["5 werkdagen", "2025-09-05", "2025-09-01", "violated"],
    ["5 werkdagen", "2025-09-12", "2025-09-01", "not-applicable"],
    ["5 werkdagen", undefined, "2025-09-01", "undetermined"],
    ["48 uur", "2025-09-02T10:00", "2025-09-01T09:00", "violated"],
    ["48 uur", "2025-09-04T10:00", "2025-09-01T09:00", "not-applicable"],
  ])("within %s, done %s", (within, settled, received, status) => {
    expect(report(within, settled, received)).toBe(status);
  });
});

describe("after the named end of the log nothing is shown to be missing (TERMS §5)", () => {
  const roles = { accused: "Beklaagde" };
  const regulation = {
    roles,
    events: { fee: "Kosten" },
    steps: {
      update: { every: "2 weken na complaint until decision" },
      free: { act: "fee", duty: "never" },
      talk: { times: "2" },
      decision: {},
    },
  };
  const rows = [complaint, at("talk", "2025-09-05"), at("decision", "2025-10-20")];

  it.each(["update.every", "free.never", "talk.times"])("%s", (id) => {
    const judged = found({ regulation, events: rows, asOf: "2026-03-01", logUntil: "2025-09-10" });
    expect(judged[id]?.status).toBe("undetermined");
  });
});

describe("pairing one to one (TERMS §6)", () => {
  it("an early act serves one anchor", () => {
    const regulation = {
      steps: {
        visit: { duty: "may" },
        report: { within: "1 week na each visit", oneToOne: true },
        decision: {},
      },
    };
    const rows = [
      complaint,
      at("report", "2025-09-01"),
      at("visit", "2025-09-02"),
      at("visit", "2025-09-10"),
    ];
    const judged = found({ regulation, events: rows });
    expect([judged.report?.status, judged["report#2"]?.status]).toEqual(["met", "violated"]);
  });
});

describe("a stage of which the condition is false", () => {
  it("does not wait for its start", () => {
    const regulation = {
      facts: { large: "boolean" },
      stages: {
        first: { label: "Eerste", steps: { decision: {} } },
        second: {
          label: "Tweede",
          if: "large",
          starts: "objection",
          steps: { objection: { by: "complainant", within: "6 weken na decision" }, "appeal-decision": {} },
        },
      },
    };
    const judged = found({
      regulation,
      events: [complaint, at("decision", "2025-09-15")],
      facts: { large: false },
      asOf: "2025-09-25",
    });
    expect([judged["appeal-decision"]?.status, judged["second.completedBy"]?.status]).toEqual([
      "not-applicable",
      "not-applicable",
    ]);
  });
});

describe("readings reach what rests on the step that is read (TERMS §7)", () => {
  it("through an order, and through the end of a term that keeping counts from", () => {
    const regulation = {
      steps: {
        hearing: { if: "serious", readings: [{ ambiguity: "who", strict: { if: "none" } }] },
        acknowledgement: {
          within: "1 week na complaint",
          readings: [{ ambiguity: "when", lenient: { within: "6 weken na complaint" } }],
        },
        decision: { notBefore: "hearing" },
      },
      facts: { serious: "boolean" },
      retention: { file: { keep: "1 maand na end of acknowledgement", destroy: true } },
    };
    const rows = [complaint, at("decision", "2025-09-15"), at("destroyed", "2025-10-09")];
    const judged = found({ regulation, events: rows, facts: { serious: false } });
    expect([judged["decision.notBefore"], judged["file.keep"]].map((each) => each?.ambiguities)).toEqual([
      ["who"],
      ["when"],
    ]);
  });
});

describe("a notice and the act it is about (TERMS §6, extension)", () => {
  it("lengthens a term in hours, also by a date that it names", () => {
    const reply = (extension: object, more: object, done: string) =>
      found({
        regulation: {
          fields: { "new-date": "nieuwe datum" },
          steps: { reply: { within: "48 uur", extension }, decision: {} },
        },
        events: [
          at("complaint", "2025-09-01T09:00"),
          at("delay-notice", "2025-09-02T09:00", more),
          at("reply", done),
        ],
      });
    const added = reply({ adds: "24 uur" }, {}, "2025-09-04T08:00");
    expect([added.reply, added["reply.extension"]?.status]).toEqual([
      { status: "met", due: "2025-09-04T09:00", done: "2025-09-04T08:00" },
      "met",
    ]);
    expect(reply({ adds: "24 uur" }, {}, "2025-09-04T10:00").reply?.status).toBe("violated");
    const named = reply({}, { "new-date": "2025-09-08" }, "2025-09-08T17:00");
    expect(named.reply).toMatchObject({ status: "met", due: "2025-09-08T23:59" });
  });

  it("is not about what was done before it", () => {
    const extension = { adds: "2 weken" };
    const regulation = {
      steps: { report: { within: "3 weken", extension }, decision: { within: "6 weken", extension } },
    };
    const rows = [complaint, at("report", "2025-09-20"), at("delay-notice", "2025-10-10")];
    const judged = found({ regulation, events: rows });
    expect([judged["report.extension"]?.status, judged["decision.extension"]?.status]).toEqual([
      "not-applicable",
      "met",
    ]);
  });

  it("may carry the consent itself; each notice needs its own", () => {
    const regulation = {
      steps: {
        decision: { within: "6 weken", extension: { adds: "2 weken", times: 2, consent: "complainant" } },
      },
    };
    const due = (...rows: readonly object[]) =>
      found({ regulation, events: [complaint, ...rows] as never }).decision?.due;
    const agreed = { with: ["complainant"] };
    const consent = at("consent", "2025-10-01", { role: "complainant" });
    const notices = [at("delay-notice", "2025-10-01"), at("delay-notice", "2025-10-08")];
    expect(due(at("delay-notice", "2025-10-01", agreed))).toBe("2025-10-27");
    expect(due(consent, ...notices)).toBe("2025-10-27");
    expect(due(consent, ...notices, at("consent", "2025-10-08", { role: "complainant" }))).toBe("2025-11-10");
  });
});

describe("a pause ends when the time set for answering has run out (TERMS §6)", () => {
  it("also where the answering step says how long that is", () => {
    const regulation = {
      steps: {
        "information-request": { duty: "may" },
        "information-received": { by: "complainant", within: "1 week na information-request" },
        decision: {
          within: "4 weken na complaint",
          pause: { from: "information-request", until: "information-received" },
        },
      },
    };
    const rows = [complaint, at("information-request", "2025-09-08")];
    expect(found({ regulation, events: rows }).decision?.due).toBe("2025-10-06");
  });
});

describe("what a person attests", () => {
  it("is unknown when both yes and no are recorded (TERMS §4)", () => {
    const regulation = { steps: { decision: {} }, attest: { fair: { label: "eerlijk" } } };
    const rows = [
      complaint,
      at("talk", "2025-09-05", { fair: "nee" }),
      at("decision", "2025-09-20", { fair: "ja" }),
    ];
    expect(found({ regulation, events: rows })["fair.attest"]?.status).toBe("undetermined");
  });
});

describe("what was decided before (TERMS §4, §6)", () => {
  it("a gate that a decision broke is not healed by a refusal", () => {
    const regulation = {
      steps: {
        complaint: { contains: "reasons", otherwise: "refuse" },
        refusal: { duty: "may" },
        decision: {},
      },
      fields: { reasons: "redenen" },
    };
    const rows = [
      at("complaint", "2025-09-01", { reasons: "" }),
      at("decision", "2025-09-10"),
      at("refusal", "2025-09-20"),
    ];
    expect(found({ regulation, events: rows })["complaint.otherwise"]?.status).toBe("violated");
  });

  it("an act in time before an own act stays so when the case is withdrawn", () => {
    const regulation = {
      cancelledBy: "withdrawal",
      steps: { decision: { within: "6 weken na complaint" }, copy: { within: "1 week na decision" } },
    };
    const rows = [complaint, at("copy", "2025-09-10"), at("withdrawal", "2025-09-20")];
    expect(found({ regulation, events: rows }).copy).toEqual({ status: "met", done: "2025-09-10" });
    const closed = {
      completedBy: "closing",
      steps: { talk: { duty: "may" }, copy: { within: "1 week na talk" } },
    };
    const never = [complaint, at("copy", "2025-09-10"), at("closing", "2025-09-20")];
    expect(found({ regulation: closed, events: never }).copy?.status).toBe("not-applicable");
  });

  it("acts after closing are not counted", () => {
    const regulation = { steps: { talk: { times: "2" }, decision: {} } };
    const talks = (...days: readonly string[]) =>
      found({
        regulation,
        events: [complaint, ...days.map((day) => at("talk", day)), at("decision", "2025-09-10")],
      })["talk.times"]?.status;
    expect([talks("2025-09-05", "2025-10-20"), talks("2025-09-05", "2025-09-06", "2025-10-20")]).toEqual([
      "violated",
      "met",
    ]);
  });

  it("open words are about order too: an act before an outside event proves nothing", () => {
    const regulation = {
      events: { call: "Telefoontje" },
      steps: { info: { within: "terstond na call" }, decision: {} },
    };
    const rows = [complaint, at("info", "2025-09-05"), at("call", "2025-09-10")];
    expect(found({ regulation, events: rows }).info?.status).toBe("undetermined");
  });

  it("an order that was passed before the step was woken takes nothing away", () => {
    const regulation = {
      completedBy: "closing",
      steps: { hearing: { duty: "may" }, report: { once: "hearing", notAfter: "decision" }, decision: {} },
    };
    const rows = [
      complaint,
      at("decision", "2025-09-20"),
      at("hearing", "2025-09-25"),
      at("closing", "2025-10-01"),
    ];
    expect(found({ regulation, events: rows }).report?.status).toBe("violated");
  });

  it("what is done when needed is at worst attention, also late", () => {
    const regulation = { steps: { visit: { ifNeeded: true, within: "2 weken na complaint" }, decision: {} } };
    const rows = [complaint, at("visit", "2025-09-19")];
    expect(found({ regulation, events: rows }).visit).toMatchObject({
      status: "violated",
      severity: "attention",
    });
  });
});

describe("an hour or an end that the log does not tell (TERMS §1)", () => {
  it("leaves the verdict that every hour gives", () => {
    const counting = { calendar: "nl-atw", restDay: "none", receivedAfter: "17:00" };
    const decided = (day: string) =>
      found({
        regulation: { counting, steps: { decision: { within: "2 weken na complaint" } } },
        events: [complaint, at("decision", day)],
      }).decision?.status;
    expect(["2025-09-15", "2025-09-16", "2025-09-17"].map(decided)).toEqual([
      "met",
      "undetermined",
      "violated",
    ]);
  });

  it("an undated end of a pause makes nothing in time", () => {
    const regulation = {
      steps: {
        decision: {
          within: "2 weken na complaint",
          pause: { from: "information-request", until: "information-received", atMost: "2 weken" },
        },
      },
    };
    const decided = (day: string) =>
      found({
        regulation,
        events: [
          complaint,
          at("information-request", "2025-09-05"),
          at("information-received", undefined),
          at("decision", day),
        ],
      }).decision?.status;
    expect(["2025-09-15", "2025-09-25"].map(decided)).toEqual(["met", "undetermined"]);
  });
});
