import { readOpenWords } from "../calendar/open-words.ts";
import type { Language } from "../language/language.ts";
import type { PhraseBound } from "./phrase.ts";
import type { Token } from "./token.ts";

/** Words for a term that has no number. */
export interface OpenNorm {
  readonly bound: PhraseBound;
  readonly language?: Language;
  readonly start: number;
  readonly end: number;
}

interface Pattern {
  readonly language: Language;
  readonly bound?: PhraseBound;
  readonly shape: RegExp;
}

const dutchUnits = "(?:uren|dagen|werkdagen|weken|maanden)";
const englishUnits = "(?:hours|days|working days|business days|weeks|months)";
const dutchTime = "(?:termijn|tijd|periode|tijdsbestek|tijdspanne)";
const englishTime =
  "(?:time|period|timescales?|timeframes?|time frames?|time ?lines?|time limits?|deadlines?|manner|intervals?)";

const patterns: readonly Pattern[] = [
  nl(
    "zo (?:spoedig|snel|vlug|vroeg|vroegtijdig|kort|gauw|tijdig)(?: (?:als|maar|enigszins|redelijkerwijs|redelijkerwijze|praktisch|dit|dat|het|wij|we|u|hij|zij))* (?:mogelijk|haalbaar|doenlijk|kan|kunnen)(?: is)?",
  ),
  nl("zo (?:spoedig|snel|vlug) als redelijkerwijs"),
  nl("zodra (?:(?:dit|dat|het|redelijkerwijs|praktisch) )*mogelijk"),
  nl(
    "(?:met )?(?:de )?(?:meeste|bekwame|gepaste|nodige|grote|grootst mogelijke|meeste|bijzondere|gezwinde) (?:spoed|voortvarendheid|snelheid)",
  ),
  nl("met (?:spoed|voortvarendheid|voorrang)"),
  nl("(?:voortvarend|spoedig|spoedigst|eerstdaags|stante pede|subiet)"),
  nl(
    `zonder (?:enig |verder |onnodig |onredelijk |nodeloos |onnodige |onredelijke |nodeloze |verdere |enige )?(?:uitstel|vertraging|oponthoud|verwijl|dralen)`,
  ),
  nl(
    `(?:binnen|op|in) (?:een |de |afzienbare |zo )*(?:redelijke|afgesproken|overeengekomen|korte|kort mogelijke|passende|afzienbare|vastgestelde|aanvaardbare|nader te bepalen|nader vast te stellen|nader af te spreken|nader overeen te komen|onderling af te spreken|te bepalen|te stellen|korst mogelijke|kortst mogelijke)(?: (?:vastgestelde|overeengekomen|gestelde|en billijke))? ${dutchTime}`,
  ),
  nl(`(?:een )?(?:redelijke|afgesproken|overeengekomen) ${dutchTime}`),
  nl(`(?:binnen |na |over )?(?:enkele|enige|een paar|een aantal|een beperkt aantal) ${dutchUnits}`),
  nl("bij (?:de )?(?:eerste|eerstvolgende) (?:gelegenheid|mogelijkheid)"),
  nl(
    "(?:ruim|ruimschoots|tijdig|geruime tijd) (?:voor(?=$| )|van te ?voren|vooraf)(?:afgaand aan)?",
    "before",
  ),
  nl(
    "(?:onbeperkt|voor onbepaalde tijd|onbepaalde tijd|blijvend)(?= (?:\\p{L}+ )?(?:bewaa?r|gearchiveerd))",
    "not-before",
  ),
  en(
    "as (?:soon|quickly|early|swiftly|promptly|speedily|fast|timely|expeditiously)(?: (?:as|is|it|reasonably|practically|this|that|possibly))+ (?:possible|practicable|practical|practicably|feasible|able)",
  ),
  en(
    "as (?:soon|quickly|early|swiftly|promptly) as (?:we|you|they|he or she|it|he|she)(?: reasonably)? (?:can|could|are able to|is able to|may)(?: be)?",
  ),
  en("(?:soonest|earliest) (?:possible )?(?:opportunity|convenience)"),
  en(
    `(?:at |on )?(?:the |your |our |its |their )?(?:earliest|first|soonest)(?: (?:possible|available|practicable|reasonable))? (?:opportunity|convenience|time|date|moment)`,
  ),
  en("without(?: (?:any|undue|unnecessary|unreasonable|further|avoidable|due))* (?:delay|hesitation)"),
  en(
    `(?:with)?in an? (?:reasonable|short|suitable|appropriate|agreed|specified|acceptable|mutually agreed|prompt|timely|realistic)(?: (?:amount|period|length) of)? ${englishTime}`,
  ),
  en(`(?:with)?in (?:an? |the )?(?:agreed|reasonable|timely|prompt) ${englishTime}`),
  en("in a (?:timely|prompt|speedy|swift) (?:way|manner|fashion)"),
  en(`(?:within |in |after )?(?:a few|several|a couple of|some|a number of) ${englishUnits}`),
  en("(?:promptly|timely|swiftly|speedily|expeditiously|urgently|rapidly|instantly)"),
  en("(?:well|far) (?:in advance|before)", "before"),
  en(
    "(?:indefinitely|permanently)(?= (?:\\p{L}+ )?(?:kept|retained|stored))|(?<=(?:kept|retained|stored|held) )indefinitely",
    "not-before",
  ),
];

