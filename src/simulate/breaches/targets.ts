import type { Choice, Step } from "../../regulation/model.ts";
import { hasOccasions } from "../../regulation/step-anchors.ts";
import type { BrokenDemand, Target } from "../breach.ts";
import type { Demand } from "../demands.ts";
import { type Scenery, valuesOf } from "../scenery.ts";

/** Steps of the organisation: somebody outside breaks nothing. */
export function ownSteps(scenery: Scenery, can: (step: Step) => boolean): readonly Target[] {
  const steps = scenery.stages.flatMap((stage) => stage.steps);
  return steps
    .filter((step) => !step.outside && step.duty !== "never" && can(step))
    .map((step) => ({ step }));
}

/** Owed once, by a verdict of its own, and by no other act. */
export function isOwedOnce(scenery: Scenery, step: Step): boolean {
  const others = step.acts.flatMap((act) => scenery.stepsOn(act)).filter((each) => each !== step);
  const isAlone = others.every(({ duty, within, aim }) => duty !== "must" && !within && !aim);
  return (
    step.duty === "must" &&
    !step.isEntry &&
    isAlone &&
    !hasOccasions(step) &&
    step.fulfilledBy.length === 0 &&
    !step.every &&
    !step.times
  );
}

/** Whether a key asks something, in any row of its table. */
export function asks<Item>(choice: Choice<readonly Item[]> | undefined): boolean {
  return valuesOf(choice).some(({ length }) => length > 0);
}

/** The demands that an act does not keep to. */
export function broken(
  demands: readonly Demand[],
  key: BrokenDemand["key"],
  isBroken: (demand: Demand) => boolean,
): readonly BrokenDemand[] {
  return demands.flatMap((demand) => {
    return demand.step && demand.isJudged && isBroken(demand) ? [{ step: demand.step, key }] : [];
  });
}
