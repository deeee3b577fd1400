import type { Condition, Regulation, Step } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { canBeTrue } from "../satisfiable.ts";
import { allStages, allSteps } from "../steps.ts";

/** A step that can never apply is never judged, and nobody notices. */
export const conditionNeverTrue: RegulationRule = {
  id: "condition-never-true",
  severity: "error",
  finds: {
    nl: "Een stap waarvan de voorwaarden samen nooit waar kunnen zijn.",
    en: "A step whose conditions can never be true together.",
  },
  why: {
    nl: "De stap is dan altijd niet van toepassing, en dat lijkt in orde. Ook de voorwaarde van de fase en de soort zaak telt mee, en `unless` is het omgekeerde van `if`.",
    en: "The step is then always not applicable, and that looks as if all is well. The condition of the stage and of the kind of case counts too, and `unless` is the opposite of `if`.",
  },
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  const stages = new Map(
    allStages(regulation).flatMap((stage) => stage.steps.map((step) => [step, stage.if] as const)),
  );
  for (const step of allSteps(regulation)) {
    const conditions = conditionsOf(step, stages.get(step));
    if (conditions.length === 0 || canBeTrue(conditions, regulation.facts)) continue;
    yield {
      place: step.places.if ?? step.places.unless ?? step.place,
      message: {
        nl: `"${step.id}" kan nooit gelden: de voorwaarden sluiten elkaar uit. Verbeter if of unless; meer mogelijkheden naast elkaar staan in een lijst.`,
        en: `"${step.id}" can never apply: its conditions exclude each other. Correct if or unless; alternatives stand in a list.`,
      },
    };
  }
}

function conditionsOf(step: Step, ofStage: Condition | undefined): readonly Condition[] {
  const not: Condition[] =
    step.unless === undefined ? [] : [{ kind: "not", of: step.unless, place: step.unless.place }];
  return [...(step.if ? [step.if] : []), ...(ofStage ? [ofStage] : []), ...not];
}
