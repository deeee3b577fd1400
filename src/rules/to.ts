import type { Aspect } from "./aspect.ts";
import { judgePeople } from "./recipients.ts";

/** Whom the act must reach. */
export const to: Aspect = {
  id: "to",
  key: "to",
  isSaid: (step) => step.to !== undefined && step.duty !== "never",
  judge: (evaluation, state) =>
    judgePeople(evaluation, state, {
      key: "to",
      people: state.step.to,
      named: ({ event }) => event.recipient,
    }),
};
