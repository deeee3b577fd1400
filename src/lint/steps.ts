import type { Kind, Regulation, Stage, Step } from "../regulation/model.ts";

/** Every stage of every kind of case, in the order of the file. */
export function allStages(regulation: Regulation): readonly Stage[] {
  return regulation.kinds.flatMap(({ stages }) => stages);
}

/** Every step of a regulation, those of the organisation last. */
export function allSteps(regulation: Regulation): readonly Step[] {
  return [...allStages(regulation).flatMap(({ steps }) => steps), ...regulation.organisation];
}

/** The steps of all stages of a kind of case. */
export function stepsOf(kind: Kind): readonly Step[] {
  return kind.stages.flatMap(({ steps }) => steps);
}

/** Tells whether the organisation owes the step: it can be in breach. */
export function isOwed(step: Step): boolean {
  return step.duty === "must" && !step.outside;
}

/** Steps of their own (no `act:` entries) with which the organisation answers: it owes a decision, it may refuse. */
export function answersIn(steps: readonly Step[], purpose: string): readonly Step[] {
  return steps.filter(
    (step) =>
      step.purpose === purpose &&
      !step.isEntry &&
      !step.outside &&
      (step.duty === "must" || (purpose === "refusal" && step.duty === "may")),
  );
}

/** All that is said about what some steps are for, or about their acts. */
export function entriesAbout(some: readonly Step[], steps: readonly Step[]): readonly Step[] {
  const acts = new Set(some.flatMap((step) => step.acts));
  const purposes = new Set(some.map(({ purpose }) => purpose));
  return steps.filter(({ purpose, acts: own }) => purposes.has(purpose) || own.some((act) => acts.has(act)));
}
