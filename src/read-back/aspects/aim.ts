import { lengthensAim } from "../../regulation/lengthens-aim.ts";
import { sayChoice } from "../phrases/choice.ts";
import { sayBound } from "../phrases/term.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** What the organisation aims at; with a notice of delay, being late without it is a breach. */
export function sayAim(scene: StepScene): readonly Said[] {
  const { step, regulation } = scene;
  if (!step.aim) return [];

  const bound = sayChoice(regulation, step.aim, (value) => sayBound(scene, value));
  const isExtended = lengthensAim(step);
  const noticed = isExtended && step.extension.length > 0;
  const promise = noticed
    ? {
        nl: "Lukt dat niet, dan moet er op tijd bericht van komen; wat dat bericht toezegt, wordt apart beoordeeld.",
        en: "If that fails, notice must be given in time; what that notice promises is judged apart.",
      }
    : { nl: "Dit is een streven en geen harde grens.", en: "This is an aim and no hard limit." };
  const hard = step.within
    ? {
        nl: ` De harde grens is de termijn${isExtended ? "; een bericht van uitstel verlengt die niet" : ""}.`,
        en: ` The hard limit is the term${isExtended ? "; a notice of delay does not lengthen it" : ""}.`,
      }
    : { nl: "", en: "" };

  return [
    {
      text: {
        nl: `Het streven is: ${bound.nl}. ${promise.nl}${hard.nl}`,
        en: `The aim is: ${bound.en}. ${promise.en}${hard.en}`,
      },
      judged: noticed ? "violation" : "attention",
    },
  ];
}
