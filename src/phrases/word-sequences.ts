import { type Token, tokensOf } from "./token.ts";

/** Sequences of words with what they mean. */
export type Sequences<Meaning> = ReadonlyMap<string, readonly Entry<Meaning>[]>;

interface Entry<Meaning> {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

/** Rows of `meaning` and the wordings for it, with `|` between them; looked up by their last word. */
export function sequencesByEnd<Meaning>(rows: readonly (readonly [Meaning, string])[]): Sequences<Meaning> {
  return sequences(rows, (words) => words.at(-1));
}

/** The same, looked up by their first word. */
export function sequencesByStart<Meaning>(rows: readonly (readonly [Meaning, string])[]): Sequences<Meaning> {
  return sequences(rows, (words) => words[0]);
}

/** The longest sequence whose last word stands just before `end`. */
export function sequenceBefore<Meaning>(tokens: readonly Token[], end: number, known: Sequences<Meaning>) {
  const entries = known.get(tokens[end - 1]?.text ?? "") ?? [];
  const found = entries.find(({ words }) => isAt(tokens, end - words.length, words));
  return found && { meaning: found.meaning, start: end - found.words.length };
}

/** The longest sequence that starts at `start`. */
export function sequenceAt<Meaning>(tokens: readonly Token[], start: number, known: Sequences<Meaning>) {
  const entries = known.get(tokens[start]?.text ?? "") ?? [];
  const found = entries.find(({ words }) => isAt(tokens, start, words));
  return found && { meaning: found.meaning, end: start + found.words.length };
}

function isAt(tokens: readonly Token[], start: number, words: readonly string[]): boolean {
  return start >= 0 && words.every((word, index) => tokens[start + index]?.text === word);
}

function sequences<Meaning>(
  rows: readonly (readonly [Meaning, string])[],
  keyOf: (words: readonly string[]) => string | undefined,
): Sequences<Meaning> {
  const known = new Map<string, Entry<Meaning>[]>();
  for (const [meaning, wordings] of rows) {
    for (const wording of wordings.split("|")) {
      const words = tokensOf(wording).map(({ text }) => text);
      const key = keyOf(words) ?? "";
      const entries = known.get(key) ?? [];
      entries.push({ words, meaning });
      known.set(key, entries);
    }
  }
  for (const entries of known.values()) entries.sort((one, other) => other.words.length - one.words.length);
  return known;
}
