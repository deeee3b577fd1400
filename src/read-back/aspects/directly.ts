import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** No other recorded event may come in between. */
export function sayDirectly({ step }: StepScene): readonly Said[] {
  if (!step.directly) return [];

  return [
    {
      text: {
        nl: "Dit komt er meteen achteraan: tussen de aanleiding en deze stap staat niets anders in het dossier.",
        en: "This follows at once: nothing else is recorded between the occasion and this step.",
      },
      judged: "violation",
    },
  ];
}
