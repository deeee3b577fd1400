import type { Sentences } from "./sentence.ts";

/** What a notice did to a term. */
export const notices: Sentences = {
  "no-notice": { nl: () => "Er is geen uitstel gegeven.", en: () => "No extension was given." },
  "no-notice-yet": {
    nl: () => "Er is nog geen uitstel gegeven.",
    en: () => "No extension has been given yet.",
  },
  "no-promise": { nl: () => "Er is geen datum toegezegd.", en: () => "No date was promised." },
  "notice-in-order": {
    nl: () => "Het bericht van uitstel was op tijd en volledig.",
    en: () => "The notice was in time and complete.",
  },
  "notice-late": {
    nl: (v) =>
      `Het bericht van uitstel kwam op ${v.day("day")}; dat kon tot en met ${v.day("limit")}. Het verlengt niets.`,
    en: (v) =>
      `The notice came on ${v.day("day")}; it was possible until ${v.day("limit")}. It lengthens nothing.`,
  },
  "notice-incomplete": {
    nl: (v) => `In het bericht van uitstel ontbreekt ${v.and("missing")}. Het verlengt niets.`,
    en: (v) => `The notice lacks ${v.and("missing")}. It lengthens nothing.`,
  },
  "notice-contents-unknown": {
    nl: (v) => `Het logboek legt niet vast of het bericht van uitstel ${v.and("missing")} had.`,
    en: (v) => `The log does not record whether the notice had ${v.and("missing")}.`,
  },
  "notice-names-no-date": {
    nl: (v) => `Het bericht van uitstel noemt geen datum (${v.text("field")}). Het verlengt niets.`,
    en: (v) => `The notice names no date (${v.text("field")}). It lengthens nothing.`,
  },
  "notice-not-to": {
    nl: (v) => `Het bericht van uitstel ging niet naar ${v.and("who")}.`,
    en: (v) => `The notice did not go to ${v.and("who")}.`,
  },
  "notice-not-by": {
    nl: (v) => `Het bericht van uitstel kwam niet van ${v.and("who")}.`,
    en: (v) => `The notice did not come from ${v.and("who")}.`,
  },
  "notice-form": {
    nl: (v) => `Het bericht van uitstel had niet de gevraagde vorm (${v.text("form")}).`,
    en: (v) => `The notice did not have the form asked for (${v.text("form")}).`,
  },
  "notice-not-allowed": {
    nl: () => "Uitstel mocht in dit geval niet.",
    en: () => "An extension was not allowed in this case.",
  },
  "notice-without-consent": {
    nl: () => "De instemming met het uitstel ontbreekt of kwam te laat.",
    en: () => "Consent to the extension is missing or came too late.",
  },
  "consent-not-recorded": {
    nl: () => "Niet vast te stellen of met het uitstel is ingestemd.",
    en: () => "It cannot be determined whether the extension was consented to.",
  },
  "notice-surplus": {
    nl: () => "De regeling kent niet nog een uitstel; dit bericht verlengt niets.",
    en: () => "The regulation knows no further extension; this notice lengthens nothing.",
  },
  "notice-unknown": {
    nl: () => "De regeling kent geen uitstel; dit bericht verlengt niets.",
    en: () => "The regulation knows no extension; this notice lengthens nothing.",
  },
  "notice-unclear": {
    nl: () => "Het logboek laat open of een bericht de termijn verlengde.",
    en: () => "The log leaves open whether a notice lengthened the term.",
  },
  "named-date-beyond-cap": {
    nl: (v) => `De genoemde datum ${v.day("named")} ligt na het maximum ${v.day("cap")}.`,
    en: (v) => `The named date ${v.day("named")} lies beyond the maximum ${v.day("cap")}.`,
  },
};
