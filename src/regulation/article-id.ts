/** What a heading says about its number. */
export interface HeadingNumber {
  /** `art`, `sec`, `cl` or `chp`, as in Akoma Ntoso. */
  readonly kind: ArticleKind;
  /** As written, such as `9`, `9a`, `5.4` or `9:11`. */
  readonly number: string;
}

export type ArticleKind = "art" | "sec" | "cl" | "chp";

const number = String.raw`\d{1,4}(?:[.:]\d{1,4})*`;
const suffixed = `(${number}(?:[a-z]|bis|ter|quater)?|[ivxlc]+)`;
const headingForms: readonly { readonly kind: ArticleKind; readonly form: RegExp }[] = [
  { kind: "art", form: words("artikel|article|art\\.?", suffixed) },
  { kind: "cl", form: words("bepaling|clausule|clause", suffixed) },
  { kind: "chp", form: words("hoofdstuk|chapter", suffixed) },
  { kind: "sec", form: words("paragraaf|sectie|section|sec\\.?", suffixed) },
  { kind: "sec", form: new RegExp(String.raw`^§\s*(${number}[a-z]?)${end()}`, "i") },
  { kind: "sec", form: new RegExp(String.raw`^(\d{1,3}(?:\.\d{1,3})*)\.?${end()}`) },
];

/**
 * The number of a heading: `Artikel 9 Afhandeling` is article 9, `§ 5.4`,
 * `5.4 Intake` and `Section 5.4` are section 5.4. Titles play no part.
 *
 * @returns undefined for a heading without a number.
 */
export function headingNumber(heading: string): HeadingNumber | undefined {
  for (const { kind, form } of headingForms) {
    const found = form.exec(heading.trim())?.[1];
    if (found !== undefined) return { kind, number: found };
  }
  return undefined;
}

/** The id of a numbered heading: `art_9`, `sec_5.4`, `chp_ii`; `9:11` becomes `art_9.11`. */
export function headingId(heading: HeadingNumber): string {
  return `${heading.kind}_${heading.number.toLowerCase().replaceAll(":", ".")}`;
}

/** The id of item `value` of a list, at `depth` 0 directly under a heading: `__para_2`, `__o_b`, `__o_1`. */
export function itemId(parent: string, value: number, depth: number): string {
  return depth === 0 ? `${parent}__para_${value}` : `${parent}__o_${itemMark(value, depth)}`;
}

/** How an item is shown: numbers, under them letters, under those numbers, and so on. */
export function itemMark(value: number, depth: number): string {
  return hasLetters(depth) && value > 0 ? letters(value) : String(value);
}

/** Tells whether lists at this depth are shown with letters. */
export function hasLetters(depth: number): boolean {
  return depth % 2 === 1;
}

/** 1 is a, 26 is z, 27 is aa. */
function letters(value: number): string {
  const rest = (value - 1) % 26;
  const first = Math.floor((value - 1) / 26);
  return (first > 0 ? letters(first) : "") + String.fromCharCode("a".charCodeAt(0) + rest);
}

function words(names: string, form: string): RegExp {
  return new RegExp(String.raw`^(?:${names})\s+${form}${end()}`, "i");
}

/** A number ends at white space, at punctuation before white space, or at the end of the heading. */
function end(): string {
  return String.raw`(?=[.:,;)–-]?(?:\s|$))`;
}
