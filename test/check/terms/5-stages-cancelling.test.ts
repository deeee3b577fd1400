import { describe, expect, it } from "vitest";
import { judge } from "./judging.ts";

const complaint = { activity: "complaint", time: "2025-09-01" };
const at = (activity: string, time: string) => ({ activity, time });
const violated = (more = {}) => ({ status: "violated", severity: "violation", ...more });

describe("TERMS §5, a stage that has not started", () => {
  const staged = (objection: object) => ({
    stages: {
      first: {
        label: "Eerste lijn",
        completedBy: "decision",
        steps: { decision: { within: "3 weken na complaint" } },
      },
      second: {
        label: "Bezwaar",
        starts: "objection",
        steps: {
          objection: { by: "complainant", ...objection },
          "appeal-decision": { within: "6 weken na objection" },
          minutes: {},
        },
      },
    },
  });
  const judged = (
    objection: object,
    asOf: string,
    ...events: readonly { activity: string; time: string }[]
  ) => {
    const found = judge({ regulation: staged(objection), events: [complaint, ...events], asOf });
    return [found["appeal-decision"], found.minutes, found["second.completedBy"]].map(
      (verdict) => verdict?.status,
    );
  };
  const within = { within: "4 weken na decision" };
  const decision = at("decision", "2025-09-10");

  it.each([
    ["while the stage before runs", within, "2026-09-01", [], "pending"],
    ["while the term of the act that starts it runs", within, "2025-10-08", [decision], "pending"],
    ["when that term is over", within, "2025-10-09", [decision], "not-applicable"],
    ["without such a term, while the stage before runs", {}, "2026-09-01", [], "pending"],
    ["without such a term, once the stage before has closed", {}, "2025-09-11", [decision], "not-applicable"],
    ["once it has started", within, "2025-10-09", [decision, at("objection", "2025-10-01")], "pending"],
  ])("%s", (_why, objection, asOf, events, status) => {
    expect(judged(objection, asOf, ...events)).toEqual([status, status, status]);
  });

  it("closing is per stage", () => {
    const found = judge({
      regulation: staged(within),
      events: [complaint, decision, at("objection", "2025-10-01"), at("appeal-decision", "2025-10-20")],
      asOf: "2025-12-01",
    });
    expect(found["first.completedBy"]?.status).toBe("met");
    expect(found["second.completedBy"]?.status).toBe("met");
    expect(found.minutes).toEqual(violated());
  });

  it("a withdrawal before the stage began does not cancel it", () => {
    const found = judge({
      regulation: { ...staged(within), cancelledBy: "withdrawal" },
      events: [complaint, at("withdrawal", "2025-09-20"), decision, at("objection", "2025-10-01")],
      asOf: "2025-10-10",
    });
    expect(found["appeal-decision"]).toEqual({ status: "pending", due: "2025-11-12" });
    expect(found.minutes).toEqual({ status: "pending" });
  });
});

