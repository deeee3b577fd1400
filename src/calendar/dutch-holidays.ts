import type { Text } from "../language/language.ts";
import { type Day, dayOf, weekdayOf, yearOf } from "./day.ts";
import type { DayOff, HolidaySource } from "./day-off.ts";
import { easterSunday } from "./easter.ts";

/** Which of the disputed days are days off (VOCABULARY §3, `goodFriday`, `liberationDay`). */
export interface DutchSwitches {
  readonly goodFriday: boolean;
  readonly liberationDay: boolean;
}

const names = {
  newYear: { nl: "Nieuwjaarsdag", en: "New Year's Day" },
  goodFriday: { nl: "Goede Vrijdag", en: "Good Friday" },
  easterMonday: { nl: "Tweede Paasdag", en: "Easter Monday" },
  kingsDay: { nl: "Koningsdag", en: "King's Day" },
  queensDay: { nl: "Koninginnedag", en: "Queen's Day" },
  liberationDay: { nl: "Bevrijdingsdag", en: "Liberation Day" },
  ascension: { nl: "Hemelvaartsdag", en: "Ascension Day" },
  whitMonday: { nl: "Tweede Pinksterdag", en: "Whit Monday" },
  christmas: { nl: "Eerste Kerstdag", en: "Christmas Day" },
  boxingDay: { nl: "Tweede Kerstdag", en: "Second Christmas Day" },
} as const satisfies Record<string, Text>;

/**
 * The days of article 3, paragraphs 1 and 2, of the Algemene termijnenwet, as
 * far as the switches leave them days off.
 */
export function dutchHolidays(switches: DutchSwitches): HolidaySource {
  const known = new Map<number, ReadonlyMap<Day, Text>>();
  const inYear = (year: number): ReadonlyMap<Day, Text> => {
    const days = known.get(year) ?? holidaysOf(year, switches);
    known.set(year, days);
    return days;
  };
  return {
    dataVersion: "nl 2026.1",
    daysIn: (year) => [...inYear(year).keys()],
    dayOff: (day) => holiday(inYear(yearOf(day)).get(day)),
    notices: () => [],
  };
}

function holiday(name: Text | undefined): DayOff | undefined {
  return name && { code: "holiday", name };
}

function holidaysOf(year: number, switches: DutchSwitches): ReadonlyMap<Day, Text> {
  const easter = easterSunday(year);
  const days = new Map<Day, Text>();
  // Ascension Day can fall on 5 May: the later entry names the day.
  if (switches.liberationDay && year > 1945) days.set(dayOf(year, 5, 5), names.liberationDay);
  if (switches.goodFriday) days.set(easter - 2, names.goodFriday);
  days.set(easter + 1, names.easterMonday);
  days.set(royalBirthday(year), year < 2014 ? names.queensDay : names.kingsDay);
  days.set(easter + 39, names.ascension);
  days.set(easter + 50, names.whitMonday);
  days.set(dayOf(year, 1, 1), names.newYear);
  days.set(dayOf(year, 12, 25), names.christmas);
  days.set(dayOf(year, 12, 26), names.boxingDay);
  return days;
}

/** King's Day since 2014, Queen's Day before; never on a Sunday (LAW.md §1.3). */
function royalBirthday(year: number): Day {
  const day = birthday(year);
  if (weekdayOf(day) !== 7) return day;
  return year < 1980 ? day + 1 : day - 1;
}

function birthday(year: number): Day {
  if (year >= 2014) return dayOf(year, 4, 27);
  return year >= 1949 ? dayOf(year, 4, 30) : dayOf(year, 8, 31);
}
