import { hasOccasions } from "../../regulation/step-anchors.ts";
import type { BreachKind } from "../breach.ts";
import { ownSteps } from "./targets.ts";

/** Once more than the most that is allowed. */
export const tooOften: BreachKind = {
  id: "too-often",
  label: { nl: "vaker gedaan dan mag", en: "done more often than allowed" },
  usualShare: 0.005,
  timing: "again",
  targetsIn: (scenery) =>
    ownSteps(
      scenery,
      (step) => step.times !== undefined && Number.isFinite(step.times.max) && !hasOccasions(step),
    ),
};
