import type { Language, Text } from "../../language/language.ts";

/** What the page says on which people search. */
export const searchTexts = {
  title: { nl: "Zoeken", en: "Search" },
  introduction: {
    nl: "Zoek in de regelingen die nu gelden: artikelen, stappen, termijnen en begrippen.",
    en: "Search the regulations in force: articles, steps, terms and definitions.",
  },
  withoutScript: {
    nl: "Zoeken werkt alleen met JavaScript. In de registers hieronder vindt u alles van A tot Z.",
    en: "Searching only works with JavaScript. The registers below list everything from A to Z.",
  },
  words: { nl: "Waar zoekt u naar?", en: "What are you looking for?" },
  regulation: { nl: "In welke regeling?", en: "In which regulation?" },
  all: { nl: "Alle regelingen", en: "All regulations" },
  search: { nl: "Zoeken", en: "Search" },
  results: { nl: "Gevonden", en: "Found" },
  more: { nl: "Meer laten zien", en: "Show more" },
  registers: { nl: "Registers van A tot Z", en: "Registers from A to Z" },
  searching: { nl: "Bezig met zoeken…", en: "Searching…" },
  unavailable: {
    nl: "Zoeken lukt hier niet: de zoekgegevens kunnen niet worden geladen. Gebruik de registers hieronder.",
    en: "Searching does not work here: its data cannot be loaded. Use the registers below.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** How much was found. */
export function sayFound(count: number, words: string, language: Language): string {
  if (count === 0)
    return { nl: `Niets gevonden voor “${words}”.`, en: `Nothing found for “${words}”.` }[language];
  return {
    nl: `${count} ${count === 1 ? "pagina" : "pagina's"} gevonden voor “${words}”.`,
    en: `${count} ${count === 1 ? "page" : "pages"} found for “${words}”.`,
  }[language];
}
