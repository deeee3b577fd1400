import { nobodyJudgesHimself, stepFor } from "../asks.ts";
import type { Norm } from "../norm.ts";

/** Municipal services against discrimination (Wga). */
export const wga: Norm = {
  id: "wga",
  title: {
    nl: "Wet gemeentelijke antidiscriminatievoorzieningen",
    en: "Dutch act on municipal services against discrimination (Wga)",
  },
  demands: [
    {
      id: "2-assistance",
      says: {
        nl: "Wie discriminatie meldt, krijgt onafhankelijke hulp bij de behandeling.",
        en: "Whoever reports discrimination gets independent help with it.",
      },
      isVerified: true,
      asks: [nobodyJudgesHimself],
    },
    {
      id: "2-registration",
      says: { nl: "Meldingen worden geregistreerd.", en: "Reports are registered." },
      isVerified: true,
      asks: [stepFor("registration")],
    },
    {
      id: "3",
      says: {
        nl: "Elk jaar is er een verslag van de geregistreerde klachten.",
        en: "Every year there is a report of the registered complaints.",
      },
      isVerified: false,
      asks: [stepFor("report")],
    },
  ],
};
