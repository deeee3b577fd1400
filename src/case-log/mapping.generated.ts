/* Made from schemas/mapping.schema.json by scripts/types.ts: change the schema, then run `npm run types`. */

/**
 * The name of a column, or more about where a value comes from.
 * 
 * This interface was referenced by `MappingFile`'s JSON-Schema
 * via the `definition` "source".
 */
export type MappedSource = (string | {
/**
 * Name of the column.
 */
column?: string
/**
 * The same value for every row, instead of a column.
 */
value?: (string | number | boolean)
/**
 * What the words in the column mean: ja: true.
 */
values?: {
[k: string]: string | number | boolean
}
/**
 * One way of writing dates, or several: dd-mm-jjjj, d MMMM yyyy, dd-MM-yyyy HH:mm. ISO dates are always understood; nothing is guessed.
 */
dates?: (string | string[])
})
/**
 * The column with the date, or the columns of an event, or a list of these.
 * 
 * This interface was referenced by `MappingFile`'s JSON-Schema
 * via the `definition` "registerEvents".
 */
export type MappedRegisterEvents = (string | {
/**
 * When it happened. In a register there is an event when this cell is filled.
 */
time?: MappedSource
/**
 * Who did it.
 */
actor?: MappedSource
/**
 * In which role.
 */
role?: MappedSource
/**
 * Whom it reached.
 */
recipient?: MappedSource
/**
 * Who took part or agreed.
 */
with?: MappedSource
/**
 * In which form.
 */
form?: MappedSource
/**
 * When it was sent.
 */
sent?: MappedSource
/**
 * When it was received.
 */
received?: MappedSource
/**
 * The date on the letter.
 */
dated?: MappedSource
/**
 * The date for which it was planned.
 */
planned?: MappedSource
/**
 * The period that a periodic act is about.
 */
period?: MappedSource
/**
 * Of term-set: what was promised.
 */
what?: MappedSource
/**
 * Of term-set: by when.
 */
due?: MappedSource
/**
 * A yes or no without a date: when filled and not no, there is an event with an unknown date.
 */
happened?: MappedSource
/**
 * Contents of the event by name.
 */
contents?: {
[k: string]: MappedSource
}
} | MappedRegisterEvent[])
/**
 * The column with the date, or the columns of an event.
 * 
 * This interface was referenced by `MappingFile`'s JSON-Schema
 * via the `definition` "registerEvent".
 */
export type MappedRegisterEvent = (string | {
/**
 * When it happened. In a register there is an event when this cell is filled.
 */
time?: MappedSource
/**
 * Who did it.
 */
actor?: MappedSource
/**
 * In which role.
 */
role?: MappedSource
/**
 * Whom it reached.
 */
recipient?: MappedSource
/**
 * Who took part or agreed.
 */
with?: MappedSource
/**
 * In which form.
 */
form?: MappedSource
/**
 * When it was sent.
 */
sent?: MappedSource
/**
 * When it was received.
 */
received?: MappedSource
/**
 * The date on the letter.
 */
dated?: MappedSource
/**
 * The date for which it was planned.
 */
planned?: MappedSource
/**
 * The period that a periodic act is about.
 */
period?: MappedSource
/**
 * Of term-set: what was promised.
 */
what?: MappedSource
/**
 * Of term-set: by when.
 */
due?: MappedSource
/**
 * A yes or no without a date: when filled and not no, there is an event with an unknown date.
 */
happened?: MappedSource
/**
 * Contents of the event by name.
 */
contents?: {
[k: string]: MappedSource
}
})
/**
 * The columns of an event, or a list of these.
 * 
 * This interface was referenced by `MappingFile`'s JSON-Schema
 * via the `definition` "rowEvents".
 */
export type MappedRowEvents = ({
/**
 * What happened: id, label or alias.
 */
activity: MappedSource
/**
 * When it happened. In a register there is an event when this cell is filled.
 */
time?: MappedSource
/**
 * Who did it.
 */
actor?: MappedSource
/**
 * In which role.
 */
role?: MappedSource
/**
 * Whom it reached.
 */
recipient?: MappedSource
/**
 * Who took part or agreed.
 */
with?: MappedSource
/**
 * In which form.
 */
form?: MappedSource
/**
 * When it was sent.
 */
sent?: MappedSource
/**
 * When it was received.
 */
received?: MappedSource
/**
 * The date on the letter.
 */
dated?: MappedSource
/**
 * The date for which it was planned.
 */
planned?: MappedSource
/**
 * The period that a periodic act is about.
 */
period?: MappedSource
/**
 * Of term-set: what was promised.
 */
what?: MappedSource
/**
 * Of term-set: by when.
 */
due?: MappedSource
/**
 * A yes or no without a date: when filled and not no, there is an event with an unknown date.
 */
happened?: MappedSource
/**
 * Contents of the event by name.
 */
contents?: {
[k: string]: MappedSource
}
} | MappedRowEvent[])

