import { joined } from "../../language/text.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";
import { sayConsent } from "./consent.ts";

/** Terms that a case sets itself and that are judged here. */
export function sayTerms({ step, regulation }: StepScene): readonly Said[] {
  if (!step.setsTerms) return [];
  const { consent } = step.setsTerms;
  const renewed = {
    nl: "Een nieuwe afspraak telt alleen als die er is vóór of op de oude dag.",
    en: "A new agreement only counts if it is made before or on the old day.",
  };
  return [
    {
      text: joined(
        [
          {
            nl: "Wordt in een zaak zelf een termijn afgesproken, dan wordt die hier beoordeeld.",
            en: "If a case sets a term of its own, it is judged here.",
          },
          renewed,
          ...(consent ? [sayConsent(regulation, consent)] : []),
          { nl: "Zo'n dag schuift nooit op.", en: "Such a day never moves." },
        ],
        " ",
      ),
      judged: "violation",
    },
  ];
}
