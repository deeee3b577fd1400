import type { Aspect } from "./aspect.ts";
import { judgePeople } from "./recipients.ts";

/** Who takes part in the act, or agrees to it. */
export const withWhom: Aspect = {
  id: "with",
  key: "with",
  isSaid: (step) => step.with !== undefined && step.duty !== "never",
  judge: (evaluation, state) =>
    judgePeople(evaluation, state, {
      key: "with",
      people: state.step.with,
      named: ({ event }) => event.with,
    }),
};
