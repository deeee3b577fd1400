import { sayChoice } from "../phrases/choice.ts";
import { sayForm } from "../phrases/label.ts";
import { listOr } from "../phrases/list.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** In which form: one of these. */
export function sayFormAspect({ regulation, step }: StepScene): readonly Said[] {
  if (!step.form) return [];

  const form = sayChoice(regulation, step.form, (forms: readonly string[]) => listOr(forms.map(sayForm)));

  return [{ text: { nl: `Hoe: ${form.nl}.`, en: `How: ${form.en}.` }, judged: "violation" }];
}
