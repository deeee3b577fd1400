import type { Text } from "../language/language.ts";
import type { TableSection } from "./table-draft.ts";
import type { Population } from "./year-cases.ts";

/** What people read above each part of the report. */
export const sectionTitles: Readonly<Record<TableSection | "numbers" | "contents" | "account", Text>> = {
  numbers: { nl: "Aantallen", en: "Numbers" },
  open: { nl: "Nog open", en: "Still open" },
  nature: { nl: "Waar de zaken over gingen", en: "What the cases were about" },
  outcomes: { nl: "Hoe zij zijn afgehandeld", en: "How they were settled" },
  terms: { nl: "Behandeltijd en termijnen", en: "Handling times and terms" },
  extensions: { nl: "Uitstel", en: "Extensions" },
  measures: { nl: "Maatregelen", en: "Measures" },
  repeats: { nl: "Herhaalde klachten", en: "Repeat complaints" },
  conduct: { nl: "Volgens de regeling", en: "By the regulation" },
  contents: { nl: "Wat de regeling van het verslag vraagt", en: "What the regulation asks of the report" },
  account: { nl: "Verantwoording", en: "Account" },
};

/** What a table is about, as it stands in the heading of its column. */
export const populationWords: Readonly<Record<Population, Text>> = {
  received: { nl: "ontvangen zaken", en: "cases received" },
  closed: { nl: "afgesloten zaken", en: "cases closed" },
  openAtEnd: { nl: "open zaken", en: "open cases" },
};

export const reportWords = {
  title: { nl: "Jaarverslag klachten", en: "Yearly report on complaints" },
  asOf: { nl: "Peildatum", en: "Reference date" },
  contents: { nl: "Inhoud", en: "Contents" },
} as const satisfies Readonly<Record<string, Text>>;
