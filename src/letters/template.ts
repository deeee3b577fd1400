import type { Language } from "../language/language.ts";
import type { LetterFieldDefinition } from "./letter.generated.ts";

/** The text of a template file as it was read. */
export interface TemplateSource {
  readonly file: string;
  readonly text: string;
}

/** A file with front matter and a body: a letter, or the layout of letters. */
export interface TemplateFile {
  readonly language: Language;
  readonly fields: ReadonlyMap<string, LetterField>;
  readonly file: string;
  /** Markdown with Handlebars. */
  readonly body: string;
  /** Lines of the file before the body. */
  readonly linesBefore: number;
}

/** A letter template: what its front matter says, and its body. */
export interface LetterTemplate extends TemplateFile {
  readonly id: string;
  readonly title: string;
  /** The activity that sending the letter records; undefined: it is no act of the regulation. */
  readonly records: string | undefined;
  /** The role that gets it. */
  readonly to: string;
  /** The role that sends it; undefined: the one that the regulation names. */
  readonly by: string | undefined;
  /** Contents that its own words give. */
  readonly holds: readonly string[];
  /** The terms that it sets in the case. */
  readonly sets: readonly SetTerm[];
}

/** A term that a letter sets: what will be done, and by when. */
export interface SetTerm {
  /** The activity that will be done. */
  readonly what: string;
  /** The field with the last day; empty: no term is set. */
  readonly due: string;
  /** The role that will do it; undefined: the one that sends the letter. */
  readonly by: string | undefined;
}

export type LetterFieldType = LetterFieldDefinition["type"];

/** One thing that a letter needs to know. */
export interface LetterField {
  readonly name: string;
  readonly label: string;
  readonly type: LetterFieldType;
  readonly required: boolean;
  /** What it is when nothing else is known. */
  readonly default?: FieldValue;
}

/** What is given for a field: a text, a date as YYYY-MM-DD, `ja` or `nee`, or the items of a list. */
export type FieldValue = string | readonly string[];

/** What the body of a letter sees; `null`: not known and not required. */
export type FilledValue = FieldValue | boolean | null;
