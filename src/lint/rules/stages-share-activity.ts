import type { Kind, Regulation } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";

/** An activity in two stages leaves open to which stage an event belongs (TERMS §6). */
export const stagesShareActivity: RegulationRule = {
  id: "stages-share-activity",
  severity: "attention",
  finds: {
    nl: "Eén activiteit in de stappen van twee fasen.",
    en: "One activity in the steps of two stages.",
  },
  why: {
    nl: "Een gebeurtenis in het logboek noemt haar activiteit, niet haar fase. Kennen twee fasen dezelfde activiteit, dan is niet zeker bij welke fase een gebeurtenis hoort.",
    en: "An event in the log names its activity, not its stage. If two stages know the same activity it is uncertain to which of them an event belongs.",
  },
  checks: "regulation",
  check: (regulation: Regulation) => regulation.kinds.flatMap((kind) => [...sharedIn(kind)]),
};

function* sharedIn(kind: Kind): Generator<LintProblem> {
  const first = new Map<string, { stage: string; label: string; place: LintProblem["place"] }>();
  for (const stage of kind.stages.filter(({ wholeCase }) => !wholeCase)) {
    for (const { acts, place } of stage.steps) {
      for (const act of acts) {
        const earlier = first.get(act);
        if (earlier === undefined) first.set(act, { stage: stage.id, label: stage.label, place });
        else if (earlier.stage !== stage.id) yield problem({ act, stage: stage.label, place, earlier });
      }
    }
  }
}

interface Shared {
  readonly act: string;
  readonly stage: string;
  readonly place: LintProblem["place"];
  readonly earlier: { readonly label: string; readonly place: LintProblem["place"] };
}

function problem({ act, stage, place, earlier }: Shared): LintProblem {
  return {
    place,
    about: [act],
    message: {
      nl: `"${act}" staat in twee fasen: "${earlier.label}" en "${stage}". Van een gebeurtenis is dan niet zeker bij welke fase zij hoort. Geef de stap in een van de fasen een andere naam.`,
      en: `"${act}" stands in two stages: "${earlier.label}" and "${stage}". It is then uncertain to which stage an event belongs. Give the step another name in one of the stages.`,
    },
    related: [
      { place: earlier.place, message: { nl: "Hier staat de eerste.", en: "The first one is here." } },
    ],
  };
}
