/* Made from schemas/agenda.schema.json by scripts/types.ts: change the schema, then run `npm run types`. */

/**
 * What `regelmaat agenda --format json` prints: what must still be done in the open cases, by when, also when nothing could be read.
 */
export interface AgendaDocument {
/**
 * Version of this form; it rises when a reader of the form would have to change.
 */
schemaVersion: 1
/**
 * `checked`: everything was read. `not-checked`: nothing, or not everything; `errors` says why (exit code 2).
 */
status: ("checked" | "not-checked")
/**
 * Why the agenda is not complete; empty when it is.
 */
errors: AgendaError[]
/**
 * The program that made the agenda.
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
 * Reference date (YYYY-MM-DD, or with a time); null when the run ended before it was known.
 */
asOf: (string | null)
/**
 * Every file that was read, in alphabetical order.
 * 
 * Items: One file or database.
 */
inputs: {
/**
 * Path as it was found, with / between the folders.
 */
path: string
/**
 * SHA-256 of its bytes, in hexadecimal.
 */
sha256: string
}[]
/**
 * How many items there are of each state, after the choice of role and time.
 */
counts: {
/**
 * The last day is over.
 */
overdue: number
/**
 * The last day is over in one reading of the text and not in another.
 */
disputed: number
/**
 * The log lacks what is needed to tell whether it is over.
 */
unclear: number
/**
 * The last day is still to come, or is today.
 */
open: number
/**
 * What is owed in an open case and has no last day: it is no item, and counted for all roles.
 */
withoutDay: number
/**
 * Items left out because a role was asked for and the regulation names none for them.
 */
withoutRole: number
}
/**
 * What must be done, what is most at risk first.
 */
items: AgendaItem[]
}
/**
 * One reason why the agenda is not complete.
 * 
 * This interface was referenced by `AgendaDocument`'s JSON-Schema
 * via the `definition` "error".
 */
export interface AgendaError {
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
 * One thing that must be done.
 * 
 * This interface was referenced by `AgendaDocument`'s JSON-Schema
 * via the `definition` "item".
 */
export interface AgendaItem {
/**
 * The same each time the agenda is made; `regelmaat explain` takes it.
 */
fingerprint: string
/**
 * Id of the case; absent for what the organisation owes apart from any case.
 */
case?: string
/**
 * Kind of case.
 */
kind?: string
/**
 * Stage of the case.
 */
stage?: string
/**
 * Period it is about.
 */
period?: string
/**
 * The text that asks it.
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
 * Id of the verdict: `decision`, `decision.aim`.
 */
verdict: string
/**
 * Id of the step.
 */
step: string
/**
 * What must be done.
 */
title: string
/**
 * Who may do it; empty when the regulation names nobody.
 * 
 * Items: A role, a fact that names persons, or a step whose persons do it.
 */
by: {
/**
 * Its id.
 */
id: string
/**
 * What people call it.
 */
label: string
}[]
/**
 * True when somebody outside the organisation does it: then it lapses, and is never a breach.
 */
outside: boolean
/**
 * How it stands on the reference date; see `counts`.
 */
state: ("overdue" | "disputed" | "unclear" | "open")
/**
 * The verdict on the reference date.
 */
status: ("violated" | "pending" | "disputable" | "undetermined")
/**
 * Last day in time; with a time for terms in hours.
 */
due: string
/**
 * True when the last day may still come earlier.
 */
dueAtLatest?: true
/**
 * Days from the reference date to the last day; below zero: days too late.
 */
days: number
/**
 * The same in working days of the calendar that counts.
 */
workingDays: number
/**
 * How it stands, in words.
 */
message: string
/**
 * The articles that ask it.
 * 
 * Items: One article.
 */
articles: {
/**
 * Its id.
 */
id: string
/**
 * As people cite it.
 */
citation: string
}[]
/**
 * How the last day was counted, in sentences; empty where no counting set it.
 */
derivation: string[]
/**
 * Readings of an unclear clause that give another last day.
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
due: string
}[]
}
