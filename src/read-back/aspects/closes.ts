import type { Text } from "../../language/language.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** Whether this step closes, re-opens or cancels its stage. */
export function sayCloses({ step, stage }: StepScene): readonly Said[] {
  if (!stage || step.isEntry) return [];

  const isOneOf = (activities: readonly string[]) => step.acts.some((act) => activities.includes(act));

  return [
    ...(isOneOf(stage.completedBy) ? [stage.wholeCase ? closesCase : closesStage] : []),
    ...(isOneOf(stage.reopenedBy) ? [reopens] : []),
    ...(isOneOf(stage.cancelledBy) ? [cancels] : []),
  ].map((text) => ({ text }));
}

const closesCase: Text = { nl: "Hiermee sluit de zaak.", en: "This closes the case." };
const closesStage: Text = { nl: "Hiermee sluit deze fase.", en: "This closes this stage." };
const reopens: Text = {
  nl: "Hiermee gaat een gesloten zaak weer open.",
  en: "This opens a closed case again.",
};
const cancels: Text = {
  nl: "Hierdoor vervallen de stappen die nog niet hoefden te zijn gedaan.",
  en: "This ends the steps that did not yet have to be done.",
};
