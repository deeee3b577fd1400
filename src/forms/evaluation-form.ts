import type { Text } from "../language/language.ts";
import { inBoth, same } from "../language/text.ts";
import { allSteps } from "../read-back/scene.ts";
import type { Regulation, Step } from "../regulation/model.ts";
import type { FormField, MadeForm } from "./blank-form.ts";
import { citationOf } from "./form-fields.ts";

/** The form by which the complainant says afterwards how it went, where the regulation lets him be asked. */
export function evaluationForm(regulation: Regulation): MadeForm {
  const asked = allSteps(regulation).filter(
    ({ outside, acts }) => !outside && acts.some((act) => asking.has(act)),
  );
  if (asked.length === 0) return { kind: "nothing-asked", why: nothingAsked };
  const cited = [...new Set(asked.flatMap((step) => citationOf(regulation, step, ["to"]) ?? []))];
  return {
    kind: "made",
    form: {
      title: regulation.language.startsWith("nl") ? "Evaluatieformulier" : "Evaluation form",
      regulation: regulation.title,
      introduction: [
        whatFor,
        ...(cited.length === 0
          ? []
          : [
              inBoth((language) =>
                language === "nl"
                  ? `Dit staat in ${cited.join("; ")}.`
                  : `This stands in ${cited.join("; ")}.`,
              ),
            ]),
      ],
      fields: [...asked.flatMap((step) => fieldsOf(regulation, step)), remarks],
      afterwards: [],
    },
  };
}

/** The acts that ask the complainant how it went. */
const asking = new Set(["satisfaction-asked", "goals-established", "evaluation"]);

function fieldsOf({ fields }: Regulation, step: Step): readonly FormField[] {
  if (step.acts.includes("satisfaction-asked")) return [satisfaction];
  const contents = step.contains?.kind === "plain" ? step.contains.value : [];
  return contents.map((id) => ({
    id,
    label: same(fields[id] ?? id.replaceAll("-", " ")),
    type: "text",
    options: [],
    isAsked: true,
  }));
}

const whatFor: Text = {
  nl: "Met dit formulier zegt u hoe de behandeling voor u is gegaan. Uw naam hoeft er niet op.",
  en: "With this form you say how the handling went for you. Your name need not be on it.",
};

const satisfaction: FormField = {
  id: "evaluation-satisfaction",
  label: {
    nl: "Hoe tevreden bent u over de manier waarop uw zaak is behandeld?",
    en: "How satisfied are you with the way in which your case was handled?",
  },
  type: "choice",
  options: [
    { nl: "zeer tevreden", en: "very satisfied" },
    { nl: "tevreden", en: "satisfied" },
    { nl: "niet tevreden, niet ontevreden", en: "neither satisfied nor dissatisfied" },
    { nl: "ontevreden", en: "dissatisfied" },
    { nl: "zeer ontevreden", en: "very dissatisfied" },
  ],
  isAsked: true,
};

const remarks: FormField = {
  id: "evaluation-remarks",
  label: { nl: "Wat wilt u nog zeggen?", en: "What else do you want to say?" },
  type: "text",
  options: [],
  isAsked: false,
};

const nothingAsked: Text = {
  nl: "Deze regeling vraagt klagers niet hoe de behandeling is gegaan. Er is dus geen formulier voor.",
  en: "This regulation does not ask complainants how the handling went. So there is no form for it.",
};
