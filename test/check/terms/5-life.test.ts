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
