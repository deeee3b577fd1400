import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** Terms that a case sets itself and that are judged here. */
export function sayTerms({ step }: StepScene): readonly Said[] {
  if (!step.setsTerms) return [];

  return [
    {
      text: {
        nl: "Wordt in een zaak zelf een termijn afgesproken, dan wordt die hier beoordeeld. Een nieuwe afspraak telt alleen als die er is vóór of op de oude dag. Zo'n dag schuift nooit op.",
        en: "If a case sets a term of its own, it is judged here. A new agreement only counts if it is made before or on the old day. Such a day never moves.",
      },
      judged: "violation",
    },
  ];
}
