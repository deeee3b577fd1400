import type { Language } from "../language/language.ts";
import type { Token } from "./token.ts";
import { sequenceBefore, sequencesByEnd } from "./word-sequences.ts";

/** What words before a quantity say about it. */
export type BoundWord =
  /** `binnen` */
  | "within"
  /** `uiterlijk`, `maximaal`, `niet meer dan`, `by the end of` */
  | "latest"
  /** `ten minste` */
  | "least"
  /** `na`, `niet eerder dan` */
  | "after"
  /** `ouder dan`, `later dan`, `langer dan`, `meer dan`, and the last two with a `niet` before them */
  | "older"
  | "later"
  | "longer"
  | "more"
  | "not-later"
  | "not-longer"
  /** `in`, `met`, `een termijn van`: words that make `een week` a term but say no more. */
  | "term"
  /** `sinds`, `de afgelopen`: what follows is no term. */
  | "none";

/** The words directly before a quantity, nearest first. */
export interface BoundWords {
  readonly words: readonly BoundWord[];
  readonly language?: Language;
  /** Index of the first of them; the quantity itself when there are none. */
  readonly start: number;
  /** Index up to which words without meaning were passed over. */
  readonly passed: number;
}

type Meaning = { readonly word: BoundWord | "filler"; readonly language?: Language };

const dutch = (word: Meaning["word"]): Meaning => ({ word, language: "nl" });
const english = (word: Meaning["word"]): Meaning => ({ word, language: "en" });

const known = sequencesByEnd<Meaning>([
  [dutch("within"), "binnen"],
  [english("within"), "within|inside"],
  [
    dutch("latest"),
    "uiterlijk|ten laatste|op zijn laatst|op z'n laatst|op het laatst|maximaal|maximale|maximum van|max.|ten hoogste|hoogstens|hooguit|ten langste|tot|tot en met|tot aan|binnen de grens van|voor het einde van|voor het eind van|voor afloop van|voor het verstrijken van|aan het einde van|aan het eind van",
  ],
  [{ word: "latest" }, "max|maximum"],
  [{ word: "term" }, "in"],
  [
    english("latest"),
    "maximum of|by|by the end of|before the end of|before the expiry of|before the expiration of|before close of|by close of|by close of business on|by close of play on|by the close of|before the close of|by the close of business on|by close of business of|by end of|by the end of business on|at most|at the latest|at the very latest|the latest|latest|up to|upto|on or before|not exceeding|not exceed|exceed|not to exceed|not beyond|under|until|up until|as many as",
  ],
  [
    dutch("least"),
    "ten minste|tenminste|minstens|minimaal|minimale|minimum van|min.|op zijn minst|op z'n minst",
  ],
  [{ word: "least" }, "minimum"],
  [english("least"), "at least|minimum of|a minimum of"],
  [
    dutch("after"),
    "na|pas na|eerst na|na afloop van|na ommekomst van|na verloop van|na het verstrijken van|na verstrijken van|na het verlopen van|verstrijken van|op zijn vroegst|ten vroegste|op zijn vroegst na|niet binnen|niet voor",
  ],
  [
    english("after"),
    "after|after the end of|after the expiry of|after expiry of|after the expiration of|expiry of|expiration of|on the expiry of|on expiry of|once|not before|not until|until after|only after|at the end of|following|following a period of|on completion of",
  ],
  [english("more"), "over|exceeding|in excess of|beyond|exceeds|well over"],
  [
    dutch("term"),
    "met|termijn van|periode van|tijdsbestek van|duur van|gedurende|termijn|termijn bedraagt|bedraagt|duurt|op",
  ],
  [
    english("term"),
    "for|period of|time of|timescale of|timeframe of|limit of|deadline of|have|has|had|further|another|additional|next|takes|take|target of",
  ],
  [
    dutch("none"),
    "sinds|sedert|al|reeds|afgelopen|voorbije|laatste|laatste paar|vorige|jonger dan|onder de|boven de|leeftijd van|vanaf de leeftijd van|benoemd voor|om|rond|rond de",
  ],
  [
    english("none"),
    "since|past|last|previous|preceding|already|aged|age of|ages of|younger than|under the age of|over the age of|at",
  ],
  [
    { word: "filler" },
    "de|het|een|deze|die|the|a|an|this|that|of|van|ten|eerste|eerstkomende|komende|eerstvolgende|volgende|following|first|initial|ongeveer|circa|ca.|ca|about|approximately|around|nog|dan|:|(|-|,|normaliter|normaal gesproken|in principe|in beginsel|usually|normally|typically|ideally|genoemde termijn van|gestelde termijn van|wettelijke termijn van|op|on|steeds|telkens|eveneens|wederom|slechts|eens|alleen|only|just|total of|nogmaals|opnieuw|nieuwe|niet|worden|wordt|kan|duren|is|zijn|bedragen|te|uit",
  ],
]);

