import type { Who } from "../../regulation/model.ts";
import { sayChoice, valuesOf } from "../phrases/choice.ts";
import { listAnd } from "../phrases/list.ts";
import { sayWho } from "../phrases/who.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** Who takes part or agrees: all of these. */
export function sayWith({ regulation, step }: StepScene): readonly Said[] {
  if (!step.with) return [];

  const who = sayChoice(regulation, step.with, (persons: readonly Who[]) =>
    listAnd(persons.map((person) => sayWho(regulation, person))),
  );
  const several = valuesOf(step.with).some((persons) => persons.length > 1);
  const each = several
    ? { nl: " Ieder van hen wordt apart beoordeeld.", en: " Each of them is judged apart." }
    : { nl: "", en: "" };

  return [
    {
      text: {
        nl: `Wie meedoet of instemt: ${who.nl}.${each.nl}`,
        en: `Who takes part or agrees: ${who.en}.${each.en}`,
      },
      judged: "violation",
    },
  ];
}
