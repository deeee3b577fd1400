import { IANAZone } from "luxon";
import type { Text } from "../language/language.ts";
import type { Day } from "./day.ts";

/** What a local time stands for: the clock can skip it or show it twice. */
export type LocalInstant =
  | { readonly kind: "once"; readonly instant: number }
  | { readonly kind: "twice"; readonly instant: number; readonly laterInstant: number }
  | { readonly kind: "skipped" };

/** No time zone has this name. */
export class UnknownZoneError extends Error {
  readonly text: Text;

  constructor(zone: string) {
    super(`There is no time zone "${zone}". Use a name such as Europe/Amsterdam.`);
    this.name = "UnknownZoneError";
    this.text = {
      nl: `De tijdzone "${zone}" bestaat niet. Gebruik een naam zoals Europe/Amsterdam.`,
      en: this.message,
    };
  }
}

/** The clock around one day: what it adds to UTC (milliseconds) before and from an instant. */
interface Clock {
  readonly before: number;
  readonly from: number;
  /** Equal to `before` on the many days without a change. */
  readonly after: number;
}

const minute = 60_000;
const dayLength = 86_400_000;
/** More days than a century has: a log with dates all over time must not fill the memory. */
const rememberedDays = 40_000;
const zones = new Map<string, (day: Day) => Clock>();

/** Whether a name is a time zone: an IANA name such as `Europe/Amsterdam`, or `UTC`. */
export function isKnownZone(zone: string): boolean {
  return /^[A-Za-z]/.test(zone) && IANAZone.isValidZone(zone);
}

/**
 * The instant (milliseconds since 1970-01-01T00:00Z) of a local time.
 * @param minutesAfterMidnight 0 up to and including 1440, which is 24:00 of that day; may have a fraction.
 * @throws UnknownZoneError
 */
export function instantOf(day: Day, minutesAfterMidnight: number, zone: string): LocalInstant {
  const local = day * dayLength + Math.round(minutesAfterMidnight * minute);
  const { before, from, after } = clockOf(zone)(Math.floor(local / dayLength));
  if (before === after) return { kind: "once", instant: local - before };
  const isBefore = local - before < from;
  const isAfter = local - after >= from;
  if (isBefore && isAfter) return { kind: "twice", instant: local - before, laterInstant: local - after };
  if (isBefore) return { kind: "once", instant: local - before };
  return isAfter ? { kind: "once", instant: local - after } : { kind: "skipped" };
}

/** The first instant of a local date, also where the clock skips midnight. Throws UnknownZoneError. */
export function startOfDay(day: Day, zone: string): number {
  const midnight = instantOf(day, 0, zone);
  return midnight.kind === "skipped" ? clockOf(zone)(day).from : midnight.instant;
}

/** The local date of an instant. Throws UnknownZoneError. */
export function dayOfInstant(instant: number, zone: string): Day {
  return Math.floor(localTime(instant, zone) / dayLength);
}

/** What the local clock shows at an instant, in minutes after midnight; seconds are a fraction. Throws UnknownZoneError. */
export function minuteOfDay(instant: number, zone: string): number {
  const local = localTime(instant, zone);
  return (local - Math.floor(local / dayLength) * dayLength) / minute;
}

function localTime(instant: number, zone: string): number {
  const { before, from, after } = clockOf(zone)(Math.floor(instant / dayLength));
  return instant + (instant < from ? before : after);
}

function clockOf(zone: string): (day: Day) => Clock {
  let clock = zones.get(zone);
  if (!clock) {
    if (!isKnownZone(zone)) throw new UnknownZoneError(zone);
    clock = rememberingClock(zone);
    zones.set(zone, clock);
  }
  return clock;
}

function rememberingClock(zone: string): (day: Day) => Clock {
  const luxonZone = IANAZone.create(zone);
  const offsetAt = (instant: number): number => Math.round(luxonZone.offset(instant) * minute);
  const clocks = new Map<Day, Clock>();
  return (day) => {
    let clock = clocks.get(day);
    if (!clock) {
      if (clocks.size >= rememberedDays) clocks.clear();
      clock = clockAround(day, offsetAt);
      clocks.set(day, clock);
    }
    return clock;
  };
}

/** Looks a day further on both sides, so that the day is covered as a local date and as a UTC date. */
function clockAround(day: Day, offsetAt: (instant: number) => number): Clock {
  let last = (day - 1) * dayLength;
  let from = (day + 2) * dayLength;
  const before = offsetAt(last);
  const after = offsetAt(from);
  if (before === after) return { before, from, after };
  while (from - last > 1) {
    const middle = Math.floor((last + from) / 2);
    if (offsetAt(middle) === before) last = middle;
    else from = middle;
  }
  return { before, from, after };
}
