import { describe, expect, it } from "vitest";
import { check, judge } from "./judging.ts";

const complaint = { activity: "complaint", time: "2025-09-01" };
const at = (activity: string, time: string) => ({ activity, time });
const violated = (more = {}) => ({ status: "violated", severity: "violation", ...more });

/** 3 working weeks after Mon 1 Sep: A 22 Sep, B (calendar) 22 Sep, C (whole) 26 Sep; and d0 may count. */
const weeks = { ambiguity: "weeks", lenient: { counting: { workingWeek: "whole" } } };
const short = { ambiguity: "short", strict: { within: "2 werkweken na complaint" } };
const read = (...readings: readonly object[]) => ({
  steps: { decision: { within: "3 werkweken na complaint", readings } },
});

describe("TERMS §7, one status from all readings", () => {
  const judged = (done: string | undefined, asOf: string, reading?: "primary" | "strict" | "lenient") =>
    judge({
      regulation: read(weeks, short),
      events: [complaint, ...(done ? [at("decision", done)] : [])],
      asOf,
      ...(reading && { reading }),
    }).decision;

  it.each([
    ["2025-09-15", "2025-12-01", { status: "met", due: "2025-09-22", done: "2025-09-15" }],
    [
      "2025-09-16",
      "2025-12-01",
      { status: "disputable", due: "2025-09-22", done: "2025-09-16", ambiguities: ["short"] },
    ],
    [
      "2025-09-23",
      "2025-12-01",
      { status: "disputable", due: "2025-09-22", done: "2025-09-23", ambiguities: ["weeks"] },
    ],
    ["2025-09-27", "2025-12-01", violated({ due: "2025-09-22", done: "2025-09-27" })],
    [undefined, "2025-09-15", { status: "pending", due: "2025-09-22" }],
    [undefined, "2025-09-16", { status: "disputable", due: "2025-09-22", ambiguities: ["short"] }],
    [undefined, "2025-09-27", violated({ due: "2025-09-22" })],
  ])("done %s, on %s", (done, asOf, expected) => {
    expect(judged(done, asOf)).toEqual(expected);
  });

  it("primary takes the primary one, whatever the others give", () => {
    expect(judged("2025-09-16", "2025-12-01", "primary")).toEqual({
      status: "met",
      due: "2025-09-22",
      done: "2025-09-16",
    });
  });

  it("strict takes the earliest due date, lenient the latest", () => {
    expect(judged("2025-09-16", "2025-12-01", "strict")).toEqual(
      violated({ due: "2025-09-15", done: "2025-09-16" }),
    );
    expect(judged("2025-09-26", "2025-12-01", "lenient")).toEqual({
      status: "met",
      due: "2025-09-26",
      done: "2025-09-26",
    });
  });

  it("all combinations count, also where a reading only matters beside another", () => {
    const dayOff = { ambiguity: "day-off", strict: { counting: { goodFriday: false } } };
    const reached = { ambiguity: "reached", strict: { within: "2 werkdagen na complaint" } };
    const rolled = { ambiguity: "rolled", lenient: { counting: { restDay: "next-working-day" } } };
    const regulation = { readings: [dayOff, rolled], steps: { decision: { readings: [reached] } } };
    const on = (time: string) => {
      const events = [at("complaint", "2025-04-17"), at("decision", time)];
      return judge({ regulation, events, asOf: "2025-06-01" }).decision;
    };
    expect([on("2025-04-22"), on("2025-04-23"), on("2025-04-24")]).toEqual([
      { status: "met", done: "2025-04-22" },
      { status: "disputable", done: "2025-04-23", ambiguities: ["day-off", "reached"] },
      { status: "disputable", done: "2025-04-24", ambiguities: ["reached"] },
    ]);
  });

  it("the same holds for terms in hours", () => {
    const regulation = {
      steps: {
        call: {
          within: "48 uur na complaint",
          readings: [{ ambiguity: "hours", strict: { within: "24 uur na complaint" } }],
        },
      },
    };
    const events = [{ activity: "complaint", time: "2025-09-01T10:00" }, at("call", "2025-09-02T12:00")];
    expect(judge({ regulation, events, asOf: "2025-12-01", reading: "strict" }).call).toEqual(
      violated({ due: "2025-09-02T10:00", done: "2025-09-02T12:00" }),
    );
    expect(judge({ regulation, events, asOf: "2025-12-01", reading: "lenient" }).call?.status).toBe("met");
  });

  it("carries each outcome", () => {
    const [verdict] =
      check({
        regulation: read(weeks, short),
        events: [complaint, at("decision", "2025-09-16")],
        asOf: "2025-12-01",
      }).cases[0]?.verdicts ?? [];
    expect(verdict?.readings).toEqual([
      { ambiguity: "short", reading: "strict", due: "2025-09-15", status: "violated" },
      { ambiguity: "weeks", reading: "lenient", due: "2025-09-26", status: "met" },
    ]);
  });
});

