/* Made from schemas/case-log.schema.json by scripts/types.ts: change the schema, then run `npm run types`. */

/**
 * Number or name of a case.
 * 
 * This interface was referenced by `CaseLog`'s JSON-Schema
 * via the `definition` "id".
 */
export type LoggedId = (string | number)
/**
 * What happened: id, label or alias of the activity.
 * 
 * This interface was referenced by `CaseLog`'s JSON-Schema
 * via the `definition` "activity".
 */
export type LoggedActivity = string
/**
 * A date (2025-03-31) or a date with a time (2025-03-31T14:05, with or without offset); null or empty: not known.
 * 
 * This interface was referenced by `CaseLog`'s JSON-Schema
 * via the `definition` "time".
 */
export type LoggedTime = (string | null)
/**
 * One word or name; null or empty: not given.
 * 
 * This interface was referenced by `CaseLog`'s JSON-Schema
 * via the `definition` "word".
 */
export type LoggedWord = (string | number | null)
/**
 * One name, several separated by |, or a list of names; null or empty: not given.
 * 
 * This interface was referenced by `CaseLog`'s JSON-Schema
 * via the `definition` "names".
 */
export type LoggedNames = (string | string[] | null)

/**
 * Recorded cases with their events, and the events of the organisation itself.
 */
export interface CaseLog {
/**
 * Where this schema stands, for editors.
 */
$schema?: string
/**
 * IANA name of the time zone of local times, such as Europe/Amsterdam. Without it the zone of the regulation holds.
 */
zone?: string
/**
 * The last day that the log fully holds.
 */
logUntil?: string
/**
 * Activities, facts and properties that the source does not record: what needs them cannot be determined.
 */
notRecorded?: string[]
/**
 * The recorded cases.
 */
cases: LoggedCase[]
/**
 * Events of the organisation itself, without a case, such as a yearly report.
 */
organisation?: LoggedEvent[]
}
/**
 * One case.
 * 
 * This interface was referenced by `CaseLog`'s JSON-Schema
 * via the `definition` "case".
 */
export interface LoggedCase {
/**
 * Number or name of the case, the same in every file.
 */
id: LoggedId
/**
 * Facts of the case by name; null means that the value was not given.
 */
facts?: {
[k: string]: unknown
}
/**
 * What happened, in any order.
 */
events: LoggedEvent[]
}
/**
 * One thing that happened. A property that is not named here is a content of the event.
 * 
 * This interface was referenced by `CaseLog`'s JSON-Schema
 * via the `definition` "event".
 */
export interface LoggedEvent {
activity: LoggedActivity
time?: LoggedTime
/**
 * The same as `time`, by the name that the CSV form gives it; only where there is no `time`.
 */
timestamp?: LoggedTime
/**
 * Tells apart two events that are equal in everything else; it means nothing more.
 */
event_id?: LoggedWord
/**
 * The person or persons who did it.
 */
actor?: LoggedNames
/**
 * In which role: id, label or alias.
 */
role?: LoggedNames
/**
 * Whom it reached: role or person.
 */
recipient?: LoggedNames
/**
 * Who took part or agreed.
 */
with?: LoggedNames
/**
 * In which form, such as letter or phone.
 */
form?: LoggedWord
/**
 * When it was sent.
 */
sent?: LoggedTime
/**
 * When it was received.
 */
received?: LoggedTime
/**
 * The date on the letter.
 */
dated?: LoggedTime
/**
 * The date for which it is planned.
 */
planned?: LoggedTime
/**
 * The period that a periodic act is about: 2024, 2024-Q1.
 */
period?: LoggedWord
/**
 * Of a term-set event: what was promised.
 */
what?: LoggedWord
/**
 * Of a term-set event: by when.
 */
due?: LoggedTime
[k: string]: unknown
}
/**
 * One line of JSON Lines that is an event: an event with the case it belongs to.
 * 
 * This interface was referenced by `CaseLog`'s JSON-Schema
 * via the `definition` "eventLine".
 */
export interface LoggedEventLine {
/**
 * Number or name of the case; without it the event is one of the organisation itself.
 */
case_id?: LoggedId
activity: LoggedActivity
time?: LoggedTime
/**
 * The same as `time`, by the name that the CSV form gives it; only where there is no `time`.
 */
timestamp?: LoggedTime
/**
 * Tells apart two events that are equal in everything else; it means nothing more.
 */
event_id?: LoggedWord
/**
 * The person or persons who did it.
 */
actor?: LoggedNames
/**
 * In which role: id, label or alias.
 */
role?: LoggedNames
/**
 * Whom it reached: role or person.
 */
recipient?: LoggedNames
/**
 * Who took part or agreed.
 */
with?: LoggedNames
/**
 * In which form, such as letter or phone.
 */
form?: LoggedWord
/**
 * When it was sent.
 */
sent?: LoggedTime
/**
 * When it was received.
 */
received?: LoggedTime
/**
 * The date on the letter.
 */
dated?: LoggedTime
/**
 * The date for which it is planned.
 */
planned?: LoggedTime
/**
 * The period that a periodic act is about: 2024, 2024-Q1.
 */
period?: LoggedWord
/**
 * Of a term-set event: what was promised.
 */
what?: LoggedWord
/**
 * Of a term-set event: by when.
 */
due?: LoggedTime
[k: string]: unknown
}
