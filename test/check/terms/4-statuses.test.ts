import { describe, expect, it } from "vitest";
import { check, judge } from "./judging.ts";

const complaint = { activity: "complaint", time: "2025-09-01" };
const decided = (time: string, fields = {}) => ({ activity: "decision", time, ...fields });

describe("TERMS §4, when a verdict is decided", () => {
  it("one wrong occurrence decides, whatever is unknown of the others", () => {
    const situation = (...roles: readonly (string | undefined)[]) =>
      judge({
        regulation: {
          roles: { director: "Directeur", handler: "Behandelaar" },
          steps: { letter: { duty: "may", by: "director" }, decision: {} },
        },
        events: [
          complaint,
          ...roles.map((role, at) => ({ activity: "letter", time: `2025-09-0${at + 2}`, role })),
        ],
        asOf: "2025-10-01",
      })["letter.by"]?.status;
    expect(situation("director", undefined, "handler")).toBe("violated");
    expect(situation("director", undefined)).toBe("undetermined");
    expect(situation("director", "director")).toBe("met");
  });

  it("a duty whose trigger never occurred is not-applicable, and waits in an open case", () => {
    const regulation = {
      events: { hearing: "Hoorzitting" },
      steps: { minutes: { within: "2 weken na hearing" }, decision: {} },
    };
    const open = check({ regulation, events: [complaint], asOf: "2026-01-01" });
    expect(open.summary.waiting).toBe(1);
    expect(judge({ regulation, events: [complaint], asOf: "2026-01-01" }).minutes).toEqual({
      status: "pending",
      waiting: true,
    });
    const closed = judge({ regulation, events: [complaint, decided("2025-09-10")], asOf: "2026-01-01" });
    expect(closed.minutes).toEqual({ status: "not-applicable" });
  });

  it("what is not owed because its condition is false says nothing about its aspects either", () => {
    const found = judge({
      regulation: {
        facts: { urgent: "boolean" },
        roles: { handler: "Behandelaar" },
        steps: { call: { within: "2 dagen na complaint", if: { urgent: true }, by: "handler" } },
      },
      events: [{ ...complaint, urgent: false }],
      asOf: "2026-01-01",
    });
    expect(found.call?.status).toBe("not-applicable");
    expect(found["call.by"]).toEqual({ status: "not-applicable" });
  });
});

describe("TERMS §4, severity: open norm", () => {
  const promptly = {
    counting: { calendar: "nl-atw", restDay: "none", promptly: "3 werkdagen" },
    steps: { acknowledgement: { within: "terstond na complaint" }, decision: {} },
  };
  const violated = (severity: string) => ({ status: "violated", severity });

  it.each([
    ["done within the default", "2025-09-04", "2025-10-01", { status: "met", done: "2025-09-04" }],
    ["done later", "2025-09-05", "2025-10-01", { ...violated("attention"), done: "2025-09-05" }],
    ["not yet, default running", undefined, "2025-09-04", { status: "pending" }],
    ["not yet, default passed", undefined, "2025-09-05", violated("attention")],
  ])("%s", (_why, done, asOf, expected) => {
    const act = done === undefined ? [] : [{ activity: "acknowledgement", time: done }];
    expect(judge({ regulation: promptly, events: [complaint, ...act], asOf }).acknowledgement).toEqual(
      expected,
    );
  });

  it("still missing at closing: a violation", () => {
    const found = judge({
      regulation: promptly,
      events: [complaint, decided("2025-09-10")],
      asOf: "2025-10-01",
    });
    expect(found.acknowledgement).toEqual(violated("violation"));
  });

  it("without a default: met whenever it is done", () => {
    const regulation = { steps: { acknowledgement: { within: "terstond na complaint" }, decision: {} } };
    const events = [complaint, { activity: "acknowledgement", time: "2026-03-01" }];
    expect(judge({ regulation, events, asOf: "2026-04-01" }).acknowledgement).toEqual({
      status: "met",
      done: "2026-03-01",
    });
  });
});

describe("TERMS §4, severity: aim and zo nodig", () => {
  const aim = (extension?: object) => ({
    steps: { decision: { aim: "2 weken na complaint", ...(extension && { extension }) } },
  });

  it("an aim without a duty to give notice, missed: attention", () => {
    expect(judge({ regulation: aim(), events: [complaint], asOf: "2025-10-01" }).decision).toEqual({
      status: "violated",
      severity: "attention",
      due: "2025-09-15",
    });
  });

  it("with that duty, late without notice: a violation", () => {
    const events = [complaint, decided("2025-09-20")];
    expect(judge({ regulation: aim({ contains: "reasons" }), events, asOf: "2025-10-01" }).decision).toEqual({
      status: "violated",
      severity: "violation",
      due: "2025-09-15",
      done: "2025-09-20",
    });
  });

  const ifNeeded = (extra: object) => ({ steps: { hearing: { ifNeeded: true, ...extra }, decision: {} } });

  it.each([
    ["the act", {}, { activity: "hearing", time: "2025-09-03" }, { status: "met", done: "2025-09-03" }],
    [
      "a recorded reason",
      {},
      { activity: "hearing", time: "2025-09-03", "not-needed": "afgezien" },
      { status: "met", done: "2025-09-03" },
    ],
    ["neither", {}, undefined, { status: "violated", severity: "attention" }],
    [
      "neither, though there is a term",
      { within: "5 dagen na complaint" },
      undefined,
      { status: "violated", severity: "attention", due: "2025-09-06" },
    ],
  ])("zo nodig: %s", (_why, extra, act, expected) => {
    const events = [complaint, ...(act ? [act] : []), decided("2025-09-10")];
    expect(judge({ regulation: ifNeeded(extra), events, asOf: "2025-10-01" }).hearing).toEqual(expected);
  });
});

describe("TERMS §4, what the report counts", () => {
  it("cases with at least one violation, beside verdicts; limits on others apart", () => {
    const { summary } = check({
      regulation: {
        roles: { complainant: { label: "Klager", outside: true } },
        steps: {
          acknowledgement: { within: "5 werkdagen na complaint" },
          report: { within: "5 werkdagen na complaint" },
          answer: { by: "complainant", within: "5 werkdagen na complaint" },
          decision: { aim: "2 weken na complaint" },
        },
      },
      cases: [
        { events: [complaint] },
        {
          events: [
            complaint,
            ...["acknowledgement", "report"].map((activity) => ({ activity, time: "2025-09-02" })),
          ],
        },
      ],
      asOf: "2025-10-01",
    });
    expect(summary).toMatchObject({
      cases: 2,
      casesWithViolation: 1,
      violated: 4,
      attention: 2,
      lapsed: 2,
      met: 2,
    });
  });
});
