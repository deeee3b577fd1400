/** The number, letter or bullet with which a paragraph begins. */
export interface LeadingMark {
  readonly kind: "number" | "letter" | "bullet";
  /** 1 for 1, a and i; 0 for a bullet. */
  readonly value: number;
  /** A numeral such as ii, or the i that may be one. */
  readonly isRoman: boolean;
  /** What follows. */
  readonly rest: string;
}

const romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/** The mark of a paragraph; undefined if it begins with none. */
export function leadingMark(text: string): LeadingMark | undefined {
  const bullet = /^(?:[•·▪◦‣●○■□➢✓*+–—-]|o(?= ))\s+(?=\S)/u.exec(text);
  if (bullet) return { kind: "bullet", value: 0, isRoman: false, rest: text.slice(bullet[0].length) };
  const number =
    /^(?:lid |para(?:graph)? )?\(?(\d{1,3})(?:[.):]+|º|°)\s+(?=\S)/iu.exec(text) ??
    /^(?:lid |para(?:graph)? )(\d{1,3})\s+(?=\S)/iu.exec(text);
  if (number)
    return { kind: "number", value: Number(number[1]), isRoman: false, rest: text.slice(number[0].length) };
  const letter = /^\(?([a-z]|[ivx]{2,4})(?:[.)]|\.\))\s+(?=\S)/u.exec(text);
  if (letter === null) return undefined;
  const mark = letter[1] ?? "";
  const value = mark.length > 1 ? romans.indexOf(mark) + 1 : mark.charCodeAt(0) - 96;
  if (value < 1) return undefined;
  return {
    kind: "letter",
    value,
    isRoman: mark.length > 1 || mark === "i",
    rest: text.slice(letter[0].length),
  };
}

/** The number of `1 De klager …`, a paragraph numbered without a mark; only a sign if it is the next number. */
export function bareNumber(text: string): number | undefined {
  const digits = /^(\d{1,2}) \p{Lu}/u.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
