import type { Language } from "../language/language.ts";
import type { Theme } from "./theme/theme.ts";

/** What the pages are told of the site that they are part of. */
export interface SiteOptions {
  /** Absolute folder of the regulations. */
  readonly regulations: string;
  /** The day as of which the site shows what is in force, ISO; without it today. */
  readonly asOf?: string;
  /** Somebody writes, and sees at once what becomes of it: no site that others read. */
  readonly isFollowed: boolean;
  /** The language that the site speaks at its first address; in the other one every page is at an address of its own. */
  readonly language: Language;
  /** Where our part begins in the site: `/`, or `/klachten/`. */
  readonly folder: string;
  /** Language of what is said to whoever makes the site. */
  readonly messages: Language;
  /** Where our part can be found, with a slash at its end; without it nobody knows. */
  readonly url?: string;
  /** How it looks and whose it is. */
  readonly theme: Theme;
  /** Where our part begins on its server: `/`, or `/gemeente/klachten/`. */
  readonly top: string;
}
