import { sayIso } from "../../language/day-words.ts";
import { statusLabel } from "../../language/labels.ts";
import type { Language, Text } from "../../language/language.ts";
import type { CheckRun, StreamedResult } from "../run.ts";
import { type RuleTally, sayShare, shareMet, sumOf } from "../tallies.ts";
import { element, paragraph, section, text } from "./markup.ts";
import { sayCount, sayNumber } from "./numbers.ts";
import { isViolation, type Overview } from "./overview.ts";
import { sectionIds } from "./section-ids.ts";

/** The outcome in words, with the numbers that a director asks for. */
export function summarySection(run: CheckRun, result: StreamedResult, overview: Overview): string {
  const { language } = run;
  const own = ownRules(overview.rules);
  return section({ id: sectionIds.summary, heading: heading[language] }, [
    ...(run.problems.length === 0 ? [] : [paragraph(incomplete[language], "notice caution")]),
    ...sentences(run, result, overview).map((sentence) => paragraph(sentence)),
    element("ul", { class: "figures" }, figures(result, own, language)),
  ]);
}

/** The rules that the organisation itself can keep or break. */
export function ownRules(rules: readonly RuleTally[]): readonly RuleTally[] {
  return rules.filter(({ isOutside }) => !isOutside);
}

function figures(result: StreamedResult, own: readonly RuleTally[], language: Language): readonly string[] {
  const { summary } = result;
  const share = shareMet(sumOf(own));
  const list: readonly (readonly [value: string, label: string])[] = [
    [sayNumber(summary.cases, language), nounFor(summary.cases, words.case, words.cases)[language]],
    [
      sayNumber(summary.casesWithViolation, language),
      nounFor(summary.casesWithViolation, words.caseWithViolation, words.casesWithViolation)[language],
    ],
    [share === undefined ? "–" : sayShare(share, language), words.shareMet[language]],
    [
      sayNumber(summary.attention, language),
      nounFor(summary.attention, words.pointOfAttention, words.attention)[language],
    ],
    [sayNumber(summary.disputable, language), statusLabel("disputable", language)],
    [sayNumber(summary.undetermined, language), statusLabel("undetermined", language)],
  ];
  return list.map(([value, label]) =>
    element("li", {}, [element("strong", {}, text(value)), " ", element("span", {}, text(label))]),
  );
}

function nounFor(count: number, one: Text, many: Text): Text {
  return count === 1 ? one : many;
}

function sentences(run: CheckRun, result: StreamedResult, overview: Overview): readonly string[] {
  const { language } = run;
  const isDutch = language === "nl";
  const { summary, organisation } = result;
  const titles = run.regulations.at(-1)?.title ?? "";
  const cases = sayCount(summary.cases, isDutch ? ["zaak", "zaken"] : ["case", "cases"], language);
  const asOf = sayIso(result.asOf, language);
  const wrong = summary.casesWithViolation;
  const ofCases = summary.cases === 0 ? "" : ` (${sayShare(wrong / summary.cases, language)})`;
  const ownBreaches = organisation.filter(isViolation).length;
  return [
    isDutch
      ? `Getoetst ${summary.cases === 1 ? "is" : "zijn"} ${cases} aan ${titles}, met de stand op ${asOf}.`
      : `${cases} ${summary.cases === 1 ? "was" : "were"} checked against ${titles}, as things stood on ${asOf}.`,
    casesSentence(wrong, `${sayNumber(wrong, language)}`, { ofCases, language }),
    ...decidedSentence(ownRules(overview.rules), language),
    ...mostBroken(overview.rules, language),
    ...(ownBreaches === 0
      ? []
      : [
          isDutch
            ? `Wat de organisatie los van zaken moet doen, ging ${sayNumber(ownBreaches, language)} keer niet goed.`
            : `What the organisation owes apart from any case went wrong ${sayCount(ownBreaches, ["time", "times"], language)}.`,
        ]),
    ...openSentence(result, language),
    ...knownSentence(result, language),
  ];
}

