import type { Language, Text } from "../../language/language.ts";
import { sayCount, sayDays, sayNumber } from "../../report/html/numbers.ts";
import { sayShare } from "../../report/tallies.ts";
import type {
  ReportBar,
  ReportBlock,
  ReportChart,
  ReportSection,
  ReportTableBlock,
} from "../report-section.ts";
import type { TableSection } from "../table-draft.ts";
import { populationWords, sectionTitles } from "../words.ts";
import type { KindReport, ReportTable, ShownTable, YearlyReport } from "../yearly-report.ts";

/** The tables of one part of the report; undefined: the regulation has nothing of the kind. */
export function tablesSection(
  report: YearlyReport,
  section: TableSection,
  language: Language,
): ReportSection | undefined {
  const blocks = report.kinds.flatMap((kind) => {
    const own = kindBlocks(report, kind, section, language);
    if (own.length === 0 || report.kinds.length === 1) return own;
    const heading: ReportBlock = { kind: "heading", text: kind.label };
    return [heading, ...own];
  });
  if (blocks.length === 0) return undefined;
  const explained = explains[section];
  return {
    id: section,
    heading: sectionTitles[section][language],
    blocks: [...(explained ? [{ kind: "paragraph", text: explained[language] } as const] : []), ...blocks],
  };
}

function kindBlocks(
  report: YearlyReport,
  { tables, unrecorded }: KindReport,
  section: TableSection,
  language: Language,
): readonly ReportBlock[] {
  const own = tables.filter((table) => table.section === section && hasAny(table));
  const lacking = unrecorded
    .filter((each) => each.section === section)
    .map(({ title }) => capitalised(title[language]));
  return [
    ...(section === "terms"
      ? termBlocks(report, own, language)
      : own.flatMap((table) => tableBlocks(report, table, language))),
    ...(lacking.length === 0
      ? []
      : [{ kind: "paragraph", text: `${labels.unrecorded[language]} ${lacking.join("; ")}.` } as const]),
  ];
}

function hasAny({ now, before }: ReportTable): boolean {
  return now.total > 0 || (before?.total ?? 0) > 0;
}

function tableBlocks(report: YearlyReport, table: ReportTable, language: Language): readonly ReportBlock[] {
  const years = yearsOf(report, table);
  const told = years.filter(isTold);
  const caption = `${capitalised(table.title[language])} (${populationWords[table.population][language]})`;
  const rows = table.cells.map(({ label }, at) => [
    label[language],
    ...told.flatMap(({ shown }) => [
      countOf(shown.counts[at], language),
      partOf(shown.counts[at], shown.total, language),
    ]),
  ]);
  const totals = [
    labels.total[language],
    ...told.flatMap(({ shown }) => [sayNumber(shown.total, language), ""]),
  ];
  const grid: ReportTableBlock = {
    kind: "table",
    caption,
    columns: [
      { label: labels.what[language] },
      ...told.flatMap(({ year }) => [
        { label: String(year), isNumber: true },
        { label: `${labels.part[language]} ${year}`, isNumber: true },
      ]),
    ],
    rows: [...rows, totals],
  };
  return [
    ...(told.length === 0 ? [] : [grid, ...countChart(table, told, report.year, language)]),
    ...untold(years, told.length === 0 ? `${caption}. ` : "", language),
  ];
}

/** Whether a year of a table shows anything. */
function isTold({ shown }: ShownYear): boolean {
  return shown.total > 0 && shown.counts.some((count) => count !== undefined);
}

/** In one sentence what would otherwise be a column in which nothing is shown. */
function untold(years: readonly ShownYear[], before: string, language: Language): readonly ReportBlock[] {
  const sentences = years
    .filter((one) => !isTold(one))
    .map(({ year, shown: { total } }) =>
      total === 0
        ? `${year}: ${labels.noCases[language]}.`
        : `${year}: ${sayCount(total, labels.cases[language], language)}, ${labels.undivided[language]}.`,
    );
  return sentences.length === 0 ? [] : [{ kind: "paragraph", text: `${before}${sentences.join(" ")}` }];
}

interface ShownYear {
  readonly year: number;
  readonly shown: ShownTable;
}

function yearsOf({ year, before }: YearlyReport, table: ReportTable): readonly ShownYear[] {
  return [
    { year, shown: table.now },
    ...(before === undefined || table.before === undefined ? [] : [{ year: before, shown: table.before }]),
  ];
}

function countOf(count: number | undefined, language: Language): string {
  return count === undefined ? labels.withheld[language] : sayNumber(count, language);
}

function partOf(count: number | undefined, total: number, language: Language): string {
  return count === undefined || total === 0 ? "" : sayShare(count / total, language);
}

/** Only what is shown is drawn: a bar is as long as its number. */
function countChart(
  { title, cells }: ReportTable,
  years: readonly ShownYear[],
  now: number,
  language: Language,
): readonly ReportChart[] {
  const most = Math.max(0, ...years.flatMap(({ shown }) => shown.counts.map((count) => count ?? 0)));
  if (most === 0) return [];
  const kindOf = (year: number) => (year === now ? "now" : "before");
  const bars = cells.flatMap(({ label }, at) =>
    years.flatMap(({ year, shown }): readonly ReportBar[] => {
      const count = shown.counts[at];
      if (count === undefined) return [];
      return [{ label: `${label[language]}, ${year}`, parts: [{ kind: kindOf(year), share: count / most }] }];
    }),
  );
  const legend = years.map(({ year }) => [kindOf(year), String(year)] as const);
  return [{ kind: "chart", label: capitalised(title[language]), legend, bars }];
}

