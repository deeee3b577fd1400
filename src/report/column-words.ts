import type { Text } from "../language/language.ts";

/** What the columns of tables are called in every format for spreadsheets. */
export const columnWords = {
  case: { nl: "zaak", en: "case" },
  regulation: { nl: "regeling", en: "regulation" },
  version: { nl: "versie", en: "version" },
  verdictOn: { nl: "oordeel over", en: "verdict on" },
  description: { nl: "omschrijving", en: "description" },
  period: { nl: "tijdvak", en: "period" },
  verdict: { nl: "oordeel", en: "verdict" },
  severity: { nl: "ernst", en: "severity" },
  due: { nl: "uiterlijk", en: "due" },
  done: { nl: "gedaan", en: "done" },
  daysLate: { nl: "dagen te laat", en: "days late" },
  workingDaysLate: { nl: "werkdagen te laat", en: "working days late" },
  article: { nl: "artikel", en: "article" },
  reason: { nl: "reden", en: "reason" },
  file: { nl: "bestand", en: "file" },
  line: { nl: "regel", en: "line" },
  fingerprint: { nl: "kenmerk", en: "fingerprint" },
  known: { nl: "bekend, want", en: "known, because" },
  knownUntil: { nl: "bekend tot en met", en: "known until" },
  rule: { nl: "regel van de regeling", en: "rule" },
} as const satisfies Readonly<Record<string, Text>>;
