import { isoFromDay } from "../../calendar/day.ts";
import { dayOfInstant, instantOf, minuteOfDay, startOfDay } from "../../calendar/zone.ts";
import type { Moment } from "../model.ts";

const minute = 60_000;
const dayLength = 24 * 60 * minute;

/** An instant with the offset that its zone had then: `2025-09-01T16:30:00+02:00`; milliseconds where there are. */
export function instantText(instant: number, zone: string): string {
  // An offset is written in whole minutes; before 1937 the Netherlands had another.
  const offset = Math.round((localTime(instant, zone) - instant) / minute);
  return `${clockText(instant + offset * minute)}${offsetText(offset)}`;
}

/**
 * A moment as our readers read it back: a date without a time, a time with its offset, 24:00 of the day that it
 * closes, and a local time without offset where it came twice.
 */
export function momentText({ day, instant, laterInstant }: Moment, zone: string): string {
  if (instant === undefined) return isoFromDay(day);
  if (laterInstant !== undefined) return clockText(localTime(instant, zone));
  if (!isEndOfDay({ day, instant }, zone)) return instantText(instant, zone);
  return `${isoFromDay(day)}T24:00:00${offsetText(Math.round(((day + 1) * dayLength - instant) / minute))}`;
}

/** Whether a time with an offset says all of it. */
export function isPlainInstant({ day, instant, laterInstant }: Moment, zone: string): boolean {
  return instant !== undefined && laterInstant === undefined && !isEndOfDay({ day, instant }, zone);
}

/** Whether the moment, read in this zone, falls on the same day and stands for the same instants. */
export function isOfZone({ day, instant, laterInstant }: Moment, zone: string): boolean {
  if (instant === undefined) return true;
  if (laterInstant === undefined)
    return dayOfInstant(instant, zone) === day || isEndOfDay({ day, instant }, zone);
  const local = instantOf(day, minuteOfDay(instant, zone), zone);
  return local.kind === "twice" && local.instant === instant && local.laterInstant === laterInstant;
}

/** Whether it is the first instant of its day: a column with nothing else is read as dates (TERMS §1). */
export function isMidnight({ day, instant }: Moment, zone: string): boolean {
  return instant === startOfDay(day, zone);
}

/** The first instant of a date, for programs that know no dates. */
export function startText(day: Moment["day"], zone: string): string {
  return instantText(startOfDay(day, zone), zone);
}

function isEndOfDay({ day, instant }: Moment, zone: string): boolean {
  return instant === startOfDay(day + 1, zone);
}

function localTime(instant: number, zone: string): number {
  return dayOfInstant(instant, zone) * dayLength + Math.round(minuteOfDay(instant, zone) * minute);
}

/** @param time milliseconds as the clock shows them. */
function clockText(time: number): string {
  const text = new Date(time).toISOString();
  return text.slice(0, text.endsWith(".000Z") ? "2025-09-01T16:30:00".length : -1);
}

function offsetText(offset: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const two = (part: number) => String(part).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(hours)}:${two(minutes)}`;
}
