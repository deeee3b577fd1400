/* Made from schemas/verify.schema.json by scripts/types.ts: change the schema, then run `npm run types`. */

/**
 * What `regelmaat verify --format json` prints: whether a report still holds.
 */
export interface VerifyDocument {
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
errors: VerifyError[]
/**
 * Whether the report was made again byte for byte; null: that could not be told.
 */
holds?: (boolean | null)
/**
 * The files that the report names.
 */
inputs?: VerifyInput[]
/**
 * Verdicts that came out otherwise.
 */
verdicts?: VerifyDifference[]
/**
 * Other members of the report that came out otherwise.
 */
members?: string[]
/**
 * Whether all is the same but for how the file is written.
 */
rewritten?: boolean
/**
 * Versions of the program.
 */
version?: {
/**
 * The one that made the report.
 */
report: string
/**
 * This one.
 */
here: string
}
}
/**
 * One reason why it could not, or not fully, be done.
 * 
 * This interface was referenced by `VerifyDocument`'s JSON-Schema
 * via the `definition` "error".
 */
export interface VerifyError {
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
 * How an input stands towards the report.
 */
export interface VerifyInput {
/**
 * Its path.
 */
path: string
/**
 * What became of it.
 */
state: ("same" | "changed" | "missing" | "added" | "not-repeatable")
}
/**
 * A verdict on which the two reports differ.
 * 
 * This interface was referenced by `VerifyDocument`'s JSON-Schema
 * via the `definition` "difference".
 */
export interface VerifyDifference {
/**
 * Fingerprint of the finding.
 */
fingerprint: string
/**
 * Id of the case; absent for what the organisation owes apart from any case.
 */
case?: string
/**
 * Id of the verdict.
 */
verdict: string
was?: VerifyOutcome
is?: VerifyOutcome
}
/**
 * What one report says of it.
 * 
 * This interface was referenced by `VerifyDocument`'s JSON-Schema
 * via the `definition` "outcome".
 */
export interface VerifyOutcome {
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
