import { type Day, yearOf } from "../calendar/day.ts";
import { sheetsOf } from "../deadline/sheets-of.ts";
import type { TermSheets } from "../deadline/term-sheet.ts";
import type { Language, Text } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import { type HolidayTable, holidayTables } from "./holiday-table.ts";
import type { PublishedVersion } from "./published-regulation.ts";

/** What the page of terms gives to the script on it. */
export interface CalculatorData {
  readonly language: Language;
  /** Names the regulation and its version, for the names of calendar events. */
  readonly source: string;
  readonly title: string;
  readonly sheets: TermSheets;
  readonly holidays: readonly HolidayTable[];
  readonly texts: Readonly<Record<keyof typeof calculatorTexts, string>>;
}

/** @param today the day as of which the site is made. */
export function calculatorData(
  { name, regulation }: PublishedVersion,
  language: Language,
  today: Day,
): CalculatorData {
  const sheets = sheetsOf(regulation, language);
  const texts = Object.entries(calculatorTexts).map(([key, text]: [string, Text]) => [key, text[language]]);
  return {
    language,
    source: `${regulation.id}.${name}`,
    title: singleLine(regulation.title),
    sheets: { ...sheets, calendars: withoutPlaces(sheets.calendars) },
    holidays: holidayTables(sheets, yearOf(today)),
    texts: Object.fromEntries(texts),
  };
}

/** Where something stands in the file is nothing for a page. */
function withoutPlaces(calendars: TermSheets["calendars"]): TermSheets["calendars"] {
  const nowhere = { file: "", line: 1, column: 1 };
  return Object.fromEntries(
    Object.entries(calendars).map(([id, calendar]) => [id, { ...calendar, place: nowhere }]),
  );
}

/** What the script says itself. */
export const calculatorTexts = {
  dayOf: { nl: "Dag van", en: "Day of" },
  dayIfAny: { nl: "als die er is", en: "if there is one" },
  dateForm: { nl: "dag-maand-jaar, zoals 31-12-2026", en: "day-month-year, such as 31-12-2026" },
  lastDay: { nl: "Uiterlijk", en: "No later than" },
  counted: { nl: "Zo is geteld", en: "How it was counted" },
  notes: { nl: "Let op", en: "Please note" },
  otherReadings: {
    nl: "De tekst is ook anders te lezen. Dan is de uiterste dag een andere:",
    en: "The text can also be read otherwise. Then the final day is another one:",
  },
  help: {
    nl: "Dit is hulp bij het rekenen, geen besluit. Alleen de regeling zelf geldt.",
    en: "This helps with counting; it is no decision. Only the regulation itself is binding.",
  },
  download: { nl: "Zet deze dag in uw agenda (.ics)", en: "Put this day in your calendar (.ics)" },
  mistakes: {
    nl: "Wij kunnen nog niet rekenen. Kijk bij de dagen hierboven.",
    en: "We cannot count yet. Look at the days above.",
  },
  dayMissing: {
    nl: "Vul deze dag in, anders is er niets om vanaf te tellen.",
    en: "Fill in this day, or there is nothing to count from.",
  },
  noTerm: {
    nl: "In dit geval noemt de regeling geen termijn die vanaf een dag te tellen is.",
    en: "In this case the regulation names no term that can be counted from a day.",
  },
  noSuchTerm: {
    nl: "Het adres van deze pagina noemt een termijn die er niet is. Kies er een uit de lijst.",
    en: "The address of this page names a term that does not exist. Choose one from the list.",
  },
} as const satisfies Readonly<Record<string, Text>>;
