import { CalendarError } from "../calendar/calendar-error.ts";
import { recipeOf } from "../calendar/calendar-recipe.ts";
import { wordOf } from "./bound.ts";
import { compact } from "./compact.ts";
import { dayAt, dayFrom } from "./counting.ts";
import { labelFromId } from "./label.ts";
import type { CalendarDefinition, Closure } from "./model.ts";
import { problem, type Report, shown } from "./problem.ts";
import { type Entry, isNone, itemsOf, type Source, textAt, valueAt } from "./source.ts";

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** A calendar of the file's own (VOCABULARY §3). */
export function calendarOf(id: string, { key, value }: Entry, report: Report): CalendarDefinition {
  const holidays = valueAt(value, "holidays");
  return compact({
    id,
    label: textAt(value, "label") ?? labelFromId(id),
    base: textAt(value, "base"),
    days: daysOf(valueAt(value, "days"), report),
    holidays: holidays && !isNone(holidays) ? wordOf(holidays).text : null,
    closed: itemsOf(valueAt(value, "closed")).flatMap((item) => closureOf(item, report)),
    file: fileOf(valueAt(value, "file"), report),
    place: key,
  });
}

/** Reports a calendar that rests on one that does not exist, or on itself. */
export function checkCalendars(
  calendars: Readonly<Record<string, CalendarDefinition>>,
  report: Report,
): void {
  const switches = { goodFriday: true, liberationDay: true, equatedDays: true };
  for (const { id, place } of Object.values(calendars)) {
    try {
      recipeOf({ calendar: id, ...switches }, calendars);
    } catch (error) {
      if (!(error instanceof CalendarError)) throw error;
      report(problem("unknown-calendar", place, error.text));
    }
  }
}

/** The name of a calendar file in the folder of the regulation, or below it. */
function fileOf(source: Source | undefined, report: Report): string | undefined {
  if (!source) return undefined;
  const { text, place } = wordOf(source);
  const parts = text.split("/");
  const isInside =
    parts.every((part) => part !== "" && part !== "." && part !== "..") && !/[\\:\0]/u.test(text);
  if (isInside && text.toLowerCase().endsWith(".ics")) return text;
  report(
    problem("calendar", place, {
      nl: `"${shown(text)}" is geen agenda in de map van de regeling. Schrijf de naam van een .ics-bestand dat daar staat, zoals: closures.ics.`,
      en: `"${shown(text)}" is no calendar in the folder of the regulation. Write the name of an .ics file that stands there, such as: closures.ics.`,
    }),
  );
  return undefined;
}

/** `mon-fri` or `[mon, tue]`, as numbers from 1 = Monday. */
function daysOf(source: Source | undefined, report: Report): readonly number[] | undefined {
  if (!source) return undefined;
  if (source.kind === "list") return itemsOf(source).map((item) => weekdays.indexOf(wordOf(item).text) + 1);
  const { text, place } = wordOf(source);
  const [from = -1, until = from] = text.split("-").map((day) => weekdays.indexOf(day.trim()));
  if (from >= 0 && until >= from && text.split("-").length <= 2) {
    return weekdays.map((_, index) => index + 1).slice(from, until + 1);
  }
  report(
    problem("calendar", place, {
      nl: `"${shown(text)}" zegt niet welke dagen er gewerkt wordt. Schrijf mon-fri of [mon, tue, wed].`,
      en: `"${shown(text)}" does not say which days are worked. Write mon-fri or [mon, tue, wed].`,
    }),
  );
  return [];
}

/** A date, a range `2026-12-24..2027-01-02`, or a map with from, until and announced. */
function closureOf(source: Source, report: Report): readonly Closure[] {
  const isText = source.kind === "scalar";
  const [first = "", second = first] = isText ? wordOf(source).text.split("..") : [];
  const from = isText ? dayFrom(first, source.place, report) : dayAt(source, "from", report);
  const until = isText ? dayFrom(second, source.place, report) : (dayAt(source, "until", report) ?? from);
  if (from === undefined || until === undefined) return [];
  if (until < from) report(problem("calendar", source.place, backwards));
  return [compact({ from, until, announced: isText ? undefined : dayAt(source, "announced", report) })];
}

const backwards = {
  nl: "Deze sluiting eindigt voordat zij begint. Wissel de datums om.",
  en: "This closure ends before it begins. Exchange the dates.",
};
