import { monthNumber } from "../language/month-names.ts";
import type { WrittenTime } from "./written-time.ts";

/** A declared way of writing dates, such as `dd-mm-jjjj` or `d MMMM yyyy HH:mm`. */
export interface DateFormat {
  /** As declared. */
  readonly pattern: string;
  /** Undefined: the text is not in this form. The parts are not checked to be a real date. */
  read(text: string): WrittenTime | undefined;
}

type Part = "year" | "month" | "monthName" | "day" | "hour" | "minute" | "second" | "fraction" | "half";

const expressions: Readonly<Record<Part, { readonly one: string; readonly more: string }>> = {
  year: { one: "\\d{4}", more: "\\d{4}" },
  month: { one: "\\d{1,2}", more: "\\d{2}" },
  monthName: { one: "\\p{L}+\\.?", more: "\\p{L}+\\.?" },
  day: { one: "\\d{1,2}", more: "\\d{2}" },
  hour: { one: "\\d{1,2}", more: "\\d{2}" },
  minute: { one: "\\d{1,2}", more: "\\d{2}" },
  second: { one: "\\d{1,2}", more: "\\d{2}" },
  fraction: { one: "\\d{1,9}", more: "\\d{1,9}" },
  half: { one: "[AaPp]\\.?[Mm]\\.?", more: "[AaPp]\\.?[Mm]\\.?" },
};

/**
 * Compiles a declared format, in the letters of Luxon (`dd-MM-yyyy HH:mm`) or
 * of a Dutch Excel (`dd-mm-jjjj uu:mm`). `mm` after an hour is minutes, before
 * it months. Undefined: no usable format; a year of two digits is refused,
 * because it does not say which century.
 */
export function dateFormat(pattern: string): DateFormat | undefined {
  const parts: Part[] = [];
  let expression = "";
  for (const [token] of pattern.matchAll(/'[^']*'|([A-Za-z])\1*|[^A-Za-z]/gu)) {
    const part = partOf(token, parts);
    if (part === "refused" || (part !== undefined && parts.includes(part))) return undefined;
    if (part === undefined) {
      expression += escaped(unquoted(token));
      continue;
    }
    parts.push(part);
    expression += `(${token.length === 1 ? expressions[part].one : expressions[part].more})`;
  }
  if (!hasDate(parts)) return undefined;
  const whole = new RegExp(`^${expression}$`, "u");
  return { pattern, read: (text) => readWith(whole, parts, text) };
}

const partsByLetter: Readonly<Record<string, Part>> = {
  y: "year",
  Y: "year",
  j: "year",
  J: "year",
  M: "month",
  m: "month",
  d: "day",
  D: "day",
  h: "hour",
  H: "hour",
  u: "hour",
  U: "hour",
  s: "second",
  S: "fraction",
  a: "half",
};

/** Undefined: the token stands for itself. */
function partOf(token: string, before: readonly Part[]): Part | "refused" | undefined {
  if (token === "T" || !/^[A-Za-z]/u.test(token)) return undefined;
  const part = partsByLetter[token[0] ?? ""];
  if (part === undefined) return "refused";
  if (part === "year" && token.length !== 4) return "refused";
  if (part === "month" && token.startsWith("m") && before.includes("hour")) return "minute";
  if (part === "month" && token.length > 2) return "monthName";
  return part === "day" && token.length > 2 ? "refused" : part;
}

function hasDate(parts: readonly Part[]): boolean {
  const hasMonth = parts.includes("month") || parts.includes("monthName");
  const hasClock = parts.includes("hour");
  return (
    parts.includes("year") && hasMonth && parts.includes("day") && (hasClock || !parts.includes("minute"))
  );
}

function readWith(expression: RegExp, parts: readonly Part[], text: string): WrittenTime | undefined {
  const found = expression.exec(text);
  if (found === null) return undefined;
  const written = new Map(parts.map((part, index) => [part, found[index + 1] ?? ""]));
  const number = (part: Part) => Number(written.get(part) ?? 0);
  const name = written.get("monthName");
  const month = name === undefined ? number("month") : monthNumber(name);
  if (month === undefined) return undefined;
  const date = { year: number("year"), month, day: number("day") };
  if (!written.has("hour")) return date;
  const milliseconds =
    number("second") * 1000 + Math.floor(Number(`0.${written.get("fraction") ?? "0"}`) * 1000);
  return {
    ...date,
    clock: { hour: hourOf(number("hour"), written.get("half")), minute: number("minute"), milliseconds },
  };
}

/** With `am` or `pm` 12 is the first hour of its half; an hour that no half has becomes an impossible one. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return Number.POSITIVE_INFINITY;
  return (hour % 12) + (/^p/iu.test(half) ? 12 : 0);
}

function unquoted(token: string): string {
  return token.startsWith("'") && token.length > 1 ? token.slice(1, -1) : token;
}

function escaped(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
}
