import type { Text } from "../language/language.ts";
import { allSteps } from "../read-back/scene.ts";
import type { Kind, Regulation, Step } from "../regulation/model.ts";
import type { FormField, MadeForm } from "./blank-form.ts";
import { answersTo, citationOf, contentFields, reaches, requiredFields } from "./form-fields.ts";

/** The form to complain with, where the regulation asks anything of a complaint in writing. */
export function complaintForm(regulation: Regulation): MadeForm {
  const found = regulation.kinds.flatMap((kind) => {
    const step = startOf(regulation, kind);
    return step === undefined || !asksAnything(step) ? [] : [{ kind, step }];
  })[0];
  if (found === undefined) return { kind: "nothing-asked", why: nothingAsked };
  const { kind, step } = found;
  const required = requiredFields(regulation, step);
  const contents = contentFields(regulation, step);
  const asked = [...required, ...contents];
  const keys = [...(required.length > 0 ? ["requires"] : []), ...(contents.length > 0 ? ["contains"] : [])];
  const steps = kind.stages.flatMap((stage) => stage.steps);
  const isAnswered = steps.some((one) => !one.outside && reaches(one, "complainant"));
  const fields = [
    ...asked,
    ...(asked.some(({ type }) => type === "text") ? [] : [words]),
    ...(isAnswered && !asked.some(isAddress) ? [address] : []),
  ];
  return {
    kind: "made",
    form: {
      title: titleOf(regulation),
      regulation: regulation.title,
      introduction: introduction(citationOf(regulation, step, keys), fields),
      fields,
      afterwards: answersTo(regulation, steps, "complainant"),
    },
  };
}

/** The step of somebody outside that starts cases of a kind. */
function startOf(regulation: Regulation, { starts }: Kind): Step | undefined {
  return allSteps(regulation).find(
    ({ outside, acts, isEntry }) => outside && !isEntry && acts.some((act) => starts.includes(act)),
  );
}

function asksAnything({ form, contains, requires }: Step): boolean {
  return form !== undefined || contains !== undefined || requires !== undefined;
}

function isAddress({ id }: FormField): boolean {
  return /(?:^|-)(?:address|e-mail|phone)$/u.test(id);
}

function titleOf({ language }: Regulation): string {
  return language.startsWith("nl") ? "Klachtenformulier" : "Complaint form";
}

function introduction(citation: string | undefined, fields: readonly FormField[]): readonly Text[] {
  if (citation === undefined) return [whatFor];
  const isAllAsked = fields.every(({ isAsked }) => isAsked);
  const isNoneAsked = fields.every(({ isAsked }) => !isAsked);
  const about: Text = isNoneAsked
    ? { nl: `Dit gaat over ${citation}.`, en: `This is about ${citation}.` }
    : {
        nl: `Wat u hier invult, vraagt ${citation}${isAllAsked ? "." : ", behalve waar “hoeft niet” bij staat."}`,
        en: `What you fill in here is asked by ${citation}${isAllAsked ? "." : ", but for what is “optional”."}`,
      };
  return [whatFor, about, where];
}

const where: Text = {
  nl: "Waar u het formulier indient, staat in de regeling.",
  en: "Where you hand the form in stands in the regulation.",
};

const whatFor: Text = {
  nl: "Met dit formulier dient u een klacht in.",
  en: "With this form you make a complaint.",
};

const words: FormField = {
  id: "complaint-words",
  label: { nl: "Uw klacht", en: "Your complaint" },
  type: "text",
  options: [],
  isAsked: false,
  hint: {
    nl: "De regeling zegt niet hoe u uw klacht opschrijft. Schrijf wat er is gebeurd.",
    en: "The regulation does not say how you write your complaint. Write what happened.",
  },
};

const address: FormField = {
  id: "complaint-address",
  label: { nl: "Hoe wij u kunnen bereiken", en: "How we can reach you" },
  type: "text",
  options: [],
  isAsked: false,
  hint: {
    nl: "De regeling vraagt dit niet, maar belooft u wel antwoord. Zonder adres kunnen wij u niet antwoorden.",
    en: "The regulation does not ask this, but it does promise you an answer. Without an address we cannot answer you.",
  },
};

const nothingAsked: Text = {
  nl: "Deze regeling vraagt niets van een klacht: geen vorm, geen inhoud en geen voorwaarde. Er is dus geen formulier; u kunt uw klacht op elke manier laten weten.",
  en: "This regulation asks nothing of a complaint: no form, no contents and no condition. So there is no form; you can make your complaint in any way.",
};
