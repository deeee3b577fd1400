import { type Arbitrary, array, assert, constantFrom, integer, property, record, string } from "fast-check";
import { expect, test } from "vitest";
import { phrasesIn } from "../../src/phrases/phrases-in.ts";

const dutch = {
  bounds: [
    ["binnen", "within"],
    ["Uiterlijk binnen", "within"],
    ["na uiterlijk", "within"],
    ["tenminste binnen", "within"],
    ["niet later dan", "within"],
    ["binnen een termijn van ten hoogste", "within"],
    ["ten minste", "not-before"],
    ["niet eerder dan", "not-before"],
    ["na afloop van", "not-before"],
    ["niet ouder dan", "older-than"],
  ],
  units: [
    ["uur", "hours"],
    ["dagen", "days"],
    ["kalenderdagen", "days"],
    ["werkdagen", "working-days"],
    ["schooldagen", "school-days"],
    ["weken", "weeks"],
    ["werkweken", "working-weeks"],
    ["maanden", "months"],
  ],
  numbers: [
    ["twee", 2],
    ["vijf (5)", 5],
    ["drieëntwintig", 23],
    ["honderdtwintig", 120],
    ["2 tot 4", 4],
  ],
  prose: ["De klacht is ontvangen.", "Wij lezen alles.", "Zie artikel 3, lid 2.", "U hoort van ons."],
} as const;

const english = {
  bounds: [
    ["within", "within"],
    ["no later than", "within"],
    ["up to a maximum of", "within"],
    ["not more than", "within"],
    ["within a period of", "within"],
    ["at least", "not-before"],
    ["no earlier than", "not-before"],
    ["after the expiry of", "not-before"],
    ["older than", "older-than"],
  ],
  units: [
    ["hours", "hours"],
    ["days", "days"],
    ["calendar days", "days"],
    ["working days", "working-days"],
    ["University working days", "working-days"],
    ["business days", "working-days"],
    ["school days", "school-days"],
    ["weeks", "weeks"],
    ["months", "months"],
  ],
  numbers: [
    ["two", 2],
    ["five (5)", 5],
    ["twenty-three", 23],
    ["one hundred and twenty", 120],
    ["2 to 4", 4],
  ],
  prose: ["We have the complaint.", "See section 3, paragraph 2.", "You hear from us.", "Nobody is blamed."],
} as const;

test.each([
  ["Dutch", dutch],
  ["English", english],
] as const)("every bound × number × unit is read, whatever stands around it: %s", (_, words) => {
  const around = array(constantFrom(...words.prose), { maxLength: 3 });
  const wording = record({
    bound: pairs(words.bounds),
    number: pairs<string | number>([...words.numbers]),
    digits: integer({ min: 2, max: 400 }),
    unit: pairs(words.units),
    before: around,
    after: around,
  });
  assert(
    property(wording, ({ bound, number, digits, unit, before, after }) => {
      for (const [spelled, amount] of [number, [String(digits), digits]]) {
        const phrase = `${bound[0]} ${spelled} ${unit[0]}`;
        const lead = before.map((sentence) => `${sentence} `).join("");
        const text = `${lead}Wie klaagt, ${phrase}. ${after.join(" ")}`;
        const expected = {
          amount,
          unit: unit[1],
          bound: bound[1],
          language: words === dutch ? "nl" : "en",
          text: phrase,
          start: text.indexOf(phrase),
          end: text.indexOf(phrase) + phrase.length,
        };
        expect(phrasesIn(text)).toEqual([expected]);
      }
    }),
    { numRuns: 400 },
  );
});

test("no text makes it fail, and what it reads stands where it says", () => {
  const bits = constantFrom(
    ..."binnen uiterlijk na dan than een vijf 5 5e (5) ½ . , … - within later niet not weken days uur jaar of tot a the van te zo snel mogelijk as soon deze termijn \n | 9:11 €".split(
      " ",
    ),
  );
  const text = record({ bits: array(bits, { maxLength: 40 }), noise: string({ unit: "grapheme" }) });
  assert(
    property(text, ({ bits: some, noise }) => {
      const whole = `${some.join(" ")} ${noise} ${some.join("")}`;
      let last = 0;
      for (const phrase of phrasesIn(whole)) {
        expect(whole.slice(phrase.start, phrase.end).replace(/\s+/gu, " ")).toBe(phrase.text);
        expect(phrase.start).toBeGreaterThanOrEqual(last);
        expect(phrase.amount === undefined || Number.isFinite(phrase.amount)).toBe(true);
        last = phrase.end;
      }
    }),
    { numRuns: 1000 },
  );
});

test("a long text takes no longer than its length", () => {
  const sentence = "Wij beslissen binnen zes weken na ontvangst, en zo niet dan zo spoedig mogelijk ";
  expect(phrasesIn(sentence.repeat(5000))).toHaveLength(10_000);
});

function pairs<T>(rows: readonly (readonly [string, T])[]): Arbitrary<readonly [string, T]> {
  return constantFrom(...rows);
}
