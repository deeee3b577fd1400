import { formatDuration, type Unit } from "../calendar/duration.ts";
import type { Language, Text } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import type { PhraseBound, PhraseUnit } from "../phrases/phrase.ts";
import type { PlacedPhrase } from "../phrases/placed-phrases.ts";
import { calendarUnits } from "../phrases/units-of-calendar.ts";

/** A text and the deadline phrases in it. */
export interface ReadText {
  readonly path: string;
  readonly phrases: readonly PlacedPhrase[];
}

/** One phrase as machines get it; `amount` is null where the words have no number. */
export function phraseRecord({ text, language, amount, unit, bound, line, column }: PlacedPhrase): object {
  return { text, language, amount: amount ?? null, unit, bound, line, column };
}

/** All phrases in one array; of several files each names its own. */
export function* phrasesJson(texts: readonly ReadText[]): Generator<string> {
  const records = texts.flatMap(({ path, phrases }) =>
    phrases.map((phrase) => ({ ...phraseRecord(phrase), ...(texts.length > 1 && { file: path }) })),
  );
  yield `${JSON.stringify(records, null, 2)}\n`;
}

/** For people: the place, the words, and what they were read as. */
export function* phrasesPretty(texts: readonly ReadText[], language: Language): Generator<string> {
  for (const { path, phrases } of texts) {
    for (const phrase of phrases) {
      yield `${path}:${phrase.line}:${phrase.column}  ${singleLine(phrase.text)}\n`;
      yield `  ${boundWords[phrase.bound][language]}: ${lengthOf(phrase, language)}\n`;
    }
    if (phrases.length > 0) yield "\n";
  }
  yield `${total(texts, language)}\n`;
}

function lengthOf({ amount, unit }: PlacedPhrase, language: Language): string {
  if (unit === "undefined-promptly" || unit === "back-reference") return withoutNumber[unit][language];
  if (unit === "school-days")
    return `${said(amount, language)} ${schoolDays[amount === 1 ? "one" : "many"][language]}`;
  const calendarUnit: Unit = calendarUnits[unit];
  if (amount === undefined || Number.isInteger(amount)) {
    return formatDuration({ amount: amount ?? 0, unit: calendarUnit }, language);
  }
  const [, ...unitWords] = formatDuration({ amount: 2, unit: calendarUnit }, language).split(" ");
  return `${said(amount, language)} ${unitWords.join(" ")}`;
}

function said(amount: number | undefined, language: Language): string {
  return String(amount ?? 0).replace(".", language === "nl" ? "," : ".");
}

function total(texts: readonly ReadText[], language: Language): string {
  const count = texts.reduce((sum, { phrases }) => sum + phrases.length, 0);
  if (count === 0) return nothing[language];
  if (language === "nl") return count === 1 ? "1 termijn gevonden." : `${count} termijnen gevonden.`;
  return count === 1 ? "1 term found." : `${count} terms found.`;
}

const boundWords: Readonly<Record<PhraseBound, Text>> = {
  within: { nl: "binnen", en: "within" },
  "not-before": { nl: "niet eerder dan, of minstens zo lang", en: "not before, or for at least so long" },
  before: { nl: "zo lang van tevoren", en: "so long beforehand" },
  "older-than": { nl: "langer geleden dan", en: "longer ago than" },
};
const withoutNumber: Readonly<Record<Extract<PhraseUnit, "undefined-promptly" | "back-reference">, Text>> = {
  "undefined-promptly": { nl: "woorden zonder getal", en: "words without a number" },
  "back-reference": { nl: "een termijn die elders staat", en: "a term that is said elsewhere" },
};
const schoolDays = {
  one: { nl: "schooldag", en: "school day" },
  many: { nl: "schooldagen", en: "school days" },
} as const;
const nothing: Text = { nl: "Geen termijnen gevonden.", en: "No terms found." };