describe("TERMS §5, cancelling", () => {
  const regulation = {
    cancelledBy: "withdrawal",
    counting: { calendar: "nl-atw", restDay: "none", promptly: "3 werkdagen" },
    steps: {
      acknowledgement: { within: "5 werkdagen na complaint" },
      hearing: { within: "2 weken na complaint" },
      minutes: {},
      update: { within: "terstond na complaint" },
      notice: { within: "4 weken na complaint", cancelledBy: "none" },
      decision: { within: "6 weken na complaint" },
    },
  };
  const judged = (...events: readonly { activity: string; time: string }[]) =>
    judge({ regulation, events: [complaint, ...events], asOf: "2025-12-01" });

  it("fulfilled in time stays met; due before and not fulfilled stays violated; else it is gone", () => {
    const found = judged(at("acknowledgement", "2025-09-05"), at("withdrawal", "2025-09-20"));
    expect(found.acknowledgement).toEqual({ status: "met", due: "2025-09-08", done: "2025-09-05" });
    expect(found.hearing).toEqual(violated({ due: "2025-09-15" }));
    expect(found.decision?.status).toBe("not-applicable");
    expect(found.minutes?.status).toBe("not-applicable");
    expect(found.completedBy?.status).toBe("not-applicable");
  });

  it("done after the duty was gone: not applicable, and so is how it was done", () => {
    const board = { ...regulation, roles: { board: "Bestuur", clerk: "Medewerker" } };
    const hearing = { ...regulation.steps.hearing, by: "board", notAfter: "decision" };
    const asked = { ...board, steps: { ...regulation.steps, hearing } };
    const statuses = (done: string, withdrawn: string) => {
      const act = { ...at("hearing", done), role: "clerk" };
      const found = judge({
        regulation: asked,
        events: [complaint, act, at("withdrawal", withdrawn), at("decision", "2025-09-29")],
        asOf: "2025-12-01",
      });
      return [found.hearing, found["hearing.by"], found["hearing.notAfter"]].map((each) => each?.status);
    };
    expect(statuses("2025-09-12", "2025-09-10")).toEqual([
      "not-applicable",
      "not-applicable",
      "not-applicable",
    ]);
    expect(statuses("2025-09-10", "2025-09-10")).toEqual(["met", "violated", "met"]);
    expect(statuses("2025-09-20", "2025-09-16")).toEqual(["violated", "violated", "met"]);
  });

  it("a re-opening after the withdrawal: what is done then counts", () => {
    const reopened = { ...regulation, reopenedBy: "reopened", events: { reopened: "Heropend" } };
    const events = [complaint, at("withdrawal", "2025-09-04"), at("reopened", "2025-09-05")];
    const found = judge({
      regulation: reopened,
      events: [...events, at("acknowledgement", "2025-09-08")],
      asOf: "2025-12-01",
    });
    expect(found.acknowledgement).toMatchObject({ status: "met", done: "2025-09-08" });
  });

  it("a duty due on the date of the withdrawal was not due before it", () => {
    expect(judged(at("withdrawal", "2025-09-15")).hearing?.status).toBe("not-applicable");
    expect(judged(at("withdrawal", "2025-09-16")).hearing?.status).toBe("violated");
  });

  it("late before the withdrawal stays late", () => {
    expect(judged(at("hearing", "2025-09-16"), at("withdrawal", "2025-09-20")).hearing).toEqual(
      violated({ due: "2025-09-15", done: "2025-09-16" }),
    );
  });

  it("an open word whose default had passed stays attention", () => {
    expect(judged(at("withdrawal", "2025-09-05")).update).toEqual({
      status: "violated",
      severity: "attention",
    });
    expect(judged(at("withdrawal", "2025-09-04")).update?.status).toBe("not-applicable");
  });

  it("cancelledBy: none keeps the duty", () => {
    expect(judged(at("withdrawal", "2025-09-10")).notice).toEqual(violated({ due: "2025-09-29" }));
  });

  it("a refusal cancels likewise, except its own aspects, what it wakes and what says none", () => {
    const found = judge({
      regulation: {
        roles: { director: "Directeur" },
        steps: {
          refusal: { duty: "may", by: "director" },
          acknowledgement: { within: "1 week na complaint" },
          hearing: { within: "4 weken na complaint" },
          copy: { once: "refusal", within: "1 week" },
          archived: { within: "1 week na refusal" },
          notice: { within: "4 weken na complaint", cancelledBy: "none" },
          decision: { within: "6 weken na complaint" },
        },
      },
      events: [complaint, { ...at("refusal", "2025-09-10"), role: "clerk" }],
      asOf: "2025-12-01",
    });
    expect(found.acknowledgement).toEqual(violated({ due: "2025-09-08" }));
    expect(found.hearing?.status).toBe("not-applicable");
    expect(found.decision?.status).toBe("not-applicable");
    expect(found["refusal.by"]?.status).toBe("violated");
    expect(found.copy).toEqual(violated({ due: "2025-09-17" }));
    expect(found.archived).toEqual(violated({ due: "2025-09-17" }));
    expect(found.notice).toEqual(violated({ due: "2025-09-29" }));
  });
});
