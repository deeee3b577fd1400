import type { Draft, DraftReading } from "../draft/draft.ts";
import type { Language, Text } from "../language/language.ts";
import { singleLine } from "../language/text.ts";

/** A draft and where it was written. */
export interface MadeDraft {
  readonly draft: Draft;
  readonly id: string;
  /** Undefined: to stdout. */
  readonly path?: string;
}

/** One document: the file itself, what each phrase was read as, and what is to be decided. */
export function draftJson({ draft, id, path }: MadeDraft, language: Language): string {
  const document = {
    schemaVersion: 1,
    status: "drafted",
    id,
    title: draft.title,
    language: draft.language,
    file: path ?? null,
    regulation: draft.text,
    terms: draft.readings.map(readingRecord),
    decisions: draft.decisions.map(({ rule, message, article, step, phrase }) => ({
      rule,
      message: message[language],
      article: article ?? null,
      step: step ?? null,
      phrase: phrase === undefined ? null : singleLine(phrase),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function readingRecord({ proposal, place }: DraftReading): object {
  const { context, kind, activity, term, anchor, isOutsiders } = proposal;
  return {
    article: context.article.id,
    phrase: singleLine(context.phrase.text),
    place: place ?? null,
    kind,
    activity: activity === "act" ? null : activity,
    term: term === "" ? null : term,
    anchor: anchor?.id ?? null,
    anchorIsRead: anchor?.isRead ?? null,
    outside: isOutsiders,
  };
}

/** For people: what was made, and what is to be decided. */
export function* draftPretty({ draft, path }: MadeDraft, language: Language): Generator<string> {
  const { readings, decisions } = draft;
  const carried = readings.filter(({ place }) => place !== undefined).length;
  yield `${draft.title}\n`;
  if (path !== undefined) yield `${says.written[language]} ${path}\n`;
  yield `${says.terms(carried, readings.length)[language]}\n\n${says.decide[language]}\n`;
  for (const [index, { message, step }] of decisions.entries())
    yield `  ${index + 1}. ${step === undefined ? "" : `${step}: `}${singleLine(message[language])}\n`;
  if (path !== undefined) yield `\n${says.next(path)[language]}\n`;
}

const says = {
  written: { nl: "Geschreven:", en: "Written:" },
  terms: (carried: number, all: number): Text => ({
    nl: `Termijnen in de tekst: ${all}; daarvan in een stap gezet: ${carried}.`,
    en: `Terms in the text: ${all}; put in a step: ${carried}.`,
  }),
  decide: { nl: "Te beslissen of te bevestigen:", en: "To be decided or confirmed:" },
  next: (path: string): Text => ({
    nl: `Lees nu: npx regelmaat lint ${path} en npx regelmaat explain ${path}`,
    en: `Now read: npx regelmaat lint ${path} and npx regelmaat explain ${path}`,
  }),
} as const;
