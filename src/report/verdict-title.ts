import type { Verdict } from "../check/verdict.ts";
import { aspectLabel } from "../language/labels.ts";
import type { Language } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import type { Names } from "./names.ts";

/** What a verdict is about: its step and its aspect; of what belongs to no step, such as the closing, only that. */
export function verdictTitle({ step, aspect }: Verdict, names: Names, language: Language): string {
  if (step === aspect) return aspectLabel(aspect, language);
  return `${singleLine(names.step(step))} · ${lowered(aspectLabel(aspect, language))}`;
}

/** With a small first letter; an abbreviation such as AVG keeps its capitals. */
export function lowered(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
