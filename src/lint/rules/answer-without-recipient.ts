import type { Regulation, Stage } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { allStages, answersIn, entriesAbout } from "../steps.ts";

/** An answer is something that reaches somebody (TERMS §6). */
export const answerWithoutRecipient: RegulationRule = {
  id: "answer-without-recipient",
  severity: "attention",
  finds: {
    nl: "Een bevestiging, beslissing, afwijzing of uitspraak waarvan de regeling niet zegt wie haar krijgt.",
    en: "A confirmation, decision, refusal or ruling of which the regulation does not say who gets it.",
  },
  why: {
    nl: "Zonder `to` geldt de stap als gedaan zodra hij in het logboek staat, ook als de klager er nooit iets van hoorde.",
    en: "Without `to` the step counts as done as soon as it is in the log, also if the complainant never heard of it.",
  },
  isOmission: true,
  checks: "regulation",
  check,
};

const answers = ["acknowledgement", "decision", "refusal", "appeal-decision"];

function check(regulation: Regulation): LintProblem[] {
  return allStages(regulation).flatMap((stage) => answers.flatMap((purpose) => problems(stage, purpose)));
}

function problems({ steps }: Stage, purpose: string): LintProblem[] {
  const some = answersIn(steps, purpose);
  const [first] = some;
  if (first === undefined || entriesAbout(some, steps).some((step) => step.to !== undefined)) return [];
  return [
    {
      place: first.place,
      about: [first.id],
      message: {
        nl: `De regeling zegt niet wie "${first.label}" krijgt. Volgt dat uit de tekst, zet het dan bij "${first.id}" (to).`,
        en: `The regulation does not say who gets “${first.label}”. If it follows from the text, put it at "${first.id}" (to).`,
      },
    },
  ];
}
