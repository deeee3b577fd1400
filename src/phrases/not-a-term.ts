import type { BoundWords } from "./bound-words.ts";
import type { Quantity } from "./quantity.ts";
import type { Token } from "./token.ts";

/** Durations that are no terms: ages, opening hours, times of the clock, experience, what is past. */
export function isNoTerm(tokens: readonly Token[], quantity: Quantity, bounds: BoundWords): boolean {
  return (
    bounds.words.includes("none") ||
    isPast(tokens, quantity, bounds) ||
    isAge(tokens, quantity, bounds) ||
    isClock(tokens, quantity, bounds) ||
    isRate(tokens, quantity) ||
    isOffice(tokens, quantity) ||
    isUnmarked(tokens, quantity, bounds)
  );
}

const compared = /older|later|longer|more|within|latest/u;

/** `een week geleden`, but not `meer dan een jaar geleden`. */
function isPast(tokens: readonly Token[], { end, start }: Quantity, { words }: BoundWords): boolean {
  if (/\b(?:lasted|duurde|duurden|took|nam)\b/u.test(textOf(tokens, start - 4, start))) return true;
  const isAgo = /^(?:\) )?(?:geleden|ago|old|oud)\b/u.test(textOf(tokens, end, end + 2));
  return isAgo && !words.some((word) => compared.test(word));
}

const ageBehind =
  /^(?:(?:(?:zijn|is|bent|en|of|and|or) )+(?:ouder|jonger|older|younger|over|above|under|boven|wettelijk)|of age|oud|old)\b/u;
const people =
  /\b(?:kind|kinderen|jongeren|jongere|minderjarige\p{L}*|leerlingen|leerling|patienten|patient|clienten|client|personen|persoon|mensen|bewoners|mevrouw|meneer|children|child|young|people|persons?|pupils?|students?|patients?|adults?|minors?)\b/u;

/** Of people: `van 16 jaar en ouder`, `jonger dan 18 jaar`, `(54 jaar)`, `a 16-year-old`. */
function isAge(
  tokens: readonly Token[],
  { unit, amount, start, end }: Quantity,
  { words }: BoundWords,
): boolean {
  if (unit !== "years") return false;
  const behind = textOf(tokens, end, end + 4);
  if (ageBehind.test(behind.replace(/^- /u, "")))
    return !words.some((word) => word === "more" || word === "longer") || amount >= 11;
  if (amount < 11 || words.includes("within")) return false;
  if (words.includes("older")) return true;
  return tokens[start - 1]?.text === "(" || people.test(textOf(tokens, start - 7, start));
}

/** `om 14 uur`, `van 9 tot 12 uur`, `na 17 uur`, `uiterlijk 12 uur`. */
function isClock(
  tokens: readonly Token[],
  { unit, amount, end, start }: Quantity,
  { words }: BoundWords,
): boolean {
  if (unit !== "hours" || amount > 24 || words.includes("within")) return false;
  const limits = words.filter((word) => word !== "term" && word !== "none");
  const before = tokens[start - 1]?.text ?? "";
  if (limits.length === 0 && /^(?:om|van|vanaf|tussen|from|between)$/u.test(before)) return true;
  if (/^(?:o'clock|am|pm|'s)$/u.test(tokens[end]?.text ?? "")) return true;
  if (tokens[end - 1]?.text !== "uur") return false;
  if (limits.length === 0) return end - start > 2 && /\btot\b|-|–/u.test(textOf(tokens, start, end));
  const isCounted = /^(?:na|nadat|voor|voorafgaand|van te ?voren|tevoren|later)\b/u.test(
    textOf(tokens, end, end + 3),
  );
  return amount < 24 && limits.length === 1 && !isCounted && /^(?:na|voor|tot|rond|uiterlijk)$/u.test(before);
}

/** `24 uur per dag`, `7 days a week`, `25 jaar ervaring`. */
function isRate(tokens: readonly Token[], { end, kind, unit }: Quantity): boolean {
  if (kind === "repetition") return false;
  const behind = textOf(tokens, end, end + 5);
  if (/^(?:'|’)?s? ?(?:of )?(?:\p{L}+ )?(?:ervaring|experience)\b/u.test(behind)) return true;
  if (unit !== "hours" && !unit.endsWith("days")) return false;
  return /^(?:per|in de|in het|a|each|every|door de) (?:dag|week|maand|jaar|etmaal|day|month|year)\b/u.test(
    behind,
  );
}

const office =
  /\b(?:benoemd|herbenoemd|benoeming|aangesteld|zittingsduur|zittingstermijn|lidmaatschap|appointed|reappointed|term of office)\b/u;

/** How long somebody sits on a committee is no deadline. */
function isOffice(tokens: readonly Token[], { start, end, unit }: Quantity): boolean {
  if (unit !== "years") return false;
  return office.test(`${textOf(tokens, start - 10, start)} # ${textOf(tokens, end, end + 6)}`);
}

/** `een week` and `de eerste dag` are terms only where words around say so. */
function isUnmarked(
  tokens: readonly Token[],
  { kind, start, end }: Quantity,
  { words, passed }: BoundWords,
): boolean {
  if (kind === "ordinal")
    return !words.some((word) => /within|latest|after/u.test(word)) && !isOnDay(tokens, start, end);
  if (kind !== "article") return false;
  if (words.length > 0) return false;
  const behind = textOf(tokens, end, end + 3);
  const isDated =
    /^(?:na|nadat|voor|voorafgaand|van te ?voren|van tevoren|after|before|prior|from|in advance)\b/u.test(
      behind,
    );
  return !isDated && !(passed === 0 && end === tokens.length && start > 0);
}

/** `op de vijfde werkdag na`. */
function isOnDay(tokens: readonly Token[], start: number, end: number): boolean {
  return (
    /^(?:op de|on the)$/u.test(textOf(tokens, start - 2, start)) &&
    /^(?:na|after|following)\b/u.test(textOf(tokens, end, end + 1))
  );
}

function textOf(tokens: readonly Token[], start: number, end: number): string {
  return tokens
    .slice(Math.max(0, start), end)
    .map(({ text }) => text)
    .join(" ");
}
