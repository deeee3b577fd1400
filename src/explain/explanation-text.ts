import { createColors } from "picocolors";
import { sayIso } from "../language/day-words.ts";
import { severityLabel, statusLabel } from "../language/labels.ts";
import type { Language, Text } from "../language/language.ts";
import type { ReadBackSentence } from "../read-back/model.ts";
import type { View } from "../report/run.ts";
import { lowered } from "../report/verdict-title.ts";
import { wrapped } from "../report/wrap.ts";
import type { ArticleExplanation, ArticleText } from "./article.ts";
import type { ExplainedReading, FindingExplanation } from "./finding.ts";

/** The explanation of a verdict for the terminal: what happened, how it was counted, what would have been in time, and why. */
export function findingText(explained: FindingExplanation, view: View): string {
  const page = pageOf(explained.language, view);
  const { status, norms, inTime } = explained;
  const inOrder = status === "met" || status === "pending" ? words.inOrderNow : words.inOrderThen;
  const demand = explained.demand.map(sentenceText);
  const around = explained.around.map(sentenceText);
  // Where a day is asked, that day is the answer; the demand is then part of how it comes about.
  const isTimed = inTime.length > 0;
  return blocks([
    [page.bold(explained.title), ...page.lines(headOf(explained), "")],
    page.lines(explained.message, ""),
    eventLines(explained, page),
    section(words.derivation, { sentences: explained.derivation, isNumbered: true }, page),
    section(words.notes, { sentences: explained.notes }, page),
    section(inOrder, { sentences: isTimed ? inTime : demand }, page),
    readingsLines(explained, page),
    section(words.asked, { sentences: isTimed ? [...demand, ...around] : around }, page),
    explained.articles.length === 0 ? [] : [page.bold(words.articles[page.language])],
    ...explained.articles.map((article) => articleLines(article, page)),
    norms.length === 0 ? [] : page.lines(`${words.norms[page.language]}: ${norms.join(", ")}.`, ""),
    page.lines(`${words.fingerprint[page.language]}: ${explained.fingerprint}`, ""),
  ]);
}

/** The explanation of an article for the terminal: its text, and what is asked because of it. */
export function articleExplanationText(explained: ArticleExplanation, view: View): string {
  const page = pageOf(explained.language, view);
  const { articles, restsOnIt } = explained;
  return blocks([
    [page.bold(explained.title)],
    ...articles.map((article) => articleLines(article, page)),
    restsOnIt.length === 0 ? page.lines(words.nothingRests[page.language], "") : [],
    ...restsOnIt.map(({ step, title, sentences }) => [
      page.bold(step === undefined ? title : `${title} (${step})`),
      ...sentences.flatMap((sentence) => page.lines(sentenceText(sentence), "- ")),
    ]),
  ]);
}

interface Page {
  readonly language: Language;
  readonly bold: (text: string) => string;
  /** Wrapped behind a mark, such as `- `; further lines stand under the first word. */
  readonly lines: (text: string, mark: string) => readonly string[];
}

function pageOf(language: Language, { width, colour }: View): Page {
  return {
    language,
    bold: createColors(colour).bold,
    lines: (text, mark) => wrapped(text, { first: mark, rest: " ".repeat(mark.length), width }),
  };
}

function blocks(parts: readonly (readonly string[])[]): string {
  const filled = parts.filter((part) => part.length > 0);
  return `${filled.map((part) => part.join("\n")).join("\n\n")}\n`;
}

function section(
  heading: Text,
  { sentences, isNumbered = false }: { readonly sentences: readonly string[]; readonly isNumbered?: boolean },
  page: Page,
): readonly string[] {
  if (sentences.length === 0) return [];
  const marked = sentences.flatMap((said, index) => page.lines(said, isNumbered ? numberMark(index) : "- "));
  return [page.bold(heading[page.language]), ...marked];
}

function numberMark(index: number): string {
  return `${String(index + 1).padStart(2)}. `;
}

/** Which case, which verdict, by which version. */
function headOf(explained: FindingExplanation): string {
  const { language, status, severity, period, regulation } = explained;
  const version = regulation.version === null ? "" : ` (${words.version[language]} ${regulation.version})`;
  const whose =
    explained.case === undefined ? words.organisation[language] : `${words.case[language]} ${explained.case}`;
  const parts = [
    whose,
    ...(period === undefined ? [] : [period]),
    statusLabel(status, language),
    ...(severity === undefined ? [] : [severityLabel(severity, language)]),
    `${regulation.title}${version}`,
  ];
  return parts.join(" · ");
}

