/**
 * Working days found the slow way, with JavaScript dates and rules written down
 * once more: nothing here is shared with src/calendar.
 */
export type IsWorkingDay = (day: number) => boolean;

const dayLength = 86_400_000;

export function parts(day: number): { year: number; month: number; date: number; weekday: number } {
  const moment = new Date(day * dayLength);
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    date: moment.getUTCDate(),
    weekday: moment.getUTCDay(),
  };
}

export function numberOf(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / dayLength;
}

const decreed = new Set(
  `2017-04-28 2017-05-26 2018-05-11 2018-12-24 2018-12-31 2019-05-31 2019-12-27 2022-05-27 2023-04-28 2023-05-19
   2024-05-10 2024-12-27 2025-05-30 2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26`
    .split(/\s+/)
    .map((iso) => Date.parse(`${iso}T00:00:00Z`) / dayLength),
);

const worksOnWeekday: IsWorkingDay = (day) => parts(day).weekday >= 1 && parts(day).weekday <= 5;
export const worksInNl: IsWorkingDay = (day) => worksOnWeekday(day) && !isDutchHoliday(day);
export const worksUnderAtw: IsWorkingDay = (day) => worksInNl(day) && !decreed.has(day);
export const worksInBelgium: IsWorkingDay = (day) => worksOnWeekday(day) && !isBelgianHoliday(day);

function isDutchHoliday(day: number): boolean {
  const { year, month, date } = parts(day);
  const monthAndDate = month * 100 + date;
  if ([101, 505, 1225, 1226].includes(monthAndDate)) return true;
  if ([-2, 1, 39, 50].includes(day - easter(year))) return true;
  const [royalMonth, royalDate] = year >= 2014 ? [4, 27] : [4, 30];
  const birthday = numberOf(year, royalMonth, royalDate);
  return day === (parts(birthday).weekday === 0 ? birthday - 1 : birthday);
}

function isBelgianHoliday(day: number): boolean {
  const { year, month, date } = parts(day);
  return (
    [101, 501, 721, 815, 1101, 1111, 1225].includes(month * 100 + date) ||
    [1, 39, 50].includes(day - easter(year))
  );
}

/** Oudin's rule, with the full moon looked up from the golden number. */
function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const epact =
    (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const late = Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const moon = epact - late;
  let sunday = numberOf(year, 3, 21) + moon + 1;
  while (parts(sunday).weekday !== 0) sunday += 1;
  return sunday;
}
