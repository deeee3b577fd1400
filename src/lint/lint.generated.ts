/* Made from schemas/lint.schema.json by scripts/types.ts: change the schema, then run `npm run types`. */

/**
 * What `regelmaat lint --format json` prints: what is to be said of the texts of regulations.
 */
export interface LintDocument {
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
errors: LintError[]
/**
 * Every file that was read.
 */
inputs?: LintInput[]
/**
 * How many findings there are.
 */
summary?: {
/**
 * Findings that keep a text from being used.
 */
errors: number
/**
 * Findings that somebody should look at.
 */
attention: number
/**
 * Findings that `--fix` can mend.
 */
fixable: number
}
/**
 * Everything there is to say, in the order of the files and of the places in them.
 */
findings?: LintFinding[]
/**
 * Points of attention that the regulations accept with a reason.
 */
accepted?: LintAccepted[]
/**
 * With `--coverage`: how much of each regulation is modelled.
 */
coverage?: LintCoverage[]
/**
 * With `--fix`: the texts in which something was mended before the findings were made.
 */
fixed?: LintFixed[]
check?: LintCheck
/**
 * With `--explain`: the page about the check.
 */
docs?: string
}
/**
 * One reason why it could not, or not fully, be done.
 * 
 * This interface was referenced by `LintDocument`'s JSON-Schema
 * via the `definition` "error".
 */
export interface LintError {
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
 * This interface was referenced by `LintDocument`'s JSON-Schema
 * via the `definition` "input".
 */
export interface LintInput {
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
 * Something to say about a text.
 * 
 * This interface was referenced by `LintDocument`'s JSON-Schema
 * via the `definition` "finding".
 */
export interface LintFinding {
/**
 * Stable id of the check that found it.
 */
rule: string
/**
 * `error`: the text cannot be used. `attention`: it can, but somebody should look.
 */
severity: ("error" | "attention")
/**
 * What was found, what was expected and what to do.
 */
message: string
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
/**
 * Further places that belong to it.
 */
related?: LintRelated[]
fix?: LintFix
}
/**
 * A further place, and what is there.
 * 
 * This interface was referenced by `LintDocument`'s JSON-Schema
 * via the `definition` "related".
 */
export interface LintRelated {
/**
 * What is there.
 */
message: string
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
/**
 * A change of the text that mends the finding and nothing else.
 * 
 * This interface was referenced by `LintDocument`'s JSON-Schema
 * via the `definition` "fix".
 */
export interface LintFix {
/**
 * What the change does.
 */
says: string
/**
 * In the order of the text; none overlaps another.
 */
edits: LintEdit[]
}
/**
 * Characters, and what takes their place.
 * 
 * This interface was referenced by `LintDocument`'s JSON-Schema
 * via the `definition` "edit".
 */
export interface LintEdit {
/**
 * Index in the text of the file, without a byte order mark, of the first character that goes.
 */
start: number
/**
 * Index of the first character that stays.
 */
end: number
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
endLine: number
/**
 * Column of the first character behind it.
 */
endColumn: number
/**
 * What comes instead.
 */
text: string
}
/**
 * A point of attention that stays as it is.
 * 
 * This interface was referenced by `LintDocument`'s JSON-Schema
 * via the `definition` "accepted".
 */
export interface LintAccepted {
/**
 * Id of the check.
 */
check: string
/**
 * Steps, names or articles that it is about; empty: the whole regulation.
 */
at: string[]
/**
 * The reason.
 */
because: string
/**
 * Last day on which it holds.
 */
until?: string
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
/**
 * How much of one regulation is modelled.
 * 
 * This interface was referenced by `LintDocument`'s JSON-Schema
 * via the `definition` "coverage".
 */
export interface LintCoverage {
/**
 * Id of the regulation.
 */
id: string
/**
 * First day of the version; null where it has no dates.
 */
version: (string | null)
/**
 * What was counted.
 */
lines: LintCoverageLine[]
}
/**
 * One count.
 */
export interface LintCoverageLine {
/**
 * What is counted, in the language of the regulation.
 */
label: string
/**
 * How many there are.
 */
count: number
/**
 * Of how many.
 */
of?: number
}
/**
 * A text in which something was mended.
 * 
 * This interface was referenced by `LintDocument`'s JSON-Schema
 * via the `definition` "fixed".
 */
export interface LintFixed {
/**
 * The file.
 */
file: string
/**
 * The check behind each thing that was mended.
 */
rules: string[]
/**
 * With `--dry-run`: the change, which was not written.
 */
diff?: string
}
/**
 * With `--explain`: what a check looks for.
 * 
 * This interface was referenced by `LintDocument`'s JSON-Schema
 * via the `definition` "check".
 */
export interface LintCheck {
/**
 * Id of the check.
 */
id: string
/**
 * How heavy its findings are.
 */
severity: ("error" | "attention")
/**
 * What it finds.
 */
finds: string
/**
 * Why that matters.
 */
why: string
/**
 * Whether what it finds can be accepted with a reason.
 */
acceptable: boolean
}
