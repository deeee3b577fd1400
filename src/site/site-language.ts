import type { Language } from "../language/language.ts";

/** The language in which the site speaks around a text: Dutch for a Dutch text, English for every other. */
export function siteLanguage(tag: string): Language {
  return /^nl\b/i.test(tag) ? "nl" : "en";
}

/** The language of a page on several regulations: Dutch as soon as one of them is. */
export function sharedLanguage(tags: readonly string[]): Language {
  return tags.some((tag) => siteLanguage(tag) === "nl") ? "nl" : "en";
}
