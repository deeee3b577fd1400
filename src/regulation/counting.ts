import { calendarIds, isKnownCalendar } from "../calendar/calendar-recipe.ts";
import { type Day, dayFromIso } from "../calendar/day.ts";
import { nearestWord } from "../language/nearest.ts";
import type { Place } from "../place.ts";
import { compact } from "./compact.ts";
import type { Counting, RestDayRule, WorkingWeek } from "./model.ts";
import { didYouMean, problem, type Report, shown } from "./problem.ts";
import { durationOf } from "./quantity.ts";
import { booleanAt, type Source, textAt, valueAt } from "./source.ts";

/** How terms are counted, with the defaults of VOCABULARY §3. The source has been held against the schema. */
export function countingOf(source: Source, report: Report): Counting {
  const restDayReceipt: Counting["restDayReceipt"] =
    textAt(source, "restDayReceipt") === undefined ? undefined : "next-working-day";
  return compact({
    calendar: textAt(source, "calendar") ?? "",
    restDay: restDayAt(source, "restDay", "none"),
    restDayOthers: restDayAt(source, "restDayOthers", "next-working-day"),
    workingWeek: workingWeeks.find((week) => week === textAt(source, "workingWeek")) ?? "days",
    goodFriday: booleanAt(source, "goodFriday", true),
    liberationDay: booleanAt(source, "liberationDay", true),
    equatedDays: booleanAt(source, "equatedDays", true),
    countsDayZero: booleanAt(source, "countsDayZero", false),
    closuresSuspend: booleanAt(source, "closuresSuspend", false) || undefined,
    closesAt: minutesAt(source, "closesAt"),
    receivedAfter: minutesAt(source, "receivedAfter"),
    restDayReceipt,
    promptly: durationOf(valueAt(source, "promptly"), report),
  });
}

/** Reports a calendar that is neither built in nor one of the file. */
export function checkCalendar(source: Source | undefined, own: ReadonlySet<string>, report: Report): void {
  const calendar = valueAt(source, "calendar");
  const id = textAt(source, "calendar");
  if (!calendar || id === undefined || own.has(id) || isKnownCalendar(id)) return;
  report(problem("unknown-calendar", calendar.place, unknownCalendar(id, own)));
}

/** What to say of a calendar that nobody knows. */
function unknownCalendar(id: string, own: ReadonlySet<string>) {
  const nearest = didYouMean(nearestWord(id, [...own, ...calendarIds()]));
  return {
    nl: `De kalender "${shown(id)}" is niet bekend.${nearest.nl} Gebruik nl, nl-atw, een landcode, of maak er een onder calendars.`,
    en: `The calendar "${shown(id)}" is not known.${nearest.en} Use nl, nl-atw, a country code, or make one under calendars.`,
  };
}

/** An ISO date of the front matter as a day; a date that does not exist is reported. */
export function dayAt(source: Source | undefined, key: string, report: Report): Day | undefined {
  const value = valueAt(source, key);
  const text = textAt(source, key);
  return value && text !== undefined ? dayFrom(text, value.place, report) : undefined;
}

/** The day of an ISO text; reported when it is no date. */
export function dayFrom(text: string, place: Place, report: Report): Day | undefined {
  const day = dayFromIso(text);
  if (day === undefined) {
    report(
      problem("date", place, {
        nl: `"${shown(text)}" is geen bestaande datum. Schrijf jjjj-mm-dd, zoals 2026-01-31.`,
        en: `"${shown(text)}" is no existing date. Write yyyy-mm-dd, such as 2026-01-31.`,
      }),
    );
  }
  return day;
}

const workingWeeks: readonly WorkingWeek[] = ["days", "calendar", "whole"];
const restDays: readonly RestDayRule[] = ["none", "next-working-day", "atw"];

function restDayAt(source: Source, key: string, otherwise: RestDayRule): RestDayRule {
  return restDays.find((rule) => rule === textAt(source, key)) ?? otherwise;
}

function minutesAt(source: Source, key: string): number | undefined {
  const text = textAt(source, key);
  if (text === undefined) return undefined;
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return hours * 60 + minutes;
}
