import { readNumber } from "./number.ts";
import type { Quantity } from "./quantity.ts";
import type { Token } from "./token.ts";
import { inUnits, type ReadUnit, readUnit } from "./unit.ts";
import { sequenceAt, sequencesByStart } from "./word-sequences.ts";

/** How often something happens, as the time between two times: `eenmaal per kwartaal`, `every four weeks`, `jaarlijks`. */
export function readRepetition(tokens: readonly Token[], start: number): Quantity | undefined {
  const adverb = sequenceAt(tokens, start, adverbs);
  if (adverb !== undefined) return repetition(1, start, { ...adverb.meaning, end: adverb.end });
  return readEvery(tokens, start) ?? readTimesPer(tokens, start);
}

const adverbs = sequencesByStart<Omit<ReadUnit, "end">>([
  [{ unit: "years", times: 1, language: "nl" }, "jaarlijks"],
  [{ unit: "months", times: 3, language: "nl" }, "driemaandelijks"],
  [{ unit: "months", times: 6, language: "nl" }, "halfjaarlijks"],
  [{ unit: "months", times: 1, language: "nl" }, "maandelijks"],
  [{ unit: "weeks", times: 1, language: "nl" }, "wekelijks"],
  [{ unit: "weeks", times: 2, language: "nl" }, "tweewekelijks"],
  [{ unit: "years", times: 1, language: "en" }, "annually|yearly|annual basis|an annual basis"],
  [{ unit: "months", times: 3, language: "en" }, "quarterly"],
  [{ unit: "months", times: 1, language: "en" }, "monthly"],
  [{ unit: "weeks", times: 1, language: "en" }, "weekly"],
  [{ unit: "weeks", times: 2, language: "en" }, "fortnightly"],
]);

/** `elk kwartaal`, `iedere vier weken`, `om de twee weken`, `every 20 working days`. */
function readEvery(tokens: readonly Token[], start: number): Quantity | undefined {
  const word = tokens[start]?.text ?? "";
  const isAbout = word === "om" && tokens[start + 1]?.text === "de";
  if (!isAbout && !/^(?:elke?|iedere?|every|each)$/u.test(word)) return undefined;
  const number = readNumber(tokens, start + (isAbout ? 2 : 1));
  const unit = readUnit(tokens, number?.end ?? start + 1);
  if (unit === undefined || (number === undefined && (isAbout || !isLong(unit)))) return undefined;
  const language = unit.language ?? (/^e(?:very|ach)$/u.test(word) ? "en" : "nl");
  return repetition(number?.amount ?? 1, start, { ...unit, language });
}

/** `eenmaal per kwartaal`, `two times a year` is each half year, `once every two weeks` is read from `every`. */
function readTimesPer(tokens: readonly Token[], start: number): Quantity | undefined {
  const times = timesAt(tokens, start);
  if (times === undefined) return undefined;
  const per = tokens[times.end]?.text ?? "";
  if (!/^(?:per|in|a|an|each|elke?|iedere?|every)$/u.test(per)) return undefined;
  const isArticle = /^(?:het|een|de|every|each)$/u.test(tokens[times.end + 1]?.text ?? "");
  const at = times.end + (isArticle ? 2 : 1);
  const number = readNumber(tokens, at);
  const unit = readUnit(tokens, number?.end ?? at);
  if (unit === undefined || (number === undefined && !isLong(unit))) return undefined;
  return repetition((number?.amount ?? 1) / times.amount, start, unit);
}

/** `per kwartaal` alone is once a quarter; `per maand` alone is mostly a price. */
function timesAt(tokens: readonly Token[], start: number): { amount: number; end: number } | undefined {
  const word = tokens[start]?.text ?? "";
  const next = tokens[start + 1]?.text ?? "";
  if (word === "per" && /^(?:kwartaal|halfjaar|half)$/u.test(next)) return { amount: 1, end: start };
  if (/^(?:eenmaal|eens|once)$/u.test(word)) return { amount: 1, end: start + 1 };
  if (/^(?:tweemaal|twice)$/u.test(word)) return { amount: 2, end: start + 1 };
  const number = readNumber(tokens, start);
  if (number === undefined || !/^(?:maal|keer|times?|x|×)$/u.test(tokens[number.end]?.text ?? ""))
    return undefined;
  return { amount: number.amount, end: number.end + 1 };
}

/** `elke dag` and `24 hours a day` say when people are there. */
function isLong({ unit }: ReadUnit): boolean {
  return ["weeks", "months", "years", "working-weeks"].includes(unit);
}

function repetition(amount: number, start: number, unit: ReadUnit): Quantity {
  const { language, end } = unit;
  return { ...inUnits(amount, unit), kind: "repetition", start, end, ...(language && { language }) };
}
