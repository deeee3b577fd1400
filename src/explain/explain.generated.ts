/* Made from schemas/explain.schema.json by scripts/types.ts: change the schema, then run `npm run types`. */

/**
 * Language of the sentences.
 * 
 * This interface was referenced by `ExplainDocument`'s JSON-Schema
 * via the `definition` "language".
 */
export type Language = ("nl" | "en")

/**
 * What `regelmaat explain --format json` prints in plain words: a regulation (`sections`), a step (`sentences`), an article (`restsOnIt`) or one finding (`finding`).
 */
export interface ExplainDocument {
/**
 * Version of this form; it rises when a reader of the form would have to change.
 */
schemaVersion: 1
/**
 * `checked`: everything was done. `not-checked`: nothing, or not everything; `errors` says why (exit code 2).
 */
status: ("checked" | "not-checked")
/**
 * Why it is not complete; empty when it is.
 */
errors: ExplainError[]
/**
 * Id of the regulation or step.
 */
id?: string
/**
 * Kind of case; empty where there is one.
 */
kind?: string
/**
 * Stage; empty where there is one.
 */
stage?: string
language?: Language
/**
 * Title of what is explained.
 */
title?: string
/**
 * The gist in one sentence.
 */
lead?: string
/**
 * All that is asked.
 */
sentences?: ExplainSentence[]
/**
 * Other readings.
 */
readings?: ExplainReading[]
/**
 * Of a whole regulation: its parts.
 */
sections?: ExplainSection[]
/**
 * Of an article: id of its regulation.
 */
regulation?: string
/**
 * Of an article: the article itself and its parts.
 */
articles?: ExplainArticle[]
/**
 * Of an article: what is asked because of it.
 */
restsOnIt?: ExplainRestsOn[]
finding?: ExplainFinding
}
/**
 * One reason why it could not, or not fully, be done.
 * 
 * This interface was referenced by `ExplainDocument`'s JSON-Schema
 * via the `definition` "error".
 */
export interface ExplainError {
/**
 * Stable id of the kind of problem.
 */
rule: string
/**
 * What was found, what was expected and what to do.
 */
message: string
/**
 * The file it is about.
 */
file?: string
/**
 * Line in the file, from 1.
 */
line?: number
/**
 * Column in the line, from 1.
 */
column?: number
/**
 * Of a workbook: the sheet and the name of the cell.
 */
cell?: string
/**
 * Of a database: the name of the column.
 */
field?: string
}
/**
 * One thing that the regulation says.
 * 
 * This interface was referenced by `ExplainDocument`'s JSON-Schema
 * via the `definition` "sentence".
 */
export interface ExplainSentence {
/**
 * A key of the step, or a heading of the read-back.
 */
aspect: string
/**
 * One or more whole sentences.
 */
sentence: string
/**
 * The article that says so.
 */
article?: string
/**
 * What it means when this is not kept.
 */
judgement?: string
/**
 * It rests on a number or an assumption of ours and not on the text.
 */
ours?: true
}
/**
 * Another way to read an unclear clause.
 * 
 * This interface was referenced by `ExplainDocument`'s JSON-Schema
 * via the `definition` "reading".
 */
export interface ExplainReading {
/**
 * Id of the ambiguity.
 */
ambiguity: string
/**
 * What is unclear.
 */
sentence: string
/**
 * It holds for the whole text.
 */
wholeText: boolean
/**
 * The other ways.
 */
alternatives: ExplainAlternative[]
}
/**
 * One other way.
 */
export interface ExplainAlternative {
/**
 * `strict` or `lenient`.
 */
name: string
/**
 * The same in words.
 */
label: string
/**
 * What is said differently then.
 */
changes: ExplainSentence[]
}
/**
 * One part of the read-back.
 */
export interface ExplainSection {
/**
 * Which part it is.
 */
name: ("introduction" | "counting" | "roles" | "kind" | "stage" | "organisation" | "retention" | "attest" | "informative")
/**
 * Id of the kind or stage; empty for other parts.
 */
id: string
/**
 * Its heading.
 */
title: string
/**
 * What it says.
 */
sentences: ExplainSentence[]
/**
 * Other readings.
 */
readings: ExplainReading[]
/**
 * The steps in it.
 */
steps: ExplainStep[]
}
/**
 * One step with all defaults filled in.
 * 
 * This interface was referenced by `ExplainDocument`'s JSON-Schema
 * via the `definition` "step".
 */
