import { siteOptions } from "virtual:regelmaat/options";
import type { Language } from "../language/language.ts";
import { otherLanguage } from "./site-language.ts";

/** Where a page stands, and in which language the site speaks there. */
export interface PagePlace {
  readonly language: Language;
  /** From the top folder of our part of the site. */
  readonly address: string;
}

/**
 * The place of a page that is made now: every page is made once in each language.
 * @param astro what Astro tells a page.
 * @param address of the page in the language of the site.
 */
export function placeOf(astro: { readonly routePattern: string }, address: string): PagePlace {
  const { folder, language } = siteOptions;
  const other = otherLanguage(language);
  const [first] = astro.routePattern.slice(folder.length).split("/");
  return first === other ? { language: other, address: `${other}/${address}` } : { language, address };
}
