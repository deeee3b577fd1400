import type { Language } from "../language/language.ts";
import type { PhraseBound } from "./phrase.ts";
import type { Token } from "./token.ts";

/** A term that is named and not said: `binnen deze termijn`. */
export interface BackReference {
  readonly bound: PhraseBound;
  readonly language: Language;
  readonly start: number;
  readonly end: number;
}

const dutchTime = /^(?:termijn|termijnen|\p{L}*termijn|periode|tijdsbestek|tijdvak)$/u;
const englishTime = /^(?:period|periods|timescales?|timeframes?|timelines?|deadlines?)$/u;
const pointing =
  /^(?:deze|die|dezelfde|dit|dat|de|dien|\p{L}*(?:genoemde|gestelde|vermelde|bedoelde|staande|gegeven|geldende|wettelijke|afgesproken)|this|that|these|those|the|same|stated|said|specified|relevant|required|given)$/u;
const indefinite = /^(?:een|a|an|welke|which|what|redelijke|reasonable|korte|geen|any)$/u;

/** The reference that starts at a token, with the word before it that makes it a term. */
export function backReferenceAt(tokens: readonly Token[], start: number): BackReference | undefined {
  const led = leadAt(tokens, start);
  if (led === undefined) return undefined;
  let isPointing = false;
  for (let index = led.end; index < Math.min(tokens.length, led.end + 8); index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === "mark") return undefined;
    if (indefinite.test(token.text)) return undefined;
    const isTime = led.language === "nl" ? dutchTime.test(token.text) : isEnglishTime(tokens, index);
    if (isTime) return isPointing ? { ...led, start, end: index + 1 } : undefined;
    isPointing ||= pointing.test(token.text);
    if (index === led.end && !isPointing) return undefined;
  }
  return undefined;
}

function isEnglishTime(tokens: readonly Token[], index: number): boolean {
  const text = tokens[index]?.text ?? "";
  const next = tokens[index + 1]?.text ?? "";
  return (
    englishTime.test(text) || (text === "time" && /^(?:limits?|frames?|scales?|lines?|period)$/u.test(next))
  );
}

const leads: readonly { readonly words: string; readonly language: Language; readonly bound: PhraseBound }[] =
  [
    ...["na afloop van", "na het verstrijken van", "na ommekomst van", "na"].map((words) =>
      dutch(words, "not-before"),
    ),
    ...["voor het verstrijken van", "voor het einde van", "voor afloop van"].map((words) =>
      dutch(words, "within"),
    ),
    dutch("uiterlijk binnen", "within"),
    dutch("binnen", "within"),
    ...["after the expiry of", "at the end of", "after the end of", "after"].map((words) =>
      english(words, "not-before"),
    ),
    ...["by the end of", "before the end of", "within", "inside"].map((words) => english(words, "within")),
  ];

function leadAt(tokens: readonly Token[], start: number) {
  for (const { words, language, bound } of leads) {
    const wanted = words.split(" ");
    if (wanted.every((word, index) => tokens[start + index]?.text === word)) {
      return { language, bound, end: start + wanted.length };
    }
  }
  return undefined;
}

function dutch(words: string, bound: PhraseBound) {
  return { words, language: "nl", bound } as const;
}

function english(words: string, bound: PhraseBound) {
  return { words, language: "en", bound } as const;
}
