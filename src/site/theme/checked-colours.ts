import type { Path } from "../../checked-file.ts";
import type { Text } from "../../language/language.ts";
import type { Place } from "../../place.ts";
import type { Problem } from "../../report/run.ts";
import {
  type Colour,
  type ColourName,
  type Colours,
  isColour,
  ownColours,
  type PoorContrast,
  poorContrasts,
} from "./colours.ts";

/** Colours as a theme writes them. */
type WrittenColours = { readonly [Name in ColourName]?: Partial<Colour> };

/** The colours of a site: those of a theme, else ours; and what is wrong with them. */
export function checkedColours(
  written: WrittenColours,
  placeOf: (path: Path) => Place,
): { readonly colours: Colours; readonly problems: readonly Problem[] } {
  const colours: Record<ColourName, Colour> = { ...ownColours };
  const problems: Problem[] = [];
  for (const name of namesIn(written)) {
    colours[name] = { ...ownColours[name], ...written[name] };
    for (const [scheme, value] of Object.entries(written[name] ?? {})) {
      if (!isColour(value))
        problems.push({
          rule: "theme-colour",
          place: placeOf(["colours", name, scheme]),
          message: noColour(value),
        });
    }
  }
  if (problems.length > 0) return { colours, problems };
  return {
    colours,
    problems: poorContrasts(colours).map((poor) => {
      const isOwn = written[poor.colour]?.[poor.scheme] === undefined;
      const key = isOwn ? poor.on : poor.colour;
      return {
        rule: "theme-contrast",
        place: placeOf(["colours", key, poor.scheme]),
        message: sayPoor(poor, colours),
      };
    }),
  };
}

function namesIn(written: WrittenColours): readonly ColourName[] {
  const isName = (key: string): key is ColourName => key in ownColours;
  return Object.keys(written).filter(isName);
}

function noColour(value: string): Text {
  return {
    nl: `“${value}” is geen kleur. Schrijf haar als #rrggbb tussen aanhalingstekens, zoals "#1d4b73".`,
    en: `“${value}” is no colour. Write it as #rrggbb between quotation marks, such as "#1d4b73".`,
  };
}

function sayPoor({ colour, on, scheme, contrast, needed }: PoorContrast, colours: Colours): Text {
  const [one, other] = [colours[colour][scheme], colours[on][scheme]];
  // Rounded down: 4,5 on the screen must not be too little.
  const found = Math.floor(contrast * 10) / 10;
  return {
    nl: `${colour} (${one}) op ${on} (${other}) is in het ${schemes[scheme].nl} thema niet goed te lezen: het contrast is ${String(found).replace(".", ",")} en moet ten minste ${String(needed).replace(".", ",")} zijn (WCAG AA). Kies kleuren die meer verschillen.`,
    en: `${colour} (${one}) on ${on} (${other}) cannot be read well in the ${schemes[scheme].en} theme: the contrast is ${found} and must be at least ${needed} (WCAG AA). Choose colours that differ more.`,
  };
}

const schemes = {
  light: { nl: "lichte", en: "light" },
  dark: { nl: "donkere", en: "dark" },
} as const;
