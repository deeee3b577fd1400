import type { Counting } from "../regulation/model.ts";
import type { Day } from "./day.ts";
import { workingDayFrom } from "./rest-day.ts";
import type { WorkingCalendar } from "./working-calendar.ts";
import { minuteOfDay } from "./zone.ts";

/**
 * The day a term is counted from (TERMS §2, `receivedAfter`, `restDayReceipt`):
 * the local date of the anchor, or the next working day.
 * `certain` is false when the hour decides and is not known; `day` is then the earlier of the two.
 * A `receivedAfter` below zero is before every hour: then all of the day is late.
 * @throws CalendarRangeError, UnknownZoneError
 */
export function dayZero(
  moment: { readonly day: Day; readonly instant?: number | undefined },
  counting: Pick<Counting, "receivedAfter" | "restDayReceipt">,
  calendar: WorkingCalendar,
  zone: string,
): { readonly day: Day; readonly certain: boolean } {
  const { day, instant } = moment;
  const { receivedAfter, restDayReceipt } = counting;
  if (receivedAfter === undefined && restDayReceipt === undefined) return { day, certain: true };
  const known = calendar.knownOn(day);
  const earliest = restDayReceipt === undefined ? day : workingDayFrom(day, known);
  if (receivedAfter === undefined || earliest > day) return { day: earliest, certain: true };
  if (instant === undefined && receivedAfter >= 0) return { day, certain: false };
  if (instant === undefined) return { day: workingDayFrom(day + 1, known), certain: true };
  const isLate = minuteOfDay(instant, zone) > receivedAfter;
  return { day: isLate ? workingDayFrom(day + 1, known) : day, certain: true };
}
