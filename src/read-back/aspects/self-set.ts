import type { Text } from "../../language/language.ts";
import type { Anchor, Regulation, Step, Term } from "../../regulation/model.ts";
import { periodOfDuty } from "../../regulation/recurrence.ts";
import { sayActivity } from "../phrases/label.ts";
import { allSteps, type StepScene } from "../scene.ts";

/**
 * What holds when a duty is counted from an act of the organisation itself
 * (TERMS §6, self-set anchors): being late with the first gives no extra time
 * for the second.
 */
export function saySelfSet(scene: StepScene, terms: readonly Term[]): readonly Text[] {
  if (scene.step.outside) return [];

  const anchors = terms.flatMap((term) =>
    term.kind === "field" ? [] : anchorActivities(scene, term.anchor),
  );
  const duties = anchors.flatMap((activity) => ownDuty(scene, activity) ?? []);

  return [...new Set(duties)].map((duty) => sayOwnAnchor(scene.regulation, duty));
}

/** The acts that a term runs from: of its own anchor, else of `once`, else what starts the stage. */
function anchorActivities({ step, stage }: StepScene, own: Anchor | undefined): readonly string[] {
  if (periodOfDuty(step)) return [];

  const anchor = own ?? step.once;
  if (!anchor) return stage?.starts ?? [];

  return anchor.items.flatMap((item) => (item.kind === "event" ? item.ref.activities : []));
}

function ownDuty({ regulation, step }: StepScene, activity: string): Step | undefined {
  return allSteps(regulation).find(
    (other) =>
      other.kind === step.kind &&
      other.acts.includes(activity) &&
      !other.outside &&
      other.duty === "must" &&
      !other.isEntry,
  );
}

function sayOwnAnchor(regulation: Regulation, duty: Step): Text {
  const act = sayActivity(regulation, duty.id);
  if (duty.within ?? duty.aim) {
    return {
      nl: `${act.nl} heeft zelf een termijn. Komt het later of niet, dan telt de laatste dag van die termijn als aanleiding: te laat zijn geeft geen extra tijd.`,
      en: `${act.en} has a term of its own. If it comes later or not at all, the last day of that term counts as the occasion: being late gives no extra time.`,
    };
  }

  return {
    nl: `${act.nl} heeft zelf geen termijn: zolang dat niet is gebeurd, begint deze termijn niet.`,
    en: `${act.en} has no term of its own: as long as it has not happened, this term does not begin.`,
  };
}
