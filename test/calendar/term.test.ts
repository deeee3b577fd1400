import { describe, expect, it } from "vitest";
import { isoFromDay } from "../../src/calendar/day.ts";
import { deriveBefore, deriveDue } from "../../src/calendar/derivation.ts";
import {
  type DueInput,
  dueDay,
  dueInstant,
  lastDayBefore,
  rawEnd,
  TermError,
  termProblem,
} from "../../src/calendar/term.ts";
import { createCalendar } from "../../src/calendar/working-calendar.ts";
import type { Counting, RestDayRule } from "../../src/regulation/model.ts";
import { closed, day, duration, ownCalendar, plainCounting } from "./counting.ts";
import vectors from "./vectors.json" with { type: "json" };

interface Vector
  extends Partial<
    Pick<Counting, "calendar" | "goodFriday" | "liberationDay" | "equatedDays" | "countsDayZero">
  > {
  readonly id: string;
  readonly from: string;
  readonly within: string;
  readonly restDay?: string;
  readonly workingWeek?: string;
  readonly extensions?: readonly string[];
  readonly pauses?: readonly (readonly string[])[];
  readonly closed?: readonly string[];
  readonly due: string;
}

describe("due dates of the vectors", () => {
  it.each(vectors.after as readonly Vector[])("$id: $from + $within → $due", (vector) => {
    const input = inputOf(vector);
    expect(isoFromDay(dueDay(input))).toBe(vector.due);
    expect(deriveDue(input).due).toBe(vector.due);
  });
});

describe("terms before an event", () => {
  it.each(vectors.before)("$id: $term before $before → $last", (vector) => {
    const counting = countingOf(vector);
    const calendar = createCalendar(counting, {});
    const within = duration(vector.term);
    expect(isoFromDay(lastDayBefore(day(vector.before), within, counting, calendar))).toBe(vector.last);
    expect(deriveBefore({ event: day(vector.before), within, counting, calendar }).due).toBe(vector.last);
  });

  it("refuses hours", () => {
    const calendar = createCalendar(plainCounting, {});
    expect(() => lastDayBefore(day("2025-06-16"), duration("24 uur"), plainCounting, calendar)).toThrow(
      TermError,
    );
  });
});

describe("parts and pauses of different units", () => {
  const cases: readonly (Vector & { readonly endDayCounts?: boolean; readonly total?: string })[] = [
    {
      id: "working days after calendar days",
      from: "2025-09-01",
      within: "10 days",
      extensions: ["5 working days"],
      due: "2025-09-18",
    },
    {
      id: "calendar days after working days",
      from: "2025-09-01",
      within: "5 working days",
      extensions: ["1 week"],
      due: "2025-09-15",
    },
    {
      id: "the end of the pause counts",
      from: "2025-09-01",
      within: "2 weeks",
      pauses: [["2025-09-05", "2025-09-10"]],
      endDayCounts: true,
      due: "2025-09-19",
    },
    {
      id: "overlapping pauses once",
      from: "2025-09-01",
      within: "2 weeks",
      pauses: [
        ["2025-09-08", "2025-09-12"],
        ["2025-09-05", "2025-09-10"],
      ],
      due: "2025-09-22",
    },
    {
      id: "a pause from before day zero",
      from: "2025-09-01",
      within: "2 weeks",
      pauses: [["2025-08-20", "2025-09-03"]],
      due: "2025-09-17",
    },
    {
      id: "a pause that runs backwards",
      from: "2025-09-01",
      within: "2 weeks",
      pauses: [["2025-09-10", "2025-09-05"]],
      due: "2025-09-15",
    },
    {
      id: "a pause before and one in the extension",
      from: "2025-09-01",
      within: "5 working days",
      extensions: ["1 week"],
      pauses: [
        ["2025-09-03", "2025-09-05"],
        ["2025-09-11", "2025-09-12"],
      ],
      due: "2025-09-18",
    },
    {
      id: "a month after a paused month is counted from the raw end",
      from: "2025-01-31",
      within: "1 month",
      extensions: ["1 month"],
      pauses: [["2025-02-10", "2025-02-20"]],
      due: "2025-04-07",
    },
    { id: "a new total", from: "2025-01-31", within: "1 month", total: "2 months", due: "2025-03-31" },
    {
      id: "a pause on the last of working days",
      from: "2025-09-01",
      within: "5 working days",
      pauses: [["2025-09-08", "2025-09-12"]],
      due: "2025-09-08",
    },
    { id: "no days", from: "2025-09-06", within: "0 days", due: "2025-09-06" },
    {
      id: "no days, day zero counts",
      from: "2025-09-06",
      within: "0 days",
      countsDayZero: true,
      due: "2025-09-06",
    },
    {
      id: "no months, day zero counts",
      from: "2025-09-06",
      within: "0 months",
      countsDayZero: true,
      due: "2025-09-06",
    },
    {
      id: "no working days on a working day",
      from: "2025-09-08",
      within: "0 working days",
      due: "2025-09-08",
    },
    {
      id: "no working days, day zero counts",
      from: "2025-09-08",
      within: "0 working days",
      countsDayZero: true,
      due: "2025-09-08",
    },
    {
      id: "whole weeks from a Monday that counts",
      from: "2025-09-08",
      within: "1 working week",
      workingWeek: "whole",
      countsDayZero: true,
      due: "2025-09-12",
    },
    {
      id: "a total of 14 weeks is out of the Atw",
      from: "2025-03-01",
      within: "10 weeks",
      total: "14 weeks",
      restDay: "atw",
      due: "2025-06-07",
    },
    {
      id: "12 working weeks are weeks to the Atw",
      from: "2025-03-01",
      within: "12 working weeks",
      workingWeek: "calendar",
      restDay: "atw",
      due: "2025-05-26",
    },
    {
      id: "13 working weeks are out",
      from: "2025-03-01",
      within: "13 working weeks",
      workingWeek: "calendar",
      restDay: "atw",
      due: "2025-05-31",
    },
    {
      id: "90 working days are days to the Atw",
      calendar: "nl",
      from: "2025-01-20",
      within: "90 working days",
      restDay: "atw",
      due: "2025-06-02",
    },
    {
      id: "91 working days are out",
      calendar: "nl",
      from: "2025-01-17",
      within: "91 working days",
      restDay: "atw",
      due: "2025-05-30",
    },
    {
      id: "13 weeks is out although it is 91 days",
      from: "2025-03-01",
      within: "13 weeks",
      restDay: "atw",
      due: "2025-05-31",
    },
  ];

  it.each(cases)("$id", (vector) => {
    const { endDayCounts, total } = vector;
    const input = {
      ...inputOf(vector),
      ...(endDayCounts && { endDayCounts }),
      ...(total && { total: duration(total) }),
    };
    expect(isoFromDay(dueDay(input))).toBe(vector.due);
    expect(deriveDue(input).due).toBe(vector.due);
  });
});

