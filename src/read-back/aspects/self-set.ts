import type { Text } from "../../language/language.ts";
import type { Regulation, Step, Term } from "../../regulation/model.ts";
import { sayActivity } from "../phrases/label.ts";
import { allSteps, type StepScene } from "../scene.ts";

/**
 * What holds when a duty is counted from an act of the organisation itself
 * (TERMS §6, self-set anchors): being late with the first gives no extra time
 * for the second.
 */
export function saySelfSet({ regulation, step }: StepScene, terms: readonly Term[]): readonly Text[] {
  if (step.outside) return [];

  const own = terms
    .flatMap((term) => (term.kind === "field" ? [] : ((term.anchor ?? step.once)?.items ?? [])))
    .flatMap((item) => (item.kind === "event" ? [item.ref.id] : []))
    .flatMap((id) => ownDuty(regulation, id) ?? []);

  return [...new Set(own)].map((duty) => sayOwnAnchor(regulation, duty));
}

function ownDuty(regulation: Regulation, id: string): Step | undefined {
  return allSteps(regulation).find(
    (step) => step.id === id && !step.outside && step.duty === "must" && !step.isEntry,
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
