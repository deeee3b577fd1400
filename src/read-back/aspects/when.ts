import type { Text } from "../../language/language.ts";
import type { Stage } from "../../regulation/model.ts";
import { sayActivities } from "../phrases/label.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** Where the step plays when it has no occasion of its own; for an `act:` entry, of which act it asks more. */
export function sayWhen(scene: StepScene): readonly Said[] {
  return [...sayEntry(scene), ...sayPlace(scene)].map((text) => ({ text }));
}

/** An `act:` entry adds demands to another act. */
function sayEntry({ regulation, step }: StepScene): readonly Text[] {
  if (!step.isEntry || step.duty === "never") return [];

  const acts = sayActivities(regulation, step.acts);
  if (step.duty === "must") return [{ nl: `Het gaat om: ${acts.nl}.`, en: `It is about: ${acts.en}.` }];

  return [
    {
      nl: `Dit is een extra eis aan ${acts.nl}, elke keer dat het gebeurt. Deze eis alleen maakt dat niet verplicht.`,
      en: `This is an extra demand on ${acts.en}, each time it happens. This demand alone does not make that required.`,
    },
  ];
}

function sayPlace(scene: StepScene): readonly Text[] {
  const { step, stage } = scene;
  if (!stage) return [ofOrganisation];
  if (step.acts.some((act) => stage.starts.includes(act))) return [sayStarting(stage)];

  const hasOwnStart = step.once || step.isEntry || (step.duty !== "must" && step.within);

  return hasOwnStart ? [] : [sayFromStart(scene)];
}

function sayStarting({ wholeCase }: Stage): Text {
  return wholeCase
    ? { nl: "Hiermee begint de zaak.", en: "This starts the case." }
    : { nl: "Hiermee begint deze fase.", en: "This starts this stage." };
}

/** Without an occasion of its own a step applies from the start of its stage. */
function sayFromStart({ regulation, step, stage }: StepScene): Text {
  const starts = sayActivities(regulation, stage?.starts ?? []);
  if (step.duty !== "must")
    return { nl: `Dit kan vanaf ${starts.nl}.`, en: `This is possible from ${starts.en} on.` };
  if (step.if || step.unless)
    return { nl: `Dit kan spelen vanaf ${starts.nl}.`, en: `This can come up from ${starts.en} on.` };

  return {
    nl: `Dit geldt in elke zaak, vanaf ${starts.nl}.`,
    en: `This applies in every case, from ${starts.en} on.`,
  };
}

const ofOrganisation: Text = {
  nl: "Dit geldt voor de organisatie als geheel en niet per zaak.",
  en: "This goes for the organisation as a whole and not per case.",
};
