import type { Regulation, Stage, Step } from "../regulation/model.ts";

/** Every stage of every kind of case, in the order of the file. */
export function allStages(regulation: Regulation): readonly Stage[] {
  return regulation.kinds.flatMap(({ stages }) => stages);
}

/** Every step of a regulation, those of the organisation last. */
export function allSteps(regulation: Regulation): readonly Step[] {
  return [...allStages(regulation).flatMap(({ steps }) => steps), ...regulation.organisation];
}

/** Tells whether the organisation owes the step: it can be in breach. */
export function isOwed(step: Step): boolean {
  return step.duty === "must" && !step.outside;
}
