import type { Text } from "../../language/language.ts";
import { sayChoice, valuesOf } from "../phrases/choice.ts";
import { sayDuration } from "../phrases/duration.ts";
import { sayBound, termsOf } from "../phrases/term.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** Until when it is in time. */
export function sayWithin(scene: StepScene): readonly Said[] {
  const { step, regulation } = scene;
  if (!step.within) return [];

  const open = valuesOf(step.within).some((bound) => termsOf(bound).some(({ kind }) => kind === "open"));
  const bound = sayChoice(regulation, step.within, (value) => sayBound(scene, value));
  const term: Said = {
    text: { nl: `Op tijd is: ${bound.nl}.`, en: `In time is: ${bound.en}.` },
    judged: open ? "open" : "violation",
  };

  return open ? [term, sayOpenDefault(scene)] : [term, ...sayAttentionOnly(scene)];
}

/** Open words say no number; ours, if there is one, only gives attention. */
export function sayOpenDefault({ step }: StepScene): Said {
  const own = step.attentionAfter ?? step.counting.promptly;
  if (!own) {
    return {
      text: {
        nl: "De regeling noemt hier geen aantal en wij ook niet: het telt alleen of het gebeurt.",
        en: "The regulation names no number here and neither do we: it only counts whether it happens.",
      },
    };
  }
  return { text: sayOwnNumber(sayDuration(own)), ours: true };
}

/** A number of ours may stand in a step that gives no more than attention (VOCABULARY §1, law 5). */
function sayAttentionOnly({ step }: StepScene): readonly Said[] {
  if (step.outside || (step.severity?.byKey.within ?? step.severity?.else) !== "attention") return [];

  return [
    {
      text: {
        nl: "Omdat dit nooit meer dan een aandachtspunt is, kan het aantal onze aanname zijn; het artikel zegt of het in de tekst staat.",
        en: "Because this is never more than a point of attention, the number may be our assumption; the article says whether the text has it.",
      },
      ours: true,
    },
  ];
}

function sayOwnNumber(duration: Text): Text {
  return {
    nl: `De regeling noemt hier geen aantal. Onze aanname is ${duration.nl}: later is een aandachtspunt en geen overtreding.`,
    en: `The regulation names no number here. Our assumption is ${duration.en}: later is a point of attention and no violation.`,
  };
}
