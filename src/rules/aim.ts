import type { Aspect, Judgement } from "./aspect.ts";

/** "We aim to", beside a hard limit (TERMS §6, aim); alone it is the step's own verdict. */
export const aim: Aspect = {
  id: "aim",
  key: "aim",
  isSaid: (step) => step.aim !== undefined && step.within !== undefined,
  judge: (_evaluation, { instances }) => {
    return instances.map((instance): Judgement => {
      const { ordinal, anchor, aim: own = instance } = instance;
      return { ...own, ordinal, anchor };
    });
  },
};
