import type { Language } from "../language/language.ts";

/** What stands in the place of the findings that `--max-findings` leaves out. */
export function notShown(count: number, language: Language): string {
  if (language === "nl") {
    return `Nog ${count} ${count === 1 ? "bevinding" : "bevindingen"} niet getoond (--max-findings); wel meegeteld.`;
  }
  return `${count} more ${count === 1 ? "finding" : "findings"} not shown (--max-findings), but counted.`;
}
