import { dayFromIso } from "../../calendar/day.ts";
import { columnLetters } from "../../place.ts";
import { xmlText } from "../xml-text.ts";
import type { Cell } from "./model.ts";
import { style } from "./styles.ts";

/** A cell of a sheet (ECMA-376 part 1, 18.3.1.4); none where it holds nothing. */
export function cellXml(
  cell: Cell,
  { row, column }: { readonly row: number; readonly column: number },
): string {
  const at = ` r="${columnLetters(column)}${row}"`;
  if (cell === undefined || cell === "") return "";
  if (typeof cell === "number") return numberXml(at, cell, style.plain);
  if (typeof cell === "string") return textXml(at, cell, row === 1 ? style.header : styleOfText(cell));
  if ("share" in cell) return numberXml(at, cell.share, style.share);
  const serial = serialOf(cell.iso);
  if (serial === undefined) return textXml(at, cell.iso, styleOfText(cell.iso));
  return numberXml(
    at,
    serial,
    Number.isInteger(serial) && cell.iso.length === 10 ? style.date : style.moment,
  );
}

function numberXml(at: string, value: number, styleNumber: number): string {
  return `<c${at} s="${styleNumber}"><v>${value}</v></c>`;
}

/** Text in the cell itself is never a formula, whatever it starts with. */
function textXml(at: string, text: string, styleNumber: number): string {
  const kept = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return `<c${at} s="${styleNumber}" t="inlineStr"><is><t xml:space="preserve">${xmlText(escaped(kept))}</t></is></c>`;
}

/** More characters than this in a cell make Excel refuse the file. */
const longest = 32_767;

/** It stays text when somebody edits the cell: what an apostrophe in front does. */
function styleOfText(text: string): number {
  return /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u.test(text) ? style.quoted : style.text;
}

/** What looks like the code of a character is not one (ECMA-376 part 1, 22.9.2.19). */
function escaped(text: string): string {
  return text.replace(/_(?=x[\da-f]{4}_)/giu, "_x005F_");
}

/**
 * Days since 30 December 1899, with the time as a fraction: so Excel stores dates. Undefined before March 1900,
 * where it counts a day that never was.
 */
function serialOf(iso: string): number | undefined {
  const day = dayFromIso(iso.slice(0, 10));
  const time = /^T(\d{2}):(\d{2})$/u.exec(iso.slice(10));
  if (day === undefined || (iso.length > 10 && time === null)) return undefined;
  const serial = day + epoch;
  if (serial < firstSafe) return undefined;
  const minutes = time === null ? 0 : Number(time[1]) * 60 + Number(time[2]);
  return serial + minutes / minutesOfDay;
}

/** 1 January 1970. */
const epoch = 25_569;
/** 1 March 1900. */
const firstSafe = 61;
const minutesOfDay = 1440;
