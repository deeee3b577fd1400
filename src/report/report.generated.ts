/* Made from schemas/report.schema.json by scripts/types.ts: change the schema, then run `npm run types`. */

/**
 * What `regelmaat check --format json` prints: the verdicts on a case log, also when nothing could be checked.
 */
export interface CheckReport {
/**
 * Version of this form; it rises when a reader of the form would have to change.
 */
schemaVersion: 1
/**
 * `checked`: everything was read and judged. `not-checked`: nothing, or not everything; `errors` says why (exit code 2).
 */
status: ("checked" | "not-checked")
/**
 * Why the check is not complete; empty when it is.
 */
errors: ReportError[]
/**
 * The program that made the report.
 */
tool: {
/**
 * Name of the program.
 */
name: "regelmaat"
/**
 * Its version.
 */
version: string
}
/**
 * Reference date (YYYY-MM-DD, or with a time and offset); null when the run ended before it was known.
 */
asOf: (string | null)
/**
 * What was asked for and changes the report: enough to make it again from its inputs.
 */
options: {
/**
 * Which reading of unclear clauses decides; with `all` a verdict on which they differ is disputable.
 */
reading: ("all" | "primary" | "strict" | "lenient")
/**
 * Language of the messages.
 */
language: ("nl" | "en")
/**
 * Last day that the log fully holds, when it was given (YYYY-MM-DD).
 */
logUntil?: string
/**
 * The logs as they were named: files, folders, addresses of databases, `-` for standard input; empty when the mapping names a database.
 */
logs: string[]
/**
 * The mapping that was given.
 */
mapping?: string
/**
 * The name that was given to standard input.
 */
stdinName?: string
/**
 * The list of known issues that was used.
 */
baseline?: string
/**
 * True when a known issue that is not there any more keeps the check from being complete.
 */
strict?: boolean
/**
 * How cases are named in this report.
 */
caseIds: ("full" | "hash" | "none")
}
/**
 * Every file that was read, in alphabetical order.
 */
inputs: ReportInput[]
/**
 * Every version that may have judged a case, the oldest first.
 * 
 * Items: One version of the regulation.
 */
regulations: {
/**
 * Id of the regulation.
 */
id: string
/**
 * Day from which the version is in force; null when the text has no date.
 */
version: (string | null)
/**
 * Its title.
 */
title: string
/**
 * Its file, which stands with its hash among the inputs.
 */
file: string
}[]
/**
 * What was read of the log, before anything was judged.
 */
log: {
/**
 * Events that the rows made, those of the organisation included.
 */
events: number
/**
 * How each file was read, in alphabetical order.
 */
files: ReportSource[]
}
summary: ReportSummary
/**
 * The cases with their verdicts, by id.
 */
cases: ReportCase[]
/**
 * Verdicts on what the organisation owes apart from any case.
 */
organisation: ReportVerdict[]
/**
 * What no case in the log ever shows and was therefore taken not to have happened.
 * 
 * Items: One activity, fact or flag.
 */
assumedAbsent: {
/**
 * Its id.
 */
name: string
/**
 * How many verdicts rest on its absence.
 */
verdicts: number
}[]
/**
 * What was found in the log itself, with its place.
 */
dataQuality: ReportFinding[]
}
/**
 * One reason why the check is not complete.
 * 
 * This interface was referenced by `CheckReport`'s JSON-Schema
 * via the `definition` "error".
 */
export interface ReportError {
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
 * Of a database: the name of the column; then the line is the row that the query gave.
 */
field?: string
}
/**
 * One file or database that was read.
 * 
 * This interface was referenced by `CheckReport`'s JSON-Schema
 * via the `definition` "input".
 */
export interface ReportInput {
/**
 * Path from the working folder, with / between the folders; of a database on a server its address.
 */
path: string
/**
 * SHA-256 of its bytes, in hexadecimal; of a database on a server that of the rows that it gave.
 */
sha256: string
/**
 * How many bytes it has; absent for a database on a server.
 */
bytes?: number
/**
 * What it was read as.
 */
role?: ("regulation" | "calendar" | "mapping" | "log" | "baseline")
}
/**
 * How one file of the log was read.
 * 
 * This interface was referenced by `CheckReport`'s JSON-Schema
 * via the `definition` "source".
 */
