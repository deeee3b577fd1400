import { inTimes, type Sentences, type Words } from "./sentence.ts";

/** Who, to whom, in which form, with which contents, in which order. */
export const demands: Sentences = {
  "by-right": { nl: (v) => `Gedaan door ${v.or("wanted")}.`, en: (v) => `Done by ${v.or("wanted")}.` },
  "by-wrong": {
    nl: (v) => `Gedaan door ${v.and("found")}; dit hoort bij ${v.or("wanted")}.`,
    en: (v) => `Done by ${v.and("found")}; this is for ${v.or("wanted")}.`,
  },
  "by-unknown": {
    nl: (v) => `Niet vastgelegd of ${v.or("wanted")} dit deed.`,
    en: (v) => `It is not recorded whether ${v.or("wanted")} did this.`,
  },
  "not-by-right": { nl: (v) => `Niet gedaan door ${v.or("who")}.`, en: (v) => `Not done by ${v.or("who")}.` },
  "not-by-wrong": {
    nl: (v) => `Gedaan door iemand die dit niet mag doen: ${v.or("who")}.`,
    en: (v) => `Done by somebody who may not do this: ${v.or("who")}.`,
  },
  "not-by-same-person": {
    nl: (v) => `Gedaan door dezelfde persoon als ${v.or("who")}; dat moet een ander zijn.`,
    en: (v) => `Done by the same person as ${v.or("who")}; it must be somebody else.`,
  },
  "not-by-unknown": {
    nl: (v) => `Niet vast te stellen of dit een ander was dan ${v.or("who")}.`,
    en: (v) => `It cannot be determined whether this was somebody other than ${v.or("who")}.`,
  },
  "to-reached": {
    nl: (v) => `${v.and("who")} is bereikt op ${v.day("done")}.`,
    en: (v) => `${v.and("who")} was reached on ${v.day("done")}.`,
  },
  "to-missed": {
    nl: (v) => `${v.and("who")} is niet of niet op tijd bereikt.`,
    en: (v) => `${v.and("who")} was not reached, or not in time.`,
  },
  "to-unknown": {
    nl: (v) => `Niet vastgelegd of dit ${v.and("who")} bereikte.`,
    en: (v) => `It is not recorded whether this reached ${v.and("who")}.`,
  },
  "to-pending": {
    nl: (v) => `${v.and("who")} is nog niet bereikt.`,
    en: (v) => `${v.and("who")} has not been reached yet.`,
  },
  "with-reached": { nl: (v) => `Gedaan met ${v.and("who")}.`, en: (v) => `Done with ${v.and("who")}.` },
  "with-missed": { nl: (v) => `Gedaan zonder ${v.and("who")}.`, en: (v) => `Done without ${v.and("who")}.` },
  "with-unknown": {
    nl: (v) => `Niet vastgelegd of ${v.and("who")} erbij was.`,
    en: (v) => `It is not recorded whether ${v.and("who")} took part.`,
  },
  "with-pending": {
    nl: (v) => `Nog niet gedaan met ${v.and("who")}.`,
    en: (v) => `Not yet done with ${v.and("who")}.`,
  },
  "form-right": { nl: () => "In de gevraagde vorm.", en: () => "In the form asked for." },
  "form-wrong": {
    nl: (v) => `Vorm: ${v.forms("found")}; gevraagd is ${v.forms("wanted")}.`,
    en: (v) => `Form: ${v.forms("found")}; asked for is ${v.forms("wanted")}.`,
  },
  "form-unknown": {
    nl: (v) => `De vorm is niet of niet precies vastgelegd; gevraagd is ${v.forms("wanted")}.`,
    en: (v) => `The form is not recorded, or not exactly; asked for is ${v.forms("wanted")}.`,
  },
  "form-pending": {
    nl: (v) => `Nog niet in de gevraagde vorm: ${v.forms("wanted")}.`,
    en: (v) => `Not yet in the form asked for: ${v.forms("wanted")}.`,
  },
  "contents-complete": {
    nl: () => "Alles wat erin moet staan, staat erin.",
    en: () => "It holds all that it must.",
  },
  "contents-missing": {
    nl: (v) => `Ontbreekt: ${v.and("missing")}.`,
    en: (v) => `Missing: ${v.and("missing")}.`,
  },
  "contents-unknown": {
    nl: (v) => `Het logboek legt niet vast: ${v.and("missing")}.`,
    en: (v) => `The log does not record: ${v.and("missing")}.`,
  },
  "contents-pending": {
    nl: (v) => `Nog aan te vullen: ${v.and("missing")}.`,
    en: (v) => `Still to be added: ${v.and("missing")}.`,
  },
  "requirement-met": { nl: () => "Aan de voorwaarde is voldaan.", en: () => "The requirement is met." },
  "requirement-failed": {
    nl: () => "Aan de voorwaarde is niet voldaan.",
    en: () => "The requirement is not met.",
  },
  "in-order": { nl: () => "In de goede volgorde.", en: () => "In the right order." },
  "out-of-order": {
    nl: (v) => `Gedaan op ${v.day("done")} zonder ${v.or("first")} daarvoor.`,
    en: (v) => `Done on ${v.day("done")} without ${v.or("first")} before it.`,
  },
  "order-unknown": {
    nl: (v) => `Niet vast te stellen of ${v.or("first")} eerst kwam.`,
    en: (v) => `It cannot be determined whether ${v.or("first")} came first.`,
  },
  "order-not-needed": {
    nl: (v) => `${v.or("first")} was in deze zaak niet nodig.`,
    en: (v) => `${v.or("first")} was not needed in this case.`,
  },
  "too-early-until": {
    nl: (v) => `Te vroeg: gedaan op ${v.day("done")}; mocht pas na ${v.day("day")}.`,
    en: (v) => `Too early: done on ${v.day("done")}; allowed only after ${v.day("day")}.`,
  },
  waited: {
    nl: (v) => `Niet te vroeg: na ${v.day("day")}.`,
    en: (v) => `Not too early: after ${v.day("day")}.`,
  },
  "done-before": { nl: (v) => `Gedaan vóór ${v.or("next")}.`, en: (v) => `Done before ${v.or("next")}.` },
  "not-done-before": {
    nl: (v) => `Niet gedaan vóór ${v.or("next")}.`,
    en: (v) => `Not done before ${v.or("next")}.`,
  },
  "something-between": {
    nl: (v) => `Er kwam iets tussen: ${v.and("between")}.`,
    en: (v) => `Something came between: ${v.and("between")}.`,
  },
  "between-unknown": {
    nl: () => "Niet vast te stellen of er iets tussen kwam: het logboek heeft gebeurtenissen zonder datum.",
    en: () => "It cannot be determined whether something came between: the log has events without a date.",
  },
  "nothing-between": { nl: () => "Er kwam niets tussen.", en: () => "Nothing came between." },
  "too-often": {
    nl: (v) => `${v.number("found")} keer gedaan${forOccasion.nl(v)}; ten hoogste ${v.number("max")}.`,
    en: (v) => `Done ${inTimes(v.number("found"))}${forOccasion.en(v)}; at most ${v.number("max")}.`,
  },
  "too-seldom": {
    nl: (v) => `${v.number("found")} keer gedaan${forOccasion.nl(v)}; ten minste ${v.number("min")}.`,
    en: (v) => `Done ${inTimes(v.number("found"))}${forOccasion.en(v)}; at least ${v.number("min")}.`,
  },
  "times-right": {
    nl: (v) => `${v.number("found")} keer gedaan${forOccasion.nl(v)}.`,
    en: (v) => `Done ${inTimes(v.number("found"))}${forOccasion.en(v)}.`,
  },
  "times-so-far": {
    nl: (v) => `Tot nu toe ${v.number("found")} keer gedaan${forOccasion.nl(v)}.`,
    en: (v) => `Done ${inTimes(v.number("found"))} so far${forOccasion.en(v)}.`,
  },
  "times-unknown": {
    nl: (v) =>
      `Niet vast te stellen hoe vaak het is gedaan${forOccasion.nl(v)}: zeker ${v.number("found")} keer, en misschien vaker.`,
    en: (v) =>
      `It cannot be determined how often it was done${forOccasion.en(v)}: ${inTimes(v.number("found"))} for certain, and perhaps more often.`,
  },
  "forbidden-act": {
    nl: (v) => `Gebeurde op ${v.day("done")}; dat mocht niet.`,
    en: (v) => `Happened on ${v.day("done")}; that was not allowed.`,
  },
  "never-happened": { nl: () => "Is niet gebeurd.", en: () => "It did not happen." },
  "never-so-far": { nl: () => "Is tot nu toe niet gebeurd.", en: () => "It has not happened so far." },
  "never-lifted": {
    nl: (v) => `Is niet gebeurd; mag sinds ${v.day("day")}.`,
    en: (v) => `It did not happen; allowed since ${v.day("day")}.`,
  },
};

/** Where each occasion has a number of its own: which one it is. */
const forOccasion = {
  nl: (v: Words) => (v.has("occasion") ? ` na de aanleiding van ${v.day("occasion")}` : ""),
  en: (v: Words) => (v.has("occasion") ? ` after the occasion of ${v.day("occasion")}` : ""),
};
