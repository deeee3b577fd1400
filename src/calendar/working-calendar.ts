import type { Text } from "../language/language.ts";
import type { Closure } from "../regulation/model.ts";
import { UnreadCalendarError } from "./calendar-error.ts";
import { type CalendarChoice, type CalendarRecipe, type OwnCalendars, recipeOf } from "./calendar-recipe.ts";
import { type Day, dayOf, weekdayOf, yearOf } from "./day.ts";
import type { DayOff } from "./day-off.ts";
import { createWorkingIndex } from "./working-index.ts";

export { CalendarRangeError, CircularCalendarError, UnknownCalendarError } from "./calendar-error.ts";
export { calendarIds, isKnownCalendar } from "./calendar-recipe.ts";
export type { DayOff } from "./day-off.ts";

/**
 * Which days are working days (TERMS §3). What counts or asks for working days
 * throws a CalendarRangeError outside 1900–2200.
 */
export interface WorkingCalendar {
  readonly id: string;
  /** The version of the data behind it; results name it. */
  readonly dataVersion: string;
  readonly workingDaysPerWeek: number;
  readonly isWorkingDay: (day: Day) => boolean;
  /** The number of working days from a fixed epoch up to and including the day, in constant time. */
  readonly workingDayIndex: (day: Day) => number;
  /** The working day with that number, in constant time. */
  readonly dayOfWorkingDayIndex: (index: number) => Day;
  /** Why the day is no working day; undefined when it is one. */
  readonly dayOff: (day: Day) => DayOff | undefined;
  /** The calendar as it was known on a day: without the closures announced later. */
  readonly knownOn: (day: Day) => WorkingCalendar;
  /** The days on which it is closed beside weekends and holidays. */
  readonly closures: readonly Closure[];
  /** What somebody must know about a count from one day to another, such as years without data. */
  readonly notices: (from: Day, until: Day) => readonly Text[];
}

const weekdayNames: readonly Text[] = [
  { nl: "maandag", en: "Monday" },
  { nl: "dinsdag", en: "Tuesday" },
  { nl: "woensdag", en: "Wednesday" },
  { nl: "donderdag", en: "Thursday" },
  { nl: "vrijdag", en: "Friday" },
  { nl: "zaterdag", en: "Saturday" },
  { nl: "zondag", en: "Sunday" },
];
const closure: DayOff = { code: "closure", name: { nl: "sluitingsdag", en: "closing day" } };

const made = new WeakMap<OwnCalendars, Map<string, WorkingCalendar>>();
/** The built-in calendars are the same for every regulation. */
const builtIn: OwnCalendars = {};

/**
 * The calendar that a counting names, built-in or one of the regulation's own.
 * Asked again with the same switches, it is the same object; an own one per regulation.
 * @throws UnknownCalendarError (with the nearest valid name), CircularCalendarError,
 * UnreadCalendarError for a calendar with a file that `withClosures` did not fill in
 */
export function createCalendar(choice: CalendarChoice, own: OwnCalendars): WorkingCalendar {
  const owner = Object.hasOwn(own, choice.calendar) ? own : builtIn;
  const calendars = made.get(owner) ?? new Map<string, WorkingCalendar>();
  made.set(owner, calendars);
  const { calendar: id, goodFriday, liberationDay, equatedDays } = choice;
  const key = JSON.stringify([id, goodFriday, liberationDay, equatedDays]);
  const calendar = calendars.get(key) ?? calendarFrom(id, recipeOf(choice, own));
  calendars.set(key, calendar);
  return calendar;
}

function calendarFrom(id: string, recipe: CalendarRecipe): WorkingCalendar {
  const [unread] = recipe.unread;
  if (unread !== undefined) throw new UnreadCalendarError(unread);
  const { sources, weekdays } = recipe;
  const index = createWorkingIndex((year) => workingDaysIn(year, recipe));
  const known = new Map<number, WorkingCalendar>();
  const lastAnnounced = recipe.closures.reduce(
    (latest, { announced }) => Math.max(latest, announced ?? latest),
    Number.NEGATIVE_INFINITY,
  );
  const calendar: WorkingCalendar = {
    id,
    dataVersion: sources.length === 0 ? id : sources.map((source) => source.dataVersion).join("; "),
    workingDaysPerWeek: new Set(weekdays).size,
    isWorkingDay: index.isWorkingDay,
    workingDayIndex: index.indexOf,
    dayOfWorkingDayIndex: index.dayAt,
    dayOff: (day) => dayOff(day, recipe),
    knownOn: (day) => {
      if (day >= lastAnnounced) return calendar;
      const closures = recipe.closures.filter(({ announced }) => announced === undefined || announced <= day);
      // Closures become known one after the other, so their number tells which are.
      const earlier = known.get(closures.length) ?? calendarFrom(id, { ...recipe, closures });
      known.set(closures.length, earlier);
      return earlier;
    },
    closures: recipe.closures,
    notices: (from, until) => sources.flatMap((source) => source.notices(yearOf(from), yearOf(until))),
  };
  return calendar;
}

function workingDaysIn(year: number, recipe: CalendarRecipe): (day: Day) => boolean {
  const [first, last] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  const holidays = new Set(recipe.sources.flatMap((source) => source.daysIn(year)));
  const closures = recipe.closures.filter(({ from, until }) => from <= last && until >= first);
  const weekdays = new Set(recipe.weekdays);
  return (day) => weekdays.has(weekdayOf(day)) && !holidays.has(day) && !isClosed(day, closures);
}

/** A fixed day off of the week needs no other reason; a holiday goes before a closure. */
function dayOff(day: Day, recipe: CalendarRecipe): DayOff | undefined {
  const weekday = weekdayOf(day);
  if (!recipe.weekdays.includes(weekday)) return fixedDayOff(weekday);
  for (const source of recipe.sources) {
    const found = source.dayOff(day);
    if (found) return found;
  }
  return isClosed(day, recipe.closures) ? closure : undefined;
}

function fixedDayOff(weekday: number): DayOff {
  const name = weekdayNames[weekday - 1] ?? closure.name;
  if (weekday === 6) return { code: "saturday", name };
  return { code: weekday === 7 ? "sunday" : "weekday", name };
}

function isClosed(day: Day, closures: readonly Closure[]): boolean {
  return closures.some(({ from, until }) => from <= day && day <= until);
}
