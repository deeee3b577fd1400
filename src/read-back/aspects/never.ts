import { sayActivities } from "../phrases/label.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** What may not happen at all. */
export function sayNever({ regulation, step }: StepScene): readonly Said[] {
  if (step.duty !== "never") return [];

  const acts = sayActivities(regulation, step.acts);
  const from = step.once
    ? {
        nl: "De eerste keer na de aanleiding is al te veel.",
        en: "The first time after the occasion is one too many.",
      }
    : { nl: "De eerste keer is al te veel.", en: "The first time is one too many." };

  return [
    {
      text: {
        nl: `Dit mag niet gebeuren: ${acts.nl}. ${from.nl}`,
        en: `This may not happen: ${acts.en}. ${from.en}`,
      },
      judged: "violation",
      breach: { nl: "Gebeurt het toch", en: "If it happens all the same" },
    },
  ];
}
