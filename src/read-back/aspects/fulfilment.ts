import type { Text } from "../../language/language.ts";
import { sayActivities, sayField } from "../phrases/label.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** What counts as done, and on which date (TERMS §6, fulfilment). */
export function sayFulfilment(scene: StepScene): readonly Said[] {
  return [
    ...sayDate(scene),
    ...sayOtherActs(scene),
    ...sayEarly(scene),
    ...sayPairing(scene),
    ...sayIfNeeded(scene),
  ];
}

function sayDate({ step }: StepScene): readonly Said[] {
  const isTimed = step.within !== undefined || step.aim !== undefined;
  if (!isTimed && step.doneWhen === "happened") return [];

  return [{ text: doneOn[step.doneWhen] }];
}

function sayOtherActs({ regulation, step }: StepScene): readonly Said[] {
  if (step.fulfilledBy.length === 0) return [];

  const acts = sayActivities(regulation, step.fulfilledBy);

  return [
    {
      text: {
        nl: `In plaats hiervan mag ook: ${acts.nl}. De andere eisen aan deze stap gelden dan niet.`,
        en: `This may also be done instead: ${acts.en}. The other demands on this step then do not apply.`,
      },
    },
  ];
}

function sayEarly({ step }: StepScene): readonly Said[] {
  if (step.mayPrecede === undefined) return [];

  return [
    {
      text: step.mayPrecede
        ? {
            nl: "Dit mag ook vóór de aanleiding zijn gebeurd.",
            en: "This may also have happened before the occasion.",
          }
        : {
            nl: "Wat vóór de aanleiding is gebeurd, telt niet.",
            en: "What happened before the occasion does not count.",
          },
    },
  ];
}

function sayPairing({ regulation, step }: StepScene): readonly Said[] {
  if (step.matching !== undefined) {
    const field = sayField(regulation, step.matching);
    return [
      {
        text: {
          nl: `Bij elke aanleiding hoort een eigen keer, met hetzelfde gegeven ${field.nl}.`,
          en: `Each occasion has a time of its own, with the same value of ${field.en}.`,
        },
      },
    ];
  }
  if (step.oneToOne)
    return [{ text: { nl: "Eén keer telt voor één aanleiding.", en: "One time counts for one occasion." } }];
  if (step.once?.occurrence !== "each") return [];

  return [
    {
      text: {
        nl: "Eén keer kan voor meer aanleidingen tegelijk tellen.",
        en: "One time can count for several occasions together.",
      },
    },
  ];
}

function sayIfNeeded({ step }: StepScene): readonly Said[] {
  if (!step.ifNeeded) return [];

  return [
    {
      text: {
        nl: "Dit gebeurt zo nodig. Is het niet nodig, dan staat dat met de reden in het dossier.",
        en: "This happens if needed. If it is not needed, that is recorded with the reason.",
      },
      judged: "attention",
      breach: { nl: "Staat geen van beide erin", en: "If neither is recorded" },
    },
  ];
}

const doneOn: Readonly<Record<"sent" | "received" | "happened", Text>> = {
  happened: {
    nl: "Voor de vraag of het op tijd is, telt de dag van de gebeurtenis zelf, zoals die in het dossier staat.",
    en: "For being in time, the day of the event itself counts, as it is recorded.",
  },
  sent: {
    nl: "Voor de vraag of het op tijd is, telt de verzending.",
    en: "For being in time, the sending counts.",
  },
  received: {
    nl: "Voor de vraag of het op tijd is, telt de ontvangst; staat die niet in het dossier, dan de verzending.",
    en: "For being in time, the receipt counts; if it is not recorded, the sending.",
  },
};
