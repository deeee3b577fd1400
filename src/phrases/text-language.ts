import type { Language } from "../language/language.ts";
import type { Token } from "./token.ts";

const dutch = new Set(
  "de het een en van wij we u uw wordt worden niet is zijn na binnen uiterlijk met op bij voor aan als dat die deze klacht klachten uit naar om te heeft hebben kan kunnen nadat ontvangst krijgt door ook nog geen tot".split(
    " ",
  ),
);
const english = new Set(
  "the a of and we you your our will be is are not within after by with on at for to if that this complaint complaints from has have can may days which receipt their they it as or been".split(
    " ",
  ),
);

/** The language in which most little words stand; undefined when they are as many. */
export function languageOf(tokens: readonly Token[]): Language | undefined {
  let balance = 0;
  for (const { text } of tokens) {
    if (dutch.has(text)) balance += 1;
    if (english.has(text)) balance -= 1;
  }
  if (balance === 0) return undefined;
  return balance > 0 ? "nl" : "en";
}

const dutchNumber =
  /^(?:een|geen|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\p{L}+(?:tig|tien|honderd|de|ste))$/u;
const englishNumber =
  /^(?:a|an|one|two|three|four|five|six|seven|eight|nine|\p{L}+(?:ty|teen|hundred|th|first|second|third))$/u;

/** The language of a number in words, beside a unit that both languages have: `eight-week`. */
export function languageOfNumber(tokens: readonly Token[]): Language | undefined {
  if (tokens.some(({ text }) => englishNumber.test(text))) return "en";
  return tokens.some(({ text }) => dutchNumber.test(text)) ? "nl" : undefined;
}
