import { valuesOf } from "../phrases/choice.ts";
import { sayDuration } from "../phrases/duration.ts";
import { sayStart } from "../phrases/start.ts";
import { termsOf } from "../phrases/term.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** Our own number where the text has none; open words in `within` say it there. */
export function sayAttentionAfter(scene: StepScene): readonly Said[] {
  const { step } = scene;
  if (
    !step.attentionAfter ||
    valuesOf(step.within).some((bound) => termsOf(bound).some(({ kind }) => kind === "open"))
  )
    return [];

  const duration = sayDuration(step.attentionAfter);
  const start = sayStart(scene);

  return [
    {
      text: {
        nl: `Onze aanname: binnen ${duration.nl} na ${start.nl} is gewoon. Later is een aandachtspunt en geen overtreding; de regeling noemt dit aantal niet.`,
        en: `Our assumption: within ${duration.en} after ${start.en} is usual. Later is a point of attention and no violation; the regulation does not name this number.`,
      },
      ours: true,
    },
  ];
}
