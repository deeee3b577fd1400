import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatDuration,
  parseDuration,
  parseDurationPrefix,
  type Unit,
} from "../../src/calendar/duration.ts";

const durations: readonly (readonly [string, number, Unit])[] = [
  ["5 werkdagen", 5, "working-day"],
  ["vijf werkdagen", 5, "working-day"],
  ["5 (vijf) werkdagen", 5, "working-day"],
  ["vijf (5) werkdagen", 5, "working-day"],
  ["één werkdag", 1, "working-day"],
  ["een maand", 1, "month"],
  ["Eén Week", 1, "week"],
  ["three working weeks", 3, "working-week"],
  ["3 werkweken", 3, "working-week"],
  ["veertien dagen", 14, "day"],
  ["90 kalenderdagen", 90, "day"],
  ["thirty (30) calendar days", 30, "day"],
  ["one (1) business day", 1, "working-day"],
  ["48 uur", 48, "hour"],
  ["24 hours", 24, "hour"],
  ["twee etmalen", 48, "hour"],
  ["half jaar", 6, "month"],
  ["een half jaar", 6, "month"],
  ["half a year", 6, "month"],
  ["kwartaal", 3, "month"],
  ["twee kwartalen", 6, "month"],
  ["one quarter", 3, "month"],
  ["a fortnight", 2, "week"],
  ["twee jaren", 2, "year"],
  ["tweeëntwintig dagen", 22, "day"],
  ["vijfenveertig dagen", 45, "day"],
  ["honderd dagen", 100, "day"],
  ["honderdtwintig dagen", 120, "day"],
  ["twenty-one days", 21, "day"],
  ["forty five days", 45, "day"],
  ["one hundred and twenty days", 120, "day"],
  ["0 dagen", 0, "day"],
  ["nul werkdagen", 0, "working-day"],
  ["5\u00a0werkdagen", 5, "working-day"],
  ["10 working-days", 10, "working-day"],
  ["150 jaar", 150, "year"],
];

describe("parseDuration", () => {
  it.each(durations)("reads %j", (text, amount, unit) => {
    const expected = { amount, unit, text: text.replace("\u00a0", " ") };
    expect(parseDuration(text)).toEqual({ kind: "duration", duration: expected });
  });

  it.each([
    ["werkbare werkdagen", /weer/],
    ["5 werkbare werkdagen", /weer/],
    ["8 werkuren", /werkuren/],
    ["two working hours", /werkuren/],
    ["15 school days", /school/],
    ["5 clear days", /clear days/],
    ["anderhalf jaar", /heel aantal/],
    ["anderhalve maand", /heel aantal/],
    ["1,5 maand", /heel aantal/],
    ["2.5 weeks", /heel aantal/],
    ["1.000 dagen", /heel aantal/],
    ["2½ weken", /heel aantal/],
    ["2 1/2 weken", /heel aantal/],
    ["½ jaar", /heel aantal/],
    ["half uur", /heel aantal/],
    ["een halve dag", /heel aantal/],
    ["three and a half months", /heel aantal/],
    ["een jaar en een half", /heel aantal/],
    ["1 maand en 2 weken", /één aantal/],
    ["1 year 6 months", /één aantal/],
    ["3 dagen, 2 uur", /één aantal/],
    ["2 weeks + 3 days", /één aantal/],
    ["-3 dagen", /kleiner dan nul/],
    ["min drie dagen", /kleiner dan nul/],
    ["151 jaar", /150 jaar/],
    ["99999999999999999999 dagen", /150 jaar/],
    ["5 (zes) dagen", /twee keer/],
    ["5", /eenheid/],
    ["5 University working days", /eenheid/],
    ["5 werkdagenlang", /eenheid/],
    ["dagen", /geen termijn/],
    ["week", /geen termijn/],
    ["eenzaam", /geen termijn/],
    ["", /geen termijn/],
    ["3 weken na complaint", /na complaint/],
    ["terstond na complaint", /na complaint/],
  ])("refuses %j and says why", (text, why) => {
    const parsed = parseDuration(text);
    expect(parsed.kind === "problem" && parsed.problem.nl).toMatch(why);
    expect(parsed.kind === "problem" && parsed.problem.en.length).toBeGreaterThan(20);
  });

  it.each([
    "promptly",
    "zo spoedig mogelijk",
    "Terstond",
    "a reasonable time",
    "enkele dagen",
    "regularly",
    "z.s.m.",
    "as soon as possible",
    "een redelijke termijn",
    "onverwijld",
    "without undue delay",
  ])("takes %j as open words", (words) => {
    expect(parseDuration(words)).toEqual({ kind: "open", words });
  });
});

describe("parseDurationPrefix", () => {
  it.each([
    ["3 werkweken na complaint", "3 werkweken", "na complaint"],
    ["5 (vijf)  werkdagen   after each copy", "5 (vijf) werkdagen", "after each copy"],
    ["half jaar na end of decision", "half jaar", "na end of decision"],
    ["5 days' notice", "5 days", "' notice"],
    ["1 week of 3 dagen", "1 week", "of 3 dagen"],
  ])("of %j takes %j", (text, taken, rest) => {
    const found = parseDurationPrefix(text);
    expect(found.parsed.kind === "duration" && found.parsed.duration.text).toBe(taken);
    expect(found.rest).toBe(rest);
  });

  it("takes the longest open words", () => {
    const found = parseDurationPrefix("as soon as reasonably practicable after complaint");
    expect(found).toEqual({
      parsed: { kind: "open", words: "as soon as reasonably practicable" },
      rest: "after complaint",
    });
  });

  it("gives an answer in both languages for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const { parsed } = parseDurationPrefix(text);
        if (parsed.kind === "problem") expect(Object.keys(parsed.problem)).toEqual(["nl", "en"]);
      }),
    );
  });
});

describe("formatDuration", () => {
  const units: readonly Unit[] = ["hour", "day", "working-day", "week", "working-week", "month", "year"];

  it("is read back as the same duration, in both languages", () => {
    fc.assert(
      fc.property(
        fc.nat(150),
        fc.constantFrom(...units),
        fc.constantFrom("nl", "en"),
        (amount, unit, language) => {
          const text = formatDuration({ amount, unit }, language);
          expect(parseDuration(text)).toEqual({ kind: "duration", duration: { amount, unit, text } });
        },
      ),
    );
  });

  it.each([
    [1, "working-day", "1 werkdag", "1 working day"],
    [3, "working-week", "3 werkweken", "3 working weeks"],
    [2, "year", "2 jaar", "2 years"],
    [48, "hour", "48 uur", "48 hours"],
    [0, "day", "0 dagen", "0 days"],
  ] as const)("%i %s", (amount, unit, nl, en) => {
    expect([formatDuration({ amount, unit }, "nl"), formatDuration({ amount, unit }, "en")]).toEqual([
      nl,
      en,
    ]);
  });
});
