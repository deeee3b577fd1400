import { describe, expect, test } from "vitest";
import { dayFromIso, dayOf, isoFromDay } from "../../src/calendar/day.ts";
import { parseDuration } from "../../src/calendar/duration.ts";
import { easterSunday } from "../../src/calendar/easter.ts";
import { createCalendar } from "../../src/calendar/working-calendar.ts";
import type { CaseLog } from "../../src/case-log/model.ts";
import { namesOf } from "../../src/case-log/names.ts";
import { readCaseLog } from "../../src/case-log/read-case-log.ts";
import { checkLog } from "../../src/check/check.ts";
import { chunksOf } from "../case-log/reading.ts";
import { judgeExample } from "../docs/judge-example.ts";
import { logOf, momentOf } from "../support/cases.ts";
import { regulationOf } from "../support/regulations.ts";
import { expectVerdicts, row } from "../support/verdicts.ts";
import { frontOf } from "./declare/snippets.ts";
import { check, judge } from "./terms/judging.ts";

/**
 * Faults that were found by running or reading other checkers, each as a case
 * that must come out right here. The version that had the fault stands with it.
 */

const wrong = { status: "violated", severity: "violation" } as const;

/** A closed case with these acts, a day each: `q`uestion, `a`nswer, `n`ote. */
function eventsOf(letters: string) {
  const names = { q: "question", a: "answer", n: "note" } as const;
  const acts = [...letters].map((letter, at) => ({
    activity: names[letter as keyof typeof names],
    time: `2025-09-${String(at + 2).padStart(2, "0")}`,
  }));
  return [row("complaint 2025-09-01"), ...acts, row("closing 2025-09-30")];
}

function statusesOf(rule: string, letters: string): readonly string[] {
  const found = judge({ regulation: frontOf(rule), events: eventsOf(letters), asOf: "2025-12-31" });
  return Object.values(found).map(({ status }) => status);
}

function isInOrder(rule: string, letters: string): boolean {
  return statusesOf(rule, letters).every((status) => status === "met" || status === "not-applicable");
}

describe("order of acts (pm4py 2.7.14, conformance_declare)", () => {
  test("one breach of not co-existence counts once (pm4py: two deviations)", () => {
    const found = statusesOf("not co-existence(question, answer)", "qa");
    expect(found.filter((status) => status === "violated")).toEqual(["violated"]);
  });

  test.each([
    ["alternate response(question, answer)", "qqa"],
    ["not succession(question, answer)", "qna"],
    ["not chain succession(question, answer)", "qa"],
  ])("%s is checked, also when it is the only rule (pm4py: KeyError, or never checked)", (rule, letters) => {
    expect(statusesOf(rule, letters)).toContain("violated");
  });

  test.each([
    ["succession(question, answer)", "n", "q"],
    ["chain response(question, answer)", "qaa", "qna"],
    ["alternate precedence(question, answer)", "qaqqa", "qaa"],
  ])("%s: no false alarm on %s, and the breach in %s is seen", (rule, right, broken) => {
    expect(isInOrder(rule, right)).toBe(true);
    expect(statusesOf(rule, broken)).toContain("violated");
  });

  test("succession has a check of its own (Declare4Py d7cd6ee: not implemented)", () => {
    expect(isInOrder("succession(question, answer)", "qa")).toBe(true);
    expect(statusesOf("succession(question, answer)", "aq")).toContain("violated");
  });

  test("events of one day are never judged by the order of the rows (pm4py: row order decides)", async () => {
    const yaml = "steps:\n  hearing: {}\n  report: { notBefore: hearing }\n";
    const rows = ["K-1,hearing,2025-09-08", "K-1,report,2025-09-08"];
    for (const order of [rows, rows.toReversed()]) {
      const csv = `${["case_id,activity,timestamp", "K-1,complaint,2025-09-01", ...order].join("\n")}\n`;
      const found = await judgeExample({ yaml, csv, asOf: "2025-12-31" });
      const verdict = found.find(({ id }) => id === "report.notBefore");
      expect(verdict).toMatchObject({ status: "met", onTie: true });
    }
  });
});

