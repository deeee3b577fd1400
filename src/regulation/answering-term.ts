import type { Pause, Step, Term } from "./model.ts";

/** A term in which somebody outside must answer what stops the clock. */
export interface AnsweringTerm {
  readonly step: Step;
  readonly term: Extract<Term, { kind: "duration" }>;
}

/**
 * The time set for answering where a pause itself names none: the term of the
 * step that ends it, counted from what begins it (TERMS §6, pause).
 */
export function answeringTerm({ from, until }: Pause, steps: readonly Step[]): AnsweringTerm | undefined {
  const step = steps.find(
    ({ isEntry, acts }) => !isEntry && acts.some((act) => until?.activities.includes(act)),
  );
  if (step?.within?.kind !== "plain" || step.within.value.kind !== "term") return undefined;
  const { term } = step.within.value;
  if (term.kind !== "duration" || term.direction !== "after") return undefined;
  const anchor = term.anchor ?? step.once;
  const runsFromIt = anchor?.items.some(
    (item) => item.kind === "event" && item.ref.activities.some((act) => from.activities.includes(act)),
  );
  return runsFromIt ? { step, term } : undefined;
}
