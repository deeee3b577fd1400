import { sayIso } from "../../language/day-words.ts";
import { informativeLabel } from "../../language/labels.ts";
import type { Language, Text } from "../../language/language.ts";
import type { Regulation } from "../../regulation/model.ts";
import type { CheckRun, StreamedResult } from "../run.ts";
import { element, folded, paragraph, section, text } from "./markup.ts";
import { sayCount, sayNumber } from "./numbers.ts";
import type { Overview } from "./overview.ts";
import { sectionIds } from "./section-ids.ts";

/** What was judged, what could not be, and what the verdicts rest on. */
export function scopeSection(run: CheckRun, result: StreamedResult, overview: Overview): string {
  const { language, regulations } = run;
  return section({ id: sectionIds.scope, heading: labels.heading[language] }, [
    ...limits(run, result).map((sentence) => paragraph(sentence)),
    ...unjudgedBlock(overview, language),
    ...absentBlock(run, result),
    ...regulations.flatMap((regulation) => informativeBlock(regulation, language)),
  ]);
}

function limits({ language, logUntil, reading }: CheckRun, { summary }: StreamedResult): readonly string[] {
  const isDutch = language === "nl";
  const { onTies, waiting, pending } = summary;
  return [
    labels.onlyLog[language],
    logUntil === undefined
      ? labels.logComplete[language]
      : isDutch
        ? `Het logboek geldt als volledig tot en met ${sayIso(logUntil, language)}; wat daarna had moeten gebeuren, is niet als overtreding geteld.`
        : `The log counts as complete up to and including ${sayIso(logUntil, language)}; what should have happened after that was not counted as a violation.`,
    ...(pending === 0
      ? []
      : [
          isDutch
            ? `${sayNumber(pending, language)} oordelen lopen nog; daarvan wachten er ${sayNumber(waiting, language)} op een gebeurtenis.`
            : `${sayCount(pending, ["verdict is", "verdicts are"], language)} still pending; of these ${sayNumber(waiting, language)} wait for an event.`,
        ]),
    ...(onTies === 0
      ? []
      : [
          isDutch
            ? `${sayNumber(onTies, language)} oordelen hangen af van de volgorde van gebeurtenissen op dezelfde datum; die volgorde kent het logboek niet.`
            : `${sayCount(onTies, ["verdict rests", "verdicts rest"], language)} on the order of events on the same date; the log does not know that order.`,
        ]),
    labels[reading][language],
  ];
}

/** Verdicts that fail for the same reason stand together. */
function unjudgedBlock({ unjudged }: Overview, language: Language): readonly string[] {
  if (unjudged.length === 0) return [];
  const items = unjudged.map(({ message, titles }) => {
    const rules = [...titles].map(([title, count]) => `${title} (${sayNumber(count, language)})`);
    return element("li", {}, [
      text(message),
      " ",
      element("span", { class: "citation" }, text(rules.join("; "))),
    ]);
  });
  return [element("h3", {}, text(labels.unjudged[language])), element("ul", {}, items)];
}

function absentBlock(
  { regulations, language }: CheckRun,
  { assumedAbsent }: StreamedResult,
): readonly string[] {
  if (assumedAbsent.length === 0) return [];
  const labelOf = (name: string) =>
    regulations
      .map(({ activities, facts }) => activities[name]?.label ?? facts[name]?.label)
      .find((label) => label !== undefined) ?? name;
  const items = assumedAbsent.map(({ name, verdicts }) =>
    element("li", {}, text(`${labelOf(name)} (${sayVerdicts(verdicts, language)})`)),
  );
  return [
    element("h3", {}, text(labels.absent[language])),
    paragraph(labels.absentMeans[language]),
    element("ul", { class: "columns" }, items),
  ];
}

function sayVerdicts(count: number, language: Language): string {
  return sayCount(count, language === "nl" ? ["oordeel", "oordelen"] : ["verdict", "verdicts"], language);
}

function informativeBlock(
  { informative, articles, title }: Regulation,
  language: Language,
): readonly string[] {
  if (informative.length === 0) return [];
  const citations = new Map(articles.map(({ id, citation }) => [id, citation]));
  const items = informative.map(({ article, because }) =>
    element(
      "li",
      {},
      text(
        `${article.map((id) => citations.get(id) ?? id).join(", ")}: ${informativeLabel(because, language)}`,
      ),
    ),
  );
  const summary = `${labels.informative[language]} – ${title} (${sayNumber(informative.length, language)})`;
  return [folded(text(summary), element("ul", {}, items))];
}

const labels = {
  heading: { nl: "Reikwijdte en grenzen", en: "Scope and limits" },
  onlyLog: {
    nl: "Getoetst is wat in het logboek staat. Wat niet is vastgelegd, geldt als niet gedaan, tenzij is opgegeven dat het logboek het niet bijhoudt; dan is het oordeel “niet vast te stellen”.",
    en: "What stands in the log was checked. What was not recorded counts as not done, unless it was said that the log does not keep it; then the verdict is “cannot be determined”.",
  },
  logComplete: {
    nl: "Het logboek geldt als volledig tot en met de peildatum.",
    en: "The log counts as complete up to and including the reference date.",
  },
  all: {
    nl: "Waar een bepaling op meer manieren te lezen is, zijn alle lezingen nagegaan; geven zij een andere uitkomst, dan is het oordeel “betwistbaar”.",
    en: "Where a clause can be read in more than one way, all readings were tried; where they give another outcome the verdict is “disputable”.",
  },
  primary: {
    nl: "Waar een bepaling op meer manieren te lezen is, is alleen de eerste lezing gevolgd.",
    en: "Where a clause can be read in more than one way, only the primary reading was followed.",
  },
  strict: {
    nl: "Waar een bepaling op meer manieren te lezen is, is de strengste lezing gevolgd.",
    en: "Where a clause can be read in more than one way, the strictest reading was followed.",
  },
  lenient: {
    nl: "Waar een bepaling op meer manieren te lezen is, is de ruimste lezing gevolgd.",
    en: "Where a clause can be read in more than one way, the most lenient reading was followed.",
  },
  unjudged: { nl: "Wat niet kon worden beoordeeld, en waarom", en: "What could not be judged, and why" },
  absent: { nl: "Nergens in het logboek gezien", en: "Not seen anywhere in the log" },
  absentMeans: {
    nl: "Dit komt in geen enkele zaak voor en geldt daarom als niet gebeurd. Legt uw organisatie het wel ergens vast, dan kunnen deze oordelen anders uitvallen.",
    en: "This occurs in no case and was therefore taken not to have happened. If your organisation records it elsewhere, these verdicts may turn out differently.",
  },
  informative: { nl: "Bepalingen die niets te toetsen geven", en: "Clauses that give nothing to check" },
} as const satisfies Readonly<Record<string, Text>>;
