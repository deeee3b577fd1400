/* Made from schemas/norms.schema.json by scripts/types.ts: change the schema, then run `npm run types`. */

/**
 * What `regelmaat norms --format json` prints: what norms ask of regulations, and what carries it.
 */
export interface NormsDocument {
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
errors: NormsError[]
/**
 * Every file that was read.
 */
inputs?: NormsInput[]
/**
 * The regulations that were looked at.
 */
regulations?: NormsRegulation[]
}
/**
 * One reason why it could not, or not fully, be done.
 * 
 * This interface was referenced by `NormsDocument`'s JSON-Schema
 * via the `definition` "error".
 */
export interface NormsError {
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
 * This interface was referenced by `NormsDocument`'s JSON-Schema
 * via the `definition` "input".
 */
export interface NormsInput {
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
 * One regulation beside its norms.
 * 
 * This interface was referenced by `NormsDocument`'s JSON-Schema
 * via the `definition` "regulation".
 */
export interface NormsRegulation {
/**
 * Its id.
 */
id: string
/**
 * First day of the version; null where it has no dates.
 */
version: (string | null)
/**
 * Norms that it names and of which nothing is known.
 */
unknownNorms: string[]
/**
 * The norms that it was held against.
 */
norms: NormsNorm[]
}
/**
 * One norm.
 * 
 * This interface was referenced by `NormsDocument`'s JSON-Schema
 * via the `definition` "norm".
 */
export interface NormsNorm {
/**
 * As a regulation names it.
 */
id: string
/**
 * Its name.
 */
title: string
/**
 * How many demands have each outcome.
 */
summary: {
/**
 * Demands with the outcome `contrary`.
 */
contrary: number
/**
 * Demands with the outcome `missing`.
 */
missing: number
/**
 * Demands with the outcome `partly`.
 */
partly: number
/**
 * Demands with the outcome `by-person`.
 */
"by-person": number
/**
 * Demands with the outcome `not-applicable`.
 */
"not-applicable": number
/**
 * Demands with the outcome `covered`.
 */
covered: number
}
/**
 * In the order of the norm.
 */
demands: NormsDemand[]
}
/**
 * One thing that a norm asks.
 * 
 * This interface was referenced by `NormsDocument`'s JSON-Schema
 * via the `definition` "demand".
 */
export interface NormsDemand {
/**
 * Where the norm asks it.
 */
id: string
/**
 * What it asks, in our words.
 */
says: string
/**
 * `covered`: all of it was found. `partly`: some of it. `missing`: none of it. `contrary`: the regulation says what the norm does not allow. `not-applicable`: it is about what the regulation does not know. `by-person`: nothing in a regulation can show it.
 */
outcome: ("contrary" | "missing" | "partly" | "by-person" | "not-applicable" | "covered")
/**
 * False: the literal text of the norm has not been laid beside it.
 */
verified: boolean
/**
 * What carries it.
 */
evidence: NormsEvidence[]
/**
 * What is not there, or is contrary; why it does not apply.
 */
lacks: string[]
}
/**
 * Where a regulation says it.
 * 
 * This interface was referenced by `NormsDocument`'s JSON-Schema
 * via the `definition` "evidence".
 */
export interface NormsEvidence {
/**
 * Id of the step.
 */
step?: string
/**
 * Ids of the articles.
 */
articles: string[]
/**
 * The file.
 */
file: string
/**
 * Line in the file, from 1.
 */
line: number
/**
 * Column in the line, from 1.
 */
column: number
/**
 * Line on which it ends.
 */
endLine?: number
/**
 * Column of the first character behind it.
 */
endColumn?: number
}
