/** The little words of terms, anchors and phrases, Dutch and English (VOCABULARY §1.1, §2). */
export const littleWords = {
  after: new Set(["after", "na"]),
  before: new Set(["before", "voor", "vóór"]),
  each: new Set(["each", "elke", "elk", "iedere", "ieder"]),
  last: new Set(["last", "laatste"]),
  first: new Set(["first", "eerste"]),
  or: new Set(["or", "of"]),
  and: new Set(["and", "en"]),
  no: new Set(["no", "geen"]),
  until: new Set(["until", "tot"]),
  none: new Set(["none", "geen"]),
} as const;

const endOf = new Map([
  ["end", "of"],
  ["einde", "van"],
]);

/** Whether two words together say `end of` or `einde van`. */
export function isEndOf(first: string | undefined, second: string | undefined): boolean {
  return first !== undefined && second !== undefined && endOf.get(first) === second;
}

/** Words that cannot be an id, because a term or condition could no longer be read. */
export const reservedWords: ReadonlySet<string> = new Set([
  ...Object.values(littleWords).flatMap((words) => [...words]),
  ...endOf.keys(),
  ...endOf.values(),
  ..."true false else not earliest latest".split(" "),
  // The one word of this form that every JavaScript object has.
  "constructor",
]);

/** The words of a text, split at spaces. */
export function tokens(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}
