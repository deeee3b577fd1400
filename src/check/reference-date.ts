import { isoFromDay } from "../calendar/day.ts";
import { minuteOfDay } from "../calendar/zone.ts";

/**
 * The reference date as a report names it: ISO, with the time when it was given with one.
 * @param zone IANA zone of that time.
 */
export function sayReference(
  { day, instant }: { readonly day: number; readonly instant?: number },
  zone: string,
): string {
  if (instant === undefined) return isoFromDay(day);
  const minutes = minuteOfDay(instant, zone);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
  return `${isoFromDay(day)}T${clock.join(":")}`;
}