describe("persons (pm4py 2.7.14, four-eyes filter)", () => {
  test("every occurrence counts: who handled decides first, somebody else decides again", () => {
    const steps = { handling: {}, decision: { notBy: "handling" } };
    const by = (actor: string, written: string) => row(written, { actor });
    const separated = (...deciders: readonly string[]) => ({
      regulation: { steps },
      events: [
        row("complaint 2025-09-01"),
        by("anna", "handling 2025-09-02"),
        ...deciders.map((actor, at) => by(actor, `decision 2025-09-1${at}`)),
      ],
    });
    expectVerdicts(separated("anna", "bob"), { "decision.notBy": { ...wrong, done: "2025-09-10" } });
    expectVerdicts(separated("bob", "anna"), { "decision.notBy": { ...wrong, done: "2025-09-11" } });
    expectVerdicts(separated("bob", "carl"), { "decision.notBy": { status: "met", done: "2025-09-11" } });
  });

  test("an unknown person is said, not passed over", () => {
    expectVerdicts(
      {
        regulation: { steps: { handling: {}, decision: { notBy: "handling" } } },
        events: [
          row("complaint 2025-09-01"),
          row("handling 2025-09-02", { actor: "anna" }),
          row("decision 2025-09-10"),
        ],
      },
      { "decision.notBy": { status: "undetermined", done: "2025-09-10" } },
    );
  });
});

describe("misspellings are refused, with the nearest name (pm4py 2.7.14: a rule nobody checks looks satisfied)", () => {
  test.each([
    ["a key", { steps: { decision: { withinn: "3 weken" } } }, "within"],
    ["a duty", { steps: { decision: { duty: "nevver" } } }, "never"],
    ["an act", { steps: { hearing: {}, decision: { notBefore: "haering" } } }, "hearing"],
    ["an occasion", { steps: { hearing: {}, report: { once: "each hearin" } } }, "hearing"],
  ])("%s", (_what, front, nearest) => {
    expect(() => regulationOf(front)).toThrow(nearest);
  });

  test("spaces and capitals around an activity of the log are no other activity", async () => {
    const yaml = "steps: { hearing: {} }\n";
    const csv = 'case_id,activity,timestamp\nK-1,complaint,2025-09-01\nK-1,"Hearing ",2025-09-02\n';
    const found = await judgeExample({ yaml, csv, asOf: "2025-12-31" });
    expect(found.find(({ id }) => id === "hearing")?.status).toBe("met");
  });

  test("an activity that the regulation does not know is a finding", async () => {
    const regulation = regulationOf({ steps: { hearing: {} } });
    const csv = "case_id,activity,timestamp\nK-1,complaint,2025-09-01\nK-1,haering,2025-09-02\n";
    const settings = { names: namesOf(regulation), zone: regulation.timeZone };
    const { findings } = await readCaseLog([{ name: "log.csv", chunks: chunksOf(csv) }], settings);
    expect(findings.map(({ rule }) => rule)).toContain("unknown-activity");
    expect(findings.map(({ message }) => message.en).join("\n")).toContain("hearing");
  });
});

