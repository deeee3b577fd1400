import type { Kind, Regulation } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { answersIn, stepsOf } from "../steps.ts";

/** Without an event that ends the case early, its terms run on after a withdrawal (TERMS §4). */
export const noWithdrawal: RegulationRule = {
  id: "no-withdrawal",
  severity: "attention",
  finds: {
    nl: "Een soort zaak die door niets eerder kan eindigen: geen intrekking, geen schikking.",
    en: "A kind of case that nothing can end early: no withdrawal, no settlement.",
  },
  why: {
    nl: "Een klager kan zijn klacht intrekken, ook als de tekst dat niet zegt. Staat er niets onder `cancelledBy`, dan lopen alle termijnen door en lijkt de organisatie te laat.",
    en: "A complainant can withdraw a complaint, also where the text does not say so. With nothing under `cancelledBy` all terms run on, and the organisation seems to be late.",
  },
  isOmission: true,
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  for (const kind of regulation.kinds) {
    const [decision] = answersIn(stepsOf(kind), "decision");
    if (decision === undefined || canEndEarly(kind)) continue;
    yield {
      place: kind.stages[0]?.place ?? decision.place,
      about: [kind.id],
      message: {
        nl: `Niets beëindigt deze zaak eerder. Trekt een klager de klacht in, dan lopen de termijnen door. Zet "cancelledBy: withdrawal" in het voorwerk.`,
        en: `Nothing ends this case early. If a complainant withdraws the complaint, the terms run on. Put "cancelledBy: withdrawal" in the front matter.`,
      },
    };
  }
}

function canEndEarly({ stages }: Kind): boolean {
  return stages.some(({ cancelledBy }) => cancelledBy.length > 0);
}
