import type { BreachKind } from "../breach.ts";
import { asks, ownSteps } from "./targets.ts";

/** Done before what has to come first, or before its waiting time is over. */
export const wrongOrder: BreachKind = {
  id: "wrong-order",
  label: { nl: "te vroeg, of voor wat eerst moet komen", en: "too early, or before what comes first" },
  usualShare: 0.01,
  timing: "hasty",
  targetsIn: (scenery) => ownSteps(scenery, ({ notBefore }) => asks(notBefore)),
};
