import { keepsFiles, namesWhoDecides, nobodyJudgesHimself, saidAt, stepFor, wordsIn } from "../asks.ts";
import type { Norm } from "../norm.ts";

/** Guidelines for handling complaints in organisations (ISO 10002:2018): the clauses that a regulation can carry. */
export const iso10002: Norm = {
  id: "iso-10002",
  title: {
    nl: "ISO 10002:2018, richtlijnen voor klachtbehandeling",
    en: "ISO 10002:2018, guidelines for complaints handling",
  },
  demands: [
    {
      id: "4-accessibility",
      says: {
        nl: "Iedereen kan gemakkelijk en zonder kosten klagen.",
        en: "Everybody can complain easily and free of charge.",
      },
      isVerified: false,
      asks: [],
    },
    {
      id: "4-objectivity",
      says: {
        nl: "Iedere klacht wordt onpartijdig behandeld.",
        en: "Every complaint is handled impartially.",
      },
      isVerified: false,
      asks: [nobodyJudgesHimself],
    },
    {
      id: "4-confidentiality",
      says: { nl: "Persoonsgegevens worden beschermd.", en: "Personal data are protected." },
      isVerified: false,
      asks: [
        wordsIn(/vertrouwelijk|geheim|persoonsgegevens|privacy|confidential|personal data/iu, {
          nl: "de tekst zegt niets over vertrouwelijkheid",
          en: "the text says nothing about confidentiality",
        }),
      ],
    },
    {
      id: "5.4",
      says: {
        nl: "Wie waarvoor verantwoordelijk is, staat vast.",
        en: "Who is responsible for what is laid down.",
      },
      isVerified: false,
      asks: [namesWhoDecides],
    },
    {
      id: "7.2",
      says: {
        nl: "De klacht wordt vastgelegd met wat nodig is om haar te behandelen.",
        en: "The complaint is recorded with what is needed to handle it.",
      },
      isVerified: false,
      asks: [stepFor("registration")],
    },
    {
      id: "7.4",
      says: {
        nl: "De ontvangst wordt meteen bevestigd aan de klager.",
        en: "The receipt is acknowledged to the complainant promptly.",
      },
      isVerified: false,
      asks: [stepFor("acknowledgement")],
    },
    {
      id: "7.5",
      says: {
        nl: "Na de ontvangst wordt beoordeeld hoe ernstig en dringend de klacht is.",
        en: "After receipt it is assessed how serious and urgent the complaint is.",
      },
      isVerified: false,
      asks: [stepFor("admission")],
    },
    {
      id: "7.6",
      says: { nl: "De omstandigheden worden onderzocht.", en: "The circumstances are investigated." },
      isVerified: false,
      asks: [stepFor("investigation", "hearing")],
    },
    {
      id: "7.7",
      says: {
        nl: "Er komt een antwoord, met wat wordt gedaan of voorkomen.",
        en: "A response follows, with what is done or prevented.",
      },
      isVerified: false,
      asks: [stepFor("decision")],
    },
    {
      id: "7.8",
      says: {
        nl: "De beslissing wordt meegedeeld zodra zij er is.",
        en: "The decision is communicated as soon as it is taken.",
      },
      isVerified: false,
      asks: [
        saidAt("decision", "to", {
          nl: "niemand is genoemd die de uitkomst krijgt (to)",
          en: "nobody is named who gets the outcome (to)",
        }),
      ],
    },
    {
      id: "7.9",
      says: {
        nl: "Is de klager niet tevreden, dan blijft de klacht open tot de wegen binnen en buiten de organisatie zijn benut.",
        en: "If the complainant is not satisfied, the complaint stays open until the ways inside and outside the organisation have been used.",
      },
      isVerified: false,
      asks: [
        wordsIn(/beroep|bezwaar|ombuds|geschillen|rechter|tuchtr|appeal|dispute|court|escalat/iu, {
          nl: "de tekst noemt geen weg na de uitkomst",
          en: "the text names no way on after the outcome",
        }),
      ],
    },
    {
      id: "8.1",
      says: {
        nl: "Van elke klacht worden gegevens bewaard, met een termijn.",
        en: "Records of every complaint are kept, for a stated time.",
      },
      isVerified: false,
      asks: [keepsFiles],
    },
    {
      id: "8.3",
      says: {
        nl: "Er wordt gevraagd hoe tevreden klagers over de behandeling zijn.",
        en: "Complainants are asked how satisfied they are with the handling.",
      },
      isVerified: false,
      asks: [stepFor("satisfaction")],
    },
    {
      id: "8.6",
      says: {
        nl: "De directie bespreekt de klachten regelmatig.",
        en: "Management reviews complaints regularly.",
      },
      isVerified: false,
      asks: [stepFor("report", "improvement")],
    },
    {
      id: "8.7",
      says: {
        nl: "Van klachten wordt geleerd: oorzaken worden weggenomen.",
        en: "Complaints are learned from: causes are removed.",
      },
      isVerified: false,
      asks: [stepFor("improvement", "measures")],
    },
  ],
};
