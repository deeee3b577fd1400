import { stringify } from "csv-stringify/sync";
import { withGuard } from "../case-log/formula-guard.ts";
import { statusLabel } from "../language/labels.ts";
import type { Language, Text } from "../language/language.ts";
import type { AgendaItem } from "./agenda.generated.ts";
import type { Agenda } from "./agenda.ts";
import { sayBy, sayReadings, stateLabels } from "./words.ts";

/** The agenda as rows for a spreadsheet: UTF-8 with a byte order mark and `;`, no formulas. */
export function agendaCsv({ items }: Agenda, language: Language): string {
  const rows = items.map((item) => columns.map(({ cell }) => withGuard(cell(item, language))));
  return stringify([columns.map(({ header }) => header[language]), ...rows], {
    bom: true,
    delimiter: ";",
    record_delimiter: "\r\n",
  });
}

interface Column {
  readonly header: Text;
  readonly cell: (item: AgendaItem, language: Language) => string;
}

const columns: readonly Column[] = [
  { header: { nl: "stand", en: "state" }, cell: ({ state }, language) => stateLabels[state][language] },
  { header: { nl: "uiterlijk", en: "due" }, cell: ({ due }) => due },
  { header: { nl: "werkdagen", en: "working days" }, cell: ({ workingDays }) => String(workingDays) },
  { header: { nl: "dagen", en: "days" }, cell: ({ days }) => String(days) },
  { header: { nl: "zaak", en: "case" }, cell: (item) => item.case ?? "" },
  { header: { nl: "wat", en: "what" }, cell: ({ title }) => title },
  { header: { nl: "door", en: "by" }, cell: (item, language) => sayBy(item, language) },
  {
    header: { nl: "artikel", en: "article" },
    cell: ({ articles }) => articles.map(({ citation }) => citation).join("; "),
  },
  { header: { nl: "oordeel", en: "verdict" }, cell: ({ status }, language) => statusLabel(status, language) },
  { header: { nl: "uitleg", en: "explanation" }, cell: ({ message }) => message },
  { header: { nl: "zo geteld", en: "counted so" }, cell: ({ derivation }) => derivation.join(" ") },
  {
    header: { nl: "andere lezingen", en: "other readings" },
    cell: (item, language) => sayReadings(item, language).join("; "),
  },
  { header: { nl: "regeling", en: "regulation" }, cell: ({ regulation }) => regulation.id },
  { header: { nl: "kenmerk", en: "fingerprint" }, cell: ({ fingerprint }) => fingerprint },
];
