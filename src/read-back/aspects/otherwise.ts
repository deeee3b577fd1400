import { aspectLabel } from "../../language/labels.ts";
import type { Text } from "../../language/language.ts";
import { inBoth, joined } from "../../language/text.ts";
import type { GateOutcome } from "../../regulation/model.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** What follows when somebody outside does not meet the demands of this step (TERMS §6, gate). */
export function sayOtherwise({ step }: StepScene): readonly Said[] {
  const { otherwise } = step;
  if (!otherwise) return [];

  const perKey = Object.entries(otherwise.byKey).map(([key, outcome]) => sayForKey(key, outcome));
  const rest = otherwise.all
    ? [
        {
          nl: `Voldoet deze stap ${perKey.length > 0 ? "op een ander punt " : ""}niet aan de eisen, dan geldt: ${outcomes[otherwise.all].nl}.`,
          en: `If this step does not meet the demands${perKey.length > 0 ? " on another point" : ""}, then: ${outcomes[otherwise.all].en}.`,
        },
      ]
    : [];

  return [
    {
      text: joined([...perKey, ...rest], " "),
      judged: "violation",
      breach: { nl: "Doet de organisatie dat niet", en: "If the organisation does not do so" },
    },
  ];
}

function sayForKey(key: string, outcome: GateOutcome): Text {
  const label = inBoth((language) => aspectLabel(key, language).toLowerCase());

  return {
    nl: `Klopt het niet op het punt “${label.nl}”, dan geldt: ${outcomes[outcome].nl}.`,
    en: `If it fails on the point “${label.en}”, then: ${outcomes[outcome].en}.`,
  };
}

const outcomes: Readonly<Record<GateOutcome, Text>> = {
  refuse: {
    nl: "de organisatie moet de behandeling weigeren en mag niet beslissen",
    en: "the organisation must refuse to handle it and may not decide",
  },
  "may-refuse": {
    nl: "de organisatie mag de behandeling weigeren, maar het hoeft niet",
    en: "the organisation may refuse to handle it, but does not have to",
  },
  ask: {
    nl: "de organisatie moet eerst om aanvulling vragen en mag pas weigeren als het antwoord uitblijft",
    en: "the organisation must first ask for what is missing and may only refuse when no answer comes",
  },
  proceed: {
    nl: "de organisatie gaat toch door en mag hierom niet weigeren",
    en: "the organisation goes on all the same and may not refuse because of this",
  },
};
