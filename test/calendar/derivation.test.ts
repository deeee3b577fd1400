import { describe, expect, it } from "vitest";
import { type Derivation, deriveBefore, deriveDue, sayDerivation } from "../../src/calendar/derivation.ts";
import type { DueInput } from "../../src/calendar/term.ts";
import { createCalendar } from "../../src/calendar/working-calendar.ts";
import { day, duration, plainCounting } from "./counting.ts";

const calendar = createCalendar(plainCounting, {});

function derive(dayZero: string, within: string, parts: Partial<DueInput> = {}): Derivation {
  return deriveDue({
    dayZero: day(dayZero),
    within: duration(within),
    counting: plainCounting,
    restDay: "none",
    calendar,
    ...parts,
  });
}

describe("deriveDue", () => {
  it("shows every skipped day of a term in working days", () => {
    const skipped = (date: string, code: string, nl: string, en: string): object => ({
      kind: "skipped",
      from: date,
      until: date,
      days: 1,
      reason: { code, name: { nl, en } },
    });
    expect(derive("2025-04-17", "5 werkdagen")).toEqual({
      direction: "after",
      dayZero: "2025-04-17",
      countsDayZero: false,
      calendar: { id: "nl-atw", dataVersion: calendar.dataVersion },
      parts: [
        {
          role: "term",
          text: "5 werkdagen",
          amount: 5,
          unit: "working-day",
          start: "2025-04-17",
          end: "2025-04-28",
          days: [
            skipped("2025-04-18", "holiday", "Goede Vrijdag", "Good Friday"),
            {
              kind: "skipped",
              from: "2025-04-19",
              until: "2025-04-20",
              days: 2,
              reason: { code: "saturday", name: { nl: "weekend", en: "weekend" } },
            },
            skipped("2025-04-21", "holiday", "Tweede Paasdag", "Easter Monday"),
            { kind: "counted", from: "2025-04-22", until: "2025-04-28", days: 5, fixedDaysOff: 2 },
          ],
        },
      ],
      pauses: [],
      rawEnd: "2025-04-28",
      rolling: { rule: "none", excluded: false, moves: [] },
      notices: [],
      due: "2025-04-28",
    });
  });

  it("stays short for a long term", () => {
    expect(derive("2024-01-01", "500 werkdagen").parts[0]?.days.length).toBeLessThan(50);
    expect(derive("2024-01-01", "2 jaar").parts[0]?.days).toEqual([
      { kind: "counted", from: "2024-01-02", until: "2026-01-01", days: 731, fixedDaysOff: 0 },
    ]);
  });

  it("has a notice only when the count rests on unknown years", () => {
    expect(derive("2020-12-01", "5 werkdagen").notices.length).toBe(1);
    expect(derive("2020-12-01", "6 weken", { restDay: "atw" }).notices.length).toBe(1);
    expect(derive("2020-12-01", "6 weken").notices).toEqual([]);
    expect(derive("2020-12-01", "2 jaar", { restDay: "atw" }).notices).toEqual([]);
  });

  it("tells pauses that came too late and pauses without days", () => {
    const pauses = [
      { from: day("2025-10-20"), until: day("2025-10-22") },
      { from: day("2025-08-01"), until: day("2025-08-20") },
      { from: day("2025-09-05"), until: day("2025-09-06") },
    ];
    expect(derive("2025-09-01", "2 weken", { pauses }).pauses.map(({ effect }) => effect)).toEqual([
      "no-days",
      "counted",
      "too-late",
    ]);
  });
});

describe("sayDerivation", () => {
  it("tells the rolling by the articles of the Atw", () => {
    expect(sayDerivation(derive("2025-04-17", "3 dagen", { restDay: "atw" }), "nl")).toEqual([
      "Dag nul is donderdag 17 april 2025. Die dag telt zelf niet mee.",
      "De termijn is 3 dagen.",
      "De laatste dag is dan zondag 20 april 2025.",
      "De termijn mag niet eindigen op een vrije dag (artikel 1 van de Algemene termijnenwet). Hij schuift voorbij zondag 20 april 2025, maandag 21 april 2025 (Tweede Paasdag) en loopt tot en met dinsdag 22 april 2025.",
      "In de termijn moeten minstens twee dagen vallen die geen zaterdag, zondag of feestdag zijn (artikel 2 van de Algemene termijnenwet). De tweede is woensdag 23 april 2025.",
      "De uiterste dag is woensdag 23 april 2025.",
    ]);
  });

  it("tells extension, pause and closing time", () => {
    const counting = { ...plainCounting, closesAt: 1020 };
    const pauses = [{ from: day("2025-03-10"), until: day("2025-03-14") }];
    const derivation = derive("2025-03-07", "six weeks", {
      counting,
      pauses,
      extensions: [duration("4 weeks")],
    });
    expect(sayDerivation(derivation, "en")).toEqual([
      "Day zero is Friday 7 March 2025. That day itself does not count.",
      "The term is six weeks (6 weeks).",
      "The last day is then Friday 18 April 2025.",
      "The term is extended by 4 weeks, counted from Friday 18 April 2025.",
      "The last day is then Friday 16 May 2025.",
      "The term stood still: Tuesday 11 March 2025 up to and including Friday 14 March 2025 (4 days).",
      "With the days on which the term stood still it becomes Tuesday 20 May 2025.",
      "The final day is Tuesday 20 May 2025, until 17:00.",
    ]);
  });

  it.each([
    [
      derive("2025-01-10", "4 maanden", { restDay: "atw" }),
      /zaterdag 10 mei 2025\. Hij schuift niet door: .*artikel 4/,
    ],
    [derive("2025-04-05", "1 week"), /De uiterste dag is zaterdag 12 april 2025/],
    [derive("2025-01-31", "1 maand"), /geen dag 31; dan geldt de laatste dag van de maand/],
    [derive("2025-09-01", "3 werkweken"), /3 werkweken\. Dat zijn 15 werkdagen\./],
    [derive("2025-09-01", "1 maand", { total: duration("2 maanden") }), /verlengd tot in totaal 2 maanden/],
    [
      derive("2025-09-05", "1 dag", { counting: { ...plainCounting, countsDayZero: true } }),
      /telt mee als eerste dag/,
    ],
    [
      derive("2025-05-27", "5 werkdagen"),
      /vrijdag 30 mei 2025 telt niet mee: bij besluit gelijkgestelde dag, Besluit/i,
    ],
    [
      derive("2025-09-01", "5 werkdagen", {
        pauses: [{ from: day("2025-09-02"), until: day("2025-09-04") }],
      }),
      /4 september 2025 tellen niet mee: de termijn stond stil/,
    ],
  ])("says what matters (%#)", (derivation, sentence) => {
    expect(sayDerivation(derivation, "nl").join("\n")).toMatch(sentence);
  });

  it("counts back from an event", () => {
    const derivation = deriveBefore({
      event: day("2025-06-16"),
      within: duration("5 working days"),
      counting: plainCounting,
      calendar,
    });
    expect(sayDerivation(derivation, "en")).toEqual([
      "We count back from Monday 16 June 2025. That day does not count.",
      "The term is 5 working days.",
      "Tuesday 10 June 2025 up to and including Sunday 15 June 2025: 4 working days; the weekend and fixed days off do not count.",
      "Monday 9 June 2025 does not count: Whit Monday.",
      "Friday 6 June 2025 up to and including Sunday 8 June 2025: 1 working day; the weekend and fixed days off do not count.",
      "That brings us to Friday 6 June 2025. It must be done by the day before.",
      "The final day is Thursday 5 June 2025.",
    ]);
  });
});
