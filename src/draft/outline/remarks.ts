import type { Remark } from "./outline.ts";

/** What is said of numbers that could not stay as they were. */
export const remarks = {
  renumbered: (heading: string | undefined): Remark => ({
    rule: "renumbered",
    message: {
      nl: `De leden onder “${heading ?? "de inleiding"}” hadden nummers die niet oplopen, of tekst zonder nummer ertussen. Zij zijn opnieuw genummerd. Klopt dat?`,
      en: `The paragraphs under “${heading ?? "the introduction"}” had numbers that do not rise, or text without a number among them. They have been numbered anew. Is that right?`,
    },
  }),
  duplicateNumber: (heading: string): Remark => ({
    rule: "duplicate-number",
    message: {
      nl: `Het nummer van “${heading}” komt al eerder voor. Het staat nu tussen haakjes en is geen artikel om naar te verwijzen. Geef het een eigen nummer.`,
      en: `The number of “${heading}” occurs before. It now stands in brackets and is no article to refer to. Give it a number of its own.`,
    },
  }),
  numberedByUs: (): Remark => ({
    rule: "numbered-by-us",
    message: {
      nl: "Leden zonder nummer hebben van ons een nummer gekregen, zodat een stap ernaar kan verwijzen. Mag dat in de officiële tekst, of zijn deze nummers alleen voor de site?",
      en: "Paragraphs without a number got one from us, so that a step can refer to them. May that be in the official text, or are these numbers for the site only?",
    },
  }),
} as const;