function eventLines({ language, anchor, done, due }: FindingExplanation, page: Page): readonly string[] {
  const said = (label: Text, event: FindingExplanation["anchor"]) => {
    if (event === undefined) return [];
    const time = event.time === undefined ? words.noDate[language] : sayIso(event.time, language);
    const place = event.file === undefined ? "" : ` (${event.file}:${event.line})`;
    return page.lines(`${label[language]}: ${time}, ${lowered(event.label)}${place}`, "  ");
  };
  return [
    ...said(words.anchor, anchor),
    ...(due === undefined ? [] : page.lines(`${words.due[language]}: ${sayIso(due, language)}`, "  ")),
    ...said(words.done, done),
  ];
}

/** The readings that give something else, each with its own count, and how many give the same. */
function readingsLines({ readings }: FindingExplanation, page: Page): readonly string[] {
  if (readings.length === 0) return [];
  const telling = readings.filter(({ differs }) => differs);
  const same = readings.length - telling.length;
  const byAmbiguity = Map.groupBy(telling, ({ ambiguity }) => ambiguity);
  return [
    page.bold(words.readings[page.language]),
    ...[...byAmbiguity.values()].flatMap((ofOne) => [
      ...ofOne.slice(0, 1).flatMap(({ about = "" }) => page.lines(about, "")),
      ...ofOne.flatMap((reading) => readingLines(reading, page)),
    ]),
    ...(same === 0 ? [] : page.lines(sameText(same)[page.language], "- ")),
  ];
}

function readingLines(reading: ExplainedReading, page: Page): readonly string[] {
  const { language } = page;
  const until = reading.due === undefined ? "" : `${words.due[language]} ${sayIso(reading.due, language)}, `;
  const outcome = `${reading.label} (${reading.ambiguity}): ${until}${statusLabel(reading.status, language)}.`;
  return [
    ...page.lines(outcome, "- "),
    ...reading.derivation.flatMap((sentence, index) => page.lines(sentence, `  ${numberMark(index)}`)),
  ];
}

function sameText(count: number): Text {
  return {
    nl: `${count} ${count === 1 ? "andere lezing geeft" : "andere lezingen geven"} hetzelfde.`,
    en: `${count} other ${count === 1 ? "reading gives" : "readings give"} the same.`,
  };
}

function articleLines({ citation, heading, text, file, line }: ArticleText, page: Page): readonly string[] {
  return [...page.lines(`${heading ?? citation} · ${file}:${line}`, ""), ...page.lines(text, "  ")];
}

function sentenceText({ sentence, judgement, article }: ReadBackSentence): string {
  const cited = article === undefined ? undefined : `[${article}]`;
  return [sentence, judgement, cited].filter((part) => part !== undefined).join(" ");
}

const words = {
  case: { nl: "Zaak", en: "Case" },
  organisation: { nl: "De organisatie", en: "The organisation" },
  version: { nl: "versie", en: "version" },
  anchor: { nl: "geteld vanaf", en: "counted from" },
  due: { nl: "uiterlijk", en: "no later than" },
  done: { nl: "gedaan", en: "done" },
  noDate: { nl: "datum onbekend", en: "date unknown" },
  derivation: { nl: "Zo is de uiterste dag geteld", en: "How the last day was counted" },
  notes: { nl: "Wat daarbij meetelde", en: "What counted besides" },
  inOrderThen: { nl: "Wat op tijd of in orde was geweest", en: "What would have been in time or in order" },
  inOrderNow: { nl: "Wat op tijd of in orde is", en: "What is in time or in order" },
  readings: { nl: "Andere lezingen van de tekst", en: "Other readings of the text" },
  asked: { nl: "Wat de regeling daarover zegt", en: "What the regulation says about it" },
  articles: { nl: "Waar dat staat", en: "Where it says so" },
  norms: { nl: "De regeling wil voldoen aan", en: "The regulation wants to keep" },
  fingerprint: { nl: "Kenmerk", en: "Fingerprint" },
  nothingRests: {
    nl: "Geen enkel onderdeel van het model noemt dit artikel.",
    en: "No part of the model names this article.",
  },
} as const satisfies Readonly<Record<string, Text>>;
