import { describe, expect, it } from "vitest";
import { judge } from "./judging.ts";

const complaint = { activity: "complaint", time: "2025-09-01" };
const at = (activity: string, time: string) => ({ activity, time });
const violated = (more = {}) => ({ status: "violated", severity: "violation", ...more });

describe("TERMS §5, start", () => {
  it("without it every rule that runs from it, directly or through others, is undetermined", () => {
    const found = judge({
      regulation: {
        steps: {
          acknowledgement: { within: "5 werkdagen na complaint" },
          report: { within: "2 weken na end of acknowledgement" },
          decision: { within: "3 weken na acknowledgement" },
        },
      },
      events: [at("decision", "2025-09-10")],
      asOf: "2026-01-01",
    });
    expect(found.acknowledgement?.status).toBe("undetermined");
    expect(found.report?.status).toBe("undetermined");
    expect(found.decision?.status).toBe("undetermined");
  });

  it("a fulfilling act without the outside event it runs from is undetermined", () => {
    const found = judge({
      regulation: { events: { leak: "Lek" }, steps: { repair: { within: "2 dagen na leak" }, decision: {} } },
      events: [complaint, at("repair", "2025-09-03")],
      asOf: "2026-01-01",
    });
    expect(found.repair).toEqual({ status: "undetermined", done: "2025-09-03" });
  });
});

describe("TERMS §5, closing", () => {
  const regulation = {
    events: { closed: "Gesloten", reopened: "Heropend", leak: "Lek" },
    completedBy: ["decision", "closed"],
    reopenedBy: "reopened",
    steps: {
      acknowledgement: { within: "5 werkdagen na complaint" },
      minutes: {},
      talk: { duty: "never" },
      repair: { within: "2 dagen na leak" },
      decision: { duty: "may" },
    },
  };
  const judged = (asOf: string, ...events: readonly { activity: string; time: string }[]) =>
    judge({ regulation, events: [complaint, ...events], asOf });

  it("neither shortens nor ends a term with a number", () => {
    expect(judged("2025-09-08", at("closed", "2025-09-02")).acknowledgement).toEqual({
      status: "pending",
      due: "2025-09-08",
    });
    expect(judged("2025-09-09", at("closed", "2025-09-02")).acknowledgement).toEqual(
      violated({ due: "2025-09-08" }),
    );
    expect(
      judged("2025-09-09", at("closed", "2025-09-02"), at("acknowledgement", "2025-09-08")).acknowledgement
        ?.status,
    ).toBe("met");
  });

  it("decides what has no number", () => {
    const open = judged("2025-09-30");
    expect(open.minutes).toEqual({ status: "pending" });
    expect(open["talk.never"]).toEqual({ status: "pending" });
    expect(open.repair).toEqual({ status: "pending", waiting: true });
    const closed = judged("2025-09-30", at("closed", "2025-09-10"));
    expect(closed.minutes).toEqual(violated());
    expect(closed["talk.never"]).toEqual({ status: "met" });
    expect(closed.repair).toEqual({ status: "not-applicable" });
  });

  it("an event on the date of closing counts as before it, whatever the rows say; one after it comes too late", () => {
    expect(judged("2025-09-30", at("closed", "2025-09-10"), at("minutes", "2025-09-10")).minutes).toEqual({
      status: "met",
      done: "2025-09-10",
    });
    expect(judged("2025-09-30", at("closed", "2025-09-10"), at("minutes", "2025-09-11")).minutes).toEqual(
      violated({ done: "2025-09-11" }),
    );
  });

  it("only the closing events close", () => {
    expect(judged("2026-09-30", at("acknowledgement", "2025-09-02")).minutes).toEqual({ status: "pending" });
  });

  it("the first closing closes; another later one does not open the case in between", () => {
    const found = judged(
      "2025-12-01",
      at("closed", "2025-09-10"),
      at("minutes", "2025-09-20"),
      at("closed", "2025-10-10"),
    );
    expect(found.minutes).toEqual(violated({ done: "2025-09-20" }));
    expect(found.completedBy).toEqual({ status: "met", done: "2025-09-10" });
  });

  it("re-opening undoes the closing, until it is closed anew", () => {
    const reopened = [at("closed", "2025-09-10"), at("reopened", "2025-10-01")];
    expect(judged("2025-11-01", ...reopened).minutes).toEqual({ status: "pending" });
    expect(judged("2025-11-01", ...reopened).completedBy).toEqual({ status: "pending" });
    expect(
      judged("2025-11-01", ...reopened, at("minutes", "2025-10-05"), at("decision", "2025-10-10")).minutes,
    ).toEqual({ status: "met", done: "2025-10-05" });
    expect(judged("2025-11-01", ...reopened, at("decision", "2025-10-10")).minutes).toEqual(violated());
    expect(judged("2025-11-01", ...reopened, at("decision", "2025-10-10")).completedBy).toEqual({
      status: "met",
      done: "2025-10-10",
    });
  });

  it("on one date nothing is re-opened before it is closed, nor closed anew before it is re-opened", () => {
    const same = "2025-09-10";
    expect(judged("2025-11-01", at("reopened", same), at("closed", same)).minutes).toEqual({
      status: "pending",
    });
    expect(
      judged("2025-11-01", at("closed", "2025-09-05"), at("closed", same), at("reopened", same)).minutes,
    ).toEqual(violated());
  });
});

describe("TERMS §5, duties that start at or after closing", () => {
  const counting = { calendar: "nl-atw", restDay: "none", promptly: "3 werkdagen" };
  const judged = (
    step: object,
    asOf: string,
    extra: object = {},
    ...events: readonly { activity: string; time: string }[]
  ) =>
    judge({
      regulation: { steps: { decision: {}, followup: step }, ...extra },
      events: [complaint, at("decision", "2025-09-10"), ...events],
      asOf,
    }).followup;

  it.each([
    ["2025-09-24", { status: "pending", due: "2025-09-24" }],
    ["2025-09-25", violated({ due: "2025-09-24" })],
  ])("are judged by their own term: on %s", (asOf, expected) => {
    expect(judged({ within: "2 weken na decision" }, asOf)).toEqual(expected);
  });

  it.each([
    [{ once: "decision" }, "woken by the closing"],
    [{ within: "zo spoedig mogelijk na decision" }, "an open word counted from the closing"],
  ])("without a number are pending: %j (%s)", (step, _why) => {
    expect(judged(step, "2027-01-01")).toEqual({ status: "pending" });
    expect(judged(step, "2027-01-01", {}, at("followup", "2026-05-01"))).toEqual({
      status: "met",
      done: "2026-05-01",
    });
  });

  it.each([[{ once: "decision" }], [{ within: "zo spoedig mogelijk na decision" }]])(
    "and attention once the default for open words has passed: %j",
    (step) => {
      expect(judged(step, "2025-09-15", { counting })).toEqual({ status: "pending" });
      expect(judged(step, "2025-09-16", { counting })).toEqual({ status: "violated", severity: "attention" });
    },
  );

  it("what may not happen after closing stays to be seen", () => {
    const never = { duty: "never", once: "decision" };
    const found = (...events: readonly { activity: string; time: string }[]) =>
      judge({
        regulation: { steps: { decision: {}, talk: never } },
        events: [complaint, at("decision", "2025-09-10"), ...events],
        asOf: "2026-01-01",
      })["talk.never"];
    expect(found()).toEqual({ status: "pending" });
    expect(found(at("talk", "2025-10-01"))).toEqual(violated({ done: "2025-10-01" }));
  });
});

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
