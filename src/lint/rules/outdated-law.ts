import type { Regulation } from "../../regulation/model.ts";
import { outdatedLaws } from "../outdated-laws.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";

/** The text names a law that has lapsed. The text itself stays as it is: only its owner may change it. */
export const outdatedLaw: RegulationRule = {
  id: "outdated-law",
  severity: "attention",
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  for (const { heading, text, citation, place } of regulation.articles) {
    const words = `${heading ?? ""}\n${text}`;
    for (const { name, lapsed, instead } of outdatedLaws.filter(({ named }) => named.test(words))) {
      yield {
        place,
        message: {
          nl: `In ${citation} staat de ${name}; die is vervallen in ${lapsed}. Nu geldt ${instead.nl}. Vraag de opsteller van de regeling om de tekst bij te werken.`,
          en: `The ${name} stands in ${citation}; it lapsed in ${lapsed}. Now ${instead.en} applies. Ask the owner of the regulation to update the text.`,
        },
      };
    }
  }
}
