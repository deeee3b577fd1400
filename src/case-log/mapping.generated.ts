/* Made from schemas/mapping.schema.json by scripts/types.ts: change the schema, then run `npm run types`. */

/**
 * Where the number of the case stands.
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
 * The name of a column, or more about where a value comes from.
 * 
 * This interface was referenced by `MappingFile`'s JSON-Schema
 * via the `definition` "source".
 */
export type MappedSource1 = (string | {
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
time?: MappedSource2
actor?: MappedSource3
role?: MappedSource4
recipient?: MappedSource5
with?: MappedSource6
form?: MappedSource7
sent?: MappedSource8
received?: MappedSource9
dated?: MappedSource10
planned?: MappedSource11
period?: MappedSource12
what?: MappedSource13
due?: MappedSource14
happened?: MappedSource15
/**
 * Contents of the event by name.
 */
contents?: {
[k: string]: MappedSource1
}
} | MappedRegisterEvent[])
/**
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource2 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource3 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource4 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource5 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource6 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource7 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource8 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource9 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource10 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource11 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource12 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource13 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource14 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource15 = (string | {
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
 * The column with the date, or the columns of an event.
 * 
 * This interface was referenced by `MappingFile`'s JSON-Schema
 * via the `definition` "registerEvent".
 */
export type MappedRegisterEvent = (string | {
time?: MappedSource16
actor?: MappedSource17
role?: MappedSource18
recipient?: MappedSource19
with?: MappedSource20
form?: MappedSource21
sent?: MappedSource22
received?: MappedSource23
dated?: MappedSource24
planned?: MappedSource25
period?: MappedSource26
what?: MappedSource27
due?: MappedSource28
happened?: MappedSource29
/**
 * Contents of the event by name.
 */
contents?: {
[k: string]: MappedSource1
}
})
/**
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource16 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource17 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource18 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource19 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource20 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource21 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource22 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource23 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource24 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource25 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource26 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource27 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource28 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource29 = (string | {
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
 * For a long log, one row per event: which columns hold the activity, the time and the rest; a list when a row holds several events.
 */
export type MappedRowEvents = ({
activity: MappedSource30
time?: MappedSource31
actor?: MappedSource32
role?: MappedSource33
recipient?: MappedSource34
with?: MappedSource35
form?: MappedSource36
sent?: MappedSource37
received?: MappedSource38
dated?: MappedSource39
planned?: MappedSource40
period?: MappedSource41
what?: MappedSource42
due?: MappedSource43
happened?: MappedSource44
/**
 * Contents of the event by name.
 */
contents?: {
[k: string]: MappedSource1
}
} | MappedRowEvent[])
/**
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource30 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource31 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource32 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource33 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource34 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource35 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource36 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource37 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource38 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource39 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource40 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource41 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource42 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource43 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource44 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource45 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource46 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource47 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource48 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource49 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource50 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource51 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource52 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource53 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource54 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource55 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource56 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource57 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource58 = (string | {
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
 * The name of a column, or more about where a value comes from.
 */
export type MappedSource59 = (string | {
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
 * The columns of an event, or a list of these.
 * 
 * This interface was referenced by `MappingFile`'s JSON-Schema
 * via the `definition` "rowEvents".
 */
export type MappedRowEvents1 = ({
activity: MappedSource30
time?: MappedSource31
actor?: MappedSource32
role?: MappedSource33
recipient?: MappedSource34
with?: MappedSource35
form?: MappedSource36
sent?: MappedSource37
received?: MappedSource38
dated?: MappedSource39
planned?: MappedSource40
period?: MappedSource41
what?: MappedSource42
due?: MappedSource43
happened?: MappedSource44
/**
 * Contents of the event by name.
 */
contents?: {
[k: string]: MappedSource1
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
case?: MappedSource
/**
 * Facts of the case by name.
 */
facts?: {
[k: string]: MappedSource1
}
/**
 * For a register, one row per case: for each activity its column with the date, or more about it; a list when it may happen several times.
 */
events?: {
[k: string]: MappedRegisterEvents
}
event?: MappedRowEvents
}
/**
 * The columns of an event.
 * 
 * This interface was referenced by `MappingFile`'s JSON-Schema
 * via the `definition` "rowEvent".
 */
export interface MappedRowEvent {
activity: MappedSource45
time?: MappedSource46
actor?: MappedSource47
role?: MappedSource48
recipient?: MappedSource49
with?: MappedSource50
form?: MappedSource51
sent?: MappedSource52
received?: MappedSource53
dated?: MappedSource54
planned?: MappedSource55
period?: MappedSource56
what?: MappedSource57
due?: MappedSource58
happened?: MappedSource59
/**
 * Contents of the event by name.
 */
contents?: {
[k: string]: MappedSource1
}
}
