import type { Text } from "../../language/language.ts";
import { joined } from "../../language/text.ts";
import { lengthensAim } from "../../regulation/lengthens-aim.ts";
import type { Extension } from "../../regulation/model.ts";
import { sayChoice } from "../phrases/choice.ts";
import { sayDuration } from "../phrases/duration.ts";
import { sayActivities, sayField } from "../phrases/label.ts";
import { sayBound } from "../phrases/term.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";
import { sayNotice } from "./extension-notice.ts";

/** What lengthens the term and by how much (TERMS §6, extension). */
export function sayExtension(scene: StepScene): readonly Said[] {
  return scene.step.extension.map((extension, index) => sayOne(scene, extension, index));
}

/** That nothing lengthens a term for which the text has no extension. */
export function sayNoExtension({ step }: StepScene): readonly Said[] {
  if (step.extension.length > 0 || (!step.within && !step.aim)) return [];

  return [
    {
      text: {
        nl: "Deze termijn kan niet worden verlengd. Een bericht van uitstel verandert er niets aan.",
        en: "This term cannot be lengthened. A notice of delay changes nothing.",
      },
    },
  ];
}

function sayOne(scene: StepScene, extension: Extension, index: number): Said {
  const sentences = [
    sayWay(scene, extension, index),
    ...sayLength(scene, extension),
    ...sayNotice(scene, extension),
    ...sayNumber(extension),
    {
      nl: "Een bericht dat te laat of niet volledig is, verlengt niets.",
      en: "A notice that is late or incomplete lengthens nothing.",
    },
  ];

  return {
    text: joined(sentences, " "),
    judged: "attention",
    breach: { nl: "Klopt het bericht niet", en: "If the notice is not in order" },
  };
}

function sayWay({ regulation, step }: StepScene, { notice }: Extension, index: number): Text {
  const notices = sayActivities(regulation, notice);
  const what = lengthensAim(step)
    ? { nl: "De streeftermijn", en: "The aim" }
    : { nl: "De termijn", en: "The term" };
  if (index > 0)
    return {
      nl: `Daarna kan het nog een keer, met ${notices.nl}.`,
      en: `After that it can be done once more, with ${notices.en}.`,
    };

  return {
    nl: `${what.nl} kan langer worden, met ${notices.nl}.`,
    en: `${what.en} can become longer, with ${notices.en}.`,
  };
}

function sayLength(scene: StepScene, extension: Extension): readonly Text[] {
  const { adds, total, atMost } = extension;
  const sentences: Text[] = [];
  if (adds) {
    const duration = sayChoice(scene.regulation, adds, sayDuration);
    sentences.push({ nl: `Er komt dan bij: ${duration.nl}.`, en: `This then comes on top: ${duration.en}.` });
  }
  if (total) {
    const duration = sayChoice(scene.regulation, total, sayDuration);
    sentences.push({
      nl: `De hele termijn is dan: ${duration.nl}.`,
      en: `The whole term is then: ${duration.en}.`,
    });
  }
  if (!adds && !total) sentences.push(sayNamedDate(scene, extension));
  if (atMost) {
    const bound = sayChoice(scene.regulation, atMost, (value) => sayBound(scene, value));
    sentences.push({ nl: `De uiterste grens is: ${bound.nl}.`, en: `The utmost limit is: ${bound.en}.` });
  }

  return sentences;
}

function sayNamedDate({ regulation }: StepScene, { dateField, binding }: Extension): Text {
  const field = sayField(regulation, dateField);
  if (binding) {
    return {
      nl: `Het bericht noemt de nieuwe laatste dag (${field.nl}); daarna is het te laat.`,
      en: `The notice names the new last day (${field.en}); after it, it is too late.`,
    };
  }

  return {
    nl: `Het bericht noemt een verwachte dag (${field.nl}); later dan die dag is een aandachtspunt, en pas na de uiterste grens is het te laat.`,
    en: `The notice names an expected day (${field.en}); later than that day is a point of attention, and only after the utmost limit it is too late.`,
  };
}

function sayNumber({ times, corrects }: Extension): readonly Text[] {
  const number: Text =
    times === 1
      ? { nl: "Dit kan één keer.", en: "This can be done once." }
      : { nl: `Dit kan ten hoogste ${times} keer.`, en: `This can be done at most ${times} times.` };
  if (!corrects) return [number];

  return [
    number,
    {
      nl: "Een later bericht mag de genoemde dag nog veranderen, tot de uiterste grens.",
      en: "A later notice may still change the named day, up to the utmost limit.",
    },
  ];
}
