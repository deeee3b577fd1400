import type { Language, Text } from "../../language/language.ts";
import { sayDays, sayNumber } from "../../report/html/numbers.ts";
import type { ReportBlock, ReportChart, ReportSection } from "../report-section.ts";
import { sectionTitles } from "../words.ts";
import type { KindReport, Totals, YearlyReport } from "../yearly-report.ts";

/** How many cases there were, and how many there were a year earlier. */
export function numbersSection(report: YearlyReport, language: Language): ReportSection {
  return {
    id: "numbers",
    heading: sectionTitles.numbers[language],
    blocks: report.kinds.flatMap((kind) => blocksOf(report, kind, language)),
  };
}

function blocksOf(report: YearlyReport, kind: KindReport, language: Language): readonly ReportBlock[] {
  const { year, before } = report;
  const earlier = before === undefined ? undefined : kind.before;
  const rows = rowsOf(kind.now, earlier, language);
  const columns = [
    { label: labels.what[language] },
    { label: String(year), isNumber: true },
    ...(earlier === undefined
      ? []
      : [
          { label: String(before), isNumber: true },
          { label: labels.difference[language], isNumber: true },
        ]),
  ];
  const name = kind.label === "" ? labels.all[language] : kind.label;
  return [
    { kind: "table", caption: name, columns, rows },
    ...(earlier === undefined ? [] : [chartOf(report, kind, language)]),
  ];
}

const counted = ["openAtStart", "received", "closed", "openAtEnd"] as const;

function rowsOf(now: Totals, before: Totals | undefined, language: Language): readonly (readonly string[])[] {
  const row = (label: string, count: number, earlier: number | undefined) => [
    label,
    sayNumber(count, language),
    ...(before === undefined ? [] : [saidOr(earlier, language), differenceOf(count, earlier, language)]),
  ];
  const median =
    now.medianDays === undefined && before?.medianDays === undefined
      ? []
      : [
          [
            labels.median[language],
            daysOr(now.medianDays, language),
            ...(before === undefined ? [] : [daysOr(before.medianDays, language), ""]),
          ],
        ];
  return [...counted.map((what) => row(labels[what][language], now[what], before?.[what])), ...median];
}

function saidOr(count: number | undefined, language: Language): string {
  return count === undefined ? labels.tooFew[language] : sayNumber(count, language);
}

function daysOr(days: number | undefined, language: Language): string {
  return days === undefined ? labels.tooFew[language] : sayDays(days, language);
}

/** With its sign, so that nobody has to compare. */
function differenceOf(now: number, before: number | undefined, language: Language): string {
  if (before === undefined) return "";
  const difference = now - before;
  const sign = difference > 0 ? "+" : difference < 0 ? "−" : "";
  return `${sign}${sayNumber(Math.abs(difference), language)}`;
}

function chartOf(
  { year, before }: YearlyReport,
  { now, before: earlier }: KindReport,
  language: Language,
): ReportChart {
  const most = Math.max(1, ...counted.flatMap((what) => [now[what], earlier?.[what] ?? 0]));
  return {
    kind: "chart",
    label: labels.chart[language],
    legend: [
      ["now", String(year)],
      ["before", String(before)],
    ],
    bars: counted.flatMap((what) => [
      { label: `${labels[what][language]}, ${year}`, parts: [{ kind: "now", share: now[what] / most }] },
      {
        label: `${labels[what][language]}, ${before}`,
        parts: [{ kind: "before", share: (earlier?.[what] ?? 0) / most }],
      },
    ]),
  };
}

const labels = {
  what: { nl: "Aantal zaken", en: "Number of cases" },
  all: { nl: "Alle zaken", en: "All cases" },
  difference: { nl: "verschil", en: "difference" },
  openAtStart: { nl: "open aan het begin van het jaar", en: "open at the start of the year" },
  received: { nl: "ontvangen", en: "received" },
  closed: { nl: "afgesloten", en: "closed" },
  openAtEnd: { nl: "open aan het einde van het jaar", en: "open at the end of the year" },
  median: {
    nl: "van ontvangst tot einde, de helft binnen",
    en: "from receipt to end, half of them within",
  },
  tooFew: { nl: "te weinig zaken", en: "too few cases" },
  chart: { nl: "Aantallen van beide jaren", en: "Numbers of both years" },
} as const satisfies Readonly<Record<string, Text>>;
