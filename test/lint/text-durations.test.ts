import { expect, test } from "vitest";
import { durationsIn } from "../../src/lint/text-durations.ts";

test.each([
  ["Wij beslissen binnen drie weken.", ["3 week"]],
  ["Binnen 5 werkdagen, uiterlijk binnen één maand", ["5 working-day", "1 month"]],
  ["Binnen 24 uur of 2 (twee) werkdagen; daarna een half jaar.", ["24 hour", "2 working-day", "6 month"]],
  ["within three working weeks and two months", ["3 working-week", "2 month"]],
  ["Artikel 3, tweede lid, op 5 mei om 9:11 uur", []],
  ["Van 9.00 uur tot 17.30 uur en om 12 uur, binnen 48 uur", ["48 hour"]],
  ["Bel 050 123 weken", ["123 week"]],
  ["zo spoedig mogelijk", []],
  ["elke week", []],
  ["", []],
])("%s", (text, expected) => {
  expect(durationsIn(text).map(({ amount, unit }) => `${amount} ${unit}`)).toEqual(expected);
});
