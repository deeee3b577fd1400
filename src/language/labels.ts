import type { Unit } from "../calendar/duration.ts";
import { unitNames } from "../calendar/duration-units.ts";
import type { Status } from "../check/verdict.ts";
import type { Alternative, InformativeReason, Severity } from "../regulation/model.ts";
import { aspectLabels } from "./aspect-labels.ts";
import type { Language, Text } from "./language.ts";
import { lookUp } from "./look-up.ts";
import { formLabels, purposeLabels } from "./word-labels.ts";

/** What people read for a status (TERMS §4). */
export function statusLabel(status: Status, language: Language): string {
  return statusLabels[status][language];
}

/** What people read for a severity. */
export function severityLabel(severity: Severity, language: Language): string {
  return severityLabels[severity][language];
}

/** What people read for an aspect of a step or of the file; an aspect without label keeps its name. */
export function aspectLabel(aspect: string, language: Language): string {
  return lookUp(aspectLabels, aspect)?.[language] ?? aspect;
}

/** What people read for a purpose (VOCABULARY §6); a purpose without label keeps its name. */
export function purposeLabel(purpose: string, language: Language): string {
  return lookUp(purposeLabels, purpose)?.[language] ?? purpose;
}

/** What people read for a form, with the forms that it includes; another word stays as it is. */
export function formLabel(form: string, language: Language): string {
  return lookUp(formLabels, form)?.[language] ?? form;
}

/** What people read for a way to read an unclear clause. */
export function alternativeLabel(alternative: Alternative, language: Language): string {
  return alternativeLabels[alternative][language];
}

/** The plural of a unit of time: `werkdagen` / `working days`. */
export function unitLabel(unit: Unit, language: Language): string {
  return unitNames[unit].many[language];
}

/** Why an article is modelled by no step. */
export function informativeLabel(reason: InformativeReason, language: Language): string {
  return informativeLabels[reason][language];
}

const statusLabels: Readonly<Record<Status, Text>> = {
  met: { nl: "in orde", en: "met" },
  violated: { nl: "niet in orde", en: "not met" },
  pending: { nl: "loopt nog", en: "pending" },
  disputable: { nl: "betwistbaar", en: "disputable" },
  undetermined: { nl: "niet vast te stellen", en: "cannot be determined" },
  "not-applicable": { nl: "niet van toepassing", en: "not applicable" },
  lapsed: { nl: "verlopen of niet gebruikt", en: "lapsed or not used" },
};

const severityLabels: Readonly<Record<Severity, Text>> = {
  violation: { nl: "overtreding", en: "violation" },
  attention: { nl: "aandachtspunt", en: "point of attention" },
};

const alternativeLabels: Readonly<Record<Alternative, Text>> = {
  strict: { nl: "strenge lezing", en: "strict reading" },
  lenient: { nl: "ruime lezing", en: "lenient reading" },
};

const informativeLabels: Readonly<Record<InformativeReason, Text>> = {
  definition: { nl: "omschrijft een begrip", en: "defines a term" },
  information: { nl: "geeft alleen informatie", en: "only gives information" },
  permission: { nl: "staat iets toe", en: "permits something" },
  conduct: { nl: "gaat over houding", en: "is about conduct" },
  "other-forum": { nl: "gaat over een andere instantie", en: "is about another body" },
  effect: { nl: "noemt een gevolg", en: "names an effect" },
  silence: { nl: "regelt iets niet", en: "leaves something unregulated" },
};
