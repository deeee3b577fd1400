import type { BreachKind } from "../breach.ts";

/** What the text forbids. */
export const forbidden: BreachKind = {
  id: "forbidden",
  label: { nl: "iets gedaan dat niet mag", en: "something done that may not be done" },
  usualShare: 0.01,
  timing: "forbidden",
  targetsIn: ({ stages }) =>
    stages
      .flatMap((stage) => stage.steps)
      .filter(({ duty, outside, directly }) => duty === "never" && !outside && !directly)
      .map((step) => ({ step })),
};
