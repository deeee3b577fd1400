import type { Text } from "../../language/language.ts";
import { sayChoice, valuesOf } from "../phrases/choice.ts";
import { sayDuration } from "../phrases/duration.ts";
import { sayActivities } from "../phrases/label.ts";
import { sayBound, termsOf } from "../phrases/term.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** Until when it is in time; for a duty without a term: what decides then. */
export function sayWithin(scene: StepScene): readonly Said[] {
  const { step, regulation } = scene;
  if (!step.within) return isOwedWithoutTerm(scene) ? [sayNoTerm(scene)] : [];

  const open = valuesOf(step.within).some((bound) => termsOf(bound).some(({ kind }) => kind === "open"));
  const bound = sayChoice(regulation, step.within, (value) => sayBound(scene, value));
  const term: Said = {
    text: { nl: `Op tijd is: ${bound.nl}.`, en: `In time is: ${bound.en}.` },
    judged: open ? "open" : "violation",
  };

  return open ? [term, sayOpenDefault(scene)] : [term, ...sayAttentionOnly(scene)];
}

function isOwedWithoutTerm({ step }: StepScene): boolean {
  return step.duty === "must" && !step.aim && !step.every && !step.ifNeeded && !step.outside;
}

function sayNoTerm({ regulation, step, stage }: StepScene): Said {
  const judged = step.strength === "open" ? "open" : "violation";
  if (!stage) {
    return {
      text: {
        nl: "Er is geen termijn. Zolang dit niet is gebeurd, staat het open.",
        en: "There is no term. As long as this has not happened, it stays open.",
      },
      judged,
    };
  }
  const closing = sayActivities(regulation, stage.completedBy);

  return {
    text: {
      nl: `Er is geen termijn. Dit moet zijn gebeurd als de zaak sluit, dus bij ${closing.nl}.`,
      en: `There is no term. This must have happened when the case closes, so at ${closing.en}.`,
    },
    judged,
  };
}

/** Open words say no number; ours, if there is one, only gives attention. */
function sayOpenDefault({ step }: StepScene): Said {
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
