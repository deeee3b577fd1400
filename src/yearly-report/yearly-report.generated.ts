/* Made from schemas/yearly-report.schema.json by scripts/types.ts: change the schema, then run `npm run types`. */

/**
 * What `regelmaat report --format json` prints: the anonymised numbers of a year, also when nothing could be read.
 */
export interface YearlyReportDocument {
/**
 * Version of this form; it rises when a reader of the form would have to change.
 */
schemaVersion: 1
/**
 * `made`: everything was read. `not-made`: nothing, or not everything; `errors` says why (exit code 2).
 */
status: ("made" | "not-made")
/**
 * Why the report is not complete, without what stands in the log; empty when it is.
 * 
 * Items: One reason.
 */
errors: {
/**
 * What kind of error it is.
 */
rule: string
/**
 * The same in words.
 */
message: string
}[]
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
 * Language of the labels that are ours.
 */
language: ("nl" | "en")
/**
 * The report; null when none could be made.
 */
report: (YearlyReportRecord | null)
}
/**
 * The numbers of one year, and of the year before where the log has cases of it.
 * 
 * This interface was referenced by `YearlyReportDocument`'s JSON-Schema
 * via the `definition` "report".
 */
export interface YearlyReportRecord {
/**
 * The calendar year that it is about.
 */
year: number
/**
 * The year that it compares with; null when the log has no case of it.
 */
before: (number | null)
/**
 * Reference date of the check (YYYY-MM-DD, or with a time).
 */
asOf: string
/**
 * Whether the year was over on the reference date.
 */
isOver: boolean
/**
 * The least number that is shown; smaller ones, zero aside, are withheld, with what would give them away.
 */
threshold: number
/**
 * The regulation by which all cases were checked.
 */
regulation: {
/**
 * Its id.
 */
id: string
/**
 * Its title.
 */
title: string
/**
 * From when each version is in force; null for one without a date.
 */
versions: (string | null)[]
}
/**
 * SHA-256 of every file that was read, in hexadecimal and in alphabetical order; a name may point at a person, so none is here.
 */
inputs: string[]
/**
 * The kinds of cases, in the order of the regulation.
 */
kinds: YearlyReportKind[]
/**
 * What the regulation says that is reported, and whether it is here.
 */
contents: YearlyReportContentRule[]
}
/**
 * One kind of cases.
 * 
 * This interface was referenced by `YearlyReportDocument`'s JSON-Schema
 * via the `definition` "kind".
 */
export interface YearlyReportKind {
/**
 * Its id in the regulation; empty for a regulation with one kind.
 */
id: string
/**
 * What people call it.
 */
label: string
/**
 * A total below it is not divided.
 */
leastTotal: number
/**
 * The totals of each year, the year of the report first; they are never withheld.
 */
totals: YearlyReportTotals[]
/**
 * Every division of one of the totals.
 */
tables: YearlyReportTable[]
}
/**
 * Open at the start and received together are closed and open at the end together.
 * 
 * This interface was referenced by `YearlyReportDocument`'s JSON-Schema
 * via the `definition` "totals".
 */
export interface YearlyReportTotals {
/**
 * The calendar year.
 */
year: number
/**
 * Cases that came in.
 */
received: number
/**
 * Cases that ended.
 */
closed: number
/**
 * Cases that were open when it began.
 */
openAtStart: number
/**
 * Cases that were open when it ended.
 */
openAtEnd: number
/**
 * Calendar days from receipt to end that half of the closed cases took at most; null with too few cases.
 */
medianDays: (number | null)
}
/**
 * A division of a total: every case stands in one cell.
 * 
 * This interface was referenced by `YearlyReportDocument`'s JSON-Schema
 * via the `definition` "table".
 */
export interface YearlyReportTable {
/**
 * What it is about: `fact.channel`, `terms.decision.within`.
 */
id: string
/**
 * The part of the report that it stands in.
 */
section: ("open" | "nature" | "outcomes" | "terms" | "extensions" | "measures" | "repeats" | "conduct")
/**
 * What people read above it.
 */
title: string
/**
 * The total that it divides.
 */
of: ("received" | "closed" | "openAtEnd")
/**
 * What the cells are called.
 * 
 * Items: One cell.
 */
cells: {
/**
 * Stable id within the table.
 */
id: string
/**
 * What people read.
 */
label: string
}[]
/**
 * The numbers of each year, the year of the report first.
 */
years: YearlyReportTableYear[]
}
/**
 * One year of a table.
 * 
 * This interface was referenced by `YearlyReportDocument`'s JSON-Schema
 * via the `definition` "tableYear".
 */
export interface YearlyReportTableYear {
/**
 * The calendar year.
 */
year: number
/**
 * The total that is divided.
 */
total: number
/**
 * One per cell, in their order; null: withheld.
 */
counts: (number | null)[]
/**
 * Of a term: in time, divided by in time and late together; null where one of them is withheld or there are none.
 */
share: (number | null)
/**
 * Of a term: calendar days that half of the acts took at most; null where a cell is withheld or there are too few.
 */
medianDays: (number | null)
/**
 * Of a term: calendar days that half of the acts were allowed at most; null likewise.
 */
medianTerm: (number | null)
}
/**
 * What one step of the regulation says that is reported or kept.
 * 
 * This interface was referenced by `YearlyReportDocument`'s JSON-Schema
 * via the `definition` "contentRule".
 */
export interface YearlyReportContentRule {
/**
 * The step.
 */
step: string
/**
 * What people call it.
 */
label: string
/**
 * The article as people cite it; null when the step names none.
 */
article: (string | null)
/**
 * `yearly`: the report itself is owed. `register`: it is kept in the register that the report is made from.
 */
of: ("yearly" | "register")
/**
 * What it contains.
 * 
 * Items: One content.
 */
contents: {
/**
 * Its id in the regulation.
 */
id: string
/**
 * What people call it.
 */
label: string
/**
 * `given`: it is in the report. `figures`: the numbers are, the judgement is for people. `missing`: it is not.
 */
status: ("given" | "figures" | "missing")
/**
 * The part of the report; null when it is not there.
 */
where: (string | null)
/**
 * Why it is missing, or what is left to do; null when nothing is.
 */
why: (string | null)
}[]
}
