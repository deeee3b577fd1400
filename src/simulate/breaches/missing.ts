import type { BreachKind } from "../breach.ts";
import { isOwedOnce, ownSteps } from "./targets.ts";

/** Never done. */
export const missing: BreachKind = {
  id: "missing",
  label: { nl: "niet gedaan", en: "not done" },
  usualShare: 0.02,
  timing: "never",
  targetsIn: (scenery) => ownSteps(scenery, (step) => isOwedOnce(scenery, step)),
};
