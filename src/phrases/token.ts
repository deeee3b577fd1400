/** A word, a number in digits or a mark of a text, and where it stands. */
export interface Token {
  /** In lower case without accents. */
  readonly text: string;
  readonly kind: "word" | "number" | "mark";
  /** Offsets in the text as it was given. */
  readonly start: number;
  readonly end: number;
  /** Whether there is space before it. */
  readonly isApart: boolean;
  /** Whether it was written with an accent: `één` is a number, `vóór` is before. */
  readonly isAccented: boolean;
}

const shapes = /(\d+(?:[.,]\d+)*)|(\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?)|[^\s]/gu;

/** Everything that is not space, in the order of the text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (const match of text.matchAll(shapes)) {
    const [raw, digits, word] = match;
    const start = match.index;
    const plain = raw.normalize("NFD").replace(/\p{M}/gu, "").replace(/’/gu, "'").toLowerCase();
    const kind = digits === undefined ? (word === undefined ? "mark" : "word") : "number";
    tokens.push({
      text: kind === "number" ? raw : plain,
      kind,
      start,
      end: start + raw.length,
      isApart: start !== previousEnd,
      isAccented: kind === "word" && /\p{M}/u.test(raw.normalize("NFD")),
    });
    previousEnd = start + raw.length;
  }
  return tokens;
}
