import { readNumberWord } from "../calendar/number-words.ts";
import { ordinalWords } from "./ordinal-words.ts";
import type { Token } from "./token.ts";

/** A number in a text: `15`, `vijf`, `five (5)`, `2 tot 4`, `tenth`, `5e`, `een half`. */
export interface ReadNumber {
  /** Of a range the upper end. */
  readonly amount: number;
  /** Index of the token behind it. */
  readonly end: number;
  /** `een` and `a` are often no number at all. */
  readonly kind: "cardinal" | "article" | "ordinal";
}

/** The number that starts at a token. */
export function readNumber(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const first = withBrackets(tokens, readSingle(tokens, at));
  if (first === undefined || first.kind === "ordinal") return first;
  return readRange(tokens, first) ?? first;
}

function readSingle(tokens: readonly Token[], at: number): ReadNumber | undefined {
  return readHalf(tokens, at) ?? readDigits(tokens, at) ?? readWords(tokens, at);
}

function readDigits(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const token = tokens[at];
  if (token?.kind !== "number" || isGlued(tokens, at)) return undefined;
  const amount = digitsAmount(token.text);
  if (amount === undefined) return undefined;
  const next = tokens[at + 1];
  if (next !== undefined && !next.isApart) {
    if (/^(?:e|de|ste|th|st|nd|rd)$/u.test(next.text)) return { amount, end: at + 2, kind: "ordinal" };
    if (/^[¼¾:]$/u.test(next.text)) return undefined;
  }
  return withHalf(tokens, { amount, end: at + 1, kind: "cardinal" });
}

/** `1,5` and `1.5` have a fraction, `1.000` has not; `17.00` is a time of the clock. */
function digitsAmount(text: string): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text);
  if (/^\d{1,3}(?:[.,]\d{3})+$/u.test(text)) return Number(text.replace(/[.,]/gu, ""));
  if (/^\d+[.,]\d$/u.test(text)) return Number(text.replace(",", "."));
  return undefined;
}

/** The second part of `9:11`, `3/5` or `2024-06`, and the number in `€50`. */
function isGlued(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined || token.isApart) return false;
  if (/^[€£$]$/u.test(before.text)) return true;
  return /^[:/.\-–]$/u.test(before.text) && !before.isApart && tokens[at - 2]?.kind === "number";
}

function readWords(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const token = tokens[at];
  if (token?.kind !== "word") return undefined;
  const words = wordsFrom(tokens, at);
  for (let count = words.length; count > 0; count -= 1) {
    const end = words[count - 1]?.end ?? at + 1;
    const spelled = words
      .slice(0, count)
      .map(({ text }) => text)
      .join(" ");
    const ordinal = ordinalWords.get(spelled);
    if (ordinal !== undefined) return { amount: ordinal, end, kind: "ordinal" };
    const read = readNumberWord(spelled);
    if (read?.length !== spelled.length) continue;
    const isArticle = count === 1 && ["a", "an", "een"].includes(token.text) && !token.isAccented;
    return withHalf(tokens, { amount: read.amount, end, kind: isArticle ? "article" : "cardinal" });
  }
  return undefined;
}

/** Up to six words in a row, hyphens between them left out. */
function wordsFrom(tokens: readonly Token[], at: number): { text: string; end: number }[] {
  const words: { text: string; end: number }[] = [];
  for (let index = at; words.length < 6; index += 1) {
    const token = tokens[index];
    if (token?.kind === "word") words.push({ text: token.text, end: index + 1 });
    else if (token?.text !== "-" || words.length === 0) break;
  }
  return words;
}

const halves = new Set(["half", "halve", "½"]);

/** `een half`, `half a`, `anderhalf`, `½`. */
function readHalf(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const text = tokens[at]?.text;
  if (text === "anderhalf" || text === "anderhalve") return { amount: 1.5, end: at + 1, kind: "cardinal" };
  const isLed = ["een", "a", "one"].includes(text ?? "");
  const half = isLed ? at + 1 : at;
  if (!halves.has(tokens[half]?.text ?? "")) return undefined;
  const end = ["a", "an"].includes(tokens[half + 1]?.text ?? "") ? half + 2 : half + 1;
  return { amount: 0.5, end, kind: "cardinal" };
}

/** `twee en een half`, `two and a half`, `2½`. */
function withHalf(tokens: readonly Token[], read: ReadNumber): ReadNumber {
  if (tokens[read.end]?.text === "½") return { ...read, amount: read.amount + 0.5, end: read.end + 1 };
  if (!["en", "and"].includes(tokens[read.end]?.text ?? "")) return read;
  const half = readHalf(tokens, read.end + 1);
  return half?.amount === 0.5 ? { amount: read.amount + 0.5, end: half.end, kind: "cardinal" } : read;
}

/** `five (5)`, `fifth (5th)`: the bracket says it again. */
function withBrackets(tokens: readonly Token[], read: ReadNumber | undefined): ReadNumber | undefined {
  if (read === undefined || tokens[read.end]?.text !== "(") return read;
  const again = readSingle(tokens, read.end + 1);
  if (again === undefined || tokens[again.end]?.text !== ")") return read;
  return { ...read, end: again.end + 1, kind: read.kind === "article" ? "cardinal" : read.kind };
}

const rangeWords = new Set(["tot", "t/m", "a", "of", "to", "or", "-", "–", "—", "/"]);

/** `2 tot 4`, `4-6`, `two or three`, and `10 and 15` behind `between`. */
function readRange(tokens: readonly Token[], first: ReadNumber): ReadNumber | undefined {
  const start = rangeGlue(tokens, first.end);
  if (start === undefined) return undefined;
  const second = withBrackets(tokens, readUpper(tokens, start));
  if (second?.kind !== "cardinal" || second.amount <= first.amount) return undefined;
  return { ...second, kind: "cardinal" };
}

function rangeGlue(tokens: readonly Token[], at: number): number | undefined {
  const texts = [0, 1, 2].map((step) => tokens[at + step]?.text);
  if (texts.join(" ") === "tot en met") return at + 3;
  if (texts.join(" ") === "t / m") return at + 3;
  if (rangeWords.has(texts[0] ?? "")) return at + 1;
  if (!["en", "and"].includes(texts[0] ?? "")) return undefined;
  const before = tokens.slice(Math.max(0, at - 5), at).map(({ text }) => text);
  return before.includes("tussen") || before.includes("between") ? at + 1 : undefined;
}

/** The second number may be glued to a hyphen. */
function readUpper(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const token = tokens[at];
  if (token?.kind !== "number") return readSingle(tokens, at);
  const amount = digitsAmount(token.text);
  return amount === undefined ? undefined : { amount, end: at + 1, kind: "cardinal" };
}
