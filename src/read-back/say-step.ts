import type { Language } from "../language/language.ts";
import type { Regulation, Step } from "../regulation/model.ts";
import { sayLead } from "./lead.ts";
import type { ReadBackSentence, ReadingReadBack, StepReadBack } from "./model.ts";
import { stepLabel } from "./phrases/label.ts";
import { changesAnything, sayReadings } from "./readings.ts";
import { allSteps, sceneOf } from "./scene.ts";
import { saySentences } from "./settle.ts";

/**
 * Says a step back in plain words with every default filled in (VOCABULARY §8):
 * plain data for the terminal, the site and the findings. The step must be one
 * of the regulation.
 */
export function sayStep(regulation: Regulation, step: Step, language: Language): StepReadBack {
  const scene = sceneOf(regulation, step);

  return {
    id: step.id,
    kind: step.kind,
    stage: step.stage,
    language,
    title: stepLabel(step)[language],
    lead: sayLead(scene)[language],
    sentences: saySentences(scene, language),
    readings: sayStepReadings(regulation, step, language),
  };
}

/** Its own readings, and those of the whole text that change something here. */
function sayStepReadings(regulation: Regulation, step: Step, language: Language): readonly ReadingReadBack[] {
  const isOfOrganisation = regulation.organisation.includes(step);
  const isSame = (other: Step) =>
    other.id === step.id && other.kind === step.kind && other.stage === step.stage;
  const say = (under: Regulation): readonly ReadBackSentence[] => {
    const found = (isOfOrganisation ? under.organisation : allSteps(under)).find(isSame);
    return found ? saySentences(sceneOf(under, found), language) : [];
  };
  const own = sayReadings(step.readings, { regulation, language, say });
  const ofWholeText = sayReadings(regulation.readings, { regulation, language, say });

  return [...own, ...ofWholeText.filter(changesAnything)];
}
