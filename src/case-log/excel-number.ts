import { numberText } from "./workbook.ts";

/** What the number format of a cell makes of its number. */
export type NumberShape =
  | { readonly kind: "number" }
  /** Whole numbers with so many digits: case numbers with zeros in front. */
  | { readonly kind: "digits"; readonly count: number }
  | { readonly kind: "date" | "date-time" | "time" | "duration" };

const plain: NumberShape = { kind: "number" };
const date: NumberShape = { kind: "date" };
const time: NumberShape = { kind: "time" };
const dateTime: NumberShape = { kind: "date-time" };
const duration: NumberShape = { kind: "duration" };

/** The formats that every workbook has without naming them (ECMA-376 part 1, 18.8.30). */
export function builtInShape(id: number): NumberShape {
  if (id === 22) return dateTime;
  if (id === 46) return duration;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47 || id === 55 || id === 56)
    return time;
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return date;
  return plain;
}

/** The shape that a format code gives; of its sections the first, for positive numbers, counts. */
export function shapeOf(code: string): NumberShape {
  const bare = code.replace(/"[^"]*"|\\.|[_*]./gu, "").split(";")[0] ?? "";
  if (/\[(?:h+|m+|s+)\]/iu.test(bare)) return duration;
  const letters = bare.replace(/\[[^\]]*\]/gu, "");
  if (/^0{2,}$/u.test(letters)) return { kind: "digits", count: letters.length };
  if (/general|standa+rd/iu.test(letters)) return plain;
  const hasDate = /[yd]/iu.test(letters);
  const hasTime = /[hs]/iu.test(letters);
  if (hasDate) return hasTime ? dateTime : date;
  if (hasTime) return time;
  return /m/iu.test(letters) ? date : plain;
}

export interface NumberWriting {
  readonly shape: NumberShape;
  /** Days count from 1 January 1904, as on an old Mac, and not from 1 January 1900. */
  readonly is1904: boolean;
  readonly decimal: "," | ".";
}

/** The text of a number as it is stored, a moment as ISO. */
export function writeNumber(value: number, { shape, is1904, decimal }: NumberWriting): string {
  if (shape.kind === "number" || value < 0 || value >= afterLastDay) return numberText(value, decimal);
  if (shape.kind === "digits") {
    return Number.isInteger(value) ? String(value).padStart(shape.count, "0") : numberText(value, decimal);
  }
  const milliseconds = Math.round(value * millisecondsOfDay);
  const days = Math.floor(milliseconds / millisecondsOfDay);
  const rest = milliseconds - days * millisecondsOfDay;
  if (shape.kind === "duration") return clock(milliseconds);
  if (shape.kind === "time" && days === 0) return clock(rest);
  const day = is1904 ? isoDay(days, start1904) : day1900(days);
  return rest === 0 && shape.kind === "date" ? day : `${day}T${clock(rest)}`;
}

const millisecondsOfDay = 86_400_000;
/** 1 January 10000. */
const afterLastDay = 2_958_466;
const start1904 = Date.UTC(1904, 0, 1);

/**
 * The 1900 system takes 1900 for a leap year: its day 60 never was, and its
 * day 0 neither. They are written as what they are, so that they are refused.
 */
function day1900(days: number): string {
  if (days === 0) return "1900-01-00";
  if (days === 60) return "1900-02-29";
  return isoDay(days, Date.UTC(1899, 11, days > 60 ? 30 : 31));
}

function isoDay(days: number, start: number): string {
  return new Date(start + days * millisecondsOfDay).toISOString().slice(0, 10);
}

/** Hours and minutes, and smaller parts where there are any. */
function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number) => String(value).padStart(2, "0");
  const minutes = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  const fraction = milliseconds % 1000;
  if (fraction > 0) return `${minutes}:${two(seconds % 60)}.${String(fraction).padStart(3, "0")}`;
  return seconds % 60 === 0 ? minutes : `${minutes}:${two(seconds % 60)}`;
}
