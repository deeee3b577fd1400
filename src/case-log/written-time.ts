/** A date, with or without a time of day, as somebody wrote it; its parts are not checked yet. */
export interface WrittenTime {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly clock?: WrittenClock;
}

export interface WrittenClock {
  readonly hour: number;
  readonly minute: number;
  readonly milliseconds: number;
  /** Minutes east of Greenwich; undefined: local time. */
  readonly offset?: number;
}

const colon = 58;
const letterT = 84;
const space = 32;
const isoClock =
  /^[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(?:([Zz])|([+-])(\d{2}):?(\d{2})?)?$/u;

/**
 * Reads an ISO 8601 date (`2025-03-31`) or date-time (`T` or a space, seconds
 * and fractions optional, with or without offset). Undefined: not in that form.
 */
export function readIsoTime(text: string): WrittenTime | undefined {
  if (text.length < 10 || text[4] !== "-" || text[7] !== "-") return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (year < 0 || month < 0 || day < 0) return undefined;
  if (text.length === 10) return { year, month, day };
  const clock = readPlainClock(text) ?? readIsoClock(text.slice(10));
  return clock === undefined ? undefined : { year, month, day, clock };
}

/** Hours, minutes and seconds without more are what most logs have: those are read without a pattern. */
function readPlainClock(text: string): WrittenClock | undefined {
  const mark = text.charCodeAt(10);
  if (text.charCodeAt(13) !== colon || (mark !== letterT && mark !== space)) return undefined;
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  if (hour < 0 || minute < 0) return undefined;
  if (text.length === 16) return { hour, minute, milliseconds: 0 };
  const second = digits(text, 17, 19);
  return text.length !== 19 || text.charCodeAt(16) !== colon || second < 0
    ? undefined
    : { hour, minute, milliseconds: second * 1000 };
}

function readIsoClock(text: string): WrittenClock | undefined {
  const parts = isoClock.exec(text);
  if (parts === null) return undefined;
  const [
    ,
    hour,
    minute,
    second = "0",
    fraction = "",
    greenwich,
    sign,
    offsetHours = "0",
    offsetMinutes = "0",
  ] = parts;
  const clock = {
    hour: Number(hour),
    minute: Number(minute),
    milliseconds: Number(second) * 1000 + Math.floor(Number(`0.${fraction || "0"}`) * 1000),
  };
  if (greenwich !== undefined) return { ...clock, offset: 0 };
  if (sign === undefined) return clock;
  const offset = Number(offsetHours) * 60 + Number(offsetMinutes);
  return { ...clock, offset: sign === "-" ? -offset : offset };
}

/** The number written from `start` up to `end`; -1 when it holds anything but digits. */
function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let index = start; index < end; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
