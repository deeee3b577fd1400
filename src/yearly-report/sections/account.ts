import { sayIso } from "../../language/day-words.ts";
import type { Language } from "../../language/language.ts";
import type { ReportSection } from "../report-section.ts";
import { sectionTitles } from "../words.ts";
import type { YearlyReport } from "../yearly-report.ts";

/** How the report was made, and what it leaves out. */
export function accountSection(report: YearlyReport, language: Language): ReportSection {
  return {
    id: "account",
    heading: sectionTitles.account[language],
    blocks: [{ kind: "list", items: accountOf(report, language) }],
  };
}

function accountOf(report: YearlyReport, language: Language): readonly string[] {
  const { year, before, asOf, isOver, threshold, kinds, hasUndated } = report;
  const day = sayIso(asOf, language);
  const limits = [...new Set(kinds.map(({ leastTotal }) => leastTotal))].sort((one, other) => one - other);
  return language === "nl"
    ? [
        `Alle zaken zijn in één keer getoetst aan de regeling, met de stand op ${day}.`,
        ...(isOver ? [] : [`Het jaar ${year} was toen nog niet om; de cijfers lopen tot en met die dag.`]),
        "Een zaak hoort bij het jaar waarin zij binnenkwam, en bij het jaar waarin zij eindigde. Zij eindigt als de laatste fase eindigt die begon; wie later bezwaar maakt, had al die tijd een open zaak. Zo telt geen zaak in een tabel twee keer.",
        `Een getal van 1 tot en met ${threshold - 1} is niet getoond, want zo weinig zaken kunnen naar personen wijzen. Waar zo'n getal uit de rest te berekenen zou zijn, is ook een ander getal niet getoond. Een totaal van minder dan ${limits.join(" of ")} zaken is niet verdeeld. Totalen van een heel jaar staan er altijd.`,
        "Namen, nummers en vrije tekst uit het logboek staan hier niet in.",
        ...(before === undefined
          ? [`Het logboek heeft geen zaken uit ${year - 1}; er is niets om mee te vergelijken.`]
          : [
              `De cijfers over ${before} komen uit dezelfde toetsing. In het verslag van toen kunnen zij anders zijn.`,
            ]),
        ...(hasUndated
          ? [
              "Er zijn zaken waarvan het logboek niet zegt wanneer zij binnenkwamen; die staan in geen enkel jaar.",
            ]
          : []),
      ]
    : [
        `All cases were checked against the regulation in one go, as they were on ${day}.`,
        ...(isOver
          ? []
          : [`The year ${year} was not over then; the figures run up to and including that day.`]),
        "A case belongs to the year in which it came in, and to the year in which it ended. It ends when the last stage ends that started; who objects later has had an open case all the time. So no case counts twice in a table.",
        `A number from 1 up to and including ${threshold - 1} is not shown, for so few cases can point at persons. Where such a number could be computed from the others, another number is not shown either. A total of fewer than ${limits.join(" or ")} cases is not divided. Totals of a whole year are always there.`,
        "Names, numbers of cases and free text from the log are not in it.",
        ...(before === undefined
          ? [`The log has no cases of ${year - 1}; there is nothing to compare with.`]
          : [
              `The figures of ${before} come from the same check. In the report of that time they may be different.`,
            ]),
        ...(hasUndated
          ? ["There are cases of which the log does not say when they came in; they are in no year."]
          : []),
      ];
}
