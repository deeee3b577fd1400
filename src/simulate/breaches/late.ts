import type { Step } from "../../regulation/model.ts";
import type { BreachKind } from "../breach.ts";
import type { Scenery } from "../scenery.ts";
import { isOwedOnce, ownSteps } from "./targets.ts";

/** Another act that is owed may lengthen its term: then it depends on that one what is late. */
function isMovedByDuty({ index }: Scenery, { extension }: Step): boolean {
  return extension.some(({ notice }) => notice.some((activity) => index.stepOf(activity)?.duty === "must"));
}

/** Done after its last day. */
export const late: BreachKind = {
  id: "late",
  label: { nl: "te laat gedaan", en: "done too late" },
  usualShare: 0.05,
  timing: "late",
  targetsIn: (scenery) =>
    ownSteps(
      scenery,
      (step) =>
        isOwedOnce(scenery, step) &&
        (step.within ?? step.aim) !== undefined &&
        !step.directly &&
        !isMovedByDuty(scenery, step),
    ),
};
