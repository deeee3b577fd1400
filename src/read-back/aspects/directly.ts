import type { Text } from "../../language/language.ts";
import type { Step } from "../../regulation/model.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** No other recorded event may come in between. */
export function sayDirectly({ step }: StepScene): readonly Said[] {
  if (!step.directly) return [];
  if (step.duty === "never") return [{ text: onlyAtOnce }];
  const isOrderOnly = step.once === undefined && hasOrder(step);

  return [
    ...(isOrderOnly ? [] : [{ text: afterOccasion, judged: "violation" } as const]),
    ...(hasOrder(step) ? [{ text: afterOrder, judged: "violation" } as const] : []),
  ];
}

function hasOrder({ notBefore }: Step): boolean {
  if (notBefore?.kind !== "plain") return notBefore !== undefined;
  return notBefore.value.some(({ kind }) => kind === "order");
}

const afterOccasion: Text = {
  nl: "Dit komt er meteen achteraan: tussen de aanleiding en deze stap staat niets anders in het dossier.",
  en: "This follows at once: nothing else is recorded between the occasion and this step.",
};

const afterOrder: Text = {
  nl: "Elke keer komt dit meteen na wat eerst moest gebeuren: daartussen staat niets anders in het dossier.",
  en: "Each time this follows at once on what had to happen first: nothing else is recorded in between.",
};

const onlyAtOnce: Text = {
  nl: "Het verbod geldt alleen meteen na de aanleiding: staat er iets anders tussen in het dossier, dan mag het.",
  en: "The ban holds only at once after the occasion: if something else is recorded in between, it is allowed.",
};
