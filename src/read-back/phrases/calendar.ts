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
  if (own) return sayOwnCalendar(own);
  if (counting.calendar === "nl" || counting.calendar === "nl-atw") return sayDutchCalendar(counting);

  const region = sayRegion(counting.calendar);

  return {
    nl: `Werkdagen zijn maandag tot en met vrijdag, zonder de officiële feestdagen (${region.nl}).`,
    en: `Working days are Monday to Friday, without the public holidays (${region.en}).`,
  };
}

function sayDutchCalendar(counting: Counting): Text {
  const equated = counting.calendar === "nl-atw" && counting.equatedDays;
  const base = {
    nl: `Werkdagen zijn maandag tot en met vrijdag, zonder de feestdagen van de Algemene termijnenwet${equated ? " en de dagen die de regering daarmee gelijkstelt" : ""}.`,
    en: `Working days are Monday to Friday, without the public holidays of the Dutch General Extension of Time Limits Act${equated ? " and the days that the government equates with them" : ""}.`,
  };
  const switches = [
    counting.goodFriday
      ? { nl: "Goede Vrijdag is een vrije dag.", en: "Good Friday is a day off." }
      : { nl: "Goede Vrijdag is een gewone werkdag.", en: "Good Friday is an ordinary working day." },
    counting.liberationDay
      ? { nl: "5 mei is elk jaar een vrije dag.", en: "5 May is a day off every year." }
      : { nl: "5 mei is een gewone werkdag.", en: "5 May is an ordinary working day." },
  ];

  return joined([base, ...switches], " ");
}

function sayOwnCalendar(calendar: CalendarDefinition): Text {
  const label = quoted(same(singleLine(calendar.label)));
  const days = listAnd(calendar.days.map(sayWeekday));
  const holidays =
    calendar.holidays === null
      ? { nl: "feestdagen tellen mee", en: "public holidays count as working days" }
      : {
          nl: `zonder de officiële feestdagen (${sayRegion(calendar.holidays).nl})`,
          en: `without the public holidays (${sayRegion(calendar.holidays).en})`,
        };
  const sentence = {
    nl: `Werkdagen staan in de kalender ${label.nl}: ${days.nl}, ${holidays.nl}.`,
    en: `Working days are those of the calendar ${label.en}: ${days.en}, ${holidays.en}.`,
  };
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
  if (code === "nl" || code === "nl-atw") return { nl: "Nederland", en: "Netherlands" };

  return inBoth((language) => {
    const [country = code] = code.split("-");
    if (!/^[a-z]{2}$/i.test(country)) return singleLine(code);

    const name = new Intl.DisplayNames([language], { type: "region" }).of(country.toUpperCase()) ?? country;
    return country === code ? name : `${name}, ${singleLine(code)}`;
  });
}

function sayWeekday(day: number): Text {
  return weekdays[day - 1] ?? same(String(day));
}

const weekdays: readonly Text[] = [
  { nl: "maandag", en: "Monday" },
  { nl: "dinsdag", en: "Tuesday" },
  { nl: "woensdag", en: "Wednesday" },
  { nl: "donderdag", en: "Thursday" },
  { nl: "vrijdag", en: "Friday" },
  { nl: "zaterdag", en: "Saturday" },
  { nl: "zondag", en: "Sunday" },
];
