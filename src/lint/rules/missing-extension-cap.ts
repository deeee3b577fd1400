import type { Regulation } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { allSteps } from "../steps.ts";

/** An extension to a date of one's own choice needs a last date. */
export const missingExtensionCap: RegulationRule = {
  id: "missing-extension-cap",
  severity: "attention",
  finds: {
    nl: "Een verlenging waarvan het bericht zelf de nieuwe datum noemt, zonder `adds`, `total` of `atMost`.",
    en: "An extension whose notice names the new date itself, without `adds`, `total` or `atMost`.",
  },
  why: {
    nl: "Zonder laatste datum kan de organisatie haar termijn uitstellen zolang zij wil. Een harde grens naast een streven is ook een laatste datum. Noemt de tekst zelf geen grens, dan blijft de melding staan: het is een opmerking over de tekst.",
    en: "Without a last date the organisation can put off its term as long as it likes. A hard limit beside an aim is a last date too. If the text itself names no limit, the finding stays: it is a remark on the text.",
  },
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  for (const { id, extension, aim, within } of allSteps(regulation)) {
    // A hard limit beside an aim is the last date of whatever moves the aim.
    if (aim !== undefined && within !== undefined) continue;
    for (const { adds, total, atMost, place } of extension) {
      if (adds !== undefined || total !== undefined || atMost !== undefined) continue;
      yield {
        place,
        about: [id],
        message: {
          nl: `De termijn van "${id}" mag zonder grens worden verlengd: het bericht noemt zelf de nieuwe datum. Zet erbij tot wanneer dat hoogstens mag (atMost), als de tekst een grens noemt.`,
          en: `The term of "${id}" may be extended without limit: the notice itself names the new date. Say until when at most (atMost), if the text names a limit.`,
        },
      };
    }
  }
}