function casesSentence(
  wrong: number,
  number: string,
  { ofCases, language }: { readonly ofCases: string; readonly language: Language },
): string {
  if (wrong === 0) {
    return language === "nl"
      ? "In geen enkele zaak is een regel overtreden."
      : "In no case was a rule broken.";
  }
  return language === "nl"
    ? `In ${number} ${wrong === 1 ? "zaak" : "zaken"}${ofCases} is ten minste één regel overtreden.`
    : `In ${number} ${wrong === 1 ? "case" : "cases"}${ofCases} at least one rule was broken.`;
}

function decidedSentence(own: readonly RuleTally[], language: Language): readonly string[] {
  const sum = sumOf(own);
  const share = shareMet(sum);
  if (share === undefined) return [];
  const { met, violated } = sum.counts;
  const [part, all] = [sayNumber(met, language), sayNumber(met + violated, language)];
  return [
    language === "nl"
      ? `Van de ${all} keer dat een regel voor de organisatie te beoordelen was, was het ${part} keer in orde: ${sayShare(share, language)}.`
      : `Of the ${all} times that a rule on the organisation could be judged, it was met ${part} times: ${sayShare(share, language)}.`,
  ];
}

function mostBroken(rules: readonly RuleTally[], language: Language): readonly string[] {
  const broken = rules
    .map((rule) => ({ rule, count: rule.counts.violated - rule.attention }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, 3)
    .map(({ rule, count }) => `${rule.title} (${sayNumber(count, language)})`);
  if (broken.length === 0) return [];
  return [
    language === "nl"
      ? `Het vaakst ging mis: ${broken.join("; ")}.`
      : `What went wrong most often: ${broken.join("; ")}.`,
  ];
}

/** Where a list of known issues was read. */
function knownSentence({ summary }: StreamedResult, language: Language): readonly string[] {
  if (summary.known === undefined) return [];
  const number = sayNumber(summary.known, language);
  return [
    language === "nl"
      ? `Van de bevindingen in zaken en bij de organisatie waren er al ${number} bekend.`
      : `Of the findings on cases and the organisation ${number} were known already.`,
  ];
}

function openSentence({ summary }: StreamedResult, language: Language): readonly string[] {
  const { disputable, undetermined } = summary;
  const isDutch = language === "nl";
  const times = (count: number) => sayCount(count, isDutch ? ["keer", "keer"] : ["time", "times"], language);
  const parts = [
    ...(undetermined === 0
      ? []
      : [
          isDutch
            ? `${times(undetermined)} ontbreekt wat nodig is in het logboek`
            : `${times(undetermined)} the log lacks what is needed`,
        ]),
    ...(disputable === 0
      ? []
      : [
          isDutch
            ? `${times(disputable)} hangt het af van hoe een onduidelijke bepaling wordt gelezen`
            : `${times(disputable)} it depends on how an unclear clause is read`,
        ]),
  ];
  if (parts.length === 0) return [];
  const joined = parts.join(isDutch ? ", en " : ", and ");
  return [
    isDutch ? `Niet alles kon worden beslist: ${joined}.` : `Not everything could be decided: ${joined}.`,
  ];
}

const heading: Text = { nl: "Samenvatting", en: "Summary" };
const incomplete: Text = {
  nl: "Deze toetsing is niet volledig: een deel van de invoer kon niet worden gebruikt. Onder “Kwaliteit van het logboek” staat wat dat is.",
  en: "This check is not complete: a part of the input could not be used. “Quality of the log” says which.",
};
const words = {
  case: { nl: "zaak", en: "case" },
  cases: { nl: "zaken", en: "cases" },
  caseWithViolation: { nl: "zaak met een overtreding", en: "case with a violation" },
  casesWithViolation: { nl: "zaken met een overtreding", en: "cases with a violation" },
  shareMet: { nl: "in orde, van wat beslist kon worden", en: "met, of what could be decided" },
  pointOfAttention: { nl: "aandachtspunt", en: "point of attention" },
  attention: { nl: "aandachtspunten", en: "points of attention" },
} as const satisfies Readonly<Record<string, Text>>;
