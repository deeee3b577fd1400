import { severityLabel, statusLabel } from "../language/labels.ts";
import type { Language, Text } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import { columnWords } from "./column-words.ts";
import type { CheckRun } from "./run.ts";
import type { RunVerdict } from "./run-verdicts.ts";
import { verdictTitle } from "./verdict-title.ts";
import { type Cell, moment } from "./workbook/model.ts";

/** One column of the table of all verdicts. */
export interface VerdictColumn {
  readonly header: Text;
  /** In characters. */
  readonly width: number;
  readonly cell: (one: RunVerdict, language: Language) => Cell;
}

/** The table of all verdicts, as the formats for spreadsheets have it; with a list of known issues also what is known. */
export function verdictColumns({ known }: CheckRun): readonly VerdictColumn[] {
  return known === undefined ? always : [...always, ...whenKnown];
}

const whenKnown: readonly VerdictColumn[] = [
  { header: columnWords.known, width: 40, cell: ({ known }) => known && singleLine(known.reason) },
  { header: columnWords.knownUntil, width: 16, cell: ({ known }) => moment(known?.until) },
];

const always: readonly VerdictColumn[] = [
  {
    header: columnWords.case,
    width: 14,
    cell: ({ caseId }) => singleLine(caseId ?? ""),
  },
  {
    header: columnWords.regulation,
    width: 14,
    cell: ({ regulation }) => regulation.id,
  },
  {
    header: columnWords.version,
    width: 12,
    cell: ({ regulation: { version } }) => (version === null ? undefined : { iso: version }),
  },
  {
    header: columnWords.verdictOn,
    width: 24,
    cell: ({ verdict }) => verdict.id,
  },
  {
    header: columnWords.description,
    width: 40,
    cell: ({ verdict, names }, language) => verdictTitle(verdict, names, language),
  },
  {
    header: columnWords.period,
    width: 10,
    cell: ({ verdict }) => verdict.period ?? "",
  },
  {
    header: columnWords.verdict,
    width: 20,
    cell: ({ verdict }, language) => statusLabel(verdict.status, language),
  },
  {
    header: columnWords.severity,
    width: 16,
    cell: ({ verdict }, language) =>
      verdict.severity === undefined ? "" : severityLabel(verdict.severity, language),
  },
  {
    header: columnWords.due,
    width: 16,
    cell: ({ verdict }) => moment(verdict.due),
  },
  {
    header: columnWords.done,
    width: 16,
    cell: ({ verdict }) => moment(verdict.done?.time),
  },
  {
    header: columnWords.daysLate,
    width: 14,
    cell: ({ verdict }) => verdict.late?.days,
  },
  {
    header: columnWords.workingDaysLate,
    width: 18,
    cell: ({ verdict }) => verdict.late?.workingDays,
  },
  {
    header: columnWords.article,
    width: 28,
    cell: ({ verdict, names }) => verdict.article.map((id) => names.article(id)?.citation ?? id).join("; "),
  },
  {
    header: columnWords.reason,
    width: 80,
    cell: ({ verdict }, language) => singleLine(verdict.message[language]),
  },
  {
    header: columnWords.file,
    width: 20,
    cell: ({ verdict }) => (verdict.done ?? verdict.anchor)?.place?.file ?? "",
  },
  {
    header: columnWords.line,
    width: 8,
    cell: ({ verdict }) => (verdict.done ?? verdict.anchor)?.place?.line,
  },
  {
    header: columnWords.fingerprint,
    width: 36,
    cell: ({ verdict }) => verdict.fingerprint,
  },
];
