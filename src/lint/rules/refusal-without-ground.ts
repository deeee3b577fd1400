import type { Kind, Regulation, Step } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { answersIn, stepsOf } from "../steps.ts";

/** A complaint may be left only on grounds that the complainant can know (Awb 9:8). */
export const refusalWithoutGround: RegulationRule = {
  id: "refusal-without-ground",
  severity: "attention",
  finds: {
    nl: "Een afwijzing die de organisatie mag geven zonder dat de regeling zegt wanneer.",
    en: "A refusal that the organisation may give while the regulation does not say when.",
  },
  why: {
    nl: "Een klager moet vooraf kunnen weten wanneer zijn klacht niet wordt behandeld. Een voorwaarde of eis bij de afwijzing (`if`, `unless`, `once`, `requires`) is genoeg, en ook een `otherwise` bij wat de klager moet doen, of een inhoud waarin de grond staat (`contains`).",
    en: "A complainant must be able to know beforehand when a complaint is not taken up. A condition or demand at the refusal (`if`, `unless`, `once`, `requires`) is enough, and so is an `otherwise` at what the complainant must do, or contents that name the ground (`contains`).",
  },
  isOmission: true,
  checks: "regulation",
  check,
};

function check(regulation: Regulation): LintProblem[] {
  return regulation.kinds.flatMap(problems);
}

function problems(kind: Kind): LintProblem[] {
  const steps = stepsOf(kind);
  if (steps.some(({ otherwise }) => otherwise !== undefined)) return [];
  return answersIn(steps, "refusal")
    .filter((refusal) => !steps.some((step) => isAbout(step, refusal) && hasGround(step)))
    .map(({ id, label, place }) => ({
      place,
      about: [id],
      message: {
        nl: `De regeling zegt niet wanneer "${label}" mag. Noemt de tekst gronden, zet ze dan bij "${id}" (if of requires) of bij de klacht zelf (otherwise).`,
        en: `The regulation does not say when “${label}” is allowed. If the text names grounds, put them at "${id}" (if or requires) or at the complaint itself (otherwise).`,
      },
    }));
}

function isAbout({ acts }: Step, other: Step): boolean {
  return acts.some((act) => other.acts.includes(act));
}

function hasGround(step: Step): boolean {
  return [step.if, step.unless, step.once, step.requires, step.contains].some((said) => said !== undefined);
}
