import type { Text } from "../language/language.ts";
import { type ArticleKind, type HeadingNumber, itemMark } from "./article-id.ts";
import { dutchOrdinal } from "./dutch-ordinal.ts";

/** How to cite the articles of one text. */
export interface Citations {
  /** `artikel 9`, `paragraaf 5.4`, `article 9`. */
  readonly numbered: (heading: HeadingNumber) => string;
  /** A heading without a number is cited by its words. */
  readonly titled: (heading: string) => string;
  /** What stands before the first heading. */
  readonly introduction: string;
  /** `artikel 9, eerste lid` · `article 9(1)`; `depth` 0 is a list directly under the heading. */
  readonly item: (parent: string, value: number, depth: number) => string;
}

/** The way of citing in the language of the text: Dutch, or English for every other language. */
export function citationsIn(language: string): Citations {
  return /^nl\b/i.test(language) ? dutch : english;
}

const kindNames: Readonly<Record<ArticleKind, Text>> = {
  art: { nl: "artikel", en: "article" },
  sec: { nl: "paragraaf", en: "section" },
  cl: { nl: "bepaling", en: "clause" },
  chp: { nl: "hoofdstuk", en: "chapter" },
};

const dutch: Citations = {
  numbered: ({ kind, number }) => `${kindNames[kind].nl} ${number}`,
  titled: (heading) => `‘${heading}’`,
  introduction: "inleiding",
  item: (parent, value, depth) => `${parent}, ${dutchItem(value, depth)}`,
};

const english: Citations = {
  numbered: ({ kind, number }) => `${kindNames[kind].en} ${number}`,
  titled: (heading) => `“${heading}”`,
  introduction: "introduction",
  item: (parent, value, depth) => englishItem(parent, value, depth),
};

function dutchItem(value: number, depth: number): string {
  if (depth === 1) return `onderdeel ${itemMark(value, depth)}`;
  if (depth > 1) return `onder ${itemMark(value, depth)}`;
  const ordinal = dutchOrdinal(value);
  return ordinal === undefined ? `lid ${value}` : `${ordinal} lid`;
}

/** Brackets follow a number; after words they would be hard to read. */
function englishItem(parent: string, value: number, depth: number): string {
  const endsWithNumber = /[\d)][a-z]?$/i.test(parent);
  if (depth === 0 && !endsWithNumber) return `${parent}, paragraph ${value}`;
  return `${parent}(${itemMark(value, depth)})`;
}
