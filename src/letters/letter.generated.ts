/* Made from schemas/letter.schema.json by scripts/types.ts: change the schema, then run `npm run types`. */

/**
 * Text that is not empty.
 * 
 * This interface was referenced by `LetterFrontMatter`'s JSON-Schema
 * via the `definition` "words".
 */
export type Words = string
/**
 * Small letters, digits and hyphens.
 * 
 * This interface was referenced by `LetterFrontMatter`'s JSON-Schema
 * via the `definition` "name".
 */
export type Name = string

/**
 * The front matter of a letter template, `regulations/<id>/letters/<name>.hbs`: what the letter is, and what it needs to know. A form can be made of it.
 */
export interface LetterFrontMatter {
/**
 * Where this schema stands, for editors.
 */
$schema?: string
/**
 * Name of the letter: that of its file.
 */
id: string
/**
 * Subject of the letter.
 */
title: string
/**
 * The activity that sending the letter records in the log. A form that somebody else signs, or a question that the regulation does not ask, records nothing.
 */
records?: string
/**
 * The role that gets it.
 */
to: string
/**
 * The role that sends it, as the log records it. Default: the one that the regulation names, when it names one.
 */
by?: string
/**
 * The language of the letter.
 */
language: ("nl" | "en")
/**
 * Contents that the words of the letter themselves give, whatever the fields say: recording the letter says that it had them.
 */
holds?: Words[]
/**
 * The terms that the letter sets in the case. Recording the letter writes a `term-set` for each, which `setsTerms` of a step judges.
 * 
 * @minItems 1
 */
sets?: [SetTerm, ...(SetTerm)[]]
fields?: LetterFields
}
/**
 * A term that the letter sets: what will be done, and by when.
 * 
 * This interface was referenced by `LetterFrontMatter`'s JSON-Schema
 * via the `definition` "setTerm".
 */
export interface SetTerm {
/**
 * Text that is not empty.
 */
what: string
/**
 * The field of the letter with the last day. Where it is empty the letter sets no term.
 */
due: string
/**
 * Text that is not empty.
 */
by?: string
}
/**
 * What the letter needs to know, besides what its layout asks.
 */
export interface LetterFields {
[k: string]: LetterFieldDefinition
}
/**
 * One thing that a letter needs to know.
 * 
 * This interface was referenced by `LetterFrontMatter`'s JSON-Schema
 * via the `definition` "field".
 */
export interface LetterFieldDefinition {
/**
 * Text that is not empty.
 */
label: string
/**
 * `text`: words on one line. `date`: a date. `list`: a number of texts. `boolean`: yes or no.
 */
type: ("text" | "date" | "list" | "boolean")
/**
 * Whether the letter cannot be made without it. Default: true.
 */
required?: boolean
/**
 * What it is when nothing else is known, such as the name of the organisation.
 */
default?: (Words | [Words, ...(Words)[]])
}
/**
 * The front matter of the layout of all letters of a regulation, `regulations/<id>/layout.hbs`.
 * 
 * This interface was referenced by `LetterFrontMatter`'s JSON-Schema
 * via the `definition` "layout".
 */
export interface LayoutFrontMatter {
/**
 * Where this schema stands, for editors.
 */
$schema?: string
/**
 * The language of the layout.
 */
language: ("nl" | "en")
fields?: LetterFields1
}
/**
 * What every letter needs to know.
 */
export interface LetterFields1 {
[k: string]: LetterFieldDefinition
}
/**
 * This interface was referenced by `LetterFrontMatter`'s JSON-Schema
 * via the `definition` "fields".
 */
export interface LetterFields2 {
[k: string]: LetterFieldDefinition
}
