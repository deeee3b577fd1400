import { sayIso } from "../language/day-words.ts";
import type { Language, Text } from "../language/language.ts";
import { accountSection } from "./html/account-section.ts";
import { casesSection } from "./html/cases-section.ts";
import { element, paragraph, text } from "./html/markup.ts";
import { organisationSection } from "./html/organisation-section.ts";
import { overviewOf } from "./html/overview.ts";
import { pageEnd, pageHead } from "./html/page.ts";
import { qualitySection } from "./html/quality-section.ts";
import { scopeSection } from "./html/scope-section.ts";
import { sectionIds } from "./html/section-ids.ts";
import { sharesSection } from "./html/shares-section.ts";
import { summarySection } from "./html/summary-section.ts";
import { dayOfMoment } from "./html/timeline-model.ts";
import { timesSection } from "./html/times-section.ts";
import { sayVersions } from "./names.ts";
import { words } from "./pretty-words.ts";
import type { CheckRun, TextFormat } from "./run.ts";
import { verdictTitle } from "./verdict-title.ts";

/**
 * The audit report: one page that needs nothing else, no script and no network, for a screen and for paper. A
 * director reads the summary, an auditor finds every verdict with how it came about.
 */
export const html: TextFormat = {
  name: "html",
  isForPeople: true,
  isShared: false,
  shows: "all",
  showsEvents: true,
  write: function* (run, view) {
    yield head(run);
    yield* body(run, view.maxFindings);
    yield pageEnd;
  },
};

function* body(run: CheckRun, maxFindings: number | undefined): Generator<string> {
  const { language, result, regulations } = run;
  if (result === undefined) {
    yield paragraph(labels.notChecked[language], "notice caution");
    yield qualitySection(run);
    yield accountSection(run);
    return;
  }
  const overview = overviewOf(run, ({ verdict, names }) => verdictTitle(verdict, names, language));
  const asOf = dayOfMoment(result.asOf) ?? 0;
  const own = organisationSection(overview, regulations.at(-1), language);
  yield summarySection(run, result, overview);
  yield contents(language, own !== "");
  yield sharesSection(overview.rules, language);
  yield timesSection(overview.times, language);
  yield own;
  yield* casesSection(run, result, { overview, asOf, maxFindings });
  yield qualitySection(run);
  yield scopeSection(run, result, overview);
  yield accountSection(run);
}

function head(run: CheckRun): string {
  const { language, regulations, result } = run;
  const name = regulations.at(-1)?.title ?? "regelmaat";
  const about = [
    ...[sayVersions(regulations, language) ?? []].flat(),
    ...(result === undefined
      ? []
      : [`${words.asOf[language].toLowerCase()} ${sayIso(result.asOf, language)}`]),
  ];
  return pageHead({ language, title: labels.title[language], name, about });
}

function contents(language: Language, hasOrganisation: boolean): string {
  const links = contentWords
    .filter(([id]) => hasOrganisation || id !== sectionIds.organisation)
    .map(([id, label]) => element("li", {}, element("a", { href: `#${id}` }, text(label[language]))));
  return `${element("nav", { "aria-label": labels.contents[language] }, element("ul", {}, links))}\n`;
}

const labels = {
  title: { nl: "Toetsingsverslag", en: "Audit report" },
  contents: { nl: "Inhoud", en: "Contents" },
  notChecked: { nl: "Er is niets getoetst.", en: "Nothing was checked." },
} as const satisfies Readonly<Record<string, Text>>;

const contentWords: readonly (readonly [id: string, label: Text])[] = [
  [sectionIds.shares, { nl: "Hoe vaak is het in orde?", en: "How often is it met?" }],
  [sectionIds.times, { nl: "Hoe lang duurde het?", en: "How long did it take?" }],
  [sectionIds.organisation, { nl: "De organisatie", en: "The organisation" }],
  [sectionIds.cases, { nl: "Zaken", en: "Cases" }],
  [sectionIds.quality, { nl: "Kwaliteit van het logboek", en: "Quality of the log" }],
  [sectionIds.scope, { nl: "Reikwijdte en grenzen", en: "Scope and limits" }],
  [sectionIds.account, { nl: "Verantwoording", en: "Account" }],
];
