/* Made from schemas/case-log.schema.json by scripts/types.ts: change the schema, then run `npm run types`. */

/**
 * Number or name of the case, the same in every file.
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
 * The person or persons who did it.
 */
export type LoggedNames = (string | string[] | null)
/**
 * In which role: id, label or alias.
 */
export type LoggedNames1 = (string | string[] | null)
/**
 * Whom it reached: role or person.
 */
export type LoggedNames2 = (string | string[] | null)
/**
 * Who took part or agreed.
 */
export type LoggedNames3 = (string | string[] | null)
/**
 * In which form, such as letter or phone.
 */
export type LoggedWord = (string | number | null)
/**
 * A date (2025-03-31) or a date with a time (2025-03-31T14:05, with or without offset); null or empty: not known.
 */
export type LoggedTime1 = (string | null)
/**
 * A date (2025-03-31) or a date with a time (2025-03-31T14:05, with or without offset); null or empty: not known.
 */
export type LoggedTime2 = (string | null)
/**
 * A date (2025-03-31) or a date with a time (2025-03-31T14:05, with or without offset); null or empty: not known.
 */
export type LoggedTime3 = (string | null)
/**
 * A date (2025-03-31) or a date with a time (2025-03-31T14:05, with or without offset); null or empty: not known.
 */
export type LoggedTime4 = (string | null)
/**
 * The period that a periodic act is about: 2024, 2024-Q1.
 */
export type LoggedWord1 = (string | number | null)
/**
 * Of a term-set event: what was promised.
 */
export type LoggedWord2 = (string | number | null)
/**
 * A date (2025-03-31) or a date with a time (2025-03-31T14:05, with or without offset); null or empty: not known.
 */
export type LoggedTime5 = (string | null)
/**
 * Number or name of the case; without it the event is one of the organisation itself.
 */
export type LoggedId1 = (string | number)
/**
 * The person or persons who did it.
 */
export type LoggedNames4 = (string | string[] | null)
/**
 * In which role: id, label or alias.
 */
export type LoggedNames5 = (string | string[] | null)
/**
 * Whom it reached: role or person.
 */
export type LoggedNames6 = (string | string[] | null)
/**
 * Who took part or agreed.
 */
export type LoggedNames7 = (string | string[] | null)
/**
 * In which form, such as letter or phone.
 */
export type LoggedWord3 = (string | number | null)
/**
 * A date (2025-03-31) or a date with a time (2025-03-31T14:05, with or without offset); null or empty: not known.
 */
export type LoggedTime6 = (string | null)
/**
 * A date (2025-03-31) or a date with a time (2025-03-31T14:05, with or without offset); null or empty: not known.
 */
export type LoggedTime7 = (string | null)
/**
 * A date (2025-03-31) or a date with a time (2025-03-31T14:05, with or without offset); null or empty: not known.
 */
export type LoggedTime8 = (string | null)
/**
 * A date (2025-03-31) or a date with a time (2025-03-31T14:05, with or without offset); null or empty: not known.
 */
export type LoggedTime9 = (string | null)
/**
 * The period that a periodic act is about: 2024, 2024-Q1.
 */
export type LoggedWord4 = (string | number | null)
/**
 * Of a term-set event: what was promised.
 */
export type LoggedWord5 = (string | number | null)
/**
 * A date (2025-03-31) or a date with a time (2025-03-31T14:05, with or without offset); null or empty: not known.
 */
export type LoggedTime10 = (string | null)
/**
 * Number or name of a case.
 * 
 * This interface was referenced by `CaseLog`'s JSON-Schema
 * via the `definition` "id".
 */
export type LoggedId2 = (string | number)
/**
 * One word or name; null or empty: not given.
 * 
 * This interface was referenced by `CaseLog`'s JSON-Schema
 * via the `definition` "word".
 */
export type LoggedWord6 = (string | number | null)
/**
 * One name, several separated by |, or a list of names; null or empty: not given.
 * 
 * This interface was referenced by `CaseLog`'s JSON-Schema
 * via the `definition` "names".
 */
export type LoggedNames8 = (string | string[] | null)

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
actor?: LoggedNames
role?: LoggedNames1
recipient?: LoggedNames2
with?: LoggedNames3
form?: LoggedWord
sent?: LoggedTime1
received?: LoggedTime2
dated?: LoggedTime3
planned?: LoggedTime4
period?: LoggedWord1
what?: LoggedWord2
due?: LoggedTime5
[k: string]: unknown
}
/**
 * One line of JSON Lines that is an event: an event with the case it belongs to.
 * 
 * This interface was referenced by `CaseLog`'s JSON-Schema
 * via the `definition` "eventLine".
 */
export interface LoggedEventLine {
case_id?: LoggedId1
activity: LoggedActivity
time?: LoggedTime
actor?: LoggedNames4
role?: LoggedNames5
recipient?: LoggedNames6
with?: LoggedNames7
form?: LoggedWord3
sent?: LoggedTime6
received?: LoggedTime7
dated?: LoggedTime8
planned?: LoggedTime9
period?: LoggedWord4
what?: LoggedWord5
due?: LoggedTime10
[k: string]: unknown
}
