import { sayCondition } from "../phrases/condition.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** What must be true of the act itself, each time it happens. */
export function sayRequires(scene: StepScene): readonly Said[] {
  if (!scene.step.requires) return [];

  const condition = sayCondition(scene, scene.step.requires);

  return [
    {
      text: {
        nl: `Elke keer dat dit gebeurt, moet dit zo zijn: ${condition.nl}.`,
        en: `Each time this happens, this must be so: ${condition.en}.`,
      },
      judged: "violation",
    },
  ];
}
