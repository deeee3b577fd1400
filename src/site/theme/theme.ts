import type { Language } from "../../language/language.ts";
import { type Colours, ownColours } from "./colours.ts";

/** How a site looks and whose it is. */
export interface Theme {
  /** Of the organisation. */
  readonly name?: string;
  /** Where the site can be found, with a slash at its end. */
  readonly url?: string;
  readonly language?: Language;
  readonly logo?: Logo;
  readonly colours: Colours;
  readonly font?: { readonly regular: ThemeFile; readonly bold?: ThemeFile };
  readonly contact?: Contact;
  readonly security?: { readonly contact: string /** `YYYY-MM-DD`. */; readonly expires: string };
}

/** A file that comes with the site. */
export interface ThemeFile {
  /** Its name on the site. */
  readonly name: string;
  /** Absolute path of what it is a copy of. */
  readonly path: string;
}

export interface Logo extends ThemeFile {
  readonly width: number;
  readonly height: number;
}

export interface Contact {
  readonly email?: string;
  readonly phone?: string;
  readonly url?: string;
  readonly address?: string;
}

/** That of an organisation that says nothing of itself. */
export const ownTheme: Theme = { colours: ownColours };

/** Every file that comes with a site of a theme. */
export function filesOf({ logo, font }: Theme): readonly ThemeFile[] {
  return [logo, font?.regular, font?.bold].flatMap((file) => file ?? []);
}
