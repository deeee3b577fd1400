import type { Text } from "../../language/language.ts";
import { joined } from "../../language/text.ts";
import { answeringTerm } from "../../regulation/answering-term.ts";
import type { Anchor, Pause, Step, Term } from "../../regulation/model.ts";
import { sayMoment } from "../phrases/anchor.ts";
import { sayChoice } from "../phrases/choice.ts";
import { sayTerm } from "../phrases/term.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** What makes the term stand still, and until when (TERMS §6, pause). */
export function sayPause(scene: StepScene): readonly Said[] {
  const { pause } = scene.step;
  if (!pause) return [];

  const from = sayMoment(scene.regulation, pause.from);
  const sentences: Text[] = [
    {
      nl: `De termijn staat stil vanaf de dag na ${from.nl}.`,
      en: `The term stands still from the day after ${from.en}.`,
    },
  ];
  if (pause.until) {
    const until = sayMoment(scene.regulation, pause.until);
    sentences.push({ nl: `Hij loopt weer verder na ${until.nl}.`, en: `It runs on after ${until.en}.` });
  }
  if (pause.atMost) {
    const limit = sayChoice(scene.regulation, pause.atMost, (term) => sayLimit(scene, pause, term));
    sentences.push({
      nl: `Het stilstaan eindigt in elk geval: ${limit.nl}.`,
      en: `The standstill ends in any case: ${limit.en}.`,
    });
  }
  const answering = pause.atMost ? undefined : answeringTerm(pause, stepsOfKind(scene));
  if (answering) {
    const limit = sayTerm(scene, answering.term);
    sentences.push({
      nl: `Het stilstaan eindigt in elk geval als de tijd voor het antwoord om is: ${limit.nl}.`,
      en: `The standstill ends in any case when the time for the answer is over: ${limit.en}.`,
    });
  }
  if (!pause.until && !pause.atMost) {
    sentences.push({
      nl: "De regeling noemt geen einde van het stilstaan.",
      en: "The regulation names no end of the standstill.",
    });
  }
  sentences.push(pause.endDayCounts ? endDayCounts : endDayPaused);

  return [{ text: joined(sentences, " ") }];
}

function stepsOfKind({ regulation, step }: StepScene): readonly Step[] {
  const kind = regulation.kinds.find(({ id }) => id === step.kind);
  return kind?.stages.flatMap(({ steps }) => steps) ?? [];
}

/** The limit counts from the event that stops the clock (TERMS §6), whatever the term of the step runs from. */
function sayLimit(scene: StepScene, { from, place }: Pause, limit: Term): Text {
  if (limit.kind === "field" || limit.kind === "moment") return sayTerm(scene, limit);

  const anchor: Anchor = { occurrence: "first", items: [{ kind: "event", ref: from }], text: "", place };
  return sayTerm(scene, { ...limit, anchor });
}

const endDayCounts: Text = {
  nl: "De dag waarop het stilstaan eindigt, telt weer mee. Wat al te laat was, blijft te laat.",
  en: "The day on which the standstill ends counts again. What was already late stays late.",
};
const endDayPaused: Text = {
  nl: "De dag waarop het stilstaan eindigt, telt nog niet mee. Wat al te laat was, blijft te laat.",
  en: "The day on which the standstill ends does not count yet. What was already late stays late.",
};
