/** A paragraph of the text that a draft is made from, with what its format says about it. */
export interface Block {
  /** On one line; an item of a list begins with its mark: `1. `, `a) `, `• `. */
  readonly text: string;
  /** Depth of a heading, from 1; undefined: the format calls it no heading. */
  readonly heading?: number;
  /** How deep a list is in other lists, from 0; undefined: the format knows no list here. */
  readonly listDepth?: number;
  /** Wholly in bold letters: in many texts that is how a heading looks. */
  readonly isBold?: boolean;
}
