import type { Text } from "../../language/language.ts";

/** A text in articles with numbered paragraphs, before it is written down as Markdown. */
export interface Outline {
  readonly title?: string;
  readonly sections: readonly Section[];
  readonly remarks: readonly Remark[];
}

/** An article, or another part under a heading; the first may have none. */
export interface Section {
  readonly heading?: string;
  /** From 1. */
  readonly depth: number;
  /** Text above the numbered paragraphs. */
  readonly lead: readonly string[];
  readonly parts: readonly Part[];
}

/** A numbered paragraph or a part of one. */
export interface Part {
  readonly value: number;
  readonly text: string;
  /** Further paragraphs under the same number. */
  readonly more: readonly string[];
  readonly parts: readonly Part[];
}

/** Something about the numbers that somebody has to look at. */
export interface Remark {
  readonly rule: "renumbered" | "duplicate-number" | "numbered-by-us";
  readonly message: Text;
}
