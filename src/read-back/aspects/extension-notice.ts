import type { Text } from "../../language/language.ts";
import type { Extension } from "../../regulation/model.ts";
import { sayChoice } from "../phrases/choice.ts";
import { sayCondition } from "../phrases/condition.ts";
import { sayField, sayForm } from "../phrases/label.ts";
import { listAnd, listOr } from "../phrases/list.ts";
import { sayBound } from "../phrases/term.ts";
import { sayWho } from "../phrases/who.ts";
import type { StepScene } from "../scene.ts";
import { sayConsent } from "./consent.ts";

/** What the notice that lengthens a term must be: when, by whom, to whom, how, with what. */
export function sayNotice(scene: StepScene, extension: Extension): readonly Text[] {
  return [
    ...sayNoticeTime(scene, extension),
    ...sayNoticePersons(scene, extension),
    ...sayNoticeContents(scene, extension),
    ...(extension.consent ? [sayConsent(scene.regulation, extension.consent)] : []),
    ...sayNoticeCondition(scene, extension),
  ];
}

function sayNoticeTime(scene: StepScene, { noticeBy }: Extension): readonly Text[] {
  if (!noticeBy) {
    return [
      {
        nl: "Het bericht komt op zijn laatst op de laatste dag van de termijn zoals die dan loopt.",
        en: "The notice comes at the latest on the last day of the term as it then runs.",
      },
    ];
  }
  const bound = sayChoice(scene.regulation, noticeBy, (value) => sayBound(scene, value));

  return [{ nl: `Het bericht komt op tijd: ${bound.nl}.`, en: `The notice comes in time: ${bound.en}.` }];
}

function sayNoticePersons({ regulation }: StepScene, { by, to }: Extension): readonly Text[] {
  const sentences: Text[] = [];
  if (by) {
    const who = sayChoice(regulation, by, (persons) => listOr(persons.map((one) => sayWho(regulation, one))));
    sentences.push({ nl: `Wie het bericht geeft: ${who.nl}.`, en: `Who gives the notice: ${who.en}.` });
  }
  if (to) {
    const who = sayChoice(regulation, to, (persons) =>
      listAnd(persons.map((one) => sayWho(regulation, one))),
    );
    sentences.push({ nl: `Aan wie: ${who.nl}.`, en: `To whom: ${who.en}.` });
  }

  return sentences;
}

function sayNoticeContents({ regulation }: StepScene, { contains, form }: Extension): readonly Text[] {
  const sentences: Text[] = [];
  if (form) {
    const forms = sayChoice(regulation, form, (values) => listOr(values.map(sayForm)));
    sentences.push({ nl: `Hoe: ${forms.nl}.`, en: `How: ${forms.en}.` });
  }
  if (contains) {
    const contents = sayChoice(regulation, contains, (fields) =>
      listAnd(fields.map((field) => sayField(regulation, field))),
    );
    sentences.push({
      nl: `Wat erin moet staan: ${contents.nl}.`,
      en: `What it must contain: ${contents.en}.`,
    });
  }

  return sentences;
}

function sayNoticeCondition(scene: StepScene, extension: Extension): readonly Text[] {
  if (!extension.if) return [];

  const condition = sayCondition(scene, extension.if);

  return [
    {
      nl: `Dit mag alleen als dit zo is: ${condition.nl}.`,
      en: `This is only allowed if this is so: ${condition.en}.`,
    },
  ];
}
