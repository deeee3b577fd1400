import type { Finding } from "../finding.ts";
import type { Text } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import type { Place } from "../place.ts";

/** Takes a finding in; parsers report and go on, so that one run gives all of them. */
export type Report = (finding: Finding) => void;

/** A finding that keeps the regulation from being used. */
export function problem(rule: string, place: Place, message: Text): Finding {
  return { rule, severity: "error", place, message };
}

/** Words of the input as a message may show them: one line, no control characters, not too long. */
export function shown(words: string): string {
  const clean = singleLine(words);
  const characters = [...clean];
  return characters.length > 60 ? `${characters.slice(0, 60).join("")}…` : clean;
}

/** Bedoelt u …? Empty when nothing comes near. */
export function didYouMean(nearest: string | undefined): Text {
  if (nearest === undefined) return { nl: "", en: "" };
  return { nl: ` Bedoelt u "${nearest}"?`, en: ` Do you mean "${nearest}"?` };
}

/** `a, b of c` / `a, b or c`; a long list is cut. */
export function alternatives(words: readonly string[]): Text {
  const some = words.length > 25 ? [...words.slice(0, 25), "…"] : words;
  const last = some.at(-1) ?? "";
  if (some.length < 2) return { nl: last, en: last };
  const first = some.slice(0, -1).join(", ");
  return { nl: `${first} of ${last}`, en: `${first} or ${last}` };
}
