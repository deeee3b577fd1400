import type { Place } from "../place.ts";
import { littleWords, tokens } from "./little-words.ts";
import { problem, type Report, shown } from "./problem.ts";
import { itemsOf, type Source } from "./source.ts";

export interface Word {
  readonly text: string;
  readonly place: Place;
}

/** What several words mean together: one of them, all of them, or none of them. */
export type Meaning = "any" | "all" | "none";

/**
 * One or several names: `a`, `[a, b]`, `a or b`, `a and b`. A list means what
 * the key says (VOCABULARY §1.2); a phrase must say the same, else it is reported.
 */
export function wordsOf(source: Source | undefined, meaning: Meaning, report: Report): readonly Word[] {
  return itemsOf(source).flatMap((item) => {
    if (item.kind !== "scalar" || item.value === null) return [];
    return phraseWords({ text: String(item.value), place: item.place }, meaning, report);
  });
}

function phraseWords(phrase: Word, meaning: Meaning, report: Report): readonly Word[] {
  const words: Word[] = [];
  let name: string[] = [];
  let wrong: string | undefined;
  for (const token of [...tokens(phrase.text), undefined]) {
    const isOr = token !== undefined && littleWords.or.has(token);
    const isAnd = token !== undefined && littleWords.and.has(token);
    if (token !== undefined && !isOr && !isAnd) {
      name.push(token);
      continue;
    }
    words.push({ text: name.join(" "), place: phrase.place });
    name = [];
    if ((isOr && meaning === "all") || (isAnd && meaning !== "all")) wrong = token;
  }
  if (wrong !== undefined || words.some(({ text }) => text === "")) {
    report(
      problem(
        "phrase",
        phrase.place,
        wrong === undefined ? unfinished(phrase.text) : wrongWord(wrong, meaning),
      ),
    );
    return [];
  }
  return words;
}

function unfinished(text: string) {
  return {
    nl: `"${shown(text)}" is niet af. Schrijf namen met "of" of "en" ertussen, of een lijst [a, b].`,
    en: `"${shown(text)}" is not finished. Write names with "or" or "and" between, or a list [a, b].`,
  };
}

function wrongWord(word: string, meaning: Meaning) {
  if (meaning === "all") {
    return {
      nl: `Hier gelden altijd alle namen, dus "${word}" kan niet. Schrijf "a en b" of [a, b]; voor een keuze: maak een tabel of een groep.`,
      en: `All names always hold here, so "${word}" is not possible. Write "a and b" or [a, b]; for a choice make a table or a group.`,
    };
  }
  const held =
    meaning === "any"
      ? { nl: "één van de namen", en: "one of the names" }
      : { nl: "geen van de namen", en: "none of the names" };
  return {
    nl: `Hier geldt altijd ${held.nl}, dus "${word}" kan niet. Schrijf "a of b" of [a, b].`,
    en: `Here it is always ${held.en}, so "${word}" is not possible. Write "a or b" or [a, b].`,
  };
}
