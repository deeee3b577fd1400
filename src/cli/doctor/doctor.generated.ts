/* Made from schemas/doctor.schema.json by scripts/types.ts: change the schema, then run `npm run types`. */

/**
 * What `regelmaat doctor --format json` prints: whether machine and folder have what the program needs.
 */
export interface DoctorDocument {
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
errors: DoctorError[]
/**
 * What was looked at.
 */
conditions?: DoctorCondition[]
}
/**
 * One reason why it could not, or not fully, be done.
 * 
 * This interface was referenced by `DoctorDocument`'s JSON-Schema
 * via the `definition` "error".
 */
export interface DoctorError {
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
 * One thing that the program needs, or that is good to know.
 */
export interface DoctorCondition {
/**
 * Stable id; of a regulation `regulation/<id>`.
 */
id: string
/**
 * `good`, `attention`: somebody should look, `wrong`: it must be mended (exit code 1).
 */
state: ("good" | "attention" | "wrong")
/**
 * What was found, and what to do where it is not good.
 */
message: string
}
