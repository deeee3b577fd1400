import type { Text } from "../language/language.ts";
import { type Day, isoFromDay } from "./day.ts";
import type { DayOff } from "./day-off.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

/** A run of days that are treated alike in a derivation; ISO dates, both ends included. */
export type DayStretch =
  | {
      readonly kind: "counted";
      readonly from: string;
      readonly until: string;
      /** How many days of it count. */
      readonly days: number;
      /** The weekends and other fixed days off among them. */
      readonly fixedDaysOff: number;
    }
  | {
      readonly kind: "skipped";
      readonly from: string;
      readonly until: string;
      readonly days: number;
      readonly reason: SkipReason;
    }
  | { readonly kind: "suspended"; readonly from: string; readonly until: string; readonly days: number };

export interface SkipReason {
  readonly code: DayOff["code"];
  readonly name: Text;
  readonly source?: string;
}

/** What a derivation makes of one day. */
export type DayLot =
  | { readonly kind: "counted" }
  | { readonly kind: "suspended" }
  | { readonly kind: "skipped"; readonly reason: SkipReason };

/** A day is counted when the calendar works on it, else skipped with its reason. */
export function lotIn(day: Day, calendar: WorkingCalendar): DayLot {
  const reason = calendar.dayOff(day);
  return reason ? { kind: "skipped", reason } : { kind: "counted" };
}

/**
 * Groups the days from one to another: fixed days off of the week go with the
 * counted days around them, every other reason stands by itself.
 */
export function stretchesOf(from: Day, until: Day, lotOf: (day: Day) => DayLot): readonly DayStretch[] {
  const stretches: OpenStretch[] = [];
  for (let day = from; day <= until; day++) {
    const lot = lotOf(day);
    const current = stretches.at(-1);
    if (current && belongsTo(lot, current.lot)) extend(current, day, lot);
    else stretches.push({ lot, from: day, until: day, days: 1, fixedDaysOff: isFixed(lot) ? 1 : 0 });
  }
  return stretches.map(closed);
}

interface OpenStretch {
  lot: DayLot;
  readonly from: Day;
  until: Day;
  days: number;
  fixedDaysOff: number;
}

function belongsTo(lot: DayLot, current: DayLot): boolean {
  if (isOrdinary(lot) && isOrdinary(current)) return true;
  if (lot.kind !== "skipped" || current.kind !== "skipped") return lot.kind === current.kind;
  return !isFixed(lot) && !isFixed(current) && lot.reason.name.en === current.reason.name.en;
}

function isOrdinary(lot: DayLot): boolean {
  return lot.kind === "counted" || isFixed(lot);
}

function isFixed(lot: DayLot): boolean {
  return lot.kind === "skipped" && ["saturday", "sunday", "weekday"].includes(lot.reason.code);
}

function extend(stretch: OpenStretch, day: Day, lot: DayLot): void {
  stretch.until = day;
  stretch.days += 1;
  if (isFixed(lot)) stretch.fixedDaysOff += 1;
  // A stretch that begins with a weekend is a counted one as soon as a day counts.
  if (lot.kind === "counted") stretch.lot = lot;
  else if (isFixed(stretch.lot) && stretch.lot.kind === "skipped")
    stretch.lot = { kind: "skipped", reason: together(stretch.lot, lot) };
}

function together(first: DayLot & { kind: "skipped" }, second: DayLot): SkipReason {
  const codes = [first.reason.code, second.kind === "skipped" ? second.reason.code : first.reason.code];
  return codes.includes("weekday") ? fixedDayOff : weekend;
}

const weekend: SkipReason = { code: "saturday", name: { nl: "weekend", en: "weekend" } };
const fixedDayOff: SkipReason = { code: "weekday", name: { nl: "vaste vrije dagen", en: "fixed days off" } };

function closed({ lot, from, until, days, fixedDaysOff }: OpenStretch): DayStretch {
  const ends = { from: isoFromDay(from), until: isoFromDay(until) };
  if (lot.kind === "counted") return { kind: "counted", ...ends, days: days - fixedDaysOff, fixedDaysOff };
  if (lot.kind === "suspended") return { kind: "suspended", ...ends, days };
  return { kind: "skipped", ...ends, days, reason: lot.reason };
}
