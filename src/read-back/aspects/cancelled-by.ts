import type { Step } from "../../regulation/model.ts";
import { sayActivities } from "../phrases/label.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** Which events end the duty before it is done (TERMS §5, cancelling events). */
export function sayCancelledBy({ regulation, step, stage }: StepScene): readonly Said[] {
  const events = step.cancelledBy ?? (isOwed(step) ? stage?.cancelledBy : undefined);
  if (!events) return [];
  if (step.cancelledBy?.length === 0) {
    return [
      {
        text: {
          nl: "Deze stap vervalt nooit, ook niet als de klacht wordt ingetrokken of geweigerd.",
          en: "This step never ends early, not even when the complaint is withdrawn or refused.",
        },
      },
    ];
  }
  if (events.length === 0) {
    return [
      {
        text: {
          nl: "De regeling noemt niets waardoor deze stap vervalt.",
          en: "The regulation names nothing that ends this step early.",
        },
      },
    ];
  }
  const acts = sayActivities(regulation, events);

  return [
    {
      text: {
        nl: `Deze stap vervalt bij ${acts.nl}. Wat toen al te laat was, blijft te laat.`,
        en: `This step ends at ${acts.en}. What was already late by then stays late.`,
      },
    },
  ];
}

/** Only what is owed can end: a duty, or a right with a limit. */
function isOwed({ duty, within }: Step): boolean {
  return duty !== "may" || within !== undefined;
}