/** Words of the calendar's list that in prose are mostly no term. */
const tooCommon = new Set(
  "ruim|ruimschoots|well|korte termijn|enige tijd|some time|geregeld|reasonable time|redelijke tijd|a short time|afzienbare tijd".split(
    "|",
  ),
);
/** What makes `direct` mean close instead of at once, and `snel` a quality. */
const directly =
  /^(?:direct|meteen|onmiddellijk) (?:betrokken\p{L}*|belanghebbend\p{L}*|leidinggevend\p{L}*|verantwoordelijk\p{L}*|verband|belang|gevolg|bij betrokken|toegankelijk|naaste|als(?!\p{L}))|^(?:immediately|directly) (?:involved|affected|concerned|responsible)/u;
/** May: nobody has to. */
const may = /\b(?:kunt u|u kunt|kunt|mag|mogen|dat kan|kan ook|you can|you may)(?: \p{L}+)? $/u;
/** `te snel`, `how quickly`. */
const quality = /\b(?:te|hoe|too|how|even|minder|as) $/u;
/** `doet niets wat kwetst: …`: what follows is not to be done. */
const forbidden = /\b(?:niets|nooit|nothing|never)\b[^:]*:/u;
/** `een klacht met spoed`. */
const urgent = /\b(?:klacht|melding|zaak|zaken)(?:en)? $/u;

/** All open norms of a sentence, in its order. */
export function openNorms(tokens: readonly Token[]): OpenNorm[] {
  const found: OpenNorm[] = [];
  const { text, starts } = spoken(tokens);
  for (let index = 0; index < tokens.length; index += 1) {
    if (tokens[index]?.kind !== "word") continue;
    const at = starts[index] ?? 0;
    const norm = longestAt(text, at);
    if (norm === undefined || isSomethingElse(text, at)) continue;
    const end = tokensUntil(starts, index, at + norm.length);
    found.push({ ...norm, start: index, end });
    index = end - 1;
  }
  return found;
}

interface Found {
  readonly bound: PhraseBound;
  readonly language?: Language;
  readonly length: number;
}

function longestAt(text: string, at: number): Found | undefined {
  const ahead = text.slice(at, at + 120);
  let longest: Found | undefined = listed(ahead);
  for (const { language, bound = "within", shape } of patterns) {
    shape.lastIndex = at;
    const match = shape.exec(text);
    const length = match?.[0].trimEnd().length ?? 0;
    if (length > (longest?.length ?? 0)) longest = { language, bound, length };
  }
  return longest;
}

function listed(ahead: string): Found | undefined {
  const found = readOpenWords(ahead);
  return found && !tooCommon.has(ahead.slice(0, found.length)) ? { ...found, bound: "within" } : undefined;
}

function isSomethingElse(text: string, at: number): boolean {
  const ahead = text.slice(at, at + 60);
  if (directly.test(ahead)) return true;
  const before = text.slice(Math.max(0, at - 30), at);
  if (forbidden.test(text.slice(0, at))) return true;
  if (quality.test(before) || (/^met (?:spoed|voorrang)/u.test(ahead) && urgent.test(before))) return true;
  return /^(?:direct|meteen|snel)(?!\p{L})/u.test(ahead) && may.test(before);
}

/** The words as one text, hyphens as spaces, with the place where each token starts. */
function spoken(tokens: readonly Token[]): { text: string; starts: number[] } {
  let text = "";
  const starts: number[] = [];
  for (const token of tokens) {
    if (token.isApart && text !== "") text += " ";
    starts.push(text.length);
    text += token.text === "-" ? " " : token.text;
  }
  return { text, starts };
}

function tokensUntil(starts: readonly number[], from: number, until: number): number {
  let end = from + 1;
  while (end < starts.length && (starts[end] ?? 0) < until) end += 1;
  return end;
}

function nl(words: string, bound?: PhraseBound): Pattern {
  return pattern("nl", words, bound);
}

function en(words: string, bound?: PhraseBound): Pattern {
  return pattern("en", words, bound);
}

function pattern(language: Language, words: string, bound: PhraseBound | undefined): Pattern {
  return { language, shape: new RegExp(`(?:${words})(?!\\p{L})`, "uy"), ...(bound && { bound }) };
}
