import type { Extension, Regulation, Step } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { allSteps } from "../steps.ts";

/** A notice of delay that need not say anything buys time for free (Awb 4:14, ISO 10002 8.2). */
export const noticeWithoutReason: RegulationRule = {
  id: "notice-without-reason",
  severity: "attention",
  finds: {
    nl: "Een verlenging waarvan het bericht niets hoeft te bevatten: geen reden, geen nieuwe datum.",
    en: "An extension whose notice need not carry anything: no reason, no new date.",
  },
  why: {
    nl: "Een bericht zonder inhoud verlengt de termijn toch. Een klager heeft er niets aan. Een stap over het bericht zelf met `contains` is ook genoeg.",
    en: "A notice without contents lengthens the term all the same, and is of no use to a complainant. A step about the notice itself with `contains` is enough too.",
  },
  isOmission: true,
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  const steps = allSteps(regulation);
  for (const { id, extension, kind } of steps) {
    for (const one of extension) {
      if (
        one.contains !== undefined ||
        isDescribed(
          one,
          steps.filter((step) => step.kind === kind),
        )
      )
        continue;
      yield {
        place: one.place,
        about: [id],
        message: {
          nl: `Het bericht dat de termijn van "${id}" verlengt, hoeft niets te bevatten. Noemt de tekst een reden of een nieuwe datum, zet die dan bij de verlenging (contains).`,
          en: `The notice that lengthens the term of "${id}" need not carry anything. If the text names a reason or a new date, put it at the extension (contains).`,
        },
      };
    }
  }
}

/** A notice that names the date itself always carries that date. */
function isDescribed({ notice, adds, total }: Extension, steps: readonly Step[]): boolean {
  if (adds === undefined && total === undefined) return true;
  return steps.some(
    ({ acts, contains }) => contains !== undefined && acts.some((act) => notice.includes(act)),
  );
}
