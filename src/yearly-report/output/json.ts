import type { Language } from "../../language/language.ts";
import type { Input, Problem } from "../../report/run.ts";
import type {
  YearlyReportDocument,
  YearlyReportRecord,
  YearlyReportTableYear,
  YearlyReportTotals,
} from "../yearly-report.generated.ts";
import type { ReportTable, ShownTable, Totals, YearlyReport } from "../yearly-report.ts";

export interface YearlyJsonInput {
  readonly report?: YearlyReport | undefined;
  readonly problems: readonly Problem[];
  readonly inputs: readonly Input[];
  readonly language: Language;
  readonly toolVersion: string;
}

/** The report for another program (schemas/yearly-report.schema.json), also when none could be made. */
export function yearlyJson({ report, problems, inputs, language, toolVersion }: YearlyJsonInput): string {
  const document: YearlyReportDocument = {
    schemaVersion: 1,
    status: problems.length === 0 && report !== undefined ? "made" : "not-made",
    // A place or a value of the log may point at a person.
    errors: problems.map(({ rule, message, place }) => ({
      rule,
      message: place === undefined ? message[language] : rule,
    })),
    tool: { name: "regelmaat", version: toolVersion },
    language,
    report: report === undefined ? null : record(report, inputs, language),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function record(report: YearlyReport, inputs: readonly Input[], language: Language): YearlyReportRecord {
  const { year, before, asOf, isOver, threshold, regulation, kinds, contents } = report;
  const years = <Counted>(
    now: Counted,
    earlier: Counted | undefined,
  ): readonly (readonly [number, Counted])[] =>
    before === undefined || earlier === undefined
      ? [[year, now]]
      : [
          [year, now],
          [before, earlier],
        ];
  const table = ({ id, section, title, population, cells, now, before: earlier }: ReportTable) => ({
    id,
    section,
    title: title[language],
    of: population,
    cells: cells.map((cell) => ({ id: cell.id, label: cell.label[language] })),
    years: years(now, earlier).map(([of, shown]) => tableYear(of, shown)),
  });
  return {
    year,
    before: before ?? null,
    asOf,
    isOver,
    threshold,
    regulation: { ...regulation, versions: [...regulation.versions] },
    inputs: inputs.map(({ sha256 }) => sha256).sort(),
    kinds: kinds.map((kind) => ({
      id: kind.id,
      label: kind.label,
      leastTotal: kind.leastTotal,
      totals: years(kind.now, kind.before).map(([of, totals]) => totalsRecord(of, totals)),
      tables: kind.tables.map(table),
    })),
    contents: contents.map(({ step, label, citation, of, contents: found }) => ({
      step,
      label,
      article: citation ?? null,
      of,
      contents: found.map(({ id, label: name, status, where, why }) => ({
        id,
        label: name,
        status,
        where: where ?? null,
        why: why?.[language] ?? null,
      })),
    })),
  };
}

function totalsRecord(year: number, totals: Totals): YearlyReportTotals {
  const { received, closed, openAtStart, openAtEnd, medianDays = null } = totals;
  return { year, received, closed, openAtStart, openAtEnd, medianDays };
}

function tableYear(year: number, { total, counts, share, median }: ShownTable): YearlyReportTableYear {
  return {
    year,
    total,
    counts: counts.map((count) => count ?? null),
    share: share ?? null,
    medianDays: median?.taken ?? null,
    medianTerm: median?.term ?? null,
  };
}
