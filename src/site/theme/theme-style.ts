import { ownColours } from "./colours.ts";
import type { Theme } from "./theme.ts";

/** The design tokens of a theme as a style sheet, to stand before the one of the site. */
export function themeStyle({ colours, font }: Theme): string {
  const tokens = Object.keys(ownColours).flatMap((name) => {
    const colour = Object.entries(colours).find(([known]) => known === name)?.[1];
    return colour === undefined ? [] : [`  --${dashed(name)}: light-dark(${colour.light}, ${colour.dark});`];
  });
  const families = font === undefined ? [] : [`  --own-font: "${family}";`];
  return [
    ...(font === undefined ? [] : [face(font.regular.name, 400)]),
    ...(font?.bold === undefined ? [] : [face(font.bold.name, 700)]),
    ...[":root {", ...tokens, ...families, "}", ""],
  ].join("\n");
}

const family = "Organisation";

function face(file: string, weight: number): string {
  return `@font-face {\n  font-family: "${family}";\n  src: url("theme/${file}") format("woff2");\n  font-weight: ${weight};\n  font-display: swap;\n}`;
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
