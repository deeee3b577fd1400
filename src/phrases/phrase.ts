import type { Language } from "../language/language.ts";

/** What a term is counted in. */
export type CountedUnit =
  | "hours"
  | "days"
  | "working-days"
  | "school-days"
  | "weeks"
  | "working-weeks"
  | "months"
  | "years";

/** The last two have no number: words such as `zo spoedig mogelijk`, and `binnen deze termijn`. */
export type PhraseUnit = CountedUnit | "undefined-promptly" | "back-reference";

/**
 * `within`: at the latest then; `not-before`: at the earliest then, or for so long;
 * `before`: so long before something; `older-than`: longer ago than that.
 */
export type PhraseBound = "within" | "not-before" | "before" | "older-than";

/** A deadline phrase in prose. */
export interface Phrase {
  /** As it stands there, on one line. */
  readonly text: string;
  readonly language: Language;
  /** Undefined where the words have no number. */
  readonly amount?: number;
  readonly unit: PhraseUnit;
  readonly bound: PhraseBound;
  /** Offsets in the text, from 0. */
  readonly start: number;
  readonly end: number;
}
