import { dayFromIso, isoFromDay } from "../calendar/day.ts";
import type { LogEvent, Moment, Value } from "../case-log/model.ts";

/**
 * A date that an event carries: one of the built-in ones, or a content such as
 * `new-date`. Undefined when it is not recorded or is no date.
 */
export function momentOfField(event: LogEvent, field: string): Moment | undefined {
  if (field === "sent") return event.sent ?? event.time;
  if (field === "received") return event.received ?? event.time;
  if (field === "dated") return event.dated;
  if (field === "planned") return event.planned;
  if (field === "due") return event.due;
  const cell = event.fields[field];
  const day = typeof cell === "string" ? dayFromIso(cell.trim().slice(0, 10)) : undefined;
  return day === undefined ? undefined : { day };
}

/** The columns that every log knows, beside the contents of one's own. */
const dateColumns = ["sent", "received", "dated", "planned"] as const;
const nameColumns = ["actor", "role", "recipient", "with"] as const;
const wordColumns = ["form", "period"] as const;

/** What one of those columns holds for an event, a date without its hour; undefined: nothing, or no such column. */
export function columnOf(event: LogEvent, column: string): Value | undefined {
  const date = dateColumns.find((name) => name === column);
  if (date) return event[date] && isoFromDay(event[date].day);
  const names = nameColumns.find((name) => name === column);
  if (names) return event[names].length > 0 ? event[names] : undefined;
  const word = wordColumns.find((name) => name === column);
  return word && event[word];
}
