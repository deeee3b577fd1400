import type { Regulation } from "../../regulation/model.ts";
import { outdatedLaws } from "../outdated-laws.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";

/** The text names a law that has lapsed. The text itself stays as it is: only its owner may change it. */
export const outdatedLaw: RegulationRule = {
  id: "outdated-law",
  severity: "attention",
  finds: {
    nl: "De tekst noemt een wet die is vervallen, zoals de Wet persoonsregistraties, de Wet bescherming persoonsgegevens of de Wet klachtrecht cliënten zorgsector.",
    en: "The text names a law that has lapsed, such as the Wet persoonsregistraties, the Wet bescherming persoonsgegevens or the Wet klachtrecht cliënten zorgsector.",
  },
  why: {
    nl: "Een burger die zo'n wet opzoekt, vindt niets waar hij nog iets aan heeft. De melding zegt welke wet ervoor in de plaats kwam. Alleen de opsteller van de regeling kan de tekst veranderen; tot dan blijft de melding staan.",
    en: "A citizen who looks such a law up finds nothing that still helps. The finding says which law came instead. Only the owner of the regulation can change its text; until then the finding stays.",
  },
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  for (const { id, heading, text, citation, place } of regulation.articles) {
    const words = `${heading ?? ""}\n${text}`;
    for (const { name, lapsed, instead } of outdatedLaws.filter(({ named }) => named.test(words))) {
      yield {
        place,
        about: [id],
        message: {
          nl: `In ${citation} staat de ${name}; die is vervallen in ${lapsed}. Nu geldt ${instead.nl}. Vraag de opsteller van de regeling om de tekst bij te werken.`,
          en: `The ${name} stands in ${citation}; it lapsed in ${lapsed}. Now ${instead.en} applies. Ask the owner of the regulation to update the text.`,
        },
      };
    }
  }
}