describe("what a result says (pm4py 2.7.14: no case, no event, order of the grouping)", () => {
  test("each case by its id, each verdict with its event and the place in the log", () => {
    const events = [row("complaint 2025-09-01"), row("decision 2025-09-30")];
    const result = check({
      regulation: { steps: { decision: { within: "1 week na complaint" } } },
      cases: [
        { id: "Z-2", events },
        { id: "Z-1", events },
      ],
      asOf: "2025-12-31",
    });
    expect(result.cases.map(({ id }) => id)).toEqual(["Z-1", "Z-2"]);
    const [verdict] = result.cases[0]?.verdicts ?? [];
    expect(verdict).toMatchObject({
      id: "decision",
      status: "violated",
      due: "2025-09-08",
      anchor: { activity: "complaint", time: "2025-09-01", place: { file: "log.csv", line: 2 } },
      done: { activity: "decision", time: "2025-09-30", place: { file: "log.csv", line: 3 } },
    });
    expect(verdict?.message.nl).not.toBe("");
  });

  test("an open case has states of its own (Declare4Py d7cd6ee: always judged as completed)", () => {
    const regulation = { steps: { decision: { within: "1 week na complaint" } } };
    const events = [row("complaint 2025-09-01")];
    expectVerdicts(
      { regulation, events, asOf: "2025-09-08" },
      { decision: { status: "pending", due: "2025-09-08" } },
    );
  });

  test("a term that ran out without the act is a breach (dcr-js ebb8e89: not at the end of the trace)", () => {
    expectVerdicts(
      {
        regulation: { steps: { decision: { within: "1 week na complaint" } } },
        events: [row("complaint 2025-09-01")],
        asOf: "2025-09-09",
      },
      { decision: { ...wrong, due: "2025-09-08" } },
    );
  });
});

describe("calendars", () => {
  test("the calendar that is named is used (pm4py #558: accepted and ignored)", () => {
    const steps = { decision: { within: "5 werkdagen na complaint" } };
    const due = (front: object) => {
      const { decision } = judge({
        regulation: { steps, ...front },
        events: [row("complaint 2025-09-01")],
        asOf: "2025-09-02",
      });
      return decision?.due;
    };
    expect(due({})).toBe("2025-09-08");
    const own = { base: "nl-atw", closed: ["2025-09-03", "2025-09-04"] };
    const closed = { calendars: { own }, counting: { calendar: "own", restDay: "none" } };
    expect(due(closed)).toBe("2025-09-10");
  });

  test("Good Friday and 5 May are there every year (date-holidays 3.37.0: neither is public)", () => {
    const calendar = createCalendar(dutch, {});
    const wanted = years.flatMap((year) => [easterSunday(year) - 2, dayOf(year, 5, 5)]);
    expect(wanted.length).toBe(122);
    expect(wanted.filter((day) => calendar.isWorkingDay(day)).map(isoFromDay)).toEqual([]);
  });

  test("decreed days are there (Debian holidays, workalendar, python-holidays 0.10.1: none of them)", () => {
    const calendar = createCalendar(dutch, {});
    const decreed = ["2018-12-24", "2018-12-31", "2019-12-27", "2025-05-30", "2026-01-02", "2027-05-07"];
    expect(decreed.filter((iso) => calendar.isWorkingDay(dayFromIso(iso) ?? 0))).toEqual([]);
  });

  test("days that people keep but that are no days off are working days (date-holidays: 485 too many)", () => {
    const calendar = createCalendar(dutch, {});
    const observances = ["2025-02-14", "2025-10-31", "2025-11-11", "2025-12-05", "2024-12-24", "2025-12-31"];
    expect(observances.filter((iso) => !calendar.isWorkingDay(dayFromIso(iso) ?? 0))).toEqual([]);
  });

  test("counting leaves the times of the log as they are (pm4js 0.0.28: moves them)", () => {
    const regulation = regulationOf({
      counting: { calendar: "nl-atw", restDay: "atw", closesAt: "17:00", receivedAfter: "17:00" },
      steps: { decision: { within: "3 werkdagen na complaint" }, reply: { within: "48 uur na complaint" } },
    });
    const events = [
      row("complaint 2025-09-05T17:30"),
      row("reply 2025-09-06T09:00"),
      row("decision 2025-09-10T16:59"),
    ];
    const log = logOf([{ events }]);
    const before = structuredClone(log.cases);
    checkLog({ versions: [regulation], log: frozen(log), options: { asOf: momentOf("2025-12-31") } });
    expect(log.cases).toEqual(before);
  });
});

