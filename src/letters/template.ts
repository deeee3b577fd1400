import type { Language } from "../language/language.ts";

/** The text of a template file as it was read. */
export interface TemplateSource {
  readonly file: string;
  readonly text: string;
}

/** A letter template: what its front matter says, and its body. */
export interface LetterTemplate {
  readonly id: string;
  readonly title: string;
  /** The activity that sending the letter records. */
  readonly records: string;
  /** The role that gets it. */
  readonly to: string;
  readonly language: Language;
  readonly fields: ReadonlyMap<string, LetterField>;
  readonly file: string;
  /** Markdown with Handlebars. */
  readonly body: string;
  /** Lines of the file before the body. */
  readonly linesBefore: number;
}

export type LetterFieldType = "text" | "date" | "list";

/** One thing that a letter needs to know. */
export interface LetterField {
  readonly name: string;
  readonly label: string;
  readonly type: LetterFieldType;
  readonly required: boolean;
}

/** What a field holds: a text, a date as YYYY-MM-DD, or the items of a list. */
export type FieldValue = string | readonly string[];
