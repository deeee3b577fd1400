import type { Aspect, Judgement } from "./aspect.ts";

/** Done, and in time: the verdict of the step itself (TERMS §6). */
export const within: Aspect = {
  id: "",
  key: "within",
  isSaid: (step) => {
    if (step.duty === "never" || step.every) return false;
    const hasTerm = step.within !== undefined || step.aim !== undefined;
    return hasTerm || (step.duty === "must" && !step.outside);
  },
  judge: (_evaluation, { instances }) => {
    return instances.map((instance, position): Judgement => {
      const { anchored } = instance;
      const anchor = anchored.kind === "known" ? anchored.occurrence : undefined;
      return { ...instance, ordinal: position + 1, ...(anchor && { anchor }) };
    });
  },
};
