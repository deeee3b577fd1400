import { describe, expect, test } from "vitest";
import { type Day, dayFromIso, isoFromDay } from "../../src/calendar/day.ts";
import { daysAsked } from "../../src/deadline/days-asked.ts";
import { lastDayOf, otherReadings, type TermAnswer } from "../../src/deadline/last-day.ts";
import { sheetsOf } from "../../src/deadline/sheets-of.ts";
import { judge } from "../check/terms/judging.ts";
import { regulationOf } from "../support/regulations.ts";

interface Example {
  readonly step: Readonly<Record<string, unknown>>;
  readonly counting?: Readonly<Record<string, string>>;
  readonly days: Readonly<Record<string, string>>;
  readonly due: string;
}

/** Worked out by hand; 2 November 2026 is a Monday. Checker and calculator must both give the day. */
const examples: Readonly<Record<string, Example>> = {
  // 14 December, and four weeks more from there.
  "a notice in time adds its time": {
    step: { within: "6 weken na complaint", extension: { adds: "4 weken" } },
    days: { complaint: "2026-11-02", "delay-notice": "2026-12-10" },
    due: "2027-01-11",
  },
  "a notice on the last day is in time": {
    step: { within: "6 weken na complaint", extension: { adds: "4 weken" } },
    days: { complaint: "2026-11-02", "delay-notice": "2026-12-14" },
    due: "2027-01-11",
  },
  "a notice after the last day moves nothing": {
    step: { within: "6 weken na complaint", extension: { adds: "4 weken" } },
    days: { complaint: "2026-11-02", "delay-notice": "2026-12-15" },
    due: "2026-12-14",
  },
  "a notice before the term began moves nothing": {
    step: { within: "6 weken na complaint", extension: { adds: "4 weken" } },
    days: { complaint: "2026-11-02", "delay-notice": "2026-11-01" },
    due: "2026-12-14",
  },
  // Ten weeks after 2 November.
  "a notice gives a new total": {
    step: { within: "6 weken na complaint", extension: { total: "10 weken" } },
    days: { complaint: "2026-11-02", "delay-notice": "2026-12-10" },
    due: "2027-01-11",
  },
  // Nine weeks after 2 November is 4 January, a week before what the notice would give.
  "no notice goes beyond the utmost limit": {
    step: { within: "6 weken na complaint", extension: { adds: "4 weken", atMost: "9 weken na complaint" } },
    days: { complaint: "2026-11-02", "delay-notice": "2026-12-10" },
    due: "2027-01-04",
  },
  // 14 December and five working days: 21 December.
  "a notice may come until five working days after the last day": {
    step: {
      within: "6 weken na complaint",
      extension: { adds: "4 weken", noticeBy: "5 werkdagen na end of decision" },
    },
    days: { complaint: "2026-11-02", "delay-notice": "2026-12-21" },
    due: "2027-01-11",
  },
  // 12 November; 6, 7, 8 and 9 November stood still.
  "a pause moves the last day": {
    step: {
      within: "10 dagen na complaint",
      pause: { from: "information-request", until: "information-received" },
    },
    days: {
      complaint: "2026-11-02",
      "information-request": "2026-11-05",
      "information-received": "2026-11-09",
    },
    due: "2026-11-16",
  },
  // Saturday counts as Monday 9; 10, 11, 12, 13 and 16 November.
  "what comes on a rest day counts as received on the next working day": {
    step: { within: "5 werkdagen na complaint" },
    counting: { restDayReceipt: "next-working-day" },
    days: { complaint: "2026-11-07" },
    due: "2026-11-16",
  },
  // 16 and 19 November.
  "of two terms the latest": {
    step: { within: { latest: ["2 weken na complaint", "1 week na hearing"] } },
    days: { complaint: "2026-11-02", hearing: "2026-11-12" },
    due: "2026-11-19",
  },
  "of two terms the earliest that began": {
    step: { within: { earliest: ["2 weken na complaint", "1 week na hearing"] } },
    days: { complaint: "2026-11-02" },
    due: "2026-11-16",
  },
  // The day before the fifth day before it.
  "a term before an event": {
    step: { within: "5 dagen voor hearing" },
    days: { complaint: "2026-11-02", hearing: "2026-11-20" },
    due: "2026-11-14",
  },
  // Five working days, 9 November, and a week more: the acknowledgement itself was late.
  "counted from the last day of another term": {
    step: { within: "1 week na end of acknowledgement" },
    days: { complaint: "2026-11-02" },
    due: "2026-11-16",
  },
  "counted from an own act that was not done: from its last day": {
    step: { within: "1 week na acknowledgement" },
    days: { complaint: "2026-11-02" },
    due: "2026-11-16",
  },
  "of two events the first": {
    step: { within: "1 week na hearing or incident" },
    days: { complaint: "2026-11-02", hearing: "2026-11-12", incident: "2026-11-10" },
    due: "2026-11-17",
  },
  "for somebody outside the last of two events": {
    step: { by: "complainant", within: "1 week na hearing or incident" },
    days: { complaint: "2026-11-02", hearing: "2026-11-12", incident: "2026-11-10" },
    due: "2026-11-19",
  },
};

describe.each(Object.entries(examples))("%s", (_name, { step, counting = {}, days, due }) => {
  const front = frontOf(step, counting);

  test("is what the calculator counts", () => {
    expect(dueIn(answerOf(front, days))).toBe(due);
  });

  test("is what the checker finds", () => {
    const events = Object.entries(days).map(([activity, time]) => ({ activity, time }));
    const asOf = Object.values(days).toSorted().at(-1) ?? "";
    expect(judge({ regulation: front, events, asOf }).decision?.due).toBe(due);
  });
});

