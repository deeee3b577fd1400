const zero = 48;
const dash = 45;
const colon = 58;
const space = 32;
const letterT = 84;
const firstYear = 1900;
/** No hour of a day: the text is a date only. */
const noHour = 31;

/**
 * A whole number of 29 bits that stands for one text only, where that is an ISO
 * date or a date with hours and minutes; -1 for every other text. Most times
 * in a log are such, and a number is found again much faster than a text.
 */
export function shortTime(text: string): number {
  if (text.length !== 10 && text.length !== 16) return -1;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2) - firstYear;
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (year < 0 || year > 255 || month < 0 || month > 12 || day < 0 || day > 31) return -1;
  if (text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash) return -1;
  const date = (((year << 4) | month) << 5) | day;
  if (text.length === 10) return timeNumber(date, 0, noHour, 0);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const mark = text.charCodeAt(10);
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || text.charCodeAt(13) !== colon) return -1;
  if (mark !== letterT && mark !== space) return -1;
  return timeNumber(date, mark === space ? 1 : 0, hour, minute);
}

function timeNumber(date: number, mark: number, hour: number, minute: number): number {
  return (((((date << 1) | mark) << 5) | hour) << 6) | minute;
}

/** Far below every sum that it is part of when there are no two digits. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - zero;
  const units = text.charCodeAt(at + 1) - zero;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : -1_000_000;
}