describe("TERMS §7, combinations", () => {
  it("one ambiguity has the same value everywhere, also in steps that others refer to", () => {
    const readings = [{ ambiguity: "days", strict: { within: "1 week na complaint" } }];
    const regulation = {
      steps: {
        answer: { by: "complainant", within: "2 weken na complaint", readings },
        reminder: { within: "1 week na end of answer" },
      },
    };
    const found = judge({
      regulation,
      events: [complaint, at("reminder", "2025-09-17")],
      asOf: "2025-12-01",
    });
    expect(found.reminder).toEqual({
      status: "disputable",
      due: "2025-09-22",
      done: "2025-09-17",
      ambiguities: ["days"],
    });
  });

  it("names only the ambiguities that by themselves change the outcome", () => {
    const regulation = {
      steps: {
        decision: {
          within: { latest: ["2 weken na complaint", "2 weken na talk"] },
          readings: [
            { ambiguity: "one", strict: { counting: { countsDayZero: true } } },
            { ambiguity: "two", lenient: { counting: { workingWeek: "whole" } } },
          ],
        },
      },
      events: { talk: "Gesprek" },
    };
    const events = [complaint, at("talk", "2025-09-01"), at("decision", "2025-09-15")];
    expect(judge({ regulation, events, asOf: "2025-12-01" }).decision).toEqual({
      status: "disputable",
      due: "2025-09-15",
      done: "2025-09-15",
      ambiguities: ["one"],
    });
  });

  it("an aspect that only one reading says is disputable where that reading is broken", () => {
    const regulation = {
      events: { hearing: "Hoorzitting" },
      steps: {
        decision: {
          within: "3 weken na complaint",
          readings: [{ ambiguity: "order", strict: { notBefore: "hearing" } }],
        },
      },
    };
    const found = judge({
      regulation,
      events: [complaint, at("decision", "2025-09-15")],
      asOf: "2025-12-01",
    });
    expect(found["decision.notBefore"]).toEqual({ status: "disputable", ambiguities: ["order"] });
  });
});

describe("TERMS §7, undetermined and not tested", () => {
  it("primary undetermined is undetermined", () => {
    const regulation = {
      facts: { written: "boolean" },
      steps: {
        decision: {
          within: "2 weken na complaint",
          if: { written: true },
          readings: [{ ambiguity: "all", strict: { if: "none" } }],
        },
      },
    };
    expect(judge({ regulation, events: [complaint], asOf: "2025-12-01" }).decision?.status).toBe(
      "undetermined",
    );
  });

  it("a reading whose own data the case lacks drops out and is listed", () => {
    const regulation = {
      facts: { heard: "date" },
      steps: {
        decision: {
          within: "2 weken na complaint",
          readings: [{ ambiguity: "from", lenient: { within: "2 weken na heard" } }],
        },
      },
    };
    expect(judge({ regulation, events: [complaint], asOf: "2025-12-01" }).decision).toEqual(
      violated({ due: "2025-09-15", notTested: ["from"] }),
    );
  });

  it("a reading that still allows a notice that would move the date is pending", () => {
    const regulation = {
      steps: {
        decision: {
          within: "2 weken na complaint",
          extension: { adds: "2 weken" },
          readings: [
            {
              ambiguity: "notice",
              lenient: { extension: { adds: "2 weken", noticeBy: "4 weken na complaint" } },
            },
          ],
        },
      },
    };
    const judged = (asOf: string, ...events: readonly { activity: string; time: string }[]) =>
      judge({ regulation, events: [complaint, ...events], asOf }).decision;
    const disputable = { status: "disputable", due: "2025-09-15", ambiguities: ["notice"] };
    expect(judged("2025-09-29")).toEqual(disputable);
    expect(judged("2025-09-30")).toEqual(violated({ due: "2025-09-15" }));
    expect(judged("2025-09-29", at("decision", "2025-09-18"))).toEqual({ ...disputable, done: "2025-09-18" });
    expect(judged("2025-09-30", at("decision", "2025-09-18"))).toEqual(
      violated({ due: "2025-09-15", done: "2025-09-18" }),
    );
  });
});

