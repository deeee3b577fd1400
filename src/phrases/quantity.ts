import { readNumberWord } from "../calendar/number-words.ts";
import type { Language } from "../language/language.ts";
import { type ReadNumber, readNumber } from "./number.ts";
import type { CountedUnit } from "./phrase.ts";
import { readRepetition } from "./repetition.ts";
import type { Token } from "./token.ts";
import { inUnits, type ReadUnit, readUnit, unitWordsAt } from "./unit.ts";

/** A number of units somewhere in a sentence. */
export interface Quantity {
  readonly amount: number;
  readonly unit: CountedUnit;
  readonly language?: Language;
  /**
   * `article`: `een week`, which is only a term with words around it that say so;
   * `not-even`: `nog geen jaar`; `repetition`: `elk kwartaal`, `jaarlijks`.
   */
  readonly kind: ReadNumber["kind"] | "not-even" | "repetition";
  /** Indexes of its first token and of the token behind it. */
  readonly start: number;
  readonly end: number;
}

/** The quantity that starts at a token. */
export function readQuantity(tokens: readonly Token[], start: number): Quantity | undefined {
  return (
    readRepetition(tokens, start) ??
    readCounted(tokens, start) ??
    readCompound(tokens, start) ??
    readNotEven(tokens, start) ??
    readNextDay(tokens, start)
  );
}

function readCounted(tokens: readonly Token[], start: number): Quantity | undefined {
  const number = readNumber(tokens, start);
  if (number === undefined) return undefined;
  const unit = readUnit(tokens, number.end);
  if (unit === undefined) return undefined;
  const half = halfBehind(tokens, unit.end);
  const amount = number.amount + (half === undefined ? 0 : 0.5);
  return quantity({ amount, kind: number.kind, start, unit: { ...unit, end: half ?? unit.end } });
}

/** `a year and a half`. */
function halfBehind(tokens: readonly Token[], at: number): number | undefined {
  const words = tokens.slice(at, at + 3).map(({ text }) => text);
  return /^(?:and a half|en een (?:half|halve))$/u.test(words.join(" ")) ? at + 3 : undefined;
}

const compound =
  /^(?<number>\p{L}*?)(?<unit>weken|dagen|werkdagen|maanden|jaars|uurs|weeks|daags|maands|weekse|daagse|maandse)(?:termijn|periode)?$/u;

/** `zeswekentermijn`, `een 6-wekentermijn`, `een zesweekse termijn`. */
function readCompound(tokens: readonly Token[], start: number): Quantity | undefined {
  const digits = tokens[start]?.kind === "number" ? readNumber(tokens, start) : undefined;
  const hyphen = digits !== undefined && tokens[digits.end]?.text === "-" ? 1 : 0;
  const at = digits === undefined ? start : digits.end + hyphen;
  const word = tokens[at]?.text ?? "";
  const isTerm =
    /(?:termijn|periode)$/u.test(word) || /^(?:termijn|periode)$/u.test(tokens[at + 1]?.text ?? "");
  const parts = isTerm ? compound.exec(word)?.groups : undefined;
  if (parts?.unit === undefined) return undefined;
  const spelled = digits === undefined ? readNumberWord(parts.number ?? "") : undefined;
  const isWhole = digits !== undefined ? parts.number === "" : spelled?.length === parts.number?.length;
  const amount = digits?.amount ?? spelled?.amount;
  const unit = compoundUnits[parts.unit];
  if (!isWhole || amount === undefined || unit === undefined) return undefined;
  return quantity({ amount, kind: "cardinal", start, unit: { unit, times: 1, language: "nl", end: at + 1 } });
}

const compoundUnits: Readonly<Record<string, CountedUnit>> = {
  weken: "weeks",
  weeks: "weeks",
  weekse: "weeks",
  dagen: "days",
  daags: "days",
  daagse: "days",
  werkdagen: "working-days",
  maanden: "months",
  maands: "months",
  maandse: "months",
  jaars: "years",
  uurs: "hours",
};

/** `nog geen jaar`, `not yet a year`: less than one. */
function readNotEven(tokens: readonly Token[], start: number): Quantity | undefined {
  if (tokens[start]?.text !== "geen" || tokens[start - 1]?.text !== "nog") return undefined;
  const number = readNumber(tokens, start + 1);
  const unit = readUnit(tokens, number?.end ?? start + 1);
  return unit && quantity({ amount: number?.amount ?? 1, kind: "not-even", start: start - 1, unit });
}

/** `de eerstvolgende werkdag`, `the next working day`. */
function readNextDay(tokens: readonly Token[], start: number): Quantity | undefined {
  const word = tokens[start]?.text ?? "";
  if (!/^(?:(?:eerst)?volgende|next|following)$/u.test(word)) return undefined;
  const unit = unitWordsAt(tokens, start + 1);
  if (unit === undefined || !unit.unit.endsWith("days")) return undefined;
  if (/s$/u.test(tokens[unit.end - 1]?.text ?? "") || /en$/u.test(tokens[unit.end - 1]?.text ?? ""))
    return undefined;
  return quantity({ amount: 1, kind: "article", start, unit });
}

interface Parts {
  readonly amount: number;
  readonly kind: Quantity["kind"];
  readonly start: number;
  readonly unit: ReadUnit;
}

function quantity({ amount, kind, start, unit }: Parts): Quantity {
  const { language, end } = unit;
  return { ...inUnits(amount, unit), kind, start, end, ...(language && { language }) };
}