describe("closures", () => {
  const own = {
    school: ownCalendar("school", { base: "nl-atw", closed: closed(["2025-09-03"], "2025-09-02") }),
  };
  const counting = { ...plainCounting, calendar: "school" };
  const calendar = createCalendar(counting, own);

  it.each([
    ["2025-09-01", "2025-09-04"],
    ["2025-09-02", "2025-09-08"],
  ])("announced on 2 September, for a term from %s", (from, due) => {
    const within = duration("3 werkdagen");
    expect(isoFromDay(dueDay({ dayZero: day(from), within, counting, restDay: "none", calendar }))).toBe(due);
  });
});

describe("hours", () => {
  const calendar = createCalendar(plainCounting, {});

  it("are elapsed time", () => {
    const changed = Date.UTC(2025, 2, 29, 12);
    expect(dueInstant(changed, 48)).toBe(Date.UTC(2025, 2, 31, 12));
  });

  it("have no last day", () => {
    const input = {
      dayZero: 0,
      within: duration("48 uur"),
      counting: plainCounting,
      restDay: "none",
      calendar,
    } as const;
    expect(() => rawEnd(input)).toThrow(/ends at a moment/);
  });

  it("are refused when day zero counts, also as an extension", () => {
    const counting = { ...plainCounting, countsDayZero: true };
    expect(termProblem(duration("48 uur"), counting)?.nl).toMatch(/uren/);
    expect(termProblem(duration("2 dagen"), counting)).toBeUndefined();
    const input = {
      dayZero: 0,
      within: duration("2 dagen"),
      extensions: [duration("48 uur")],
      counting,
      restDay: "none",
      calendar,
    } as const;
    expect(() => dueDay(input)).toThrow(TermError);
  });
});

function inputOf(vector: Vector): DueInput {
  const counting = countingOf(vector);
  const own = vector.closed
    ? { own: ownCalendar("own", { base: counting.calendar, closed: closed(vector.closed) }) }
    : {};
  const calendar = createCalendar({ ...counting, ...(vector.closed && { calendar: "own" }) }, own);
  return {
    dayZero: day(vector.from),
    within: duration(vector.within),
    ...(vector.extensions && { extensions: vector.extensions.map(duration) }),
    ...(vector.pauses && {
      pauses: vector.pauses.map(([from = "", until = ""]) => ({ from: day(from), until: day(until) })),
    }),
    counting,
    restDay: (vector.restDay ?? "none") as RestDayRule,
    calendar,
  };
}

function countingOf(vector: object): Counting {
  const known = Object.entries(vector).filter(([key]) => key in plainCounting && key !== "restDay");
  return { ...plainCounting, ...Object.fromEntries(known) };
}
