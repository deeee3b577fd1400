/** A numbered heading, perhaps with the text of the article on the same line. */
export interface NumberedHeading {
  /** `Artikel 5 Termijn`, `5.2`. */
  readonly heading: string;
  /** 1: chapter; 2: article or section; one more for each further part of its number. */
  readonly depth: number;
  /** What follows and is no title. */
  readonly text?: string;
}

const worded =
  /^(?<word>artikel|article|art\.?|hoofdstuk|chapter|paragraaf|section|sectie|bepaling|clausule|clause|§)\s*(?<number>\d{1,4}(?:[.:]\d{1,4})*[a-z]?|[ivxlc]{1,6})(?:\s*[.:)–-]+)?(?:\s+|$)(?<rest>.*)$/iu;
const layered = /^(?<number>\d{1,3}(?:\.\d{1,3})+)\.?(?:\s+|$)(?<rest>.*)$/u;

const longestTitle = 90;

/** The heading with a number that a paragraph is or begins with; undefined if there is none. */
export function numberedHeading(text: string): NumberedHeading | undefined {
  const found = worded.exec(text)?.groups;
  if (found !== undefined) {
    const { word = "", number = "", rest = "" } = found;
    // Inside a sentence: `artikel 5 van de wet`, `Artikel 9 lid 2 bepaalt`.
    if (/^\p{Ll}/u.test(word) || /^(?:\p{Ll}|[,;)])/u.test(rest)) return undefined;
    const depth = /^(?:hoofdstuk|chapter)$/iu.test(word) ? 1 : 2;
    return split(`${word === "§" ? "§" : word} ${number}`, rest, depth);
  }
  const { number, rest = "" } = layered.exec(text)?.groups ?? {};
  if (number === undefined || /^\p{Ll}/u.test(rest)) return undefined;
  return split(number, rest, 1 + number.split(".").length);
}

function split(number: string, rest: string, depth: number): NumberedHeading {
  if (rest === "") return { heading: number, depth };
  if (isTitle(rest)) return { heading: `${number} ${rest}`, depth };
  return { heading: number, depth, text: rest };
}

const phase =
  /^(?<head>(?:stap|fase|stage|step|phase) (?:\d{1,2}|one|two|three|four|een|één|twee|drie|vier)(?: (?:complaint|klacht))?(?: \([^)]{1,40}\))?)(?:(?::\s*|\s*[.–-]\s+)(?<rest>.+)|:)?$/iu;

/** The heading that begins a phase: `Stage 2`, `Stap 1: bespreek de klacht`, `Fase 2: De directie beslist …`. */
export function phaseHeading(text: string): NumberedHeading | undefined {
  const { head, rest } = phase.exec(text)?.groups ?? {};
  if (head === undefined || !/^\p{Lu}/u.test(head)) return undefined;
  if (rest === undefined) return { heading: head, depth: 2 };
  const isName = rest.split(" ").length <= 8 && !/[.;:,!?]$/u.test(rest);
  return isName ? { heading: `${head}: ${rest}`, depth: 2 } : { heading: head, depth: 2, text: rest };
}

/** Whether words read as a title and not as a sentence. */
export function isTitle(words: string): boolean {
  return (
    words.length <= longestTitle &&
    words.split(" ").length <= 12 &&
    !/[.;:,!]$/u.test(words) &&
    /^[\p{Lu}‘'"“(\d]/u.test(words) &&
    !/[.;!] \p{Lu}/u.test(words)
  );
}

/** A word that heads a part of almost any text, and is no title of the whole. */
export function isUsualHeading(words: string): boolean {
  return partOfAnyText.test(words);
}

const partOfAnyText =
  /^(?:doel|doelstelling|inleiding|algemeen|toelichting|voorwoord|begripsbepalingen|purpose|scope|aim|introduction|general|preamble|definitions)$/iu;
