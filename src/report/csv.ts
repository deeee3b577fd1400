import { stringify } from "csv-stringify/sync";
import { severityLabel, statusLabel } from "../language/labels.ts";
import type { Language, Text } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import type { ReportFormat } from "./run.ts";
import { type RunVerdict, runVerdicts } from "./run-verdicts.ts";
import { verdictTitle } from "./verdict-title.ts";

/**
 * Every verdict as a row for a spreadsheet: UTF-8 with a byte order mark and `;`, as a Dutch Excel opens it;
 * a cell that would start a formula gets a quote in front.
 */
export const csv: ReportFormat = {
  name: "csv",
  isForPeople: false,
  isShared: false,
  shows: "all",
  write: function* (run) {
    const { language } = run;
    yield `${byteOrderMark}${rowText(columns.map(({ header }) => header[language]))}`;
    for (const one of runVerdicts(run)) yield rowText(columns.map(({ cell }) => cell(one, language)));
  },
};

const byteOrderMark = "\ufeff";

function rowText(cells: readonly string[]): string {
  return stringify([[...cells]], { delimiter: ";", escape_formulas: true, record_delimiter: "\r\n" });
}

interface Column {
  readonly header: Text;
  readonly cell: (one: RunVerdict, language: Language) => string;
}

const columns: readonly Column[] = [
  {
    header: { nl: "zaak", en: "case" },
    cell: ({ caseId }) => singleLine(caseId ?? ""),
  },
  { header: { nl: "regeling", en: "regulation" }, cell: ({ regulation }) => regulation.id },
  { header: { nl: "versie", en: "version" }, cell: ({ regulation }) => regulation.version ?? "" },
  { header: { nl: "oordeel over", en: "verdict on" }, cell: ({ verdict }) => verdict.id },
  {
    header: { nl: "omschrijving", en: "description" },
    cell: ({ verdict, names }, language) => verdictTitle(verdict, names, language),
  },
  { header: { nl: "tijdvak", en: "period" }, cell: ({ verdict }) => verdict.period ?? "" },
  {
    header: { nl: "oordeel", en: "verdict" },
    cell: ({ verdict }, language) => statusLabel(verdict.status, language),
  },
  {
    header: { nl: "ernst", en: "severity" },
    cell: ({ verdict }, language) =>
      verdict.severity === undefined ? "" : severityLabel(verdict.severity, language),
  },
  { header: { nl: "uiterlijk", en: "due" }, cell: ({ verdict }) => verdict.due ?? "" },
  { header: { nl: "gedaan", en: "done" }, cell: ({ verdict }) => verdict.done?.time ?? "" },
  { header: { nl: "dagen te laat", en: "days late" }, cell: ({ verdict }) => numberText(verdict.late?.days) },
  {
    header: { nl: "werkdagen te laat", en: "working days late" },
    cell: ({ verdict }) => numberText(verdict.late?.workingDays),
  },
  {
    header: { nl: "artikel", en: "article" },
    cell: ({ verdict, names }) => verdict.article.map((id) => names.article(id)?.citation ?? id).join("; "),
  },
  {
    header: { nl: "reden", en: "reason" },
    cell: ({ verdict }, language) => singleLine(verdict.message[language]),
  },
  {
    header: { nl: "bestand", en: "file" },
    cell: ({ verdict }) => (verdict.done ?? verdict.anchor)?.place?.file ?? "",
  },
  {
    header: { nl: "regel", en: "line" },
    cell: ({ verdict }) => numberText((verdict.done ?? verdict.anchor)?.place?.line),
  },
  { header: { nl: "kenmerk", en: "fingerprint" }, cell: ({ verdict }) => verdict.fingerprint },
];

function numberText(number: number | undefined): string {
  return number === undefined ? "" : String(number);
}