/** One row for each rule, so that terms can be compared. */
function termBlocks(
  report: YearlyReport,
  tables: readonly ReportTable[],
  language: Language,
): readonly ReportBlock[] {
  const [first] = tables;
  if (first === undefined) return [];
  const years = yearsOf(report, first);
  const shownIn = (table: ReportTable, year: number) => (year === report.year ? table.now : table.before);
  const hasTold = ({ year }: ShownYear) =>
    tables.some((table) => {
      const shown = shownIn(table, year);
      return shown !== undefined && isTold({ year, shown });
    });
  return [
    ...years.filter(hasTold).map(
      ({ year, shown: { total } }): ReportTableBlock => ({
        kind: "table",
        caption: `${labels.rules[language]} ${year} (${populationWords.closed[language]}: ${sayNumber(total, language)})`,
        columns: [
          { label: labels.rule[language] },
          { label: labels.share[language], isNumber: true },
          ...first.cells.map(({ label }) => ({ label: label[language], isNumber: true })),
          { label: labels.median[language], isNumber: true },
          { label: labels.term[language], isNumber: true },
        ],
        rows: tables.map((table) => termRow(table, shownIn(table, year), language)),
      }),
    ),
    ...untold(
      years.filter((one) => !hasTold(one)),
      "",
      language,
    ),
    ...shareChart(report, tables, language),
  ];
}

function termRow(table: ReportTable, shown: ShownTable | undefined, language: Language): readonly string[] {
  const { counts = [], share, median } = shown ?? {};
  const isWithheld = counts.some((count) => count === undefined);
  const noMedian = isWithheld ? labels.withheld[language] : labels.none[language];
  const [met, late] = counts;
  const noShare = met === undefined || late === undefined ? labels.withheld[language] : labels.none[language];
  return [
    table.title[language],
    share === undefined ? noShare : sayShare(share, language),
    ...counts.map((count) => countOf(count, language)),
    median === undefined ? noMedian : sayDays(median.taken, language),
    median === undefined ? noMedian : sayDays(median.term, language),
  ];
}

function shareChart(
  report: YearlyReport,
  tables: readonly ReportTable[],
  language: Language,
): readonly ReportChart[] {
  const bars = tables.flatMap((table) =>
    yearsOf(report, table).flatMap(({ year, shown }): readonly ReportBar[] =>
      shown.share === undefined
        ? []
        : [
            {
              label: `${table.title[language]}, ${year}`,
              parts: [
                { kind: "met", share: shown.share },
                { kind: "late", share: 1 - shown.share },
              ],
            },
          ],
    ),
  );
  if (bars.length === 0) return [];
  return [
    {
      kind: "chart",
      label: labels.shares[language],
      legend: [
        ["met", labels.inTime[language]],
        ["late", labels.late[language]],
      ],
      bars,
    },
  ];
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const explains: Partial<Readonly<Record<TableSection, Text>>> = {
  terms: {
    nl: "Elke afgesloten zaak telt voor elke termijn één keer: te laat als zij dat een keer was. Het deel op tijd is op tijd, gedeeld door op tijd en te laat samen; wat niet te beslissen is of niet van toepassing, telt daarin niet mee en staat ernaast.",
    en: "Every case that closed counts once for each term: late if it was late once. The share in time is in time, divided by in time and late together; what is undecided or does not apply does not count in it and stands beside it.",
  },
  repeats: {
    nl: "Geteld zover het logboek teruggaat.",
    en: "Counted as far as the log goes back.",
  },
  conduct: {
    nl: "Een overtreding is iets wat de regeling vraagt en wat niet, niet op tijd of niet zo is gedaan. Aandachtspunten tellen hier niet mee.",
    en: "A violation is something that the regulation asks and that was not done, not in time or not in that way. Points of attention do not count here.",
  },
};

const labels = {
  what: { nl: "Wat", en: "What" },
  part: { nl: "deel", en: "share" },
  total: { nl: "samen", en: "together" },
  withheld: { nl: "niet getoond", en: "not shown" },
  none: { nl: "geen", en: "none" },
  unrecorded: {
    nl: "Hierover legt het logboek bij geen enkele zaak iets vast:",
    en: "On this the log records nothing for any case:",
  },
  noCases: { nl: "geen zaken", en: "no cases" },
  undivided: { nl: "niet verdeeld", en: "not divided" },
  rules: { nl: "Termijnen in", en: "Terms in" },
  rule: { nl: "Termijn", en: "Term" },
  share: { nl: "deel op tijd", en: "share in time" },
  median: { nl: "de helft gedaan binnen", en: "half done within" },
  term: { nl: "daarvoor stond", en: "allowed" },
  shares: { nl: "Deel op tijd", en: "Share in time" },
  inTime: { nl: "op tijd", en: "in time" },
  late: { nl: "te laat of niet gedaan", en: "late or not done" },
  cases: { nl: ["zaak", "zaken"], en: ["case", "cases"] },
} as const satisfies Readonly<Record<string, Text | Readonly<Record<Language, readonly [string, string]>>>>;
