import type { Language, Text } from "../language/language.ts";
import type { FormField } from "./blank-form.ts";

export const formWords = {
  how: {
    nl: "Vul het in op het scherm en druk het af, of druk het leeg af en schrijf erop. Het formulier verstuurt zelf niets.",
    en: "Fill it in on the screen and print it, or print it blank and write on it. The form itself sends nothing.",
  },
  onPaper: {
    nl: "Vul de rechterkolom in, of druk het af en schrijf erop. Kruis bij een keuze één hokje aan.",
    en: "Fill in the right column, or print it and write on it. Tick one box where there is a choice.",
  },
  dateHint: { nl: "Dag, maand en jaar, zoals 27-3-2026.", en: "Day, month and year, such as 27 March 2026." },
  prompt: { nl: "Typ hier uw antwoord", en: "Type your answer here" },
  question: { nl: "Vraag", en: "Question" },
  answer: { nl: "Uw antwoord", en: "Your answer" },
  afterwards: { nl: "Wat er daarna gebeurt", en: "What happens then" },
  optional: { nl: "hoeft niet", en: "optional" },
} as const satisfies Readonly<Record<string, Text>>;

/** The question, with a mark where the regulation does not ask it. */
export function sayLabel({ label, isAsked }: FormField, language: Language): string {
  const words = label[language].charAt(0).toUpperCase() + label[language].slice(1);
  return isAsked ? words : `${words} (${formWords.optional[language]})`;
}
