import type { BreachKind } from "../breach.ts";
import { isOwedOnce, ownSteps } from "./targets.ts";

/** Done after its last day. */
export const late: BreachKind = {
  id: "late",
  label: { nl: "te laat gedaan", en: "done too late" },
  usualShare: 0.05,
  timing: "late",
  targetsIn: (scenery) =>
    ownSteps(
      scenery,
      (step) => isOwedOnce(scenery, step) && (step.within ?? step.aim) !== undefined && !step.directly,
    ),
};