/**
 * Says how the columns of a register or log become cases, events and facts. Without case, events and event the canonical column names hold.
 */
export interface MappingFile {
/**
 * Where this schema stands, for editors.
 */
$schema?: string
/**
 * What separates the cells; without it the header line tells.
 */
delimiter?: (";" | "," | "\t" | "|")
/**
 * How the letters are stored; without it the bytes tell.
 */
encoding?: ("utf-8" | "utf-16le" | "utf-16be" | "windows-1252")
/**
 * Of a workbook (XLSX, ODS): the sheet that is the log; without it the only one with anything in it.
 */
sheet?: string
/**
 * Of a workbook (XLSX, ODS): the row with the names of the columns; without it the first one with anything in it.
 */
header?: number
/**
 * Of JSON: the list in each object whose items are its events, such as history. What an item names comes after the name of the list and a point: history.date.
 */
list?: string
/**
 * Of a database (SQLite, PostgreSQL): the select whose rows are the log; its columns are named as those of a file.
 */
query?: string
/**
 * Of PostgreSQL: where the database is, without a password: postgresql://user@server:5432/database. Then no log is named on the command line.
 */
database?: string
/**
 * Of PostgreSQL: the environment variable that holds the password; without it PGPASSWORD.
 */
passwordVariable?: string
/**
 * IANA name of the time zone of local times; without it that of the regulation.
 */
zone?: string
/**
 * One way of writing dates, or several: dd-mm-jjjj, d MMMM yyyy, dd-MM-yyyy HH:mm. ISO dates are always understood; nothing is guessed.
 */
dates?: (string | string[])
/**
 * The mark before the decimals of a number.
 */
decimal?: ("," | ".")
/**
 * For each person the other ways in which the source writes the name.
 */
persons?: {
/**
 * Other ways of writing this name.
 */
[k: string]: string | string[]
}
/**
 * Activities, facts and columns that the source does not record: what needs them cannot be determined.
 */
notRecorded?: string[]
/**
 * Contents that the source records with some activities only, each with those activities: whether they were given with another act cannot be determined.
 */
recordedFor?: {
[k: string]: string[]
}
/**
 * The last day that the log fully holds.
 */
logUntil?: string
/**
 * true: the rows are events of the organisation itself, without a case.
 */
organisation?: boolean
/**
 * Columns that are left out on purpose.
 */
ignored?: string[]
/**
 * Where the number of the case stands.
 */
case?: MappedSource
/**
 * Facts of the case by name.
 */
facts?: {
[k: string]: MappedSource
}
/**
 * For a register, one row per case: for each activity its column with the date, or more about it; a list when it may happen several times.
 */
events?: {
[k: string]: MappedRegisterEvents
}
/**
 * For a long log, one row per event: which columns hold the activity, the time and the rest; a list when a row holds several events.
 */
event?: MappedRowEvents
}
/**
 * The columns of an event.
 * 
 * This interface was referenced by `MappingFile`'s JSON-Schema
 * via the `definition` "rowEvent".
 */
export interface MappedRowEvent {
/**
 * What happened: id, label or alias.
 */
activity: MappedSource
/**
 * When it happened. In a register there is an event when this cell is filled.
 */
time?: MappedSource
/**
 * Who did it.
 */
actor?: MappedSource
/**
 * In which role.
 */
role?: MappedSource
/**
 * Whom it reached.
 */
recipient?: MappedSource
/**
 * Who took part or agreed.
 */
with?: MappedSource
/**
 * In which form.
 */
form?: MappedSource
/**
 * When it was sent.
 */
sent?: MappedSource
/**
 * When it was received.
 */
received?: MappedSource
/**
 * The date on the letter.
 */
dated?: MappedSource
/**
 * The date for which it was planned.
 */
planned?: MappedSource
/**
 * The period that a periodic act is about.
 */
period?: MappedSource
/**
 * Of term-set: what was promised.
 */
what?: MappedSource
/**
 * Of term-set: by when.
 */
due?: MappedSource
/**
 * A yes or no without a date: when filled and not no, there is an event with an unknown date.
 */
happened?: MappedSource
/**
 * Contents of the event by name.
 */
contents?: {
[k: string]: MappedSource
}
}
