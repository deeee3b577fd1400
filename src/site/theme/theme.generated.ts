/* Made from schemas/theme.schema.json by scripts/types.ts: change the schema, then run `npm run types`. */

/**
 * How the site of an organisation looks and whose it is: regelmaat.theme.yaml.
 */
export interface ThemeFile {
/**
 * Where this schema stands, for editors.
 */
$schema?: string
/**
 * Name of the organisation, above every page and in its title.
 */
name: string
/**
 * Address at which the site can be found: https, with the folder where there is one. It gives canonical links, the sitemap and robots.txt.
 */
url?: string
/**
 * Language of the site itself; without it Dutch, or English where no text is Dutch.
 */
language?: ("nl" | "en")
/**
 * A picture in SVG or PNG, seen from this file.
 */
logo?: string
/**
 * What differs from our own colours.
 */
colours?: {
paper?: Colour
surface?: Colour1
ink?: Colour2
softInk?: Colour3
line?: Colour4
accent?: Colour5
accentSurface?: Colour6
onAccent?: Colour7
caution?: Colour8
cautionSurface?: Colour9
focus?: Colour10
}
/**
 * A font of your own (WOFF2); without it the fonts of the reader.
 */
font?: {
/**
 * File with the plain letters, seen from this file.
 */
regular: string
/**
 * File with the bold letters; of a variable font the same file.
 */
bold?: string
}
/**
 * How people reach the organisation, below every page.
 */
contact?: {
/**
 * E-mail address.
 */
email?: string
/**
 * Telephone number, as people write it.
 */
phone?: string
/**
 * Address of a page about contact.
 */
url?: string
/**
 * Postal address, on one line.
 */
address?: string
}
/**
 * What security.txt says (RFC 9116).
 */
security?: {
/**
 * Where a weakness can be reported: a URI such as `mailto:security@example.org`.
 */
contact: string
/**
 * The day on which this must have been looked at again, at most a year ahead.
 */
expires: string
}
}
/**
 * The page itself.
 */
export interface Colour {
/**
 * In the light theme and on paper, `#rrggbb`.
 */
light?: string
/**
 * In the dark theme, `#rrggbb`.
 */
dark?: string
}
/**
 * Cards and tables on the page.
 */
export interface Colour1 {
/**
 * In the light theme and on paper, `#rrggbb`.
 */
light?: string
/**
 * In the dark theme, `#rrggbb`.
 */
dark?: string
}
/**
 * Text.
 */
export interface Colour2 {
/**
 * In the light theme and on paper, `#rrggbb`.
 */
light?: string
/**
 * In the dark theme, `#rrggbb`.
 */
dark?: string
}
/**
 * Text beside the main thing.
 */
export interface Colour3 {
/**
 * In the light theme and on paper, `#rrggbb`.
 */
light?: string
/**
 * In the dark theme, `#rrggbb`.
 */
dark?: string
}
/**
 * Lines between things.
 */
export interface Colour4 {
/**
 * In the light theme and on paper, `#rrggbb`.
 */
light?: string
/**
 * In the dark theme, `#rrggbb`.
 */
dark?: string
}
/**
 * Links, and what stands out.
 */
export interface Colour5 {
/**
 * In the light theme and on paper, `#rrggbb`.
 */
light?: string
/**
 * In the dark theme, `#rrggbb`.
 */
dark?: string
}
/**
 * Behind what stands out.
 */
export interface Colour6 {
/**
 * In the light theme and on paper, `#rrggbb`.
 */
light?: string
/**
 * In the dark theme, `#rrggbb`.
 */
dark?: string
}
/**
 * Text on the accent colour.
 */
export interface Colour7 {
/**
 * In the light theme and on paper, `#rrggbb`.
 */
light?: string
/**
 * In the dark theme, `#rrggbb`.
 */
dark?: string
}
/**
 * What a reader must not miss.
 */
export interface Colour8 {
/**
 * In the light theme and on paper, `#rrggbb`.
 */
light?: string
/**
 * In the dark theme, `#rrggbb`.
 */
dark?: string
}
/**
 * Behind what a reader must not miss.
 */
export interface Colour9 {
/**
 * In the light theme and on paper, `#rrggbb`.
 */
light?: string
/**
 * In the dark theme, `#rrggbb`.
 */
dark?: string
}
/**
 * The line around what the keyboard is at.
 */
export interface Colour10 {
/**
 * In the light theme and on paper, `#rrggbb`.
 */
light?: string
/**
 * In the dark theme, `#rrggbb`.
 */
dark?: string
}
/**
 * This interface was referenced by `ThemeFile`'s JSON-Schema
 * via the `definition` "colour".
 */
export interface Colour11 {
/**
 * In the light theme and on paper, `#rrggbb`.
 */
light?: string
/**
 * In the dark theme, `#rrggbb`.
 */
dark?: string
}
