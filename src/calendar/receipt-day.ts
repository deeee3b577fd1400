import type { Counting } from "../regulation/model.ts";
import type { Day } from "./day.ts";
import { workingDayFrom } from "./rest-day.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

/**
 * The day a term is counted from where only the date of its anchor is known
 * (TERMS §2, `receivedAfter`, `restDayReceipt`).
 * `certain` is false when the hour decides; `day` is then the earlier of the two.
 * A `receivedAfter` below zero is before every hour: then all of the day is late.
 * @throws CalendarRangeError
 */
export function receiptDay(
  day: Day,
  { receivedAfter, restDayReceipt }: Pick<Counting, "receivedAfter" | "restDayReceipt">,
  calendar: WorkingCalendar,
): { readonly day: Day; readonly certain: boolean } {
  if (receivedAfter === undefined && restDayReceipt === undefined) return { day, certain: true };
  const known = calendar.knownOn(day);
  const earliest = restDayReceipt === undefined ? day : workingDayFrom(day, known);
  if (receivedAfter === undefined || earliest > day) return { day: earliest, certain: true };
  if (receivedAfter >= 0) return { day, certain: false };
  return { day: nextReceiptDay(day, calendar), certain: true };
}

/**
 * The day on which what came in too late on that day counts as received.
 * @throws CalendarRangeError
 */
export function nextReceiptDay(day: Day, calendar: WorkingCalendar): Day {
  return workingDayFrom(day + 1, calendar.knownOn(day));
}
