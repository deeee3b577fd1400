import { same, singleLine } from "../../language/text.ts";
import type { Attest, Regulation } from "../../regulation/model.ts";
import { sayNote } from "../aspects/describing.ts";
import { sayAnchor } from "../phrases/anchor.ts";
import { sayCondition, sayOnlyIf } from "../phrases/condition.ts";
import { quoted } from "../phrases/label.ts";
import type { Said } from "../said.ts";

/** A yes or no that only a person can give. */
export function sayAttest(regulation: Regulation, attest: Attest): readonly Said[] {
  const label = quoted(same(singleLine(attest.label)));
  const condition = attest.if && sayCondition({ regulation }, attest.if);
  const occasion = attest.once && sayAnchor(regulation, attest.once);

  return [
    {
      text: {
        nl: `Dit kan alleen een mens zeggen, met ja of nee: ${label.nl}. Zonder antwoord is het niet vast te stellen.`,
        en: `Only a person can say this, with yes or no: ${label.en}. Without an answer it cannot be determined.`,
      },
      judged: attest.severity ?? "violation",
      breach: { nl: "Is het antwoord nee", en: "If the answer is no" },
    },
    ...(condition ? [{ text: sayOnlyIf(condition) }] : []),
    ...(occasion
      ? [{ text: { nl: `De aanleiding is ${occasion.nl}.`, en: `The occasion is ${occasion.en}.` } }]
      : []),
    ...sayNote(attest),
  ];
}
