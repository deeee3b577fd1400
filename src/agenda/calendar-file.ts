import { type Day, isoFromDay } from "../calendar/day.ts";
import type { Language } from "../language/language.ts";

/** One whole day in a calendar. */
export interface CalendarEvent {
  /** The same for the same thing, so that a later file replaces an earlier one. */
  readonly uid: string;
  /** As of which day it is told. */
  readonly stamp: Day;
  readonly day: Day;
  readonly summary: string;
  readonly description: string;
  /** It should have been done. */
  readonly isUrgent: boolean;
  /** How many hours before the day begins a person is reminded; undefined: not. */
  readonly remindHoursBefore?: number;
}

export interface CalendarFile {
  readonly name: string;
  readonly language: Language;
  /** What made it. */
  readonly product: string;
  readonly events: readonly CalendarEvent[];
}

/**
 * A calendar as an iCalendar file (RFC 5545) that Outlook and others accept: an
 * event of one whole day each. Stamp and sequence follow the day as of which it
 * is told, so the same calendar has the same bytes.
 */
export function calendarFile({ name, language, product, events }: CalendarFile): string {
  const lines = [
    "BEGIN:VCALENDAR",
    `PRODID:${textOf(`-//regelmaat//${product}//${language.toUpperCase()}`)}`,
    "VERSION:2.0",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${textOf(name)}`,
    ...events.flatMap(linesOf),
    "END:VCALENDAR",
  ];
  return `${lines.flatMap(folded).join("\r\n")}\r\n`;
}

function linesOf(event: CalendarEvent): readonly string[] {
  const { uid, stamp, day, summary, description, isUrgent } = event;
  const told = `${compactDay(stamp)}T000000Z`;
  return [
    "BEGIN:VEVENT",
    `UID:${textOf(uid)}`,
    `DTSTAMP:${told}`,
    `LAST-MODIFIED:${told}`,
    `SEQUENCE:${stamp}`,
    `DTSTART;VALUE=DATE:${compactDay(day)}`,
    // The end of an event is the first day that it no longer takes.
    `DTEND;VALUE=DATE:${compactDay(day + 1)}`,
    `SUMMARY:${textOf(summary)}`,
    `DESCRIPTION:${textOf(description)}`,
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    `PRIORITY:${isUrgent ? highest : usual}`,
    ...alarmOf(event),
    "END:VEVENT",
  ];
}

/** One at most, shown and before the event: Outlook knows no other (MS-OXCICAL, 2.1.3.1.1.20.62). */
function alarmOf({ summary, remindHoursBefore }: CalendarEvent): readonly string[] {
  if (remindHoursBefore === undefined) return [];
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${textOf(summary)}`,
    `TRIGGER:-PT${remindHoursBefore}H`,
    "END:VALARM",
  ];
}

const highest = 1;
const usual = 5;

function compactDay(day: Day): string {
  return isoFromDay(day).replaceAll("-", "");
}

/** RFC 5545, 3.3.11: signs of the format itself, and line breaks, in a text. */
function textOf(words: string): string {
  return words.replace(/[\\;,]/gu, "\\$&").replace(/\r\n?|\n/gu, "\\n");
}

/** RFC 5545, 3.1: lines of at most 75 bytes, of which later ones begin with a space; no character is cut. */
function folded(line: string): readonly string[] {
  const lines: string[] = [];
  let current = "";
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > longest) {
      lines.push(current);
      current = " ";
      bytes = 1;
    }
    current += character;
    bytes += size;
  }
  return [...lines, current];
}

const longest = 75;
const encoder = new TextEncoder();
