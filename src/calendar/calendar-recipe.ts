import type { CalendarDefinition, Closure, Counting } from "../regulation/model.ts";
import { CircularCalendarError, UnknownCalendarError } from "./calendar-error.ts";
import type { HolidaySource } from "./day-off.ts";
import { dutchHolidays } from "./dutch-holidays.ts";
import { equatedDays } from "./equated-days.ts";
import { foreignCalendarIds } from "./foreign-calendar-ids.ts";
import { foreignHolidays } from "./foreign-holidays.ts";

/** The part of the counting that chooses a calendar. */
export type CalendarChoice = Pick<Counting, "calendar" | "goodFriday" | "liberationDay" | "equatedDays">;

export type OwnCalendars = Readonly<Record<string, CalendarDefinition>>;

/** What a calendar is made of. */
export interface CalendarRecipe {
  /** Working weekdays, 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
  readonly sources: readonly HolidaySource[];
  readonly closures: readonly Closure[];
  /** Calendar files of which the closures have not been read. */
  readonly unread: readonly string[];
}

const mondayToFriday = [1, 2, 3, 4, 5];
const dutchIds = ["nl", "nl-atw"];

/** The ids of the built-in calendars: `nl`, `nl-atw` and every `<country>[-<region>]` of the library. */
export function calendarIds(): readonly string[] {
  return [...dutchIds, ...foreignCalendarIds];
}

/** Whether the id names a built-in calendar. */
export function isKnownCalendar(id: string): boolean {
  return dutchIds.includes(id) || foreignCalendarIds.has(id);
}

/**
 * Looks up what the chosen calendar is made of (TERMS §3). An own calendar may
 * have the name of a built-in one and rest on it.
 * @throws UnknownCalendarError, CircularCalendarError
 */
export function recipeOf(choice: CalendarChoice, own: OwnCalendars): CalendarRecipe {
  return recipe(choice.calendar, { choice, own, path: [] });
}

interface Search {
  readonly choice: CalendarChoice;
  readonly own: OwnCalendars;
  /** The own calendars that led here. */
  readonly path: readonly string[];
}

function recipe(id: string, search: Search): CalendarRecipe {
  const { own, path, choice } = search;
  const definition = Object.hasOwn(own, id) && !path.includes(id) ? own[id] : undefined;
  if (definition) return ownRecipe(id, definition, search);
  if (isKnownCalendar(id)) {
    return { weekdays: mondayToFriday, sources: builtInSources(id, choice), closures: [], unread: [] };
  }
  if (path.includes(id)) throw new CircularCalendarError([...path, id]);
  throw new UnknownCalendarError(id, [...Object.keys(own), ...calendarIds()]);
}

/** The weekdays are its own, else those of its base; the days off of its base and of its country come together. */
function ownRecipe(id: string, definition: CalendarDefinition, search: Search): CalendarRecipe {
  const path = [...search.path, id];
  const base = definition.base === undefined ? undefined : recipe(definition.base, { ...search, path });
  const country =
    definition.holidays === null ? undefined : recipe(definition.holidays, { ...search, own: {} });
  return {
    weekdays: definition.days ?? base?.weekdays ?? mondayToFriday,
    sources: [...(base?.sources ?? []), ...(country?.sources ?? [])],
    closures: [...(base?.closures ?? []), ...definition.closed, ...(definition.closedInFile ?? [])],
    unread: [
      ...(base?.unread ?? []),
      ...(definition.file === undefined || definition.closedInFile ? [] : [definition.file]),
    ],
  };
}

function builtInSources(id: string, choice: CalendarChoice): readonly HolidaySource[] {
  if (!dutchIds.includes(id)) return [foreignHolidays(id, choice.goodFriday)];
  const holidays = dutchHolidays(choice);
  return id === "nl-atw" && choice.equatedDays ? [holidays, equatedDays] : [holidays];
}
