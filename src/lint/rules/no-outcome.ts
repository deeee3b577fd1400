import type { Regulation } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { stepsOf } from "../steps.ts";

/** A complaint that nobody answers is not handled (ISO 10002, 8.7). */
export const noOutcome: RegulationRule = {
  id: "no-outcome",
  severity: "attention",
  finds: {
    nl: "Een regeling voor klachten waarin geen enkele stap de klager de uitkomst vertelt.",
    en: "A regulation of complaints in which no step tells the complainant the outcome.",
  },
  why: {
    nl: "Wie klaagt, wil antwoord. Elke stap met het doel `decision`, `appeal-decision` of `refusal` is genoeg; van een eigen naam zegt u het doel erbij (`purpose: decision`).",
    en: "Who complains wants an answer. Any step with the purpose `decision`, `appeal-decision` or `refusal` is enough; at a name of your own you say the purpose (`purpose: decision`).",
  },
  isOmission: true,
  checks: "regulation",
  check,
};

const answers: ReadonlySet<string | undefined> = new Set(["decision", "appeal-decision", "refusal"]);

function* check(regulation: Regulation): Generator<LintProblem> {
  for (const kind of regulation.kinds) {
    const [stage] = kind.stages;
    const steps = stepsOf(kind);
    if (stage === undefined || steps.length === 0 || !kind.starts.includes("complaint")) continue;
    if (steps.some(({ purpose }) => answers.has(purpose))) continue;
    yield {
      place: stage.place,
      about: [kind.id],
      message: {
        nl: 'Geen stap vertelt de klager de uitkomst. Staat dat wel in de tekst, maak er dan een stap van (decision), of geef de stap die het doet "purpose: decision".',
        en: 'No step tells the complainant the outcome. If the text does say so, make it a step (decision), or give the step that does it "purpose: decision".',
      },
    };
  }
}
