import { alternativeLabel } from "../language/labels.ts";
import type { Language, Text } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import type { Reading, Regulation } from "../regulation/model.ts";
import type { ReadBackSentence, ReadingReadBack } from "./model.ts";

/** What is said of one thing under one regulation; nothing when the thing is not there. */
export type SayUnder = (regulation: Regulation) => readonly ReadBackSentence[];

/**
 * Says the other readings of unclear clauses with only what each changes. It
 * lets the regulation read itself anew under every alternative and compares.
 */
export function sayReadings(
  readings: readonly Reading[],
  { regulation, language, say }: { regulation: Regulation; language: Language; say: SayUnder },
): readonly ReadingReadBack[] {
  return readings.map(({ ambiguity, question, alternatives }) => ({
    ambiguity,
    sentence: sayQuestion(ambiguity, question, language),
    wholeText: regulation.readings.some((reading) => reading.ambiguity === ambiguity),
    alternatives: alternatives.map(({ name }) => ({
      name,
      label: alternativeLabel(name, language),
      changes: changedSentences(
        say(regulation),
        say(regulation.under(new Map([[ambiguity, name]]))),
        language,
      ),
    })),
  }));
}

/**
 * The same regulation, which reads itself anew only once per choice: every
 * section and step asks for the same few.
 */
export function rememberReadings(regulation: Regulation): Regulation {
  const read = new Map<string, Regulation>();
  const under: Regulation["under"] = (choice) => {
    const key = JSON.stringify([...choice]);
    const known = read.get(key) ?? regulation.under(choice);
    read.set(key, known);
    return known;
  };

  return { ...regulation, under };
}

/** Whether any alternative of a reading changes what is said. */
export function changesAnything({ alternatives }: ReadingReadBack): boolean {
  return alternatives.some(({ changes }) => changes.length > 0);
}

/** The sentences that are new or different, and those of which nothing is left. */
function changedSentences(
  before: readonly ReadBackSentence[],
  after: readonly ReadBackSentence[],
  language: Language,
): readonly ReadBackSentence[] {
  const known = new Set(before.map(wholeOf));
  const left = new Set(after.map(({ aspect }) => aspect));
  const gone = before
    .filter(({ aspect }) => !left.has(aspect))
    .map(({ aspect, sentence }) => ({ aspect, sentence: sayGone(sentence, language) }));

  return [...after.filter((sentence) => !known.has(wholeOf(sentence))), ...gone];
}

/** With what it means when it is not kept: that can be all that differs. */
function wholeOf({ sentence, judgement = "" }: ReadBackSentence): string {
  return `${sentence} ${judgement}`;
}

function sayGone(sentence: string, language: Language): string {
  return language === "nl" ? `Dit geldt dan niet: ${sentence}` : `This then does not apply: ${sentence}`;
}

function sayQuestion(ambiguity: string, question: string | undefined, language: Language): string {
  const name = singleLine(ambiguity);
  const asked = question === undefined ? "" : ` ${questions[language]} “${singleLine(question)}”`;
  if (language === "nl")
    return `De tekst is hier niet duidelijk (${name}).${asked} Wij lezen het zoals hierboven staat. Het kan ook anders.`;

  return `The text is not clear here (${name}).${asked} We read it as said above. It can also be read otherwise.`;
}

const questions: Text = { nl: "De vraag is:", en: "The question is:" };
