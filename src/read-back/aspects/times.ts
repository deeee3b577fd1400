import type { Text } from "../../language/language.ts";
import { joined, uncapitalised } from "../../language/text.ts";
import { hasOccasions } from "../../regulation/step-anchors.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** How often it happens. */
export function sayTimes({ step }: StepScene): readonly Said[] {
  if (!step.times) return [];

  const { min, max } = step.times;

  const count = sayCount(min, max);
  const text = hasOccasions(step) ? joined([perOccasion, uncapitalised(count)], " ") : count;

  return [{ text, judged: "violation" }];
}

const perOccasion: Text = { nl: "Bij elke aanleiding:", en: "For each occasion:" };

function sayCount(min: number, max: number): Text {
  if (min === max)
    return { nl: `Dit gebeurt precies ${min} keer.`, en: `This happens exactly ${times(min)}.` };
  if (!Number.isFinite(max))
    return { nl: `Dit gebeurt ten minste ${min} keer.`, en: `This happens at least ${times(min)}.` };
  if (min === 0)
    return { nl: `Dit gebeurt ten hoogste ${max} keer.`, en: `This happens at most ${times(max)}.` };

  return { nl: `Dit gebeurt ${min} tot ${max} keer.`, en: `This happens ${min} to ${times(max)}.` };
}

function times(count: number): string {
  return count === 1 ? "1 time" : `${count} times`;
}
