import type { BreachKind } from "../breach.ts";

/** The answer to what only a person can say is no. */
export const denied: BreachKind = {
  id: "denied",
  label: { nl: "iemand verklaart dat het niet zo ging", en: "somebody says that it was not so" },
  usualShare: 0.005,
  targetsIn: ({ regulation }) => regulation.attest.map((attest) => ({ attest })),
};
