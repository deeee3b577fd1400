/* Made from schemas/diff.schema.json by scripts/types.ts: change the schema, then run `npm run types`. */

/**
 * What `regelmaat diff --format json` prints: what changed between two versions of a regulation, and for which cases.
 */
export interface DiffDocument {
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
errors: DiffError[]
/**
 * Every file that was read.
 */
inputs?: DiffInput[]
old?: DiffText
new?: DiffText
/**
 * Articles that changed.
 */
articles?: DiffArticleChange[]
/**
 * How many articles are as they were.
 */
unchangedArticles?: number
/**
 * Steps and other parts that changed.
 */
terms?: DiffTermChange[]
log?: DiffLog
}
/**
 * One reason why it could not, or not fully, be done.
 * 
 * This interface was referenced by `DiffDocument`'s JSON-Schema
 * via the `definition` "error".
 */
export interface DiffError {
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
 * One file that was read.
 * 
 * This interface was referenced by `DiffDocument`'s JSON-Schema
 * via the `definition` "input".
 */
export interface DiffInput {
/**
 * Path as it was found, with / between the folders.
 */
path: string
/**
 * SHA-256 of its bytes, in hexadecimal.
 */
sha256: string
/**
 * How many bytes it has.
 */
bytes?: number
/**
 * What it is to the run.
 */
role?: ("regulation" | "calendar" | "log" | "mapping" | "baseline")
}
/**
 * One of the two texts.
 * 
 * This interface was referenced by `DiffDocument`'s JSON-Schema
 * via the `definition` "text".
 */
export interface DiffText {
/**
 * Id of the regulation.
 */
id: string
/**
 * First day of the version; null where it has no dates.
 */
version: (string | null)
/**
 * Its title.
 */
title: string
/**
 * Its file.
 */
file: string
}
/**
 * What became of an article, paragraph or part.
 * 
 * This interface was referenced by `DiffDocument`'s JSON-Schema
 * via the `definition` "articleChange".
 */
export interface DiffArticleChange {
/**
 * What became of it.
 */
kind: ("added" | "removed" | "changed" | "renumbered")
was?: DiffArticle
is?: DiffArticle
/**
 * Its words, old and new woven together.
 */
parts: DiffPart[]
}
/**
 * An article in one of the texts.
 * 
 * This interface was referenced by `DiffDocument`'s JSON-Schema
 * via the `definition` "article".
 */
export interface DiffArticle {
/**
 * Its id.
 */
id: string
/**
 * How people cite it.
 */
citation: string
}
/**
 * Words that stayed, came or went.
 */
export interface DiffPart {
/**
 * What became of the words.
 */
kind: ("same" | "added" | "removed")
/**
 * The words.
 */
text: string
}
/**
 * A step, or another part, that was added, removed or changed.
 * 
 * This interface was referenced by `DiffDocument`'s JSON-Schema
 * via the `definition` "termChange".
 */
export interface DiffTermChange {
/**
 * What became of it.
 */
kind: ("added" | "removed" | "changed")
/**
 * Id of the step; absent for a part that is no step.
 */
step?: string
/**
 * Kind of case that it belongs to, where there are several.
 */
caseKind?: string
/**
 * Its name.
 */
title: string
/**
 * What is different.
 */
aspects: DiffAspect[]
}
/**
 * What both texts say of one aspect.
 */
export interface DiffAspect {
/**
 * A key of the step or of the read-back.
 */
aspect: string
/**
 * What the old text says.
 */
was: string[]
/**
 * What the new text says.
 */
is: string[]
}
/**
 * With `--log`: what the two texts make of the same cases.
 * 
 * This interface was referenced by `DiffDocument`'s JSON-Schema
 * via the `definition` "log".
 */
export interface DiffLog {
/**
 * Reference date.
 */
asOf: string
/**
 * How many cases there are.
 */
cases: number
/**
 * Cases that are still open with another verdict.
 */
changedRunning: number
/**
 * Closed cases with another verdict.
 */
changedPast: number
/**
 * Violations that only the new text gives.
 */
violationsAdded: number
/**
 * Violations that only the old text gives.
 */
violationsGone: number
/**
 * The cases with another verdict.
 */
changes: DiffCaseChange[]
}
/**
 * A case in which at least one verdict is different.
 * 
 * This interface was referenced by `DiffDocument`'s JSON-Schema
 * via the `definition` "caseChange".
 */
export interface DiffCaseChange {
/**
 * Id of the case.
 */
case: string
/**
 * Still open under the new text.
 */
running: boolean
/**
 * The verdicts that differ.
 */
verdicts: DiffVerdictChange[]
}
/**
 * A verdict that the two texts give differently.
 * 
 * This interface was referenced by `DiffDocument`'s JSON-Schema
 * via the `definition` "verdictChange".
 */
export interface DiffVerdictChange {
/**
 * Id of the verdict.
 */
verdict: string
/**
 * Its name.
 */
title: string
was?: DiffSide
is?: DiffSide
}
/**
 * What one text makes of it.
 * 
 * This interface was referenced by `DiffDocument`'s JSON-Schema
 * via the `definition` "side".
 */
export interface DiffSide {
/**
 * Status of the verdict.
 */
status: ("met" | "violated" | "pending" | "disputable" | "undetermined" | "not-applicable" | "lapsed")
/**
 * How heavy it weighs.
 */
severity?: ("violation" | "attention")
/**
 * Last day.
 */
due?: string
/**
 * Why.
 */
message: string
}
