import type { Language } from "../language/language.ts";

/** Which of the two languages of the site is that of a text: Dutch for a Dutch text, English for every other. */
export function siteLanguage(tag: string): Language {
  return /^nl\b/i.test(tag) ? "nl" : "en";
}

/** The language of a site for several texts: Dutch as soon as one of them is. */
export function sharedLanguage(tags: readonly string[]): Language {
  return tags.some((tag) => siteLanguage(tag) === "nl") ? "nl" : "en";
}

/** The language that the site speaks as well. */
export function otherLanguage(language: Language): Language {
  return language === "nl" ? "en" : "nl";
}
