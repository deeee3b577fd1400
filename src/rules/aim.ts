import type { Aspect, Judgement } from "./aspect.ts";

/** "We aim to", beside a hard limit (TERMS §6, aim); alone it is the step's own verdict. */
export const aim: Aspect = {
  id: "aim",
  key: "aim",
  isSaid: (step) => step.aim !== undefined && step.within !== undefined,
  judge: (_evaluation, { instances }) => {
    return instances.map((instance, position): Judgement => {
      const { anchored } = instance;
      const anchor = anchored.kind === "known" ? anchored.occurrence : undefined;
      const own = instance.aim ?? instance;
      return { ...own, ordinal: position + 1, ...(anchor && { anchor }) };
    });
  },
};
