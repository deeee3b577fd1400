import { dayFromIso } from "../calendar/day.ts";
import type { LogEvent, Moment } from "../case-log/model.ts";

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
