import type { Text } from "../../language/language.ts";
import type { Step } from "../../regulation/model.ts";
import { sayActivities } from "../phrases/label.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";
import { endingRefusals } from "./refusals.ts";

/** Which events end the duty before it is done (TERMS §5, cancelling events). */
export function sayCancelledBy(scene: StepScene): readonly Said[] {
  const { regulation, step, stage } = scene;
  if (step.cancelledBy?.length === 0) return [{ text: endsNever }];
  if (!step.cancelledBy && (!stage || !isOwed(step))) return [];

  const events = [
    ...(step.cancelledBy ?? stage?.cancelledBy ?? []),
    ...(stage ? endingRefusals(step, stage) : []),
  ];
  if (events.length === 0) return [{ text: nothingEnds }];

  const acts = sayActivities(regulation, [...new Set(events)]);

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

const endsNever: Text = {
  nl: "Deze stap vervalt nooit, ook niet als de klacht wordt ingetrokken of geweigerd.",
  en: "This step never ends early, not even when the complaint is withdrawn or refused.",
};
const nothingEnds: Text = {
  nl: "De regeling noemt niets waardoor deze stap vervalt.",
  en: "The regulation names nothing that ends this step early.",
};