export interface ExplainStep {
/**
 * Id of the step.
 */
id: string
/**
 * Kind of case; empty where there is one.
 */
kind: string
/**
 * Stage; empty where there is one.
 */
stage: string
language: Language
/**
 * Its name.
 */
title: string
/**
 * The gist in one sentence.
 */
lead: string
/**
 * All that is asked.
 */
sentences: ExplainSentence[]
/**
 * Other readings.
 */
readings: ExplainReading[]
}
/**
 * An article with its text.
 * 
 * This interface was referenced by `ExplainDocument`'s JSON-Schema
 * via the `definition` "article".
 */
export interface ExplainArticle {
/**
 * Its id.
 */
id: string
/**
 * How people cite it.
 */
citation: string
/**
 * Its heading.
 */
heading?: string
/**
 * Its text; empty where only its parts have text.
 */
text: string
/**
 * The file.
 */
file: string
/**
 * Line in the file, from 1.
 */
line: number
}
/**
 * A step or another part.
 */
export interface ExplainRestsOn {
/**
 * Id of the step.
 */
step?: string
/**
 * Its name.
 */
title: string
/**
 * What is asked.
 */
sentences: ExplainSentence[]
}
/**
 * One finding, and how it came about.
 * 
 * This interface was referenced by `ExplainDocument`'s JSON-Schema
 * via the `definition` "finding".
 */
export interface ExplainFinding {
/**
 * Its fingerprint.
 */
fingerprint: string
language: Language
regulation: ExplainRegulation
/**
 * The case; absent for what the organisation owes apart from any case.
 */
case?: string
/**
 * The period, where it is about one.
 */
period?: string
/**
 * Id of the verdict.
 */
verdict: string
/**
 * Its name.
 */
title: string
/**
 * Status of the verdict.
 */
status: ("met" | "violated" | "pending" | "disputable" | "undetermined" | "not-applicable" | "lapsed")
/**
 * How heavy it weighs.
 */
severity?: ("violation" | "attention")
/**
 * Why.
 */
message: string
anchor?: ExplainEvent
done?: ExplainEvent
/**
 * The last day.
 */
due?: string
/**
 * How the last day was counted; empty where no counting set it.
 */
derivation: string[]
/**
 * What else led to it.
 */
notes: string[]
/**
 * Which day would have been in time.
 */
inTime: string[]
/**
 * Other readings, and what they give.
 */
readings: ExplainOutcome[]
/**
 * What the regulation asks here.
 */
demand: ExplainSentence[]
/**
 * When that applies.
 */
around: ExplainSentence[]
/**
 * The articles that ask it.
 */
articles: ExplainArticle[]
/**
 * The norms that the regulation wants to keep.
 */
norms: string[]
}
/**
 * The version that judged it.
 */
export interface ExplainRegulation {
/**
 * Its id.
 */
id: string
/**
 * First day; null where it has no dates.
 */
version: (string | null)
/**
 * Its title.
 */
title: string
}
/**
 * An event of the log.
 * 
 * This interface was referenced by `ExplainDocument`'s JSON-Schema
 * via the `definition` "event".
 */
export interface ExplainEvent {
/**
 * Id of the activity.
 */
activity: string
/**
 * Its name.
 */
label: string
/**
 * When.
 */
time?: string
/**
 * The log.
 */
file?: string
/**
 * Line in the file, from 1.
 */
line?: number
}
/**
 * Another reading, and what it gives for a finding.
 * 
 * This interface was referenced by `ExplainDocument`'s JSON-Schema
 * via the `definition` "outcome".
 */
export interface ExplainOutcome {
/**
 * Id of the ambiguity.
 */
ambiguity: string
/**
 * What the text leaves open.
 */
about?: string
/**
 * Which reading.
 */
reading: ("strict" | "lenient")
/**
 * The same in words.
 */
label: string
/**
 * Status under this reading.
 */
status: ("met" | "violated" | "pending" | "disputable" | "undetermined" | "not-applicable" | "lapsed")
/**
 * Last day under this reading.
 */
due?: string
/**
 * Whether it gives another outcome or day.
 */
differs: boolean
/**
 * How the day was counted.
 */
derivation: string[]
}
