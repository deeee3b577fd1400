import type { Text } from "../../language/language.ts";
import type { Step } from "../../regulation/model.ts";
import { sayActivities } from "../phrases/label.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** What may not happen at all. */
export function sayNever({ regulation, step }: StepScene): readonly Said[] {
  if (step.duty !== "never") return [];

  const acts = sayActivities(regulation, step.acts);
  const from = sayFrom(step);

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

function sayFrom({ once }: Step): Text {
  if (!once) return { nl: "De eerste keer is al te veel.", en: "The first time is one too many." };
  if (once.occurrence !== "each") {
    return {
      nl: "De eerste keer na de aanleiding is al te veel.",
      en: "The first time after the occasion is one too many.",
    };
  }

  return {
    nl: "De eerste keer na de aanleiding is al te veel, en elke aanleiding verbiedt het opnieuw, wat er daarvoor ook gebeurde.",
    en: "The first time after the occasion is one too many, and each occasion forbids it anew, whatever came before.",
  };
}
