import type { Language, Text } from "./language.ts";

/** Makes one text per language with the same maker. */
export function inBoth(make: (language: Language) => string): Text {
  return { nl: make("nl"), en: make("en") };
}

/** The same words in both languages: a name, a number, words of the regulation itself. */
export function same(words: string): Text {
  return { nl: words, en: words };
}

/** Glues texts together, language by language. */
export function joined(parts: readonly Text[], separator: string): Text {
  return inBoth((language) => parts.map((part) => part[language]).join(separator));
}

/** With a small letter at the start, as it stands after a colon. */
export function uncapitalised(text: Text): Text {
  return inBoth((language) => text[language].charAt(0).toLowerCase() + text[language].slice(1));
}

/**
 * One line that is safe to print: line breaks become spaces; control
 * characters and marks that change the direction of writing are left out.
 */
export function singleLine(words: string): string {
  return words
    .replace(/[\s\u2028\u2029]+/gu, " ")
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
    .trim();
}
