import type { Language, Text } from "../language/language.ts";
import { durationProblems, notADuration, unknownUnit, wordsBehind } from "./duration-problem.ts";
import { largestAmount, refusedUnitWords, type UnitWord, unitNames, unitWords } from "./duration-units.ts";
import { readNumberWord } from "./number-words.ts";
import { readOpenWords } from "./open-words.ts";

export type Unit = "hour" | "day" | "working-day" | "week" | "working-week" | "month" | "year";

/** A whole amount of one unit: `half jaar` is 6 months. */
export interface Duration {
  readonly amount: number;
  readonly unit: Unit;
  /** As the text words it. */
  readonly text: string;
}

export type ParsedDuration =
  | { readonly kind: "duration"; readonly duration: Duration }
  /** Words without a number, as written. */
  | { readonly kind: "open"; readonly words: string }
  | { readonly kind: "problem"; readonly problem: Text };

/** Reads a text that is a duration or open words and nothing else (TERMS §2). */
export function parseDuration(text: string): ParsedDuration {
  const { parsed, rest } = parseDurationPrefix(text);
  if (parsed.kind === "problem" || rest === "") return parsed;
  const read = parsed.kind === "open" ? parsed.words : parsed.duration.text;
  return problem(wordsBehind(read, rest));
}

/**
 * Reads the longest duration or open words at the start of a text (TERMS §2).
 * `rest` is what follows, without spaces around it; after a problem it is empty.
 */
export function parseDurationPrefix(text: string): {
  readonly parsed: ParsedDuration;
  readonly rest: string;
} {
  const clean = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  // No wording is longer; the rest of a long text need not be folded.
  const folded = fold(clean.slice(0, 300));
  const openLength = readOpenWords(folded)?.length;
  if (openLength !== undefined) {
    return {
      parsed: { kind: "open", words: clean.slice(0, openLength) },
      rest: clean.slice(openLength).trim(),
    };
  }
  const read = readDuration(clean, folded);
  if (read.kind === "problem") return { parsed: read, rest: "" };
  const { amount, unit, length } = read;
  return {
    parsed: { kind: "duration", duration: { amount, unit, text: clean.slice(0, length) } },
    rest: clean.slice(length).trim(),
  };
}

/** `3 werkweken`, `1 working day`. */
export function formatDuration(duration: Pick<Duration, "amount" | "unit">, language: Language): string {
  const { one, many } = unitNames[duration.unit];
  return `${duration.amount} ${(duration.amount === 1 ? one : many)[language]}`;
}

interface Problem {
  readonly kind: "problem";
  readonly problem: Text;
}
interface Read {
  readonly kind: "read";
  readonly amount: number;
  readonly unit: Unit;
  readonly length: number;
}

const halfYear = /^(?:(?:een|a) )?(?:half|halve) (?:a )?(?:jaar|year)(?!\p{L})/u;
const fractionFirst =
  /^(?:(?:een|a|one) )?(?:\p{L}*half|\p{L}*halve|driekwart|kwart|three quarters)(?!\p{L})/u;
const fractionInside = /^ ?(?:[.,]\d|\/|[½¼¾⅓⅔]|\d+ ?\/|(?:en|and) (?:een |a )?(?:half|halve)(?!\p{L}))/u;
const negative = /^(?:[-−–] ?\d|(?:min|minus) )/u;

function readDuration(clean: string, folded: string): Read | Problem {
  if (clean === "") return problem(durationProblems.empty);
  if (negative.test(clean.toLowerCase())) return problem(durationProblems.negative);
  const half = halfYear.exec(folded);
  if (half) return checked({ kind: "read", amount: 6, unit: "month", length: half[0].length }, folded);
  if (/^[½¼¾⅓⅔]/u.test(folded) || fractionFirst.test(folded)) return problem(durationProblems.fraction);
  const amount = readAmount(folded);
  if (amount === undefined) return bareUnit(clean, folded);
  if (amount.kind === "problem") return amount;
  if (fractionInside.test(folded.slice(amount.length))) return problem(durationProblems.fraction);
  return readUnit(clean, folded, amount);
}

