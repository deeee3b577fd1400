import { type Day, dayOf, daysInMonth } from "../calendar/day.ts";
import { dayOfInstant, instantOf, startOfDay } from "../calendar/zone.ts";
import type { DateFormat } from "./date-format.ts";
import type { Moment } from "./model.ts";
import { shortTime } from "./short-time.ts";
import { readIsoTime, type WrittenClock, type WrittenTime } from "./written-time.ts";

/** What a cell with a time turned out to be. */
type TimeReading =
  /** `skipped`: the clock skipped that hour; the date stays, the hour is lost (TERMS §1). */
  | { readonly kind: "moment"; readonly moment: Moment; readonly skipped: boolean }
  /**
   * `impossible`: no such date or hour. `undeclared`: neither ISO nor a declared
   * format. `ambiguous`: two declared formats make different dates of it.
   * `implausible`: the year cannot be meant, and calendars do not know it.
   */
  | { readonly kind: TimeProblem };

export type TimeProblem = "impossible" | "undeclared" | "ambiguous" | "implausible";

export const earliestYear = 1900;
export const latestYear = 2150;

/** Reads the times of one column. */
export interface TimeReader {
  readonly formats: readonly DateFormat[];
  read(text: string): TimeReading;
  /**
   * To be asked when all is read: whether every time of the column is local
   * midnight. If so the column holds dates (TERMS §1), and the moments that
   * were given out have lost their instants.
   */
  settleMidnights(): boolean;
  /** Whether it may still turn out that the column holds dates. */
  readonly isUnsettled: boolean;
  /** To be told before the first time is read: the column is known to hold dates. */
  holdDates(): void;
}

/**
 * Moments are shared between equal cells; more of them than this are read anew. Where hardly any cell is equal to
 * another, keeping them only fills memory.
 */
const largestCache = 1 << 12;
const minutesOfDay = 24 * 60;
const millisecondsOfMinute = 60_000;

type OpenMoment = { -readonly [Key in keyof Moment]: Moment[Key] };

/**
 * Makes a reader for one column: the declared formats first, then ISO; nothing
 * is guessed. Times without an offset are local times in `zone`.
 */
export function createTimeReader(formats: readonly DateFormat[], zone: string): TimeReader {
  const cache = new Map<string | number, TimeReading>();
  let isRepeating = true;
  let repeated = 0;
  let midnights: OpenMoment[] | undefined = [];
  let holdsDates = false;

  const readAnew = (text: string): TimeReading => {
    const written = readWritten(text, formats);
    if (written === "undeclared" || written === "ambiguous") return { kind: written };
    const reading = momentOf(written, zone);
    if (holdsDates) return reading.kind === "moment" ? withoutHour(reading) : reading;
    if (reading.kind === "moment" && reading.moment.instant !== undefined && midnights !== undefined) {
      if (isMidnight(written, reading.moment, zone)) midnights.push(reading.moment);
      else midnights = undefined;
    }
    return reading;
  };

  return {
    formats,
    read: (text) => {
      if (!isRepeating) return readAnew(text);
      const short = shortTime(text);
      const key = short < 0 ? text : short;
      const known = cache.get(key);
      if (known !== undefined) {
        repeated += 1;
        return known;
      }
      if (cache.size >= largestCache) {
        isRepeating = repeated > cache.size;
        repeated = 0;
        cache.clear();
      }
      const reading = readAnew(text);
      if (isRepeating) cache.set(key, reading);
      return reading;
    },
    get isUnsettled() {
      return midnights !== undefined && midnights.length > 0;
    },
    holdDates: () => {
      holdsDates = true;
    },
    settleMidnights: () => {
      if (holdsDates) return true;
      if (midnights === undefined || midnights.length === 0) return false;
      for (const moment of midnights) {
        delete moment.instant;
        delete moment.laterInstant;
      }
      return true;
    },
  };
}

function withoutHour({ moment: { day } }: Extract<TimeReading, { kind: "moment" }>): TimeReading {
  return { kind: "moment", moment: { day }, skipped: false };
}

function readWritten(text: string, formats: readonly DateFormat[]): WrittenTime | "undeclared" | "ambiguous" {
  const readings = formats.flatMap((format) => format.read(text) ?? []);
  const [first, ...others] = readings;
  if (first === undefined) return readIsoTime(text) ?? "undeclared";
  return others.every((other) => isSameDate(first, other)) ? first : "ambiguous";
}

function isSameDate(one: WrittenTime, other: WrittenTime): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day;
}

function momentOf({ year, month, day: dayOfMonth, clock }: WrittenTime, zone: string): TimeReading {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month))
    return { kind: "impossible" };
  if (clock !== undefined && !isRealClock(clock)) return { kind: "impossible" };
  if (year < earliestYear || year > latestYear) return { kind: "implausible" };
  const day = dayOf(year, month, dayOfMonth);
  if (clock === undefined) return { kind: "moment", moment: { day }, skipped: false };
  const minutes = clock.hour * 60 + clock.minute + clock.milliseconds / millisecondsOfMinute;
  return clock.offset === undefined
    ? localMoment(day, minutes, zone)
    : offsetMoment((day * minutesOfDay + minutes - clock.offset) * millisecondsOfMinute, clock, zone);
}

function localMoment(day: Day, minutes: number, zone: string): TimeReading {
  const found = instantOf(day, minutes, zone);
  if (found.kind === "skipped") return { kind: "moment", moment: { day }, skipped: true };
  const { instant } = found;
  const moment =
    found.kind === "once" ? { day, instant } : { day, instant, laterInstant: found.laterInstant };
  return { kind: "moment", moment, skipped: false };
}

function offsetMoment(exact: number, clock: WrittenClock, zone: string): TimeReading {
  const instant = Math.round(exact);
  // 24:00 belongs to the day that it closes.
  const day = dayOfInstant(clock.hour === 24 ? instant - 1 : instant, zone);
  return { kind: "moment", moment: { day, instant }, skipped: false };
}

function isMidnight({ clock }: WrittenTime, { day, instant }: Moment, zone: string): boolean {
  if (clock === undefined || clock.hour === 24) return false;
  if (clock.offset !== undefined) return instant === startOfDay(day, zone);
  return clock.hour === 0 && clock.minute === 0 && clock.milliseconds === 0;
}

function isRealClock({ hour, minute, milliseconds, offset = 0 }: WrittenClock): boolean {
  if (Math.abs(offset) > 18 * 60) return false;
  if (hour === 24) return minute === 0 && milliseconds === 0;
  return hour < 24 && minute < 60 && milliseconds < 60_000;
}
