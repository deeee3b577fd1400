import type { Verdict } from "../../check/verdict.ts";
import { explainFinding, type FindingExplanation } from "../../explain/finding.ts";
import { sayIso } from "../../language/day-words.ts";
import { severityLabel, statusLabel } from "../../language/labels.ts";
import type { Language, Text } from "../../language/language.ts";
import type { Regulation } from "../../regulation/model.ts";
import { words } from "../pretty-words.ts";
import type { KnownIssue } from "../run.ts";
import { sayKnown } from "../say-known.ts";
import { lowered } from "../verdict-title.ts";
import { element, facts, folded, text } from "./markup.ts";
import { isViolation } from "./overview.ts";

/** Where a finding stands: the version that judged it, and the level of its heading. */
export interface FindingScene {
  readonly regulation: Regulation;
  readonly level: 3 | 4;
  readonly language: Language;
  /** Somebody answers for it until a date. */
  readonly known: KnownIssue | undefined;
}

/** One finding with its two places, how it was counted and what the regulation asks. */
export function findingBlock(verdict: Verdict, { regulation, level, language, known }: FindingScene): string {
  const explained = explainFinding({ regulation, verdict }, language);
  const kind = kindOf(verdict);
  return element("div", { class: `finding ${kind}`, id: `f-${explained.fingerprint}` }, [
    element(`h${level}`, {}, [
      element("span", { class: "mark" }, text(markWords(verdict, language))),
      " ",
      text(explained.title),
      ...(explained.period === undefined ? [] : [` (${text(explained.period)})`]),
    ]),
    element("p", {}, text(explained.message)),
    facts(factsOf(verdict, explained, known)),
    derivation(explained),
    "\n",
  ]);
}

/** The mark and the word that a finding begins with: never colour alone. */
function markWords(verdict: Verdict, language: Language): string {
  if (isViolation(verdict)) return `× ${severityLabel("violation", language)}`;
  if (verdict.status === "violated") return `! ${severityLabel("attention", language)}`;
  return `? ${statusLabel(verdict.status, language)}`;
}

function kindOf(verdict: Verdict): string {
  if (isViolation(verdict)) return "violation";
  return verdict.status === "violated" ? "attention" : "open";
}

function factsOf(
  { late, onTie, article }: Verdict,
  explained: FindingExplanation,
  known: KnownIssue | undefined,
) {
  const { language, due, done, anchor, articles } = explained;
  const row = (name: string, value: string | undefined): readonly (readonly [string, string])[] =>
    value === undefined ? [] : [[name, value]];
  const cited = articles.filter(({ id }) => article.includes(id)).map(({ citation }) => citation);
  return [
    ...row(labels.from[language], anchor && sayEvent(anchor, language)),
    ...row(labels.due[language], due && text(sayIso(due, language))),
    ...row(labels.done[language], done && sayEvent(done, language)),
    ...row(labels.late[language], late && late.days > 0 ? text(sayLate(late, language)) : undefined),
    ...row(labels.article[language], cited.length === 0 ? undefined : text(cited.join("; "))),
    ...row(labels.note[language], onTie ? text(words.onTie[language]) : undefined),
    ...row(labels.known[language], known && text(`${sayKnown(known, language)} (${known.owner})`)),
    ...row(labels.fingerprint[language], element("code", {}, text(explained.fingerprint))),
  ];
}

function sayEvent(event: NonNullable<FindingExplanation["anchor"]>, language: Language): string {
  const time = event.time === undefined ? labels.unknown[language] : sayIso(event.time, language);
  const at =
    event.file === undefined
      ? ""
      : ` ${element("span", { class: "place" }, text(`${event.file}:${event.line}`))}`;
  return `${text(`${time}, ${lowered(event.label)}`)}${at}`;
}

function sayLate({ days, workingDays }: NonNullable<Verdict["late"]>, language: Language): string {
  return language === "nl"
    ? `${days} ${days === 1 ? "dag" : "dagen"} (${workingDays} ${workingDays === 1 ? "werkdag" : "werkdagen"})`
    : `${days} ${days === 1 ? "day" : "days"} (${workingDays} working ${workingDays === 1 ? "day" : "days"})`;
}

/** Folded away: how the last day came about, what else led to the verdict, other readings, and what is asked. */
function derivation(explained: FindingExplanation): string {
  const { language, readings, notes, demand } = explained;
  const differing = readings
    .filter(({ differs }) => differs)
    .map(({ label, ambiguity, status, due, about }) => {
      const day = due === undefined ? "" : `, ${words.due[language]} ${sayIso(due, language)}`;
      const unclear = about === undefined ? "" : ` ${about}`;
      return `${label} (${ambiguity}): ${statusLabel(status, language)}${day}.${unclear}`;
    });
  const parts = [
    list("ol", labels.counted[language], explained.derivation),
    list("ul", labels.notes[language], notes),
    list("ul", labels.readings[language], differing),
    list("ul", labels.asked[language], demand.map(sentenceText)),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : folded(text(labels.how[language]), parts.join(""));
}

function sentenceText({ sentence }: FindingExplanation["demand"][number]): string {
  return sentence;
}

function list(kind: "ol" | "ul", heading: string, sentences: readonly string[]): string {
  if (sentences.length === 0) return "";
  const items = sentences.map((sentence) => element("li", {}, text(sentence)));
  return `${element("p", { class: "lead" }, text(heading))}${element(kind, {}, items)}`;
}

const labels = {
  from: { nl: "Vanaf", en: "From" },
  due: { nl: "Uiterlijk", en: "Due" },
  done: { nl: "Gedaan", en: "Done" },
  late: { nl: "Te laat", en: "Late" },
  article: { nl: "Regel", en: "Rule" },
  note: { nl: "Let op", en: "Note" },
  known: { nl: "Al bekend", en: "Known already" },
  fingerprint: { nl: "Kenmerk", en: "Fingerprint" },
  unknown: { nl: "datum onbekend", en: "date unknown" },
  how: { nl: "Hoe dit oordeel tot stand kwam", en: "How this verdict came about" },
  counted: { nl: "Zo is de laatste dag geteld", en: "How the last day was counted" },
  notes: { nl: "Wat verder meetelde", en: "What else counted" },
  readings: { nl: "Andere lezingen", en: "Other readings" },
  asked: { nl: "Wat de regeling vraagt", en: "What the regulation asks" },
} as const satisfies Readonly<Record<string, Text>>;
