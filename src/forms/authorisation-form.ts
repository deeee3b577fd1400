import type { Text } from "../language/language.ts";
import { inBoth } from "../language/text.ts";
import { allSteps } from "../read-back/scene.ts";
import type { Regulation } from "../regulation/model.ts";
import type { FormField, MadeForm } from "./blank-form.ts";
import { articleTexts, citationOf, contentFields, rolesOf } from "./form-fields.ts";

/** The form by which somebody lets the organisation act for him, where the regulation has such an act. */
export function authorisationForm(regulation: Regulation): MadeForm {
  const step = allSteps(regulation).find(({ id, acts }) => [id, ...acts].some((act) => names.has(act)));
  if (step === undefined) return { kind: "nothing-asked", why: nothingAsked };
  const roles = rolesOf(regulation, step);
  const citation = citationOf(regulation, step, ["by"]);
  return {
    kind: "made",
    form: {
      title: step.label,
      regulation: regulation.title,
      introduction: [
        ...articleTexts(regulation, step),
        ...(citation === undefined
          ? []
          : [
              inBoth((language) =>
                language === "nl" ? `Dit staat in ${citation}.` : `This stands in ${citation}.`,
              ),
            ]),
      ],
      fields: [
        ...(roles.length > 1 ? [{ ...whoSigns, options: roles }] : []),
        ...contentFields(regulation, step),
        ...signature,
      ],
      afterwards: [],
    },
  };
}

/** What the act is called in the regulations. */
const names = new Set(["authorisation", "machtiging", "power-of-attorney"]);

const whoSigns: FormField = {
  id: "authorisation-role",
  label: { nl: "Ik ben", en: "I am" },
  type: "choice",
  options: [],
  isAsked: true,
};

/** What is written and given by a person has a name, a day and a hand under it. */
const signature: readonly FormField[] = [
  ["name", { nl: "Naam", en: "Name" }, "line"] as const,
  ["date", { nl: "Datum", en: "Date" }, "date"] as const,
  ["signature", { nl: "Handtekening", en: "Signature" }, "signature"] as const,
].map(([id, label, type]) => ({ id: `authorisation-${id}`, label, type, options: [], isAsked: true }));

const nothingAsked: Text = {
  nl: "Deze regeling kent geen machtiging. Er is dus geen formulier voor.",
  en: "This regulation knows no authorisation. So there is no form for it.",
};
