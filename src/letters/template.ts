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

export type LetterFieldType = "text" | "date" | "list" | "boolean";

/** One thing that a letter needs to know. */
export interface LetterField {
  readonly name: string;
  readonly label: string;
  readonly type: LetterFieldType;
  readonly required: boolean;
}

/** What is given for a field: a text, a date as YYYY-MM-DD, `ja` or `nee`, or the items of a list. */
export type FieldValue = string | readonly string[];

/** What the body of a letter sees; `null`: not known and not required. */
export type FilledValue = FieldValue | boolean | null;
