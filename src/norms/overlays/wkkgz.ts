import { lengthenedAtMost, notLongerThan, saidAt, stepFor, weeks, wordsIn } from "../asks.ts";
import type { Norm } from "../norm.ts";

/** Complaints about health care (Wkkgz, articles 13 up to 23). */
export const wkkgz: Norm = {
  id: "wkkgz",
  title: {
    nl: "Wet kwaliteit, klachten en geschillen zorg, artikelen 13–23",
    en: "Dutch act on complaints and disputes in health care (Wkkgz), articles 13–23",
  },
  demands: [
    {
      id: "13",
      says: {
        nl: "Er is een schriftelijke regeling die onder de aandacht van cliënten komt.",
        en: "There is a written regulation that is brought to the attention of clients.",
      },
      isVerified: true,
      asks: [],
    },
    {
      id: "15",
      says: {
        nl: "Een klachtenfunctionaris helpt de klager gratis met raad, bij het indienen en bij het vinden van een oplossing, en werkt onafhankelijk.",
        en: "A complaints officer helps the complainant free of charge with advice, with filing and with finding a solution, and works independently.",
      },
      isVerified: true,
      asks: [
        wordsIn(/klachtenfunctionaris|complaints officer/iu, {
          nl: "de tekst noemt geen klachtenfunctionaris",
          en: "the text names no complaints officer",
        }),
      ],
    },
    {
      id: "16",
      says: {
        nl: "De klacht wordt zorgvuldig onderzocht, en de klager hoort hoe het staat.",
        en: "The complaint is examined carefully, and the complainant is told how it goes.",
      },
      isVerified: false,
      asks: [stepFor("investigation", "hearing"), stepFor("information")],
    },
    {
      id: "17-opinion",
      says: {
        nl: "De klager krijgt schriftelijk en met redenen het oordeel, de besluiten en wanneer maatregelen klaar zijn.",
        en: "The complainant gets the opinion with reasons, the decisions, and when measures will be done, in writing.",
      },
      isVerified: true,
      asks: [
        stepFor("decision"),
        saidAt("decision", "contains", {
          nl: "de uitkomst hoeft niets te bevatten (contains)",
          en: "the outcome need not hold anything (contains)",
        }),
        saidAt("decision", "form", {
          nl: "de uitkomst hoeft niet schriftelijk (form)",
          en: "the outcome need not be in writing (form)",
        }),
      ],
    },
    {
      id: "17-term",
      says: {
        nl: "Het oordeel komt uiterlijk zes weken na het indienen van de klacht.",
        en: "The opinion comes at the latest six weeks after the complaint was filed.",
      },
      isVerified: true,
      asks: [notLongerThan("decision", weeks(6))],
    },
    {
      id: "17-extension",
      says: {
        nl: "Die termijn kan met ten hoogste vier weken worden verlengd, met schriftelijk bericht aan de klager.",
        en: "That term can be lengthened by at most four weeks, with notice to the complainant in writing.",
      },
      isVerified: true,
      asks: [lengthenedAtMost("decision", weeks(4))],
    },
    {
      id: "18",
      says: {
        nl: "De zorgaanbieder is aangesloten bij een erkende geschilleninstantie, en de klager kan daarheen.",
        en: "The provider is affiliated with a recognised disputes body, and the complainant can go there.",
      },
      isVerified: true,
      asks: [
        wordsIn(/geschillen(?:instantie|commissie)|disputes? (?:body|committee)/iu, {
          nl: "de tekst noemt geen geschilleninstantie",
          en: "the text names no disputes body",
        }),
      ],
    },
  ],
};
