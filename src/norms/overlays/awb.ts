import {
  canEndEarly,
  hasStepFor,
  lengthenedAtMost,
  nobodyJudgesHimself,
  notLongerThan,
  saidAt,
  stepFor,
  weeks,
  wordsIn,
} from "../asks.ts";
import type { Norm } from "../norm.ts";

/** Chapter 9 of the General Administrative Law Act: complaints about administrative bodies (title 9.1). */
export const awb: Norm = {
  id: "awb",
  title: {
    nl: "Algemene wet bestuursrecht, hoofdstuk 9",
    en: "Dutch General Administrative Law Act, chapter 9",
  },
  demands: [
    {
      id: "9:2",
      says: {
        nl: "Mondelinge en schriftelijke klachten worden behoorlijk behandeld.",
        en: "Spoken and written complaints are handled properly.",
      },
      isVerified: false,
      asks: [],
    },
    {
      id: "9:4",
      says: {
        nl: "Een klaagschrift is ondertekend en noemt naam en adres van de klager, de dag en het gedrag waarover hij klaagt.",
        en: "A written complaint is signed and names the complainant with address, the day, and the behaviour complained about.",
      },
      isVerified: false,
      asks: [
        wordsIn(/\bnaam\b[\s\S]*\badres|\bname\b[\s\S]*\baddress/iu, {
          nl: "de tekst vraagt nergens om naam en adres",
          en: "the text asks nowhere for name and address",
        }),
      ],
    },
    {
      id: "9:5",
      says: {
        nl: "Zodra de klager tevreden is gesteld, vervalt de plicht om verder te behandelen.",
        en: "As soon as the complainant has been satisfied, the duty to handle the complaint further ends.",
      },
      isVerified: false,
      asks: [canEndEarly],
    },
    {
      id: "9:6",
      says: {
        nl: "De ontvangst wordt schriftelijk bevestigd.",
        en: "The receipt is acknowledged in writing.",
      },
      isVerified: false,
      asks: [
        stepFor("acknowledgement"),
        saidAt("acknowledgement", "form", {
          nl: "de bevestiging hoeft niet schriftelijk (form)",
          en: "the acknowledgement need not be in writing (form)",
        }),
      ],
    },
    {
      id: "9:7",
      says: {
        nl: "De klacht wordt behandeld door iemand die niet bij het gedrag betrokken was.",
        en: "The complaint is handled by somebody who was not involved in the behaviour.",
      },
      isVerified: false,
      asks: [nobodyJudgesHimself],
    },
    {
      id: "9:8",
      says: {
        nl: "Van niet behandelen krijgt de klager zo snel mogelijk bericht, uiterlijk vier weken na de ontvangst.",
        en: "The complainant is told as soon as possible, at the latest four weeks after receipt, that the complaint is not handled.",
      },
      isVerified: true,
      asks: [notLongerThan("refusal", weeks(4))],
      onlyIf: {
        holds: hasStepFor("refusal"),
        otherwise: {
          nl: "de regeling kent geen weigering om te behandelen",
          en: "the regulation knows no refusal to handle a complaint",
        },
      },
    },
    {
      id: "9:9",
      says: {
        nl: "Degene over wie de klacht gaat, krijgt een afschrift van de klacht en wat erbij hoort.",
        en: "The one whom the complaint is about gets a copy of the complaint and what belongs to it.",
      },
      isVerified: false,
      asks: [
        wordsIn(/\b(?:kopie|afschrift|copy)\b/iu, {
          nl: "de tekst noemt nergens een kopie of afschrift",
          en: "the text names a copy nowhere",
        }),
      ],
    },
    {
      id: "9:10",
      says: {
        nl: "De klager en degene over wie de klacht gaat worden gehoord; daarvan komt een verslag.",
        en: "The complainant and the one whom the complaint is about are heard; a report of it is made.",
      },
      isVerified: true,
      asks: [
        stepFor("hearing"),
        wordsIn(/verslag|verslagleg|notulen|\breport\b|minutes/iu, {
          nl: "de tekst noemt geen verslag van het horen",
          en: "the text names no report of the hearing",
        }),
      ],
    },
    {
      id: "9:11(1)",
      says: {
        nl: "De klacht is binnen zes weken na de ontvangst afgehandeld, of binnen tien weken als een persoon of commissie adviseert.",
        en: "The complaint is dealt with within six weeks after receipt, or within ten where a person or committee advises.",
      },
      isVerified: true,
      asks: [
        (regulation) => {
          const advises = Object.values(regulation.roles).some(({ panel }) => panel !== undefined);
          return notLongerThan("decision", weeks(advises ? 10 : 6))(regulation);
        },
      ],
    },
    {
      id: "9:11(2)",
      says: {
        nl: "De afhandeling kan met ten hoogste vier weken worden verdaagd, met schriftelijk bericht.",
        en: "The handling can be adjourned by at most four weeks, with notice in writing.",
      },
      isVerified: true,
      asks: [lengthenedAtMost("decision", weeks(4))],
    },
    {
      id: "9:12(1)",
      says: {
        nl: "De klager krijgt schriftelijk en met redenen de bevindingen, het oordeel en de conclusies.",
        en: "The complainant gets the findings, the opinion and the conclusions, in writing and with reasons.",
      },
      isVerified: true,
      asks: [
        stepFor("decision"),
        saidAt("decision", "contains", {
          nl: "de beslissing hoeft niets te bevatten (contains)",
          en: "the decision need not hold anything (contains)",
        }),
        saidAt("decision", "form", {
          nl: "de beslissing hoeft niet schriftelijk (form)",
          en: "the decision need not be in writing (form)",
        }),
      ],
    },
    {
      id: "9:12(2)",
      says: {
        nl: "De kennisgeving zegt bij welke ombudsman de klager daarna terechtkan, en binnen welke termijn.",
        en: "The notice says to which ombudsman the complainant can go next, and within which term.",
      },
      isVerified: true,
      asks: [wordsIn(/ombuds/iu, { nl: "de tekst noemt geen ombudsman", en: "the text names no ombudsman" })],
    },
    {
      id: "9:12a",
      says: {
        nl: "Klachten worden geregistreerd, en de registratie wordt elk jaar gepubliceerd.",
        en: "Complaints are registered, and the register is published every year.",
      },
      isVerified: false,
      asks: [stepFor("registration"), stepFor("report")],
    },
  ],
};
