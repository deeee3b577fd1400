import { sayChoice } from "../phrases/choice.ts";
import { listAnd } from "../phrases/list.ts";
import { sayWho } from "../phrases/who.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** Who may not do it: none of these. */
export function sayNotBy({ regulation, step }: StepScene): readonly Said[] {
  if (!step.notBy) return [];

  const who = sayChoice(regulation, step.notBy, (persons) =>
    listAnd(persons.map((person) => sayWho(regulation, person))),
  );

  return [
    {
      text: { nl: `Wie dit niet mag doen: ${who.nl}.`, en: `Who may not do this: ${who.en}.` },
      judged: "violation",
      breach: { nl: "Gebeurt het toch", en: "If it happens all the same" },
    },
  ];
}
