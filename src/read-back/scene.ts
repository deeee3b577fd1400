import type { Kind, Regulation, Stage, Step } from "../regulation/model.ts";

/** Where a phrase is said: the regulation, and within a step what its terms run from. */
export interface Scene {
  readonly regulation: Regulation;
  readonly kind?: Kind;
  readonly stage?: Stage;
  readonly step?: Step;
}

export interface StepScene extends Scene {
  readonly step: Step;
}

/** Finds the kind and stage of a step; a step of the organisation has neither. */
export function sceneOf(regulation: Regulation, step: Step): StepScene {
  if (regulation.organisation.includes(step)) return { regulation, step };

  const kind = regulation.kinds.find(({ id }) => id === step.kind);
  const stage = kind?.stages.find(({ id }) => id === step.stage);

  return { regulation, step, ...(kind && { kind }), ...(stage && { stage }) };
}

/** Every step of a regulation: of all kinds and stages, and of the organisation. */
export function allSteps(regulation: Regulation): readonly Step[] {
  return [
    ...regulation.kinds.flatMap(({ stages }) => stages.flatMap(({ steps }) => steps)),
    ...regulation.organisation,
  ];
}
