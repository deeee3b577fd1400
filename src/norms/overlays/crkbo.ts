import { anyoneFor, delayIsTold, hasTermFor, keepsFiles, stepFor, wordsIn } from "../asks.ts";
import type { Norm } from "../norm.ts";

/** The quality code of CRKBO for training institutes. */
export const crkbo: Norm = {
  id: "crkbo",
  title: { nl: "Kwaliteitscode CRKBO voor opleidingen", en: "Quality code of CRKBO for training institutes" },
  demands: [
    {
      id: "appeal",
      says: {
        nl: "Er is een klachtenprocedure met beroep op een onafhankelijke derde.",
        en: "There is a complaints procedure with an appeal to an independent third party.",
      },
      isVerified: true,
      asks: [anyoneFor("appeal", "external")],
    },
    {
      id: "third-party",
      says: {
        nl: "De onafhankelijke derde is met name genoemd.",
        en: "The independent third party is named.",
      },
      isVerified: false,
      asks: [
        wordsIn(/onafhankelijk|derde partij|geschillencommissie|mediator|independent/iu, {
          nl: "de tekst noemt geen onafhankelijke derde",
          en: "the text names no independent third party",
        }),
      ],
    },
    {
      id: "binding",
      says: {
        nl: "Het oordeel van de derde is bindend, en de gevolgen worden snel afgehandeld.",
        en: "The judgment of the third party is binding, and its consequences are dealt with quickly.",
      },
      isVerified: false,
      asks: [
        wordsIn(/\bbind(?:t|end|ing|s)\b/iu, {
          nl: "de tekst noemt het oordeel niet bindend",
          en: "the text does not call the judgment binding",
        }),
      ],
    },
    {
      id: "term",
      says: {
        nl: "Een klacht wordt binnen een vaste termijn afgehandeld.",
        en: "A complaint is handled within a set term.",
      },
      isVerified: false,
      asks: [hasTermFor("decision")],
    },
    {
      id: "delay",
      says: {
        nl: "Is er meer tijd nodig, dan hoort de klager binnen een vaste termijn waarom, en wanneer het antwoord komt.",
        en: "If more time is needed, the complainant is told within a set term why, and when the answer comes.",
      },
      isVerified: false,
      asks: [delayIsTold],
    },
    {
      id: "confidentiality",
      says: { nl: "Klachten worden vertrouwelijk behandeld.", en: "Complaints are handled confidentially." },
      isVerified: false,
      asks: [
        wordsIn(/vertrouwelijk|confidential/iu, {
          nl: "de tekst zegt niets over vertrouwelijkheid",
          en: "the text says nothing about confidentiality",
        }),
      ],
    },
    {
      id: "records",
      says: {
        nl: "Klachten worden geregistreerd en een bepaalde tijd bewaard.",
        en: "Complaints are registered and kept for a set time.",
      },
      isVerified: false,
      asks: [stepFor("registration"), keepsFiles],
    },
  ],
};
