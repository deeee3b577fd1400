import type { Text } from "./language.ts";

/** Forms of an act (VOCABULARY §4); a wider form names what it includes. */
export const formLabels: Readonly<Record<string, Text>> = {
  written: {
    nl: "schriftelijk (brief, e-mail of webformulier)",
    en: "in writing (letter, e-mail or web form)",
  },
  letter: { nl: "per brief", en: "by letter" },
  "e-mail": { nl: "per e-mail", en: "by e-mail" },
  "web-form": { nl: "met het webformulier", en: "with the web form" },
  spoken: { nl: "mondeling (per telefoon of in een gesprek)", en: "spoken (by phone or in person)" },
  phone: { nl: "per telefoon", en: "by phone" },
  "in-person": { nl: "in een gesprek", en: "in person" },
  signed: { nl: "ondertekend", en: "signed" },
  publication: { nl: "openbaar gemaakt", en: "published" },
};

/** Purposes of a step (VOCABULARY §6). */
export const purposeLabels: Readonly<Record<string, Text>> = {
  acknowledgement: { nl: "ontvangst bevestigen", en: "acknowledgement" },
  registration: { nl: "registreren", en: "registration" },
  admission: { nl: "in behandeling nemen", en: "admission" },
  refusal: { nl: "niet behandelen", en: "refusal" },
  investigation: { nl: "onderzoek", en: "investigation" },
  hearing: { nl: "horen", en: "hearing" },
  information: { nl: "informeren", en: "information" },
  decision: { nl: "beslissen", en: "decision" },
  extension: { nl: "verlengen", en: "extension" },
  measures: { nl: "maatregelen", en: "measures" },
  improvement: { nl: "verbeteren", en: "improvement" },
  referral: { nl: "doorverwijzen", en: "referral" },
  appeal: { nl: "bezwaar of beroep", en: "appeal" },
  "appeal-decision": { nl: "beslissen op bezwaar of beroep", en: "decision on the appeal" },
  external: { nl: "externe behandeling", en: "external handling" },
  evidence: { nl: "bewijs", en: "evidence" },
  confidentiality: { nl: "vertrouwelijkheid", en: "confidentiality" },
  independence: { nl: "onafhankelijkheid", en: "independence" },
  retention: { nl: "bewaren", en: "retention" },
  report: { nl: "verslag", en: "report" },
  satisfaction: { nl: "tevredenheid", en: "satisfaction" },
  withdrawal: { nl: "intrekken", en: "withdrawal" },
  closing: { nl: "afsluiten", en: "closing" },
};

/** Open words of the vocabulary itself; other open words stand as the text has them. */
export const openWordLabels: Readonly<Record<string, Text>> = {
  promptly: { nl: "zo snel mogelijk", en: "promptly" },
  regularly: { nl: "regelmatig", en: "regularly" },
};
