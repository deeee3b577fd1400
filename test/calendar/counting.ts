import { type Day, dayFromIso } from "../../src/calendar/day.ts";
import { type Duration, parseDuration } from "../../src/calendar/duration.ts";
import type { CalendarDefinition, Counting } from "../../src/regulation/model.ts";

/** The counting of a regulation that says nothing but its calendar. */
export const plainCounting: Counting = {
  calendar: "nl-atw",
  restDay: "none",
  restDayOthers: "next-working-day",
  workingWeek: "days",
  goodFriday: true,
  liberationDay: true,
  equatedDays: true,
  countsDayZero: false,
};

/** An existing date; a test with another is wrong itself. */
export function day(iso: string): Day {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`no date: ${iso}`);
  return found;
}

/** A duration; a test with another text is wrong itself. */
export function duration(text: string): Duration {
  const parsed = parseDuration(text);
  if (parsed.kind !== "duration") throw new Error(`no duration: ${text}`);
  return parsed.duration;
}

/** An own calendar: Monday to Friday without holidays, unless the parts say otherwise. */
export function ownCalendar(id: string, parts: Partial<CalendarDefinition>): CalendarDefinition {
  const place = { file: "regulation.md", line: 1, column: 1 };
  return { id, label: id, days: [1, 2, 3, 4, 5], holidays: null, closed: [], place, ...parts };
}

/** One closed day after the other, with the day on which they were announced. */
export function closed(isoDays: readonly string[], announced?: string): CalendarDefinition["closed"] {
  return isoDays.map((iso) => ({
    from: day(iso),
    until: day(iso),
    ...(announced && { announced: day(announced) }),
  }));
}
