import { sayChoice } from "../phrases/choice.ts";
import { sayField } from "../phrases/label.ts";
import { listAnd } from "../phrases/list.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** What the act must carry: all of these, in one message or in several together. */
export function sayContains({ regulation, step }: StepScene): readonly Said[] {
  if (!step.contains) return [];

  const contents = sayChoice(regulation, step.contains, (fields: readonly string[]) =>
    listAnd(fields.map((field) => sayField(regulation, field))),
  );
  const together = step.isEntry
    ? { nl: "Dit geldt voor elke keer.", en: "This goes for every time." }
    : { nl: "Het mag in meer dan één bericht staan.", en: "It may be spread over more than one message." };

  return [
    {
      text: {
        nl: `Wat erin moet staan: ${contents.nl}. ${together.nl}`,
        en: `What it must contain: ${contents.en}. ${together.en}`,
      },
      judged: "violation",
    },
  ];
}
