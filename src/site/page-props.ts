import type { Language } from "../language/language.ts";

/** What a layout is told of a page. */
export interface PageProps {
  readonly title: string;
  /** The language in which the site speaks around the text. */
  readonly language: Language;
  /** Address of the page itself, from the top folder of the site. */
  readonly address: string;
  /** Language of the title, where it is not that of the site. */
  readonly titleLanguage?: string;
  /** Search engines are to leave it out. */
  readonly isHidden?: boolean;
  /** What other programs read of it, as JSON that is safe in a script element. */
  readonly data?: string;
  /** The pages above it but for the index, outermost first; their titles are in the language of its own. */
  readonly above?: readonly { readonly title: string; readonly address: string }[];
}
