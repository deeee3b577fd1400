import type { Text } from "../../language/language.ts";

/** A number as people write it: `3.000.000` / `3,000,000`. */
export function formatNumber(value: number): Text {
  return { nl: value.toLocaleString("nl-NL", digits), en: value.toLocaleString("en-GB", digits) };
}

const digits = { maximumFractionDigits: 10 };
