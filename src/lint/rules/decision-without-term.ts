import type { Regulation, Stage } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { allStages, answersIn, entriesAbout } from "../steps.ts";
import { hasTerm } from "../timed-steps.ts";

/** The term that matters most to a complainant is that of the answer (Awb 9:11, ISO 10002 8.7). */
export const decisionWithoutTerm: RegulationRule = {
  id: "decision-without-term",
  severity: "attention",
  finds: {
    nl: "Een fase waarin andere stappen een termijn hebben, maar de beslissing niet.",
    en: "A stage in which other steps have a term, but the decision has none.",
  },
  why: {
    nl: "De klager weet dan wanneer hij een bevestiging krijgt, maar niet wanneer hij antwoord krijgt. Ook open woorden (`zo spoedig mogelijk`) tellen als termijn. Heeft geen enkele stap een termijn, dan meldt stage-without-term dat.",
    en: "The complainant then knows when to expect a confirmation, but not when to expect an answer. Open words (`as soon as possible`) count as a term too. If no step at all has a term, stage-without-term says so.",
  },
  isOmission: true,
  checks: "regulation",
  check,
};

function check(regulation: Regulation): LintProblem[] {
  return allStages(regulation).flatMap(problems);
}

function problems({ steps }: Stage): LintProblem[] {
  const decisions = [...answersIn(steps, "decision"), ...answersIn(steps, "appeal-decision")];
  const [first] = decisions;
  if (first === undefined || !steps.some(hasTerm) || entriesAbout(decisions, steps).some(hasTerm)) return [];
  return [
    {
      place: first.place,
      about: [first.id],
      message: {
        nl: `Andere stappen hebben een termijn, maar "${first.label}" niet. Staat er een in de tekst, zet haar dan bij "${first.id}" (within, of aim voor een streven).`,
        en: `Other steps have a term, but “${first.label}” has none. If the text has one, put it at "${first.id}" (within, or aim for an intention).`,
      },
    },
  ];
}
