import type { Who } from "../../regulation/model.ts";
import { sayChoice } from "../phrases/choice.ts";
import { listOr } from "../phrases/list.ts";
import { sayWho } from "../phrases/who.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** Who does it: one of these. */
export function sayBy({ regulation, step }: StepScene): readonly Said[] {
  if (!step.by) return [];

  const who = sayChoice(regulation, step.by, (persons: readonly Who[]) =>
    listOr(persons.map((person) => sayWho(regulation, person))),
  );

  return [{ text: { nl: `Wie dit doet: ${who.nl}.`, en: `Who does this: ${who.en}.` }, judged: "violation" }];
}