test.each([
  ["the term starts with nothing that is known", { within: "1 week na hearing" }, ["hearing"]],
  [
    "the latest of two terms has not begun",
    { within: { latest: ["2 weken na complaint", "1 week na hearing"] } },
    ["hearing"],
  ],
  [
    "neither the own act nor what its term runs from is known",
    { within: "1 week na registration" },
    ["registration", "incident"],
  ],
])("asks for days where %s", (_name, step, missing) => {
  expect(answerOf(frontOf(step), { complaint: "2026-11-02" })).toEqual({ kind: "missing", days: missing });
});

test("where the hour of receipt decides, it says so", () => {
  const answer = answerOf(frontOf({ within: "5 werkdagen na complaint" }, { receivedAfter: "17:00" }), {
    complaint: "2026-11-02",
  });
  expect(answer.kind === "counted" && answer.notes.map(({ nl }) => nl)).toEqual([
    "Kwam het na 17:00 uur binnen? Dan telt het als ontvangen op de volgende werkdag: vul die dag in.",
  ]);
});

test("a year for which no working days are known is a sentence", () => {
  const answer = answerOf(frontOf({ within: "400 werkweken na complaint" }), { complaint: "2199-01-01" });
  expect(answer).toMatchObject({ kind: "problem", says: { nl: expect.stringContaining("1900") } });
});

test("of a table every row is a case, also one without a term", () => {
  const front = frontOf({
    within: { urgent: { true: "1 week na complaint", false: "none", else: "2 weken na complaint" } },
  });
  const sheets = sheetsOf(regulationOf(front), "nl");
  const [, decision] = sheets.sheets.filter(({ id }) => id !== "registration");
  expect(decision?.count.cases.map(({ when }) => when)).toEqual([
    "als “haast” waar is",
    "als “haast” niet waar is",
    "in elk ander geval",
  ]);
  const days = new Map([["complaint", dayIn("2026-11-02")]]);
  const found = [0, 1, 2].map((number) => lastDayOf(sheets, { sheet: "decision", case: number, days }));
  expect(found.map((one) => dueIn(one) ?? one.kind)).toEqual(["2026-11-09", "no-term", "2026-11-16"]);
});

test("what cannot be counted from days is no sheet, and makes no sheet wrong", () => {
  const front = frontOf({
    within: { earliest: ["2 weken na complaint", "zo spoedig mogelijk na complaint"] },
  });
  const inHours = frontOf({ within: "48 uur na complaint" });
  for (const one of [front, inHours]) {
    const ids = sheetsOf(regulationOf(one), "nl").sheets.map(({ id }) => id);
    expect(ids).toEqual(["acknowledgement", "registration"]);
  }
});

test("asks for the days in the order in which they happen, and tells which may be left open", () => {
  const front = frontOf({ within: "1 week na acknowledgement", extension: { adds: "1 week" } });
  const asked = daysAsked(sheetsOf(regulationOf(front), "nl"), "decision", 0);
  expect(asked.names).toEqual(["complaint", "acknowledgement", "delay-notice"]);
  expect([...asked.optional]).toEqual(["acknowledgement", "delay-notice"]);
});

test("names the readings that give another day, and what the text leaves open", () => {
  const front = frontOf({
    within: "1 werkweek na complaint",
    readings: [
      { ambiguity: "a", question: "Zeven dagen?", strict: { within: "7 dagen na complaint" } },
      { ambiguity: "b", lenient: { within: "5 werkdagen na complaint" } },
    ],
  });
  const sheets = sheetsOf(regulationOf(front), "nl");
  // Five working days with Christmas between them, or seven days.
  const question = { sheet: "decision", case: 0, days: new Map([["complaint", dayIn("2026-12-23")]]) };
  const found = lastDayOf(sheets, question);
  if (found.kind !== "counted") throw new Error(found.kind);
  expect(isoFromDay(found.due)).toBe("2026-12-31");
  expect(otherReadings(sheets, question, found)).toEqual([
    { ambiguity: "a", alternative: "strict", question: "Zeven dagen?", due: dayIn("2026-12-30") },
  ]);
});

function frontOf(step: Example["step"], counting: Example["counting"] = {}) {
  return {
    counting: { calendar: "nl-atw", restDay: "none", ...counting },
    roles: { board: "bestuur" },
    facts: { urgent: { label: "haast", type: "boolean" } },
    starts: ["complaint"],
    completedBy: ["decision"],
    steps: {
      acknowledgement: { by: "board", within: "5 werkdagen na complaint", article: "art_1" },
      decision: { by: "board", article: "art_2", ...step },
      registration: { by: "board", within: "1 week na incident", article: "art_3" },
    },
  };
}

function answerOf(front: ReturnType<typeof frontOf>, days: Readonly<Record<string, string>>): TermAnswer {
  const known = new Map(Object.entries(days).map(([name, iso]) => [name, dayIn(iso)]));
  return lastDayOf(sheetsOf(regulationOf(front), "nl"), { sheet: "decision", case: 0, days: known });
}

function dueIn(answer: TermAnswer): string | undefined {
  return answer.kind === "counted" ? isoFromDay(answer.due) : undefined;
}

function dayIn(iso: string): Day {
  const day = dayFromIso(iso);
  if (day === undefined) throw new Error(`${iso} is no date`);
  return day;
}

test("an own act does not come in, so no hour of receipt moves a term that runs from it", () => {
  const front = frontOf({ within: "5 werkdagen na registration" }, { receivedAfter: "17:00" });
  const answer = answerOf(front, { registration: "2026-11-02", complaint: "2026-11-02" });
  expect(answer.kind === "counted" && answer.notes.map(({ nl }) => nl)).toEqual([
    "Wij gaan ervan uit dat “Geregistreerd” op tijd was. Was dat te laat, dan is de uiterste dag eerder.",
  ]);
});
