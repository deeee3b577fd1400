import type { Regulation } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { answersIn, stepsOf } from "../steps.ts";

/** Somebody who complains should hear that it has come in (ISO 10002, 8.3). */
export const noAcknowledgement: RegulationRule = {
  id: "no-acknowledgement",
  severity: "attention",
  finds: {
    nl: "Een regeling waarin de klager een beslissing krijgt, maar nooit hoort dat zijn klacht binnen is.",
    en: "A regulation in which the complainant gets a decision, but never hears that the complaint has come in.",
  },
  why: {
    nl: "Zonder bevestiging weet een klager niet of zijn klacht is aangekomen en wanneer de termijn begon. Elke stap met het doel `acknowledgement` is genoeg.",
    en: "Without a confirmation a complainant does not know whether the complaint arrived, and when the term began. Any step with the purpose `acknowledgement` is enough.",
  },
  isOmission: true,
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  for (const kind of regulation.kinds) {
    const [decision] = answersIn(stepsOf(kind), "decision");
    if (decision === undefined || stepsOf(kind).some(({ purpose }) => purpose === "acknowledgement"))
      continue;
    yield {
      place: decision.place,
      about: [kind.id, decision.id],
      message: {
        nl: `Voor "${decision.label}" hoort de klager nergens dat de klacht binnen is. Staat dat wel in de tekst, maak er dan een stap van (acknowledgement).`,
        en: `Before “${decision.label}” the complainant hears nowhere that the complaint has come in. If the text does say so, make it a step (acknowledgement).`,
      },
    };
  }
}
