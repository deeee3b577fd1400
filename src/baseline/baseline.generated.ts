/* Made from schemas/baseline.schema.json by scripts/types.ts: change the schema, then run `npm run types`. */

/**
 * Findings on cases that are known issues: regelmaat-baseline.json. They stay in every report, but do not make a check fail as long as their date has not passed.
 */
export interface BaselineFile {
/**
 * Where this schema stands, for editors.
 */
$schema?: string
/**
 * Version of this form; it rises when a reader of the form would have to change.
 */
schemaVersion: 1
/**
 * The known issues by the fingerprint of their finding, sorted by it.
 */
known: {
[k: string]: BaselineIssue
}
}
/**
 * One finding that somebody answers for until a date.
 * 
 * This interface was referenced by `BaselineFile`'s JSON-Schema
 * via the `definition` "issue".
 */
export interface BaselineIssue {
/**
 * The code of the case, as reports for others show it, or its id; absent for what the organisation owes apart from any case.
 */
case?: string
/**
 * Reference date of the check that first found it (YYYY-MM-DD).
 */
firstSeen: string
/**
 * How heavy it was when it became known; a finding that became heavier is not known any more.
 */
level: ("violation" | "attention")
/**
 * Who answers for it: a role rather than a name.
 */
owner: string
/**
 * Why it is left for now.
 */
reason: string
/**
 * Id of the regulation.
 */
regulation: string
/**
 * Id of the verdict: `decision`, `decision.by`, `copy#2`.
 */
rule: string
/**
 * Id of the step.
 */
step: string
/**
 * Last day on which it is known (YYYY-MM-DD); required for a case.
 */
until?: string
}
