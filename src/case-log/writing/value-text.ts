import type { Value } from "../model.ts";

/** A value as one text; a list with `|` between its values, as every reader takes it. */
export function valueText(value: Value): string {
  if (value === null) return "";
  return typeof value === "object" ? value.map(valueText).join("|") : String(value);
}

/** Several values of one fact as one text, for a form that has room for one; one stays what it is. */
export function asOne(values: readonly Value[]): Value {
  const [only = null, ...others] = values;
  return others.length > 0 ? values.map(valueText).join("|") : only;
}

/** A half of a character that takes two: no encoding of text has it. */
const loneHalf = /\p{Surrogate}/u;
const loneHalves = /\p{Surrogate}/gu;

/**
 * The text with a mark for what no encoding has and for what is not wanted in it; undefined: it is in order.
 * @param unwanted one character.
 */
export function encodable(text: string, unwanted?: RegExp): string | undefined {
  if (!loneHalf.test(text) && !unwanted?.test(text)) return undefined;
  const whole = text.replace(loneHalves, replacement);
  return unwanted === undefined ? whole : whole.replace(new RegExp(unwanted, "gu"), replacement);
}

const replacement = "\ufffd";
