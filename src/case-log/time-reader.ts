import { type Day, dayOf, daysInMonth } from "../calendar/day.ts";
import { dayOfInstant, instantOf, startOfDay } from "../calendar/zone.ts";
import type { DateFormat } from "./date-format.ts";
import type { Moment } from "./model.ts";
import { ownText } from "./own-text.ts";
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
  /**
   * To be told when moments that were given out are used for good: a column in
   * which every time until then is midnight counts as one of dates from here on.
   */
  letGo(): void;
  /** Whether a time that is not midnight came after the column had been taken for one of dates. */
  readonly isContradicted: boolean;
  /** To be told before the first time is read: the column is known to hold times of day. */
  holdTimes(): void;
}

/**
 * Moments are shared between equal cells; more of them than this are read anew. Where hardly any cell is equal to
 * another, keeping them only fills memory.
 */
const largestCache = 1 << 14;
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
  const midnights: OpenMoment[] = [];
  let holds: "dates" | "times" | undefined;
  let hasLetGo = false;
  let isContradicted = false;

  const takeForDates = (): void => {
    holds = "dates";
    for (const moment of midnights) removeHour(moment);
    midnights.length = 0;
  };

  const see = (moment: OpenMoment, isAtMidnight: boolean): void => {
    if (!isAtMidnight) {
      if (holds === "dates") isContradicted = true;
      holds ??= "times";
      midnights.length = 0;
    } else if (holds === undefined) {
      midnights.push(moment);
      if (hasLetGo) takeForDates();
    } else removeHour(moment);
  };

  const readAnew = (text: string): TimeReading => {
    const written = readWritten(text, formats);
    if (written === "undeclared" || written === "ambiguous") return { kind: written };
    const reading = momentOf(written, zone);
    if (holds !== "times" && reading.kind === "moment" && reading.moment.instant !== undefined)
      see(reading.moment, isMidnight(written, reading.moment, zone));
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
      if (isRepeating) cache.set(short < 0 ? ownText(text) : short, reading);
      return reading;
    },
    letGo: () => {
      hasLetGo = true;
      if (midnights.length > 0) takeForDates();
    },
    get isContradicted() {
      return isContradicted;
    },
    holdTimes: () => {
      holds = "times";
    },
    settleMidnights: () => {
      if (midnights.length > 0) takeForDates();
      return holds === "dates";
    },
  };
}

function removeHour(moment: OpenMoment): void {
  delete moment.instant;
  delete moment.laterInstant;
}

function readWritten(text: string, formats: readonly DateFormat[]): WrittenTime | "undeclared" | "ambiguous" {
  if (formats.length === 0) return readIsoTime(text) ?? "undeclared";
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
