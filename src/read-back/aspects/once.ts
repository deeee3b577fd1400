import type { Text } from "../../language/language.ts";
import type { Anchor } from "../../regulation/model.ts";
import { sayAnchor } from "../phrases/anchor.ts";
import { sayActivity } from "../phrases/label.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** The happening that wakes the step. */
export function sayOnce(scene: StepScene): readonly Said[] {
  const { once } = scene.step;

  return once ? [{ text: sayOccasion(scene, once) }] : [];
}

function sayOccasion({ regulation }: StepScene, once: Anchor): Text {
  const silence = once.items.find((item) => item.kind === "silence");
  if (silence && once.items.length === 1) {
    const act = sayActivity(regulation, silence.step);
    return {
      nl: `De aanleiding is dat ${act.nl} uitblijft: de laatste dag daarvoor is voorbij en het is niet gebeurd.`,
      en: `The occasion is the absence of ${act.en}: the last day for it has passed and it has not happened.`,
    };
  }
  const anchor = sayAnchor(regulation, once);

  return {
    nl: `De aanleiding is ${anchor.nl}. Zonder aanleiding geldt dit niet.`,
    en: `The occasion is ${anchor.en}. Without an occasion this does not apply.`,
  };
}
