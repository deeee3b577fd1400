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
const letterZ = 90;
const space = 32;
const plus = 43;
const minus = 45;
const point = 46;
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

/** How the times of most logs are written: those are read without a pattern. */
function readPlainClock(text: string): WrittenClock | undefined {
  const mark = text.charCodeAt(10);
  if (text.charCodeAt(13) !== colon || (mark !== letterT && mark !== space)) return undefined;
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  if (hour < 0 || minute < 0) return undefined;
  if (text.length === 16) return { hour, minute, milliseconds: 0 };
  const second = digits(text, 17, 19);
  if (text.charCodeAt(16) !== colon || second < 0) return undefined;
  const hasFraction = text.charCodeAt(19) === point;
  const fraction = hasFraction ? digits(text, 20, 23) : 0;
  if (fraction < 0) return undefined;
  const end = hasFraction ? 23 : 19;
  const milliseconds = second * 1000 + fraction;
  if (text.length === end) return { hour, minute, milliseconds };
  const offset = readPlainOffset(text, end);
  return offset === undefined ? undefined : { hour, minute, milliseconds, offset };
}

/** The minutes of `Z` or of an offset with hours and minutes that the text ends with. */
function readPlainOffset(text: string, at: number): number | undefined {
  const sign = text.charCodeAt(at);
  if (sign === letterZ && text.length === at + 1) return 0;
  if ((sign !== plus && sign !== minus) || text.length !== at + 6 || text.charCodeAt(at + 3) !== colon)
    return undefined;
  const hours = digits(text, at + 1, at + 3);
  const minutes = digits(text, at + 4, at + 6);
  if (hours < 0 || minutes < 0) return undefined;
  const offset = hours * 60 + minutes;
  return sign === minus ? -offset : offset;
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