/** `kwartaal` alone says how long it is; `week` alone may be anything. */
function bareUnit(clean: string, folded: string): Read | Problem {
  const refused = longestAtStart(folded, refusedUnitWords);
  if (refused) return problem(refused.meaning);
  const word = longestAtStart(folded, unitWords);
  if (word?.meaning.unit !== "month" || word.meaning.times !== 3) return problem(notADuration(clean));
  return checked({ kind: "read", amount: 3, unit: "month", length: word.length }, folded);
}

function readUnit(clean: string, folded: string, amount: Amount): Read | Problem {
  const start = folded[amount.length] === " " ? amount.length + 1 : amount.length;
  const behind = folded.slice(start);
  const refused = longestAtStart(behind, refusedUnitWords);
  if (refused) return problem(refused.meaning);
  if (fractionFirst.test(behind)) return problem(durationProblems.fraction);
  const word = longestAtStart<UnitWord>(behind, unitWords);
  if (!word) return problem(unknownUnit(clean));
  const total = amount.amount * word.meaning.times;
  return checked(
    { kind: "read", amount: total, unit: word.meaning.unit, length: start + word.length },
    folded,
  );
}

/** Refuses what is too long, and a second amount behind the first (`1 maand en 2 weken`). */
function checked(read: Read, folded: string): Read | Problem {
  const behind = folded.slice(read.length);
  if (fractionInside.test(behind)) return problem(durationProblems.fraction);
  const second = behind.replace(/^ ?,? ?(?:(?:en|and|plus)(?= )|[+&])? ?/u, "");
  if (behind !== "" && isAmountWithUnit(second)) return problem(durationProblems.composite);
  return read.amount > largestAmount[read.unit] ? problem(durationProblems.tooLarge) : read;
}

function isAmountWithUnit(folded: string): boolean {
  const amount = readAmount(folded);
  if (amount?.kind !== "amount") return false;
  return longestAtStart(folded.slice(amount.length).trimStart(), unitWords) !== undefined;
}

interface Amount {
  readonly kind: "amount";
  readonly amount: number;
  readonly length: number;
}

/** A number in digits or words, perhaps repeated in brackets: `5 (vijf)`. */
function readAmount(folded: string): Amount | Problem | undefined {
  const first = readNumber(folded);
  if (!first) return undefined;
  const bracket = /^ ?\( ?([^()]{1,40}?) ?\)/u.exec(folded.slice(first.length));
  if (!bracket) return { kind: "amount", ...first };
  const inside = bracket[1] ?? "";
  const again = readNumber(inside);
  if (!again || again.length !== inside.length) return { kind: "amount", ...first };
  if (again.amount !== first.amount) return problem(durationProblems.contradiction);
  return { kind: "amount", amount: first.amount, length: first.length + bracket[0].length };
}

function readNumber(folded: string): { readonly amount: number; readonly length: number } | undefined {
  const digits = /^\d+/.exec(folded)?.[0];
  return digits === undefined ? readNumberWord(folded) : { amount: Number(digits), length: digits.length };
}

function longestAtStart<Meaning>(
  folded: string,
  words: ReadonlyMap<string, Meaning>,
): { readonly meaning: Meaning; readonly length: number } | undefined {
  let longest: { meaning: Meaning; length: number } | undefined;
  for (const [word, meaning] of words) {
    if (word.length <= (longest?.length ?? 0) || !folded.startsWith(word)) continue;
    if (/^[\p{L}\p{N}]/u.test(folded.slice(word.length))) continue;
    longest = { meaning, length: word.length };
  }
  return longest;
}

/** Lower case, without accents, hyphens as spaces; as long as the text, so that places stay the same. */
function fold(text: string): string {
  return text.replace(/[^\u0020-\u007e]|[A-Z]|(?<=\p{L})-(?=\p{L})/gu, (character) => {
    if (/[-\u2010-\u2014]/u.test(character)) return " ";
    const plain = character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return plain.length === character.length ? plain : character;
  });
}

function problem(text: Text): Problem {
  return { kind: "problem", problem: text };
}