describe("TERMS §7, readings wherever they stand", () => {
  const decided = (time: string) => [complaint, at("decision", time)];
  const asOf = "2025-12-01";

  it("on a stage: when it closes", () => {
    const readings = [{ ambiguity: "end", strict: { completedBy: "filed" } }];
    const regulation = {
      stages: {
        only: {
          label: "Behandeling",
          completedBy: "decision",
          readings,
          steps: { decision: {}, talk: {}, filed: { duty: "may" } },
        },
      },
    };
    const judged = judge({ regulation, events: decided("2025-09-10"), asOf });
    expect([judged.talk, judged["only.completedBy"]]).toEqual([
      { status: "disputable", severity: undefined, ambiguities: ["end"] },
      { status: "disputable", done: "2025-09-10", ambiguities: ["end"] },
    ]);
  });

  it("on a kind of case: what starts it", () => {
    const readings = [{ ambiguity: "start", strict: { starts: ["complaint", "call"] } }];
    const regulation = {
      events: { call: "Telefoontje" },
      kinds: {
        complaint: {
          label: "Klacht",
          starts: "complaint",
          readings,
          steps: { decision: { within: "2 weken" } },
        },
      },
    };
    const events = [at("call", "2025-08-28"), complaint, at("decision", "2025-09-12")];
    expect(judge({ regulation, events, asOf }).decision).toEqual({
      status: "disputable",
      due: "2025-09-15",
      done: "2025-09-12",
      ambiguities: ["start"],
    });
  });

  it("on what a person attests", () => {
    const readings = [{ ambiguity: "owed", lenient: { once: "refusal" } }];
    const regulation = {
      steps: { decision: {}, refusal: { duty: "may" } },
      attest: { fair: { label: "eerlijk", readings } },
    };
    const judged = judge({ regulation, events: decided("2025-09-10"), asOf });
    expect(judged["fair.attest"]).toEqual({ status: "undetermined" });
    const facts = { fair: false };
    expect(judge({ regulation, events: decided("2025-09-10"), asOf, facts })["fair.attest"]).toMatchObject({
      status: "disputable",
      ambiguities: ["owed"],
    });
  });

  it("on a duty per period, and its condition", () => {
    const readings = [{ ambiguity: "report", lenient: { within: "2 maanden" } }];
    const regulation = {
      facts: { large: "boolean" },
      steps: { decision: {} },
      organisation: {
        report: { every: "year", within: "1 maand", readings },
        survey: { every: "year", if: "large" },
      },
    };
    const organisation = [at("started", "2024-01-02"), at("report", "2025-02-20")];
    const judged = judge({ regulation, events: [complaint], organisation, asOf });
    expect([judged.report, judged.survey]).toEqual([
      { status: "disputable", due: "2025-01-31", done: "2025-02-20", ambiguities: ["report"] },
      { status: "undetermined" },
    ]);
  });
});

describe("TERMS §7, a reading whose own data the case lacks", () => {
  it("drops out for what rests on it too", () => {
    const regulation = {
      cancelledBy: "withdrawal",
      steps: {
        decision: {},
        objection: {
          by: "complainant",
          within: "4 weken na decision",
          readings: [{ ambiguity: "dated", strict: { within: "4 weken na decision.dated" } }],
        },
        review: { act: "ruling", unless: { objection: { status: "lapsed" } }, notBy: "decision" },
        ruling: { duty: "may" },
      },
    };
    const events = [complaint, at("decision", "2025-09-08"), at("objection", "2025-11-03")];
    const judged = judge({ regulation, events, asOf: "2026-02-01" });
    expect([judged.objection, judged["review.notBy"]]).toEqual([
      { status: "lapsed", due: "2025-10-06", done: "2025-11-03", notTested: ["dated"] },
      { status: "not-applicable", notTested: ["dated"] },
    ]);
  });
});
