import type { Who } from "../../regulation/model.ts";
import { sayChoice, valuesOf } from "../phrases/choice.ts";
import { listAnd } from "../phrases/list.ts";
import { sayWho } from "../phrases/who.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** Who must be reached: all of these; the first one named decides when the step is done. */
export function sayTo({ regulation, step }: StepScene): readonly Said[] {
  if (!step.to) return [];

  const who = sayChoice(regulation, step.to, (persons: readonly Who[]) =>
    listAnd(persons.map((person) => sayWho(regulation, person))),
  );
  const several = valuesOf(step.to).some((persons) => persons.length > 1);
  const each = several
    ? {
        nl: " De stap is gedaan als de eerste die hier staat is bereikt; elke ontvanger wordt apart beoordeeld.",
        en: " The step is done when the first one named here is reached; each recipient is judged apart.",
      }
    : { nl: "", en: "" };

  return [
    {
      text: { nl: `Aan wie: ${who.nl}.${each.nl}`, en: `To whom: ${who.en}.${each.en}` },
      judged: "violation",
    },
  ];
}
