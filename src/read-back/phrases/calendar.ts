import { recipeOf } from "../../calendar/calendar-recipe.ts";
import type { Text } from "../../language/language.ts";
import { lookUp } from "../../language/look-up.ts";
import { inBoth, joined, same, singleLine } from "../../language/text.ts";
import type { CalendarDefinition, Closure, Counting, Regulation } from "../../regulation/model.ts";
import { sayDay } from "./date.ts";
import { quoted } from "./label.ts";
import { listAnd } from "./list.ts";

/** Which days are working days under this counting (TERMS §3), in whole sentences. */
export function sayWorkingDays(regulation: Regulation, counting: Counting): Text {
  const own = lookUp(regulation.calendars, counting.calendar);
  if (own) return sayOwnCalendar(regulation, counting, own);
  if (isDutch(counting.calendar)) return sayDutchCalendar(counting);

  const region = sayRegion(counting.calendar);

  return {
    nl: `Werkdagen zijn maandag tot en met vrijdag, zonder de officiële feestdagen (${region.nl}).`,
    en: `Working days are Monday to Friday, without the public holidays (${region.en}).`,
  };
}

function isDutch(calendar: string | null | undefined): boolean {
  return calendar === "nl" || calendar === "nl-atw";
}

function sayDutchCalendar(counting: Counting): Text {
  const holidays = sayDutchHolidays(counting.calendar, counting);
  const base = {
    nl: `Werkdagen zijn maandag tot en met vrijdag, zonder ${holidays.nl}.`,
    en: `Working days are Monday to Friday, without ${holidays.en}.`,
  };

  return joined([base, ...saySwitches(counting)], " ");
}

function sayDutchHolidays(calendar: string, { equatedDays }: Counting): Text {
  const equated = calendar === "nl-atw" && equatedDays;

  return {
    nl: `de feestdagen van de Algemene termijnenwet${equated ? " en de dagen die de regering daarmee gelijkstelt" : ""}`,
    en: `the public holidays of the Dutch General Extension of Time Limits Act${equated ? " and the days that the government equates with them" : ""}`,
  };
}

function saySwitches(counting: Counting): readonly Text[] {
  return [
    counting.goodFriday
      ? { nl: "Goede Vrijdag is een vrije dag.", en: "Good Friday is a day off." }
      : { nl: "Goede Vrijdag is een gewone werkdag.", en: "Good Friday is an ordinary working day." },
    counting.liberationDay
      ? { nl: "5 mei is elk jaar een vrije dag.", en: "5 May is a day off every year." }
      : { nl: "5 mei is een gewone werkdag.", en: "5 May is an ordinary working day." },
  ];
}

function sayOwnCalendar(regulation: Regulation, counting: Counting, calendar: CalendarDefinition): Text {
  const label = quoted(same(singleLine(calendar.label)));
  const { weekdays } = recipeOf(counting, regulation.calendars);
  const days = listAnd(weekdays.map(sayWeekday));
  const off = [calendar.base, calendar.holidays ?? undefined].flatMap((id) =>
    id === undefined ? [] : [sayDaysOff(regulation, counting, { id, inside: calendar.id })],
  );
  const without = listAnd(off);
  const holidays =
    off.length === 0
      ? { nl: "feestdagen tellen mee", en: "public holidays count as working days" }
      : { nl: `zonder ${without.nl}`, en: `without ${without.en}` };
  const plain = {
    nl: `Werkdagen staan in de kalender ${label.nl}: ${days.nl}, ${holidays.nl}.`,
    en: `Working days are those of the calendar ${label.en}: ${days.en}, ${holidays.en}.`,
  };
  const hasSwitches = isDutch(calendar.base) || isDutch(calendar.holidays);
  const sentence = joined([plain, ...(hasSwitches ? saySwitches(counting) : [])], " ");
  const inFile = calendar.file === undefined ? undefined : quoted(same(singleLine(calendar.file)));
  const closures = [
    ...calendar.closed.map(sayClosure),
    ...(inFile
      ? [{ nl: `de dagen in de agenda ${inFile.nl}`, en: `the days in the calendar ${inFile.en}` }]
      : []),
  ];
  if (closures.length === 0) return sentence;

  const closed = listAnd(closures);

  return joined([sentence, { nl: `Gesloten: ${closed.nl}.`, en: `Closed: ${closed.en}.` }], " ");
}

/** The days off that an own calendar has from another one; one of the same name is the built-in one. */
function sayDaysOff(
  regulation: Regulation,
  counting: Counting,
  { id, inside }: { readonly id: string; readonly inside: string },
): Text {
  const own = id === inside ? undefined : lookUp(regulation.calendars, id);
  if (own) {
    const label = quoted(same(singleLine(own.label)));
    return {
      nl: `de vrije dagen van de kalender ${label.nl}`,
      en: `the days off of the calendar ${label.en}`,
    };
  }
  if (isDutch(id)) return sayDutchHolidays(id, counting);
  const region = sayRegion(id);

  return {
    nl: `de officiële feestdagen (${region.nl})`,
    en: `the public holidays (${region.en})`,
  };
}

function sayClosure({ from, until, announced }: Closure): Text {
  const first = sayDay(from);
  const last = sayDay(until);
  const days =
    from === until ? first : { nl: `${first.nl} tot en met ${last.nl}`, en: `${first.en} to ${last.en}` };
  if (announced === undefined) return days;

  const told = sayDay(announced);

  return { nl: `${days.nl} (aangekondigd op ${told.nl})`, en: `${days.en} (announced on ${told.en})` };
}

/** The name of a country; a region keeps its code behind the name of its country. */
function sayRegion(code: string): Text {
  return inBoth((language) => {
    const [country = code] = code.split("-");
    if (!/^[a-z]{2}$/i.test(country)) return singleLine(code);

    const name = new Intl.DisplayNames([language], { type: "region" }).of(country.toUpperCase()) ?? country;
    return country === code ? name : `${name}, ${singleLine(code)}`;
  });
}

function sayWeekday(day: number): Text {
  return weekdayNames[day - 1] ?? same(String(day));
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