const dutch = { calendar: "nl-atw", goodFriday: true, liberationDay: true, equatedDays: true };
const years = Array.from({ length: 61 }, (_, at) => 1990 + at);

describe("durations (dcr-js ebb8e89: P6W, P1M, P1Y and rubbish are 0, P1M10D is ten days)", () => {
  test.each(["P6W", "P1M", "P1Y", "P1M10D", "rubbish", "", "0x10 days"])("%j is refused, not 0", (text) => {
    expect(parseDuration(text).kind).toBe("problem");
    const front = { steps: { decision: { within: `${text} na complaint` } } };
    expect(() => regulationOf(front)).toThrow(/^\d+:\d+ /u);
  });

  test.each([
    ["6 weken", "2025-10-13"],
    ["1 maand", "2025-10-01"],
    ["1 jaar", "2026-09-01"],
  ])("%s is read as what it says", (text, due) => {
    expectVerdicts(
      {
        regulation: { steps: { decision: { within: `${text} na complaint` } } },
        events: [row("complaint 2025-09-01")],
        asOf: "2025-09-02",
      },
      { decision: { status: "pending", due } },
    );
  });

  test("a day is a day of the calendar when the clock changes (dcr-js: 86 400 000 ms, an hour off)", () => {
    const within = (term: string, complaint: string, decision: string) => {
      const { decision: verdict } = judge({
        regulation: { steps: { decision: { within: `${term} na complaint` } } },
        events: [row(`complaint ${complaint}`), row(`decision ${decision}`)],
        asOf: "2025-12-31",
      });
      return verdict?.status;
    };
    // The nights of 29 to 30 March (an hour is skipped) and 25 to 26 October (an hour comes twice).
    expect(within("1 dag", "2025-03-29T00:30", "2025-03-30T23:59")).toBe("met");
    expect(within("1 dag", "2025-03-29T00:30", "2025-03-31T00:01")).toBe("violated");
    expect(within("1 dag", "2025-10-25T00:30", "2025-10-26T23:59")).toBe("met");
    expect(within("1 dag", "2025-10-25T00:30", "2025-10-27T00:01")).toBe("violated");
    expect(within("24 uur", "2025-03-29T12:00", "2025-03-30T13:00")).toBe("met");
    expect(within("24 uur", "2025-03-29T12:00", "2025-03-30T13:01")).toBe("violated");
    expect(within("24 uur", "2025-10-25T12:00", "2025-10-26T11:00")).toBe("met");
    expect(within("24 uur", "2025-10-25T12:00", "2025-10-26T11:01")).toBe("violated");
  });
});

describe("conditions are no code (Declare4Py d7cd6ee: eval of the text of the model)", () => {
  const code = "globalThis.ran = true";

  test("code where a condition belongs is refused", () => {
    expect(() => regulationOf({ steps: { decision: { if: code } } })).toThrow(/^\d+:\d+ /u);
    expect(globalThis).not.toHaveProperty("ran");
  });

  test("code as a value, in the text and in the log, is only a text", () => {
    const regulation = { facts: { subject: "text" }, steps: { decision: { if: { subject: code } } } };
    const events = [row("complaint 2025-09-01")];
    const asOf = "2025-09-02";
    expectVerdicts(
      { regulation, events, asOf, facts: { subject: code } },
      { decision: { status: "pending" } },
    );
    expectVerdicts(
      { regulation, events, asOf, facts: { subject: "true" } },
      { decision: { status: "not-applicable" } },
    );
    expect(globalThis).not.toHaveProperty("ran");
  });
});

/** A log that throws when something in it is changed. */
function frozen(log: CaseLog): CaseLog {
  const freeze = (value: unknown): void => {
    if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  };
  freeze(log);
  return log;
}
