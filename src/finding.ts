import type { Text } from "./language/language.ts";
import type { Place } from "./place.ts";

/** `error`: the input cannot be (fully) used. `attention`: it can, but somebody should look. */
export type FindingSeverity = "error" | "attention";

/**
 * Something to say about an input: a regulation, a log, a mapping, a template.
 * Verdicts on cases are not findings of this kind: see check/verdict.ts.
 */
export interface Finding {
  /** Stable id of the check that found it, such as `unknown-name` or `ragged-row`. */
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly place: Place;
  /** What was found, what was expected and what to do, one or two sentences. */
  readonly message: Text;
  /** Further places that belong to it, such as the first of two duplicates. */
  readonly related?: RelatedPlaces;
  /** How a program can mend it. */
  readonly fix?: Fix;
}

/** A mechanical change of a text that mends a finding and changes nothing of what the text means. */
export interface Fix {
  /** What the change does, in a few words. */
  readonly says: Text;
  /** In the order of the text; none overlaps another. */
  readonly edits: readonly Edit[];
}

/** Characters of a text, and what takes their place. */
export interface Edit {
  /** Indexes in the text as it was read, without a byte order mark; the end is the first character that stays. */
  readonly start: number;
  readonly end: number;
  /** The same, as editors show it. */
  readonly place: Place;
  readonly text: string;
}

/** Of a large log there may be millions: they are made one by one. */
export type RelatedPlaces = Iterable<Related> & { readonly length: number };

/** A further place of a finding, and what is there. */
export interface Related {
  readonly place: Place;
  readonly message: Text;
}
