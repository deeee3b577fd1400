import { catalogue } from "../../regulation/catalogue.ts";
import type { Stage, Step } from "../../regulation/model.ts";

/**
 * The refusals that end a step: those of its stage, but not the step itself, not
 * what wakes it, and none for a step that nothing ends (TERMS §5).
 */
export function endingRefusals(step: Step, { completedBy, steps }: Stage): readonly string[] {
  if (step.cancelledBy?.length === 0) return [];

  const acts = steps
    .filter(({ purpose, isEntry }) => purpose === "refusal" && !isEntry)
    .flatMap((one) => one.acts);
  const known = completedBy.filter((id) => catalogue.get(id)?.purpose === "refusal");
  const wakes = (step.once?.items ?? []).flatMap((item) =>
    item.kind === "event" ? item.ref.activities : [],
  );

  return [...acts, ...known].filter((id) => !step.acts.includes(id) && !wakes.includes(id));
}
