import type { Language } from "../language/language.ts";
import { aroundQuantity } from "./around.ts";
import { backReferenceAt } from "./back-reference.ts";
import { boundOf } from "./bound.ts";
import { behindQuantity } from "./bound-behind.ts";
import { boundWordsBefore } from "./bound-words.ts";
import { withoutRepeats } from "./merge.ts";
import { isNoTerm } from "./not-a-term.ts";
import { type OpenNorm, openNorms } from "./open-norm.ts";
import type { Phrase, PhraseBound, PhraseUnit } from "./phrase.ts";
import { type Quantity, readQuantity } from "./quantity.ts";
import { type Lines, sentencesOf } from "./sentences.ts";
import { languageOf, languageOfNumber } from "./text-language.ts";
import type { Token } from "./token.ts";

/** A phrase by the tokens of its sentence. */
export interface FoundPhrase {
  readonly amount?: number;
  readonly unit: PhraseUnit;
  readonly bound: PhraseBound;
  readonly language?: Language;
  readonly start: number;
  readonly end: number;
}

/**
 * All deadline phrases of a text, Dutch or English, in its order (docs/phrases.md).
 * Ages, times of the clock, opening hours and what is past are none.
 */
export function phrasesIn(text: string, lines: Lines = "wrapped"): Phrase[] {
  const sentences = sentencesOf(text, lines);
  const usual = languageOf(sentences.flat()) ?? "nl";
  return sentences.flatMap((tokens) => {
    const spoken = languageOf(tokens) ?? usual;
    return inSentence(tokens, spoken).map((found) => toPhrase(found, { tokens, text, spoken }));
  });
}

function inSentence(tokens: readonly Token[], spoken: Language): FoundPhrase[] {
  const counted = quantitiesIn(tokens);
  const taken = new Set(counted.flatMap(({ start, end }) => indexes(start, end)));
  const references = referencesIn(tokens, taken);
  for (const { start, end } of references) for (const index of indexes(start, end)) taken.add(index);
  const open = openNorms(tokens)
    .filter(({ start, end }) => !indexes(start, end).some((index) => taken.has(index)))
    .filter((norm) => !isOfOtherLanguage(tokens, norm, spoken))
    .map((norm): FoundPhrase => ({ unit: "undefined-promptly", ...norm }));
  const all = [...counted, ...references, ...open].sort((one, other) => one.start - other.start);
  return withoutRepeats(all, tokens);
}

/** `direct` in an English sentence is no term. */
function isOfOtherLanguage(tokens: readonly Token[], norm: OpenNorm, spoken: Language): boolean {
  return (
    spoken === "en" &&
    norm.end === norm.start + 1 &&
    /^(?:direct|snel)$/u.test(tokens[norm.start]?.text ?? "")
  );
}

function quantitiesIn(tokens: readonly Token[]): FoundPhrase[] {
  const quantities: Quantity[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const quantity = readQuantity(tokens, index);
    if (quantity === undefined) continue;
    quantities.push(quantity);
    index = quantity.end - 1;
  }
  return quantities.flatMap((quantity, index) => {
    const until = quantities[index + 1]?.start ?? tokens.length;
    return phraseOf(tokens, quantity, until) ?? [];
  });
}

function phraseOf(tokens: readonly Token[], quantity: Quantity, until: number): FoundPhrase | undefined {
  const bounds = boundWordsBefore(tokens, quantity.start, quantity.language);
  if (isNoTerm(tokens, quantity, bounds)) return undefined;
  const behind = behindQuantity(tokens, quantity, until);
  const around = aroundQuantity(tokens, quantity);
  const language =
    quantity.language ?? bounds.language ?? languageOfNumber(tokens.slice(quantity.start, quantity.end));
  return {
    amount: quantity.amount,
    unit: quantity.unit,
    bound: boundOf({ quantity, words: bounds.words, behind, around }),
    start: bounds.start,
    end: behind.end,
    ...(language && { language }),
  };
}

function referencesIn(tokens: readonly Token[], taken: ReadonlySet<number>): FoundPhrase[] {
  const found: FoundPhrase[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    // `binnen zes weken na afloop van die termijn`: there the reference says from when.
    if (taken.has(index - 1)) continue;
    const reference = backReferenceAt(tokens, index);
    if (reference === undefined || indexes(index, reference.end).some((at) => taken.has(at))) continue;
    found.push({ unit: "back-reference", ...reference });
    index = reference.end - 1;
  }
  return found;
}

interface Surroundings {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly spoken: Language;
}

function toPhrase(found: FoundPhrase, { tokens, text, spoken }: Surroundings): Phrase {
  const start = tokens[found.start]?.start ?? 0;
  const end = tokens[found.end - 1]?.end ?? start;
  return {
    text: text.slice(start, end).replace(/\s+/gu, " "),
    language: found.language ?? spoken,
    ...(found.amount !== undefined && { amount: found.amount }),
    unit: found.unit,
    bound: found.bound,
    start,
    end,
  };
}

function indexes(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
