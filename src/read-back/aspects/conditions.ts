import { sayCondition } from "../phrases/condition.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** The state under which the step applies. */
export function sayIf(scene: StepScene): readonly Said[] {
  if (!scene.step.if) return [];

  const condition = sayCondition(scene, scene.step.if);

  return [
    {
      text: {
        nl: `Dit geldt alleen als dit zo is: ${condition.nl}.`,
        en: `This only applies if this is so: ${condition.en}.`,
      },
    },
  ];
}

/** The state under which it does not apply; an event in it ends the duty as long as the step is not overdue. */
export function sayUnless(scene: StepScene): readonly Said[] {
  if (!scene.step.unless) return [];

  const condition = sayCondition(scene, scene.step.unless);

  return [
    {
      text: {
        nl: `Dit geldt niet als dit zo is: ${condition.nl}. Wordt dat pas later zo, maar voordat de termijn voorbij is, dan vervalt de stap.`,
        en: `This does not apply if this is so: ${condition.en}. If it becomes so later, but before the term is over, the step ends.`,
      },
    },
  ];
}
