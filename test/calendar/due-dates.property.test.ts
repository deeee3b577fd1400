import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, dayFromIso } from "../../src/calendar/day.ts";
import { deriveBefore, deriveDue, sayDerivation } from "../../src/calendar/derivation.ts";
import { type Duration, formatDuration, type Unit } from "../../src/calendar/duration.ts";
import { type DueInput, dueDay, lastDayBefore } from "../../src/calendar/term.ts";
import { createCalendar } from "../../src/calendar/working-calendar.ts";
import type { RestDayRule, WorkingWeek } from "../../src/regulation/model.ts";
import { day, ownCalendar, plainCounting } from "./counting.ts";
import { type IsWorkingDay, parts, worksInBelgium, worksInNl, worksUnderAtw } from "./reference-calendar.ts";
import { referenceBefore, referenceDue } from "./reference-term.ts";

const summerAndWinter = [
  { from: day("2024-07-22"), until: day("2024-08-09") },
  { from: day("2025-12-29"), until: day("2026-01-02"), announced: day("2025-12-01") },
];
const own = { desk: ownCalendar("desk", { base: "nl-atw", days: [1, 2, 3, 4], closed: summerAndWinter }) };

/** The closures that count for a term that began on a day, and four working days a week. */
function worksAtDesk(dayZero: Day): IsWorkingDay {
  const closures = summerAndWinter.filter(({ announced = dayZero }) => announced <= dayZero);
  return (each) =>
    worksUnderAtw(each) &&
    parts(each).weekday !== 5 &&
    !closures.some(({ from, until }) => from <= each && each <= until);
}

const calendars: Readonly<Record<string, (dayZero: Day) => IsWorkingDay>> = {
  nl: () => worksInNl,
  "nl-atw": () => worksUnderAtw,
  be: () => worksInBelgium,
  desk: worksAtDesk,
};

const anyDay = fc.oneof(
  fc.integer({ min: dayFromIso("1990-01-01") ?? 0, max: dayFromIso("2060-12-31") ?? 0 }),
  fc.integer({ min: dayFromIso("2024-06-01") ?? 0, max: dayFromIso("2026-03-31") ?? 0 }),
);
const anyDuration = (units: readonly Unit[]): fc.Arbitrary<Duration> =>
  fc
    .record({
      amount: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 95 })),
      unit: fc.constantFrom(...units),
    })
    .map(({ amount, unit }) => ({ amount: unit === "year" ? amount % 20 : amount, unit }))
    .map((plain) => ({ ...plain, text: formatDuration(plain, "nl") }));
const inCalendarUnits: readonly Unit[] = ["day", "week", "month", "year"];
const everyUnit: readonly Unit[] = [...inCalendarUnits, "working-day", "working-week"];

function anyInput(units: readonly Unit[]): fc.Arbitrary<DueInput> {
  return fc
    .record({
      dayZero: anyDay,
      durations: fc.array(anyDuration(units), { minLength: 1, maxLength: 3 }),
      pauses: fc.array(fc.tuple(fc.integer({ min: -10, max: 60 }), fc.integer({ min: -3, max: 25 })), {
        maxLength: 4,
      }),
      endDayCounts: fc.boolean(),
      countsDayZero: fc.boolean(),
      workingWeek: fc.constantFrom<WorkingWeek>("days", "calendar", "whole"),
      restDay: fc.constantFrom<RestDayRule>("none", "next-working-day", "atw"),
      calendar: fc.constantFrom(...Object.keys(calendars)),
    })
    .map(({ durations, pauses, ...rest }) => {
      const counting = {
        ...plainCounting,
        calendar: rest.calendar,
        workingWeek: rest.workingWeek,
        countsDayZero: rest.countsDayZero,
      };
      const [within = { amount: 0, unit: "day", text: "" }, ...extensions] = durations;
      return {
        dayZero: rest.dayZero,
        within,
        extensions,
        pauses: pauses.map(([start, length]) => ({
          from: rest.dayZero + start,
          until: rest.dayZero + start + length,
        })),
        endDayCounts: rest.endDayCounts,
        counting,
        restDay: rest.restDay,
        calendar: createCalendar(counting, own),
      };
    });
}

function expectAsReference(input: DueInput): void {
  const isWorkingDay = calendars[input.counting.calendar]?.(input.dayZero) ?? worksInNl;
  const expected = referenceDue({
    dayZero: input.dayZero,
    durations: [input.within, ...(input.extensions ?? [])],
    pauses: input.pauses ?? [],
    endDayCounts: input.endDayCounts ?? false,
    countsDayZero: input.counting.countsDayZero,
    workingWeek: input.counting.workingWeek,
    restDay: input.restDay,
    isWorkingDay,
    workingDaysPerWeek: input.counting.calendar === "desk" ? 4 : 5,
  });
  expect(dueDay(input)).toBe(expected);
}

const runs = { numRuns: 1500 };

describe("due dates equal those of a reference that walks from day to day", () => {
  it("in calendar units", () => {
    fc.assert(fc.property(anyInput(inCalendarUnits), expectAsReference), runs);
  });

  it("in working days", () => {
    fc.assert(fc.property(anyInput(["working-day"]), expectAsReference), runs);
  });

  it("in working weeks, each way to read them", () => {
    fc.assert(fc.property(anyInput(["working-week"]), expectAsReference), runs);
  });

  it("before an event", () => {
    const units = ["day", "week", "month", "working-day"] as const;
    fc.assert(
      fc.property(anyDay, anyDuration(units), fc.constantFrom("nl", "nl-atw", "be"), (event, term, id) => {
        const counting = { ...plainCounting, calendar: id };
        const calendar = createCalendar(counting, own);
        const expected = referenceBefore(event, term, calendars[id]?.(event) ?? worksInNl);
        expect(lastDayBefore(event, term, counting, calendar)).toBe(expected);
        expect(dayFromIso(deriveBefore({ event, within: term, counting, calendar }).due)).toBe(expected);
      }),
      runs,
    );
  });
});

describe("derivations", () => {
  it("end on the due date, whatever the units, and count what the term says", () => {
    fc.assert(
      fc.property(anyInput(everyUnit), (input) => {
        const derivation = deriveDue(input);
        expect(dayFromIso(derivation.due)).toBe(dueDay(input));
        expect(dayFromIso(derivation.rolling?.moves.at(-1)?.to ?? derivation.rawEnd)).toBe(dueDay(input));
        expect(JSON.parse(JSON.stringify(derivation))).toEqual(derivation);
        for (const part of derivation.parts.filter(
          ({ unit, amount }) => unit === "working-day" && amount > 0,
        )) {
          const counted = part.days.map((stretch) => (stretch.kind === "counted" ? stretch.days : 0));
          expect(counted.reduce((sum, days) => sum + days, 0)).toBe(part.amount);
        }
        const lastSentence = sayDerivation({ ...derivation, notices: [] }, "en").at(-1);
        expect(lastSentence).toMatch(/^The final day is /);
      }),
      { numRuns: 600 },
    );
  });

  it("do not move a due date to before an earlier one when a pause is added", () => {
    fc.assert(
      fc.property(anyInput(everyUnit), (input) => {
        expect(dueDay(input)).toBeGreaterThanOrEqual(dueDay({ ...input, pauses: [] }));
      }),
      runs,
    );
  });
});
