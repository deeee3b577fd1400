import type { Text } from "../language/language.ts";

/** The words of the report in the terminal. */
export const words = {
  asOf: { nl: "Peildatum", en: "Reference date" },
  case: { nl: "Zaak", en: "Case" },
  organisation: { nl: "De organisatie", en: "The organisation" },
  version: { nl: "versie", en: "version" },
  due: { nl: "uiterlijk", en: "due" },
  done: { nl: "gedaan", en: "done" },
  anchor: { nl: "vanaf", en: "from" },
  article: { nl: "regel", en: "rule" },
  reading: { nl: "ook wel", en: "or else" },
  readings: { nl: "lezingen", en: "readings" },
  tie: { nl: "let op", en: "note" },
  onTie: {
    nl: "dit oordeel hangt af van de volgorde van gebeurtenissen op dezelfde datum",
    en: "this verdict depends on the order of events on the same date",
  },
  totals: { nl: "Alle oordelen", en: "All verdicts" },
  attention: { nl: "Aandachtspunten", en: "Points of attention" },
  waiting: { nl: "Wachten op een gebeurtenis", en: "Waiting for an event" },
  onTies: { nl: "Hangen af van volgorde op één dag", en: "Resting on the order within a day" },
  organisationViolations: {
    nl: "overtredingen van de organisatie zelf",
    en: "violations of the organisation itself",
  },
  unjudged: { nl: "Niet vast te stellen", en: "Could not be judged" },
  dataQuality: { nl: "Over het logboek", en: "About the log" },
  absent: { nl: "Nergens in het logboek gezien", en: "Not seen anywhere in the log" },
  problems: { nl: "Niet volledig nagegaan", en: "Not fully checked" },
  next: { nl: "Verder", en: "Next" },
  known: { nl: "bekend", en: "known" },
  nothingNew: {
    nl: "Geen nieuwe overtredingen gevonden.",
    en: "No new violations found.",
  },
  clean: { nl: "Geen overtredingen gevonden.", en: "No violations found." },
} as const satisfies Readonly<Record<string, Text>>;
