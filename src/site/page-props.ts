import type { Language } from "../language/language.ts";
import type { PageKindName } from "./page-kinds.ts";

/** What a layout is told of a page. */
export interface PageProps {
  readonly title: string;
  /** What it is about in a sentence or two, for who has found it by a search engine. */
  readonly description: string;
  /** The language in which the site speaks around the text. */
  readonly language: Language;
  /** Address of the page itself, from the top folder of the site. */
  readonly address: string;
  /** Language of the title, where it is not that of the site. */
  readonly titleLanguage?: string;
  /** Language of the text that it is about, and of the titles above it; default that of the title. */
  readonly textLanguage?: string;
  /** What it does more than being read; default nothing. */
  readonly kind?: PageKindName;
  /** Name of the regulation under which the search of the site finds it; default it does not. */
  readonly searchedAs?: string | undefined;
  /** Search engines are to leave it out. */
  readonly isHidden?: boolean;
  /** What other programs read of it, as JSON that is safe in a script element. */
  readonly data?: string;
  /** The pages above it but for the index, outermost first. */
  readonly above?: readonly { readonly title: string; readonly address: string }[];
}
