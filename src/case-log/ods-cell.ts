import { numberText, type SheetCell } from "./workbook.ts";
import type { XmlAttributes } from "./xml-part.ts";

/**
 * The value of a cell (OpenDocument part 3, 19.385); undefined: it is empty.
 * @param shown the text that the program showed in it.
 */
export function odsCellOf(
  attribute: XmlAttributes,
  shown: string,
  decimal: "," | ".",
): SheetCell | undefined {
  const hasFormula = attribute("table:formula") !== undefined;
  if (attribute("calcext:value-type") === "error" || (hasFormula && errorText.test(shown)))
    return { text: shown, problem: "error" };
  const type = attribute("office:value-type");
  if (type === undefined && hasFormula && shown === "") return { text: "", problem: "no-value" };
  const text = valueText(type, { attribute, shown, decimal });
  return text === "" ? undefined : { text };
}

/** What programs show that do not mark an error as one. */
const errorText = /^(?:#(?:N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NUM!|NULL!)|Err:\d+)$/u;

function valueText(
  type: string | undefined,
  {
    attribute,
    shown,
    decimal,
  }: { readonly attribute: XmlAttributes; readonly shown: string; readonly decimal: "," | "." },
): string {
  if (type === "boolean") return attribute("office:boolean-value") ?? "";
  if (type === "date") return rounded(attribute("office:date-value") ?? "");
  if (type === "time") return clock(attribute("office:time-value") ?? "");
  if (type === "string" || type === undefined) return attribute("office:string-value") ?? shown;
  const number = Number(attribute("office:value"));
  // Digits with zeros in front are a case number, whatever they are stored as.
  return /^0\d+$/u.test(shown) && Number(shown) === number ? shown : numberText(number, decimal);
}

/** A duration such as `PT14H30M00S` as hours and minutes, and smaller parts where there are any. */
function clock(duration: string): string {
  const [, hours = "0", minutes = "0", seconds = "0"] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/u.exec(duration) ?? [];
  const two = (digits: string) => digits.padStart(2, "0");
  const rest = Number(seconds.replace(",", "."));
  const start = `${two(hours)}:${two(minutes)}`;
  return rest === 0 ? start : `${start}:${rest < 10 ? "0" : ""}${rest}`;
}

/** Programs compute with fractions of a day, which are no whole seconds. */
function rounded(moment: string): string {
  const [, seconds, fraction] = /^(.+T\d\d:\d\d:\d\d)(\.\d{4,})$/u.exec(moment) ?? [];
  if (seconds === undefined) return moment;
  const time = Date.parse(`${seconds}Z`) + Math.round(Number(`0${fraction}`) * 1000);
  return Number.isNaN(time) ? moment : new Date(time).toISOString().slice(0, -1);
}
