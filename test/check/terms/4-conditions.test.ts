import { describe, expect, it } from "vitest";
import { check, judge } from "./judging.ts";

const complaint = { activity: "complaint", time: "2025-09-01" };
const decided = (time: string, fields = {}) => ({ activity: "decision", time, ...fields });

describe("TERMS §4, conditions", () => {
  const facts = { written: "boolean", urgent: "boolean" };
  const ack = (condition: object) => ({
    facts,
    steps: { acknowledgement: { within: "5 werkdagen na complaint", ...condition } },
  });
  const status = (condition: object, values: Readonly<Record<string, boolean | null>>) =>
    judge({
      regulation: ack(condition),
      events: [{ ...complaint, ...values }],
      fields: ["written", "urgent"],
      asOf: "2025-10-01",
    }).acknowledgement?.status;

  it.each([
    [{ if: { written: true, urgent: true } }, { written: false }, "not-applicable"],
    [{ if: { written: true, urgent: true } }, { written: true }, "undetermined"],
    [{ if: [{ written: true }, { urgent: true }] }, { written: true }, "violated"],
    [{ if: [{ written: true }, { urgent: true }] }, { written: false }, "undetermined"],
    [{ if: [{ written: true }, { urgent: true }] }, { written: false, urgent: false }, "not-applicable"],
    [{ unless: { urgent: true } }, {}, "undetermined"],
    [{ unless: { urgent: true } }, { urgent: false }, "violated"],
    [{ if: { written: true } }, { written: null }, "undetermined"],
  ])("%j with %j is %s (Kleene)", (condition, values, expected) => {
    expect(status(condition, values)).toBe(expected);
  });

  const table = {
    facts: { weight: ["light", "heavy"] },
    steps: {
      decision: { within: { weight: { light: "3 weken na complaint", heavy: "6 weken na complaint" } } },
    },
  };
  const ofTable = (done: string | undefined, asOf: string, weight?: string) =>
    judge({ regulation: table, events: [{ ...complaint, weight }, ...(done ? [decided(done)] : [])], asOf })
      .decision;

  it.each([
    ["2025-09-22", "2026-01-01", "met"],
    ["2025-09-23", "2026-01-01", "undetermined"],
    ["2025-10-14", "2026-01-01", "violated"],
    [undefined, "2025-09-22", "pending"],
    [undefined, "2025-09-23", "undetermined"],
    [undefined, "2025-10-14", "violated"],
  ])("unknown, but every value gives the same: done %s on %s is %s", (done, asOf, expected) => {
    expect(ofTable(done, asOf)?.status).toBe(expected);
  });

  it("a known value has its own term", () => {
    expect(ofTable(undefined, "2025-09-30", "heavy")).toEqual({ status: "pending", due: "2025-10-13" });
  });

  it("who may differ by a fact that is unknown: one who is right under every value is right", () => {
    const by = (role: string) =>
      judge({
        regulation: {
          facts: { weight: ["light", "heavy"] },
          roles: { handler: "Behandelaar", manager: "Manager", clerk: "Medewerker" },
          steps: { decision: { by: { weight: { light: ["handler", "manager"], heavy: "manager" } } } },
        },
        events: [complaint, decided("2025-09-05", { role })],
        asOf: "2025-10-01",
      })["decision.by"]?.status;
    expect(by("manager")).toBe("met");
    expect(by("handler")).toBe("undetermined");
    expect(by("clerk")).toBe("violated");
  });
});

describe("TERMS §4, a condition on what an event carried", () => {
  const status = (condition: unknown, carried: Readonly<Record<string, unknown>>, fields = ["details"]) =>
    judge({
      regulation: {
        facts: { urgent: "boolean", amount: "number" },
        fields: { details: "gegevens" },
        steps: { "information-request": { duty: "must", within: "1 week na complaint", if: condition } },
      },
      events: [{ ...complaint, ...carried }],
      fields,
      asOf: "2025-10-01",
    })["information-request"]?.status;

  it.each([
    ["no complaint.details", { details: "ja" }, "not-applicable"],
    ["no complaint.details", { details: "naam en adres" }, "not-applicable"],
    ["no complaint.details", { details: "n.v.t." }, "not-applicable"],
    ["no complaint.details", { details: null }, "violated"],
    ["no complaint.details", { details: "nee" }, "violated"],
    ["complaint.details", { details: "ja" }, "violated"],
    [{ "complaint.details": false }, { details: "ja" }, "not-applicable"],
    [{ "complaint.details": "kort" }, { details: "Kort" }, "violated"],
    [{ "complaint.details": "kort" }, { details: null }, "undetermined"],
  ])("%j with %j is %s: yes means given", (condition, carried, expected) => {
    expect(status(condition, carried)).toBe(expected);
  });

  it.each([
    ["complaint.urgent", { urgent: "ja" }, "violated"],
    ["complaint.urgent", { urgent: "nee" }, "not-applicable"],
    ["complaint.urgent", { urgent: null }, "undetermined"],
    [{ "complaint.amount": { over: 500 } }, { amount: "600" }, "violated"],
  ])("%j with %j is %s: of a fact its value counts", (condition, carried, expected) => {
    expect(status(condition, carried)).toBe(expected);
  });

  it("what no row of the log could have had is unknown", () => {
    expect(status("no complaint.details", {}, [])).toBe("undetermined");
  });
});

