/** The forms of the vocabulary with the words that people use for them, in both languages. */
const formWords: Readonly<Record<string, readonly string[]>> = {
  written: ["written", "schriftelijk"],
  letter: ["letter", "brief", "post"],
  "e-mail": ["e-mail", "email", "mail"],
  "web-form": ["web-form", "webform", "form", "formulier", "webformulier"],
  spoken: ["spoken", "oral", "mondeling"],
  phone: ["phone", "telephone", "telefoon", "telefonisch"],
  "in-person": ["in-person", "in person", "persoonlijk"],
  signed: ["signed", "ondertekend"],
  publication: ["publication", "publicatie", "gepubliceerd"],
};

const formByWord = new Map(
  Object.entries(formWords).flatMap(([form, words]) => words.map((word) => [word, form] as const)),
);

/** The form of VOCABULARY §4 that a word in either language stands for; undefined: a word of one's own. */
export function knownForm(written: string): string | undefined {
  return formByWord.get(written.trim().toLowerCase());
}
