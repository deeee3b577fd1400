import type { Day } from "../../calendar/day.ts";
import type { Language, Text } from "../../language/language.ts";
import { namesOfVersions, versionOf } from "../names.ts";
import { asksForALook, type CheckRun, type StreamedResult } from "../run.ts";
import { verdictTitle } from "../verdict-title.ts";
import { caseName, caseSection } from "./case-section.ts";
import { chosenCases } from "./chosen-cases.ts";
import { element, legend, paragraph, table, text } from "./markup.ts";
import { sayCount, sayNumber } from "./numbers.ts";
import type { Overview } from "./overview.ts";
import { sectionIds } from "./section-ids.ts";

interface Telling {
  readonly overview: Overview;
  readonly asOf: Day;
  /** See View. */
  readonly maxFindings: number | undefined;
}

/** With more cases than this each is folded away. */
const openCases = 12;
/** So many findings that are not told in full stand in a table. */
const rowsShown = 4000;

/** The cases with findings: the worst in full, the others as rows of a table; nothing is left out of a count. */
export function* casesSection(
  run: CheckRun,
  result: StreamedResult,
  { overview, asOf, maxFindings }: Telling,
): Generator<string> {
  const { language, regulations } = run;
  const chosen = chosenCases(overview.weights, maxFindings);
  yield `<section id="${sectionIds.cases}" aria-labelledby="${sectionIds.cases}-h">`;
  yield element("h2", { id: `${sectionIds.cases}-h` }, text(labels.heading[language]));
  yield paragraph(introduction(result, overview, { shown: chosen.size, language }));
  if (chosen.size > 0) yield legend(signs.map((sign) => [sign, labels[sign][language]]));
  const namesFor = namesOfVersions(regulations);
  const rows: string[][] = [];
  let left = 0;
  let [index, number] = [0, 0];
  for (const one of result.cases) {
    const regulation = regulations.find((version) => versionOf(version) === one.regulation.version);
    const names = namesFor(one.regulation.id, one.regulation.version);
    if (chosen.has(index) && regulation !== undefined) {
      number += 1;
      const input = {
        result: one,
        regulation,
        names,
        asOf,
        language,
        ...(run.known && { known: run.known }),
      };
      yield caseSection(input, { number, isFolded: chosen.size > openCases });
    } else {
      const findings = one.verdicts.filter(({ status }) => asksForALook(status));
      for (const verdict of findings) {
        if (rows.length >= (maxFindings ?? rowsShown)) left += 1;
        else
          rows.push([
            text(caseName(one.id, index + 1, language)),
            text(verdictTitle(verdict, names, language)),
            text(verdict.message[language]),
          ]);
      }
    }
    index += 1;
  }
  if (rows.length > 0) yield othersTable(rows, left, language);
  yield "</section>\n";
}

function introduction(
  { summary }: StreamedResult,
  { weights }: Overview,
  { shown, language }: { readonly shown: number; readonly language: Language },
): string {
  const without = summary.cases - weights.length;
  const isDutch = language === "nl";
  if (weights.length === 0) {
    return isDutch
      ? "In geen enkele zaak is iets om naar te kijken."
      : "In no case is there something to look at.";
  }
  const cases = sayCount(weights.length, isDutch ? ["zaak", "zaken"] : ["case", "cases"], language);
  const all = sayCasesWith(cases, without, language);
  if (shown === weights.length) return all;
  const rest = sayNumber(weights.length - shown, language);
  return isDutch
    ? `${all} De ${sayNumber(shown, language)} ergste staan hieronder met hun tijdlijn; de bevindingen van de andere ${rest} staan in een tabel daaronder.`
    : `${all} The ${sayNumber(shown, language)} worst stand below with their timeline; the findings of the other ${rest} stand in a table below them.`;
}

function sayCasesWith(cases: string, without: number, language: Language): string {
  const isDutch = language === "nl";
  const some = isDutch
    ? `In ${cases} is iets om naar te kijken`
    : `In ${cases} there is something to look at`;
  if (without === 0) return `${some}.`;
  const others = sayNumber(without, language);
  return isDutch
    ? `${some}; in ${others} niet, en die staan hier niet.`
    : `${some}; in ${others} there is not, and these are not shown here.`;
}

function othersTable(rows: readonly (readonly string[])[], left: number, language: Language): string {
  const columns = [labels.case, labels.what, labels.why].map((header) => ({ header: header[language] }));
  const isDutch = language === "nl";
  const note =
    left === 0
      ? []
      : [
          paragraph(
            isDutch
              ? `Nog ${sayNumber(left, language)} bevindingen passen niet in dit verslag. Ze tellen wel mee in alle cijfers; alle staan in --format xlsx=<bestand> en --format json=<bestand>.`
              : `${sayNumber(left, language)} more findings do not fit in this report. They count in all figures; all of them are in --format xlsx=<file> and --format json=<file>.`,
            "notice",
          ),
        ];
  return [
    element("h3", {}, text(labels.others[language])),
    table(labels.othersCaption[language], columns, rows),
    ...note,
  ].join("");
}

const signs = ["term", "late", "due", "done", "holiday", "weekend"] as const;

const labels = {
  heading: { nl: "Zaken", en: "Cases" },
  others: { nl: "De bevindingen in de andere zaken", en: "The findings in the other cases" },
  othersCaption: { nl: "Een rij per bevinding", en: "A row for each finding" },
  case: { nl: "Zaak", en: "Case" },
  what: { nl: "Wat", en: "What" },
  why: { nl: "Waarom", en: "Why" },
  term: { nl: "de termijn", en: "the term" },
  late: { nl: "te laat", en: "late" },
  due: { nl: "laatste dag", en: "last day" },
  done: { nl: "gedaan", en: "done" },
  holiday: { nl: "vrije dag", en: "day off" },
  weekend: { nl: "weekend", en: "weekend" },
} as const satisfies Readonly<Record<string, Text>>;
