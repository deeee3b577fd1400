import type { Text } from "../../language/language.ts";

/** What the page says on which people check a case of their own. */
export const ownCaseTexts = {
  title: { nl: "Uw eigen zaak nagaan", en: "Check your own case" },
  introduction: {
    nl: "Vul in wat er gebeurd is en wanneer. U ziet dan per stap of die op tijd was, te laat is, of nog moet komen.",
    en: "Fill in what happened and when. You then see for each step whether it was in time, is late, or is still to come.",
  },
  private: {
    nl: "Wat u invult blijft op uw eigen computer: deze pagina kan niets versturen en bewaart niets.",
    en: "What you fill in stays on your own computer: this page cannot send anything and keeps nothing.",
  },
  help: {
    nl: "Dit is hulp bij het lezen van de regeling en geen besluit.",
    en: "This helps to read the regulation and is no decision.",
  },
  withoutScript: {
    nl: "Dit werkt alleen met JavaScript. Zonder kunt u op de pagina van de regeling bij elke stap lezen binnen welke tijd die moet komen en vanaf welke dag u telt.",
    en: "This only works with JavaScript. Without it you can read for each step on the page of the regulation within which time it must come, and from which day you count.",
  },
  toRegulation: { nl: "Naar de stappen van de regeling", en: "To the steps of the regulation" },
  happened: { nl: "Wat is er gebeurd?", en: "What happened?" },
  happenedHelp: {
    nl: "Vul de dag in van alles wat gebeurd is. Leeg betekent: niet gebeurd. Alleen bij wat de organisatie binnenshuis doet telt leeg als onbekend, tenzij u aankruist dat het niet gebeurd is.",
    en: "Fill in the day of everything that happened. Empty means: it did not happen. Only for what the organisation does within its own walls empty counts as unknown, unless you tick that it did not happen.",
  },
  not: { nl: "niet gebeurd", en: "did not happen" },
  other: { nl: "Andere gebeurtenissen", en: "Other happenings" },
  facts: { nl: "Bijzonderheden", en: "Particulars" },
  unknown: { nl: "weet ik niet", en: "I do not know" },
  yes: { nl: "ja", en: "yes" },
  no: { nl: "nee", en: "no" },
  asOf: { nl: "Hoe staat het op deze dag?", en: "How do things stand on this day?" },
  check: { nl: "Nagaan", en: "Check" },
  noStart: {
    nl: "Vul in elk geval in wanneer de zaak begon.",
    en: "Fill in at least when the case began.",
  },
  checking: { nl: "Bezig met nagaan…", en: "Checking…" },
  done: { nl: "Hieronder staat hoe uw zaak ervoor staat.", en: "How your case stands is shown below." },
  outcome: { nl: "Zo staat uw zaak ervoor", en: "How your case stands" },
  met: { nl: "op tijd", en: "in time" },
  violated: { nl: "te laat", en: "late" },
  pending: { nl: "komt nog", en: "still to come" },
  disputable: { nl: "hangt af van hoe u de tekst leest", en: "depends on how you read the text" },
  unclear: { nl: "Wat niet vast te stellen is", en: "What cannot be determined" },
  waiting: { nl: "Wat nog niet aan de orde is", en: "What is not due yet" },
  "not-applicable": { nl: "Wat in uw zaak niet geldt", en: "What does not hold in your case" },
  lastDay: { nl: "Laatste dag", en: "Last day" },
  derivation: { nl: "Zo is geteld", en: "How it was counted" },
  nothing: {
    nl: "Over deze zaak is met wat u invulde nog niets te zeggen.",
    en: "With what you filled in nothing can be said about this case yet.",
  },
} as const satisfies Readonly<Record<string, Text>>;
