import { expect, test } from "vitest";
import { phrasesIn } from "../../src/phrases/phrases-in.ts";

test("says words, language, amount, unit, bound and place", () => {
  const text = "Wij beslissen uiterlijk op de vijfde werkdag na ontvangst.";
  expect(phrasesIn(text)).toEqual([
    {
      text: "uiterlijk op de vijfde werkdag",
      language: "nl",
      amount: 5,
      unit: "working-days",
      bound: "within",
      start: 14,
      end: 44,
    },
  ]);
});

test.each<[text: string, read: string[]]>([
  ["Binnen 5 werkdagen, uiterlijk binnen één maand", ["Binnen 5 werkdagen", "uiterlijk binnen één maand"]],
  ["within one month, or two months for complex cases", ["within one month", "two months"]],
  [
    "Binnen 24 uur of 2 (twee) werkdagen; daarna een half jaar.",
    ["Binnen 24 uur", "2 (twee) werkdagen", "een half jaar"],
  ],
  ["within three working weeks and two months", ["within three working weeks", "two months"]],
  [
    "zo spoedig mogelijk, doch uiterlijk binnen vier weken",
    ["zo spoedig mogelijk, doch uiterlijk binnen vier weken"],
  ],
  ["24 hours (or one business day)", ["24 hours"]],
  ["Binnen de genoemde termijn van zes weken", ["Binnen de genoemde termijn van zes weken"]],
  ["binnen zes weken na het verstrijken van de bezwaartermijn", ["binnen zes weken"]],
  ["Van 9.00 uur tot 17.30 uur en om 12 uur, binnen 48 uur", ["binnen 48 uur"]],
  ["Artikel 3, tweede lid, op 5 mei om 9:11 uur", []],
  ["binnen\n  drie\r\nweken", ["binnen drie weken"]],
  ["Reactie binnen\n\n3 weken", ["3 weken"]],
  ["eens in de twee weken, per kwartaal en om de week", ["eens in de twee weken", "per kwartaal"]],
  [
    "een zeswekentermijn, een 6-wekentermijn, een achtweekse termijn",
    ["zeswekentermijn", "6-wekentermijn", "achtweekse"],
  ],
  ["binnen 5 (werk)dagen en within 5 (working) days", ["binnen 5 (werk)dagen", "within 5 (working) days"]],
  ["uiterlijk de volgende dag", ["uiterlijk de volgende dag"]],
  ["uiterlijk binnen deze termijn", ["uiterlijk binnen deze termijn"]],
  ["De volgende dag belde zij.", []],
  ["te snel, hoe snel, as soon", []],
  ["", []],
])("%j", (text, read) => {
  expect(phrasesIn(text).map((phrase) => phrase.text)).toEqual(read);
});

test.each<[text: string, read: string]>([
  ["binnen anderhalve week", "1.5 weeks"],
  ["binnen twee en een half jaar", "30 months"],
  ["within 2½ hours", "2.5 hours"],
  ["within 1,5 maand", "1.5 months"],
  ["within 1.000 hours", "1000 hours"],
  ["binnen een etmaal", "24 hours"],
  ["tweemaal per jaar", "6 months"],
  ["twice a year", "6 months"],
  ["binnen negenennegentig dagen", "99 days"],
  ["within nine hundred and ninety-nine days", "999 days"],
  ["uiterlijk de eenentwintigste dag", "21 days"],
  ["by the thirty-first day", "31 days"],
  ["by the 22nd working day", "22 working-days"],
  ["between 10 and 15 days", "15 days"],
])("%s is %s", (text, read) => {
  expect(phrasesIn(text).map(({ amount, unit }) => `${amount} ${unit}`)).toEqual([read]);
});

test("a line is a paragraph where it is said to be one", () => {
  const text = "Reactie binnen\n3 weken";
  expect(phrasesIn(text).map((phrase) => phrase.text)).toEqual(["binnen 3 weken"]);
  expect(phrasesIn(text, "whole").map((phrase) => phrase.text)).toEqual(["3 weken"]);
});

test("the language is that of the phrase, not of the text around it", () => {
  const languages = phrasesIn("Wij zeggen: within 5 working days. Dat is binnen een week.").map(
    ({ language }) => language,
  );
  expect(languages).toEqual(["en", "nl"]);
});