export interface ReportSource {
/**
 * The file.
 */
file: string
/**
 * Id of the reader, such as `csv`, `xlsx` or `xes`; empty where none could read it.
 */
format: string
/**
 * How its characters are written.
 */
encoding?: string
/**
 * What stands between its columns.
 */
delimiter?: string
/**
 * IANA zone of its local times.
 */
zone?: string
/**
 * Every row is accounted for: read = used + duplicates + rejected.
 */
rows: {
/**
 * Rows that were read; for some formats cases count as well.
 */
read: number
/**
 * Rows that were used.
 */
used: number
/**
 * Rows that are equal to one that was used.
 */
duplicates: number
/**
 * Rows that could not be used; for each there is a finding.
 */
rejected: number
}
}
/**
 * Counts over all verdicts.
 * 
 * This interface was referenced by `CheckReport`'s JSON-Schema
 * via the `definition` "summary".
 */
export interface ReportSummary {
/**
 * Cases in the log.
 */
cases: number
/**
 * Cases with at least one violation.
 */
casesWithViolation: number
/**
 * Verdicts: shown to be fulfilled.
 */
met: number
/**
 * Verdicts: shown to be breached.
 */
violated: number
/**
 * Verdicts: not yet due.
 */
pending: number
/**
 * Verdicts: the readings of an unclear clause differ.
 */
disputable: number
/**
 * Verdicts: the log lacks what is needed.
 */
undetermined: number
/**
 * Verdicts: the duty did not apply.
 */
"not-applicable": number
/**
 * Verdicts: somebody outside did not keep or use a term.
 */
lapsed: number
/**
 * Verdicts that deserve a look without being a violation.
 */
attention: number
/**
 * Verdicts that rest on the order of events with the same date.
 */
onTies: number
/**
 * Pending verdicts that wait for something that has not happened.
 */
waiting: number
/**
 * Verdicts that are known issues; absent when no list of them was given.
 */
known?: number
}
/**
 * One case and its verdicts.
 * 
 * This interface was referenced by `CheckReport`'s JSON-Schema
 * via the `definition` "case".
 */
export interface ReportCase {
/**
 * Id of the case in the log.
 */
id: string
/**
 * Kind of case, where the regulation knows several.
 */
kind?: string
/**
 * Stage the case is in, where the regulation has stages.
 */
stage?: string
/**
 * The text that judges this case.
 */
regulation: {
/**
 * Id of the regulation.
 */
id: string
/**
 * Day from which the version is in force; null when the text has no date.
 */
version: (string | null)
}
/**
 * The verdicts, in the order of the regulation.
 */
verdicts: ReportVerdict[]
}
/**
 * One judgement on one thing that the regulation asks.
 * 
 * This interface was referenced by `CheckReport`'s JSON-Schema
 * via the `definition` "verdict".
 */
