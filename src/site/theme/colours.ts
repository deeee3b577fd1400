/** A colour in the light theme, which paper has as well, and in the dark one; `#rrggbb`. */
export interface Colour {
  readonly light: string;
  readonly dark: string;
}

/** The design tokens that are colours: every colour of the site is one of these. */
export const ownColours = {
  paper: { light: "#fcfbf8", dark: "#12161b" },
  surface: { light: "#ffffff", dark: "#1a2027" },
  ink: { light: "#1b242d", dark: "#e5e9ed" },
  softInk: { light: "#4d5a66", dark: "#a9b5c0" },
  line: { light: "#d9d6cd", dark: "#333d47" },
  accent: { light: "#1d4b73", dark: "#92c3ee" },
  accentSurface: { light: "#e9f0f6", dark: "#1b2a38" },
  onAccent: { light: "#ffffff", dark: "#0d1a26" },
  caution: { light: "#7a4300", dark: "#f0bd7a" },
  cautionSurface: { light: "#fdf1df", dark: "#2e2416" },
  focus: { light: "#b3261e", dark: "#ffd166" },
} as const satisfies Readonly<Record<string, Colour>>;

export type ColourName = keyof typeof ownColours;
export type Colours = Readonly<Record<ColourName, Colour>>;

/** Two colours that meet on the site with too little contrast for WCAG 2.2 AA. */
export interface PoorContrast {
  readonly colour: ColourName;
  readonly on: ColourName;
  readonly scheme: keyof Colour;
  readonly contrast: number;
  readonly needed: number;
}

/** Every pair of colours that is too alike to be read (1.4.3) or seen (1.4.11). */
export function poorContrasts(colours: Colours): readonly PoorContrast[] {
  return meetings.flatMap(({ colour, grounds, needed }) =>
    grounds.flatMap((on) =>
      (["light", "dark"] as const).flatMap((scheme) => {
        const contrast = contrastOf(colours[colour][scheme], colours[on][scheme]);
        return contrast < needed ? [{ colour, on, scheme, contrast, needed }] : [];
      }),
    ),
  );
}

interface Meeting {
  readonly colour: ColourName;
  readonly grounds: readonly ColourName[];
  readonly needed: number;
}

const text = 4.5;
const sign = 3;

/** What stands on what. */
const meetings: readonly Meeting[] = [
  { colour: "ink", grounds: ["paper", "surface", "accentSurface", "cautionSurface"], needed: text },
  { colour: "softInk", grounds: ["paper", "surface", "accentSurface"], needed: text },
  { colour: "accent", grounds: ["paper", "surface", "accentSurface", "cautionSurface"], needed: text },
  { colour: "onAccent", grounds: ["accent"], needed: text },
  { colour: "caution", grounds: ["cautionSurface"], needed: text },
  { colour: "focus", grounds: ["paper", "surface"], needed: sign },
];

/** The contrast of two colours as WCAG 2 defines it: 1 for the same, 21 for black and white. */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function isColour(value: string): boolean {
  return /^#[\da-f]{6}$/iu.test(value);
}