/** Reads backwards from a quantity as long as the words say something about it. */
export function boundWordsBefore(tokens: readonly Token[], at: number, spoken?: Language): BoundWords {
  const words: BoundWord[] = [];
  let language: Language | undefined;
  let start = at;
  let position = at;
  let fillers = 0;
  while (position > 0 && fillers <= 4) {
    const comparison = comparisonBefore(tokens, position) ?? clockBefore(tokens, position);
    const found = comparison ?? sequenceBefore(tokens, position, known);
    if (found === undefined || isForeign(found.meaning, spoken)) break;
    position = found.start;
    if (found.meaning.word === "filler") {
      fillers += 1;
      continue;
    }
    if (found.meaning.word === "none" && words.some(isLimit)) break;
    language ??= found.meaning.language;
    words.push(found.meaning.word);
    if (found.meaning.word !== "term") start = position;
  }
  return { words, start, passed: position, ...(language && { language }) };
}

/** `over de jaarlijkse`: `over` is English only beside English words. */
function isForeign({ language }: Meaning, spoken: Language | undefined): boolean {
  return language !== undefined && spoken !== undefined && language !== spoken;
}

/** `niet om binnen zes weken`: what stands before a limit does not undo it. */
function isLimit(word: BoundWord): boolean {
  return word === "within" || word === "latest" || word === "least";
}

const comparatives: Readonly<Record<string, readonly [plain: BoundWord, denied: BoundWord]>> = {
  ouder: ["older", "older"],
  older: ["older", "older"],
  later: ["later", "not-later"],
  langer: ["longer", "not-longer"],
  longer: ["longer", "not-longer"],
  meer: ["more", "not-longer"],
  more: ["more", "not-longer"],
  greater: ["more", "not-longer"],
  eerder: ["longer", "after"],
  vroeger: ["longer", "after"],
  earlier: ["longer", "after"],
  sooner: ["longer", "after"],
  minder: ["latest", "least"],
  korter: ["latest", "least"],
  less: ["latest", "least"],
  fewer: ["latest", "least"],
  shorter: ["latest", "least"],
};

/** `later dan`, `niet ouder zijn dan`, `shall be no later than`: the words may stand apart. */
function comparisonBefore(tokens: readonly Token[], end: number) {
  const than = tokens[end - 1]?.text;
  if (than !== "dan" && than !== "than") return undefined;
  const found = [2, 3, 4].find((back) => Object.hasOwn(comparatives, tokens[end - back]?.text ?? ""));
  if (found === undefined) return undefined;
  const comparative = end - found;
  const denial = [1, 2, 3, 4].find((back) => isDenial(tokens[comparative - back]));
  const start =
    denial === undefined || isCutOff(tokens, comparative - denial, comparative)
      ? undefined
      : comparative - denial;
  const isAgo = tokens.slice(comparative, end).some(({ text }) => /^(?:geleden|ago)$/u.test(text));
  const compared = comparatives[tokens[comparative]?.text ?? ""]?.[start === undefined ? 0 : 1];
  // `langer geleden dan` looks back as `ouder dan` does.
  const word = isAgo && compared?.endsWith("longer") ? "older" : compared;
  if (word === undefined) return undefined;
  const language: Language = than === "dan" ? "nl" : "en";
  return { meaning: { word, language }, start: start ?? comparative };
}

/** `by 5pm on the tenth day`: the hour of the last day changes nothing. */
function clockBefore(tokens: readonly Token[], end: number) {
  const words = tokens.slice(Math.max(0, end - 6), end).map(({ text }) => text);
  const clock = /(?:^| )(\d{1,2}(?:[.:]\d\d| : \d\d)? (?:am|pm|uur|noon)) (?:on|op) (?:the|de)$/u.exec(
    words.join(" "),
  );
  if (clock === null) return undefined;
  const meaning: Meaning = { word: "filler" };
  return { meaning, start: end - clock[0].trim().split(" ").length };
}

function isDenial(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^(?:niet|nooit|geen|no|not|never)$/u.test(token.text) || token.text.endsWith("n't"))
  );
}

function isCutOff(tokens: readonly Token[], start: number, end: number): boolean {
  return tokens.slice(start, end).some(({ kind, text }) => kind === "mark" && text !== "…");
}
