import type { Language } from "../language/language.ts";
import type { ReportSection } from "./report-section.ts";
import { accountSection } from "./sections/account.ts";
import { contentsSection } from "./sections/contents.ts";
import { numbersSection } from "./sections/numbers.ts";
import { tablesSection } from "./sections/tables.ts";
import { tableSections } from "./table-draft.ts";
import type { YearlyReport } from "./yearly-report.ts";

/** The whole report in words, part by part. */
export function sectionsOf(report: YearlyReport, language: Language): readonly ReportSection[] {
  return [
    numbersSection(report, language),
    ...tableSections.flatMap((section) => tablesSection(report, section, language) ?? []),
    contentsSection(report, language),
    accountSection(report, language),
  ];
}
