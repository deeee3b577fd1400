import type { Aspect } from "./aspect.ts";

/** Done, and in time: the verdict of the step itself (TERMS §6). */
export const within: Aspect = {
  id: "",
  key: "within",
  isSaid: (step) => {
    if (step.duty === "never" || step.every) return false;
    const hasTerm = step.within !== undefined || step.aim !== undefined;
    return hasTerm || (step.duty === "must" && !step.outside);
  },
  judge: (_evaluation, { instances }) => instances,
};
