import type { Text } from "../../language/language.ts";
import { listAnd } from "../phrases/list.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** What the regulation leaves open for an act, so that nobody takes it for forgotten here. */
export function sayUnsaid({ step }: StepScene): readonly Said[] {
  if (step.isEntry || step.duty === "never" || step.share) return [];

  const open = [
    ...(step.by || step.outside ? [] : [{ nl: "wie dit doet", en: "who does this" }]),
    ...(step.to ? [] : [{ nl: "aan wie", en: "to whom" }]),
    ...(step.form ? [] : [{ nl: "in welke vorm", en: "in which form" }]),
    ...(step.contains ? [] : [{ nl: "met welke inhoud", en: "with which contents" }]),
  ] satisfies readonly Text[];
  if (open.length === 0) return [];

  const points = listAnd(open);

  return [
    {
      text: {
        nl: `De regeling zegt hier niet ${points.nl}. Daarover is er dus geen oordeel.`,
        en: `The regulation does not say here ${points.en}. So nothing is judged about that.`,
      },
    },
  ];
}