describe("TERMS §4, assumptions", () => {
  const flag = {
    facts: { urgent: { label: "spoed", type: "flag" } },
    roles: { handler: "Behandelaar" },
    steps: {
      call: { within: "2 dagen na complaint", if: "urgent" },
      decision: { within: "5 werkdagen na complaint", unless: "urgent", by: "handler" },
    },
  };

  it("a flag that is not recorded means no, and every verdict that rests on it names it", () => {
    const found = judge({
      regulation: flag,
      events: [complaint, decided("2025-09-05", { role: "handler" })],
      asOf: "2025-10-01",
    });
    expect(found.call).toMatchObject({ status: "not-applicable", assumed: ["spoed"] });
    expect(found.decision).toEqual({
      status: "met",
      due: "2025-09-08",
      done: "2025-09-05",
      assumed: ["spoed"],
    });
    expect(found["decision.by"]).toEqual({ status: "met", done: "2025-09-05", assumed: ["spoed"] });
  });

  it("a flag that is recorded is not assumed", () => {
    const found = judge({ regulation: flag, events: [{ ...complaint, urgent: "ja" }], asOf: "2025-10-01" });
    expect(found.call).toEqual({ status: "violated", severity: "violation", due: "2025-09-03" });
    expect(found.decision?.status).toBe("not-applicable");
  });

  it("a term chosen by an assumed fact names it", () => {
    const found = judge({
      regulation: {
        facts: { heavy: { label: "zwaar", type: "flag" } },
        steps: {
          decision: { within: { heavy: { true: "6 weken na complaint", else: "3 weken na complaint" } } },
        },
      },
      events: [complaint],
      asOf: "2025-10-01",
    });
    expect(found.decision).toEqual({
      status: "violated",
      severity: "violation",
      due: "2025-09-22",
      assumed: ["zwaar"],
    });
  });

  it("lists the flags and triggers that no case shows, with the verdicts that rest on them", () => {
    const regulation = {
      ...flag,
      events: { hearing: "Hoorzitting" },
      steps: { ...flag.steps, minutes: { within: "1 week na hearing" } },
    };
    const none = check({
      regulation,
      cases: [{ events: [complaint] }, { events: [complaint] }],
      asOf: "2025-10-01",
    });
    expect(none.assumedAbsent).toEqual([
      { name: "spoed", verdicts: 6 },
      { name: "Hoorzitting", verdicts: 2 },
    ]);
    const one = check({
      regulation,
      cases: [
        { events: [{ ...complaint, urgent: true }] },
        { events: [complaint, { activity: "hearing", time: "2025-09-02" }] },
      ],
      asOf: "2025-10-01",
    });
    expect(one.assumedAbsent).toEqual([]);
  });
});

describe("TERMS §4, a fact that an event carries", () => {
  const carried = {
    facts: { founded: { label: "gegrond", type: "boolean", from: "decision" } },
    cancelledBy: "withdrawal",
    steps: {
      decision: {},
      redress: { within: { founded: { true: "4 weken na complaint", false: "none" } } },
      apology: { within: "8 weken na complaint", if: { founded: true } },
      letter: { duty: "may", form: { founded: { true: "letter", else: "e-mail" } } },
    },
  };

  it("is waited for in an open case", () => {
    const found = judge({
      regulation: carried,
      events: [complaint, { activity: "letter", time: "2025-09-02" }],
      asOf: "2026-01-01",
    });
    expect(found.redress).toEqual({ status: "pending", waiting: true });
    expect(found.apology).toMatchObject({ status: "pending", waiting: true });
    expect(found["letter.form"]).toEqual({ status: "pending", waiting: true });
  });

  it("no longer comes in a closed one", () => {
    const events = [
      complaint,
      { activity: "letter", time: "2025-09-02" },
      { activity: "withdrawal", time: "2025-09-05" },
    ];
    const found = judge({ regulation: carried, events, asOf: "2026-01-01" });
    expect(found.redress).toEqual({ status: "not-applicable" });
    expect(found.apology?.status).toBe("not-applicable");
    expect(found["letter.form"]).toEqual({ status: "not-applicable" });
  });

  it("is read from its event", () => {
    const found = judge({
      regulation: carried,
      events: [complaint, decided("2025-09-05", { founded: "ja" })],
      asOf: "2026-01-01",
    });
    expect(found.redress).toEqual({ status: "violated", severity: "violation", due: "2025-09-29" });
  });

  it("is not known before its event, also when the register has it in another row", () => {
    const events = [complaint, decided("2025-09-05", { founded: "ja" })];
    const found = judge({ regulation: carried, events, facts: { founded: "ja" }, asOf: "2025-09-04" });
    expect(found.apology).toMatchObject({ status: "pending", waiting: true });
  });
});

describe("TERMS §4, conflicting values", () => {
  it("different values of one fact make it unknown", () => {
    const found = judge({
      regulation: {
        facts: { written: "boolean" },
        steps: {
          acknowledgement: { within: "5 werkdagen na complaint", if: { written: true } },
          decision: {},
        },
      },
      events: [{ ...complaint, written: "ja" }, decided("2025-09-03", { written: "nee" })],
      asOf: "2025-10-01",
    });
    expect(found.acknowledgement?.status).toBe("undetermined");
  });

  it("the same value written in two ways is one value", () => {
    const found = judge({
      regulation: {
        facts: { written: "boolean" },
        steps: {
          acknowledgement: { within: "5 werkdagen na complaint", if: { written: true } },
          decision: {},
        },
      },
      events: [{ ...complaint, written: "ja" }, decided("2025-09-03", { written: true })],
      asOf: "2025-10-01",
    });
    expect(found.acknowledgement?.status).toBe("violated");
  });
});
