import type { Text } from "../../language/language.ts";
import { sayCondition } from "../phrases/condition.ts";
import { sayActivities } from "../phrases/label.ts";
import type { Said } from "../said.ts";
import type { Scene } from "../scene.ts";

/** What starts a stage and under which condition. */
export function sayStageStart(scene: Scene): readonly Said[] {
  const { regulation, stage } = scene;
  if (!stage) return [];

  const starts = sayActivities(regulation, stage.starts);
  const start: Text =
    stage.starts.length === 0
      ? { nl: "Dit hoort bij de hele zaak.", en: "This belongs to the whole case." }
      : { nl: `Dit begint met ${starts.nl}.`, en: `This starts with ${starts.en}.` };
  const condition = stage.if && sayCondition(scene, stage.if);

  return [
    { text: start },
    ...(condition
      ? [
          {
            text: {
              nl: `Deze fase is er alleen als dit zo is: ${condition.nl}.`,
              en: `This stage only exists if this is so: ${condition.en}.`,
            },
          },
        ]
      : []),
  ];
}

/** What closes a stage; exactly one kind of closing event is due (TERMS §6). */
export function sayStageClosing({ regulation, stage }: Scene): readonly Said[] {
  if (!stage || stage.completedBy.length === 0) return [];

  const closing = sayActivities(regulation, stage.completedBy);
  if (stage.completedBy.length === 1)
    return [{ text: { nl: `Dit sluit met ${closing.nl}.`, en: `This closes with ${closing.en}.` } }];

  return [
    {
      text: {
        nl: `Dit sluit met precies één van deze: ${closing.nl}.`,
        en: `This closes with exactly one of these: ${closing.en}.`,
      },
      judged: stage.severity ?? "violation",
    },
  ];
}

/** What opens a closed stage again and what ends it early. */
export function sayStageTurns({ regulation, stage }: Scene): readonly Said[] {
  if (!stage) return [];

  const reopening = sayActivities(regulation, stage.reopenedBy);
  const cancelling = sayActivities(regulation, stage.cancelledBy);

  return [
    stage.reopenedBy.length === 0
      ? { text: { nl: "Een gesloten zaak gaat niet weer open.", en: "A closed case does not open again." } }
      : {
          text: {
            nl: `Een gesloten zaak gaat weer open met ${reopening.nl}.`,
            en: `A closed case opens again with ${reopening.en}.`,
          },
        },
    stage.cancelledBy.length === 0
      ? {
          text: {
            nl: "De regeling noemt niets waardoor de zaak vervalt.",
            en: "The regulation names nothing that ends the case early.",
          },
        }
      : {
          text: {
            nl: `De zaak vervalt bij ${cancelling.nl}. Wat toen al te laat was, blijft te laat.`,
            en: `The case ends early at ${cancelling.en}. What was already late by then stays late.`,
          },
        },
  ];
}
