import { type Day, dayOf } from "./day.ts";

/**
 * Easter Sunday of a Gregorian year (the anonymous Gregorian computus of
 * Meeus, Jones and Butcher): the Sunday after the ecclesiastical full moon.
 */
export function easterSunday(year: number): Day {
  const goldenNumber = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * goldenNumber + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const leapYears = Math.floor(yearOfCentury / 4);
  const toSunday = (32 + 2 * (century % 4) + 2 * leapYears - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((goldenNumber + 11 * epact + 22 * toSunday) / 451);
  const daysFromMarch = epact + toSunday - 7 * lateMoon + 114;
  return dayOf(year, Math.floor(daysFromMarch / 31), (daysFromMarch % 31) + 1);
}