export interface ReportVerdict {
/**
 * `<step>` or `<step>.<aspect>`; `#2`, `#3` for further occurrences.
 */
id: string
/**
 * Id of the step.
 */
step: string
/**
 * What is judged of the step: `within`, `by`, `contains`, …
 */
aspect: string
/**
 * Kind of case it belongs to.
 */
kind?: string
/**
 * Stage it belongs to.
 */
stage?: string
/**
 * Period it is about.
 */
period?: string
/**
 * Id of the article that asks it (the first, when there are several).
 */
article?: string
/**
 * Ids of all articles, when there are several.
 */
articles?: string[]
/**
 * The verdict.
 */
status: ("met" | "violated" | "pending" | "disputable" | "undetermined" | "not-applicable" | "lapsed")
/**
 * How much it weighs when it is violated.
 */
severity?: ("violation" | "attention")
anchor?: ReportEvent
/**
 * Last day in time; with a time for terms in hours.
 */
due?: string
/**
 * True when the last day may still come earlier.
 */
dueAtLatest?: boolean
done?: ReportEvent1
/**
 * How much too late.
 */
late?: {
/**
 * In days.
 */
days: number
/**
 * In working days of the calendar that counts.
 */
workingDays: number
}
/**
 * What each other reading of an unclear clause gives.
 * 
 * Items: One reading.
 */
readings: {
/**
 * Id of the ambiguity.
 */
ambiguity: string
/**
 * Which way it is read.
 */
reading: ("strict" | "lenient")
/**
 * Last day in time under this reading.
 */
due?: string
/**
 * The verdict under this reading.
 */
status: ("met" | "violated" | "pending" | "disputable" | "undetermined" | "not-applicable" | "lapsed")
}[]
/**
 * Ambiguities that by themselves change the outcome.
 */
ambiguities?: string[]
/**
 * Readings that could not be tried because the case lacks their data.
 */
notTested?: string[]
/**
 * True when another order of events with the same date would change the verdict.
 */
onTie?: boolean
/**
 * True when it waits for something that has not happened.
 */
waiting?: boolean
/**
 * Facts that were assumed because nothing was recorded.
 */
assumed?: string[]
/**
 * Stable code of the reason.
 */
reason?: string
/**
 * The reason in one or two sentences.
 */
message: string
/**
 * Identity of the verdict, stable when rows are added or sorted.
 */
fingerprint: string
known?: ReportKnown
}
/**
 * What the term runs from.
 */
export interface ReportEvent {
/**
 * Id of the activity.
 */
activity: string
/**
 * Date, or date and time, as far as the log has it.
 */
time?: string
/**
 * File in which it stands.
 */
file?: string
/**
 * Line in the file, from 1.
 */
line?: number
}
/**
 * What fulfilled or breached it.
 */
export interface ReportEvent1 {
/**
 * Id of the activity.
 */
activity: string
/**
 * Date, or date and time, as far as the log has it.
 */
time?: string
/**
 * File in which it stands.
 */
file?: string
/**
 * Line in the file, from 1.
 */
line?: number
}
/**
 * Of a verdict that is a known issue: why, who answers for it, and until when.
 * 
 * This interface was referenced by `CheckReport`'s JSON-Schema
 * via the `definition` "known".
 */
export interface ReportKnown {
/**
 * Why it is left for now.
 */
reason: string
/**
 * Who answers for it.
 */
owner: string
/**
 * Last day on which it is known (YYYY-MM-DD).
 */
until?: string
}
/**
 * Something that was found in the log itself.
 * 
 * This interface was referenced by `CheckReport`'s JSON-Schema
 * via the `definition` "finding".
 */
export interface ReportFinding {
/**
 * Stable id of the check.
 */
rule: string
/**
 * `error`: this part could not be used. `attention`: somebody should look.
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
 * Of a workbook: the sheet and the name of the cell.
 */
cell?: string
/**
 * Of a database: the name of the column; then the line is the row that the query gave.
 */
field?: string
/**
 * The other places that it is about, all of them.
 */
related?: ReportRelated[]
}
/**
 * A further place of a finding.
 * 
 * This interface was referenced by `CheckReport`'s JSON-Schema
 * via the `definition` "related".
 */
export interface ReportRelated {
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
 * Of a workbook: the sheet and the name of the cell.
 */
cell?: string
/**
 * Of a database: the name of the column; then the line is the row that the query gave.
 */
field?: string
}
/**
 * An event of the log.
 * 
 * This interface was referenced by `CheckReport`'s JSON-Schema
 * via the `definition` "event".
 */
export interface ReportEvent2 {
/**
 * Id of the activity.
 */
activity: string
/**
 * Date, or date and time, as far as the log has it.
 */
time?: string
/**
 * File in which it stands.
 */
file?: string
/**
 * Line in the file, from 1.
 */
line?: number
}
