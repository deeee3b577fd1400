import { sayIso } from "../language/day-words.ts";
import { aspectLabel, severityLabel, statusLabel } from "../language/labels.ts";
import type { Language, Text } from "../language/language.ts";
import { lookUp } from "../language/look-up.ts";
import type { ArticleChange } from "./article-changes.ts";
import type { CaseChanges, SideOfVerdict, VerdictChange } from "./case-changes.ts";
import type { ComparedText } from "./changes.ts";
import type { TermChange } from "./term-changes.ts";

/** A text with its version. */
export function sayText({ title, version, file }: ComparedText, language: Language): string {
  return version === null ? `${title} (${file})` : `${title} (${words.version[language]} ${version})`;
}

/** Which article it was and is. */
export function sayArticle({ was, is, kind }: ArticleChange, language: Language): string {
  const what = articleKinds[kind][language];
  if (was && is && was.citation !== is.citation) return `${was.citation} → ${is.citation}: ${what}`;
  return `${is?.citation ?? was?.citation ?? ""}: ${what}`;
}

export function sayTerm({ step, caseKind, title, kind }: TermChange, language: Language): string {
  const ids = [caseKind, step].filter((part) => part !== undefined).join(", ");
  return `${title}${ids === "" ? "" : ` (${ids})`}: ${termKinds[kind][language]}`;
}

export function sayAspect(aspect: string, language: Language): string {
  return lookUp(partLabels, aspect)?.[language] ?? aspectLabel(aspect, language);
}

/** `niet in orde, overtreding (uiterlijk …)`; nothing where the text asks nothing of the kind. */
function saySide(side: SideOfVerdict | undefined, language: Language): string {
  if (side === undefined) return words.notAsked[language];
  const severity = side.severity === undefined ? "" : `, ${severityLabel(side.severity, language)}`;
  const due = side.due === undefined ? "" : ` (${words.due[language]} ${sayIso(side.due, language)})`;
  return `${statusLabel(side.status, language)}${severity}${due}`;
}

export function sayVerdict({ title, was, is }: VerdictChange, language: Language): string {
  return `${title}: ${saySide(was, language)} → ${saySide(is, language)}`;
}

/** Why, under each of the two texts that asks it. */
export function sayReasons({ was, is }: VerdictChange, language: Language): readonly string[] {
  return [
    ...(was ? [`${words.old[language]}: ${was.message}`] : []),
    ...(is ? [`${words.new[language]}: ${is.message}`] : []),
  ];
}

/** The whole outcome for the cases in one sentence. */
export function sayCounts(log: CaseChanges, language: Language): string {
  const { cases, changedRunning, changedPast, violationsAdded, violationsGone } = log;
  return language === "nl"
    ? `${cases} ${cases === 1 ? "zaak" : "zaken"} vergeleken; een ander oordeel in ${changedRunning} lopende en ${changedPast} afgesloten; overtredingen erbij: ${violationsAdded}, eraf: ${violationsGone}.`
    : `${cases} ${cases === 1 ? "case" : "cases"} compared; another verdict in ${changedRunning} running and ${changedPast} closed; violations added: ${violationsAdded}, gone: ${violationsGone}.`;
}

export function sayUnchanged(count: number, language: Language): string {
  return language === "nl"
    ? `Ongewijzigde artikelen en leden: ${count}.`
    : `Unchanged articles and paragraphs: ${count}.`;
}

const articleKinds: Readonly<Record<ArticleChange["kind"], Text>> = {
  added: { nl: "nieuw", en: "added" },
  removed: { nl: "vervallen", en: "removed" },
  changed: { nl: "gewijzigd", en: "changed" },
  renumbered: { nl: "alleen vernummerd", en: "only renumbered" },
};

const termKinds: Readonly<Record<TermChange["kind"], Text>> = {
  added: { nl: "nieuw", en: "added" },
  removed: { nl: "vervallen", en: "removed" },
  changed: { nl: "gewijzigd", en: "changed" },
};

/** What stands in a read-back beside the aspects of a step. */
const partLabels: Readonly<Record<string, Text>> = {
  title: { nl: "Naam", en: "Name" },
  readings: { nl: "Lezingen", en: "Readings" },
  about: { nl: "Geldigheid en herkomst", en: "Validity and origin" },
  informative: { nl: "Tekst zonder oordeel", en: "Text without a verdict" },
};

export const words = {
  old: { nl: "oud", en: "old" },
  new: { nl: "nieuw", en: "new" },
  version: { nl: "versie", en: "version" },
  articles: { nl: "De tekst, artikel voor artikel", en: "The text, article by article" },
  terms: { nl: "Wat er gevraagd wordt, stap voor stap", en: "What is asked, step by step" },
  cases: { nl: "Wat dat betekent voor de zaken", en: "What that means for the cases" },
  sameText: { nl: "De artikelen zijn gelijk.", en: "The articles are the same." },
  sameTerms: { nl: "Er wordt hetzelfde gevraagd.", en: "The same is asked." },
  running: { nl: "loopt nog", en: "running" },
  past: { nl: "afgesloten", en: "closed" },
  asOf: { nl: "Peildatum", en: "Reference date" },
  case: { nl: "Zaak", en: "Case" },
  due: { nl: "uiterlijk", en: "no later than" },
  notAsked: { nl: "niet gevraagd", en: "not asked" },
} as const satisfies Readonly<Record<string, Text>>;
