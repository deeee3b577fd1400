import type { Counting } from "../regulation/model.ts";
import type { Day } from "./day.ts";
import { nextReceiptDay, receiptDay } from "./receipt-day.ts";
import type { WorkingCalendar } from "./working-calendar.ts";
import { dayOfInstant, minuteOfDay } from "./zone.ts";

/**
 * The day a term is counted from (TERMS §2, `receivedAfter`, `restDayReceipt`):
 * the local date of the anchor, or the next working day.
 * `certain` is false when the hour decides and is not known; `day` is then the earlier of the two.
 * @throws CalendarRangeError, UnknownZoneError
 */
export function dayZero(
  { day, instant }: { readonly day: Day; readonly instant?: number | undefined },
  counting: Pick<Counting, "receivedAfter" | "restDayReceipt">,
  calendar: WorkingCalendar,
  zone: string,
): { readonly day: Day; readonly certain: boolean } {
  const onDate = receiptDay(day, counting, calendar);
  if (instant === undefined || counting.receivedAfter === undefined || onDate.certain) return onDate;
  // 24:00 is the end of this day, although the clock shows the next.
  const isLate = dayOfInstant(instant, zone) > day || minuteOfDay(instant, zone) > counting.receivedAfter;
  return { day: isLate ? nextReceiptDay(day, calendar) : day, certain: true };
}
