import type { Regulation } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { allStages, isOwed } from "../steps.ts";
import { hasTerm } from "../timed-steps.ts";

/** What has no term is judged only at closing, and a case that is never closed is never late (TERMS §5). */
export const stageWithoutTerm: RegulationRule = {
  id: "stage-without-term",
  severity: "attention",
  finds: {
    nl: "Een fase waarin de organisatie iets moet doen, maar nergens staat binnen welke tijd.",
    en: "A stage in which the organisation owes something, while nothing says within which time.",
  },
  why: {
    nl: "Wat geen termijn heeft, wordt pas beoordeeld als de fase is afgesloten. Een zaak die blijft liggen, is dan nooit te laat. Ook open woorden (`zo spoedig mogelijk`) tellen als termijn.",
    en: "What has no term is judged only when the stage has been closed. A case that is left lying is then never late. Open words (`as soon as possible`) count as a term too.",
  },
  isOmission: true,
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  for (const { id, label, steps, place } of allStages(regulation)) {
    if (!steps.some((step) => isOwed(step) && !step.isEntry) || steps.some(hasTerm)) continue;
    const which = label === "" ? { nl: "", en: "" } : { nl: ` van "${label}"`, en: ` of “${label}”` };
    yield {
      place,
      about: [id],
      message: {
        nl: `Geen stap${which.nl} heeft een termijn: een zaak die blijft liggen, is nooit te laat. Vraag de opsteller om een termijn, of geef met attentionAfter een eigen getal dat alleen aandacht geeft.`,
        en: `No step${which.en} has a term: a case that is left lying is never late. Ask the owner for a term, or give with attentionAfter a number of your own that only gives attention.`,
      },
    };
  }
}
