import type { Regulation, Stage } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { allStages, answersIn, entriesAbout } from "../steps.ts";

/** Who complains must be able to read why (Awb 9:12, Wkkgz 17). */
export const answerWithoutReasons: RegulationRule = {
  id: "answer-without-reasons",
  severity: "attention",
  finds: {
    nl: "Een beslissing, afwijzing of uitspraak waarvan de regeling niet zegt wat erin moet staan.",
    en: "A decision, refusal or ruling of which the regulation does not say what it must carry.",
  },
  why: {
    nl: "Een antwoord zonder redenen is voor een klager niet na te gaan. Zegt de tekst niets over redenen, oordeel of gevolgen, dan toetst niemand of zij erin staan.",
    en: "A complainant cannot check an answer without reasons. If the text says nothing of reasons, finding or consequences, nobody judges whether they are in it.",
  },
  isOmission: true,
  checks: "regulation",
  check,
};

const answers = ["decision", "refusal", "appeal-decision"];

function check(regulation: Regulation): LintProblem[] {
  return allStages(regulation).flatMap((stage) => answers.flatMap((purpose) => problems(stage, purpose)));
}

function problems({ steps }: Stage, purpose: string): LintProblem[] {
  const some = answersIn(steps, purpose);
  const [first] = some;
  if (first === undefined || entriesAbout(some, steps).some((step) => step.contains !== undefined)) return [];
  return [
    {
      place: first.place,
      about: [first.id],
      message: {
        nl: `De regeling zegt niet wat er in "${first.label}" moet staan. Noemt de tekst redenen of een oordeel, zet ze dan bij "${first.id}" (contains).`,
        en: `The regulation does not say what “${first.label}” must carry. If the text names reasons or a finding, put them at "${first.id}" (contains).`,
      },
    },
  ];
}
