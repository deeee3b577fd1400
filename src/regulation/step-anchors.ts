import type { Anchor, Bound, Choice, Step } from "./model.ts";

/** What wakes a step, and what its terms run from. */
export function anchorsOf({ once, within, aim }: Step): readonly Anchor[] {
  const bounds = [within, aim].flatMap((choice) => (choice ? resultsOf(choice) : []));
  const terms = bounds.flatMap((bound) => (bound.kind === "term" ? [bound.term] : bound.terms));
  const ofTerms = terms.map((term) => (term.kind === "field" ? undefined : term.anchor));
  return [once, ...ofTerms].filter((anchor) => anchor !== undefined);
}

/** Whether it has an occasion each time that something happens: `once: each question`, `1 week after each visit`. */
export function hasOccasions(step: Step): boolean {
  return anchorsOf(step).some(({ occurrence }) => occurrence === "each");
}

function resultsOf(choice: Choice<Bound>): readonly Bound[] {
  if (choice.kind === "plain") return [choice.value];
  return [...choice.rows.map(({ result }) => result), choice.else].filter(
    (result) => result !== undefined && result !== null,
  );
}
