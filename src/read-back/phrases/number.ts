import type { Text } from "../../language/language.ts";

/** A number as people write it: `3.000.000` / `3,000,000`. */
export function formatNumber(value: number): Text {
  return { nl: dutch.format(value), en: english.format(value) };
}

const dutch = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 10 });
const english = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 10 });
