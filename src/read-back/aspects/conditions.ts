import type { Text } from "../../language/language.ts";
import type { Condition } from "../../regulation/model.ts";
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
  const { unless, duty } = scene.step;
  if (!unless) return [];

  const condition = sayCondition(scene, unless);
  const later = namesEvent(unless) ? endings[duty === "never" ? "prohibition" : "duty"] : { nl: "", en: "" };

  return [
    {
      text: {
        nl: `Dit geldt niet als dit zo is: ${condition.nl}.${later.nl}`,
        en: `This does not apply if this is so: ${condition.en}.${later.en}`,
      },
    },
  ];
}

function namesEvent(condition: Condition): boolean {
  if (condition.kind === "all" || condition.kind === "any") return condition.of.some(namesEvent);

  return condition.kind === "happened";
}

const endings: Readonly<Record<"duty" | "prohibition", Text>> = {
  duty: {
    nl: " Gebeurt dat pas later, maar nog op tijd, dan vervalt de stap.",
    en: " If that happens later, but still in time, the step ends.",
  },
  prohibition: {
    nl: " Zodra dat is gebeurd, vervalt het verbod.",
    en: " As soon as that has happened, the prohibition ends.",
  },
};
