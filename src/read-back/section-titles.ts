import type { Text } from "../language/language.ts";
import type { SectionName } from "./model.ts";

/** Headings of the parts of a read-back; a kind or stage with a label has that. */
export const sectionTitles: Readonly<Record<SectionName, Text>> = {
  introduction: { nl: "Over deze regeling", en: "About this regulation" },
  counting: { nl: "Hoe termijnen worden geteld", en: "How terms are counted" },
  roles: { nl: "Wie er meedoen", en: "Who takes part" },
  kind: { nl: "De zaak", en: "The case" },
  stage: { nl: "De stappen", en: "The steps" },
  organisation: {
    nl: "Wat de organisatie buiten de zaken om doet",
    en: "What the organisation does apart from the cases",
  },
  retention: { nl: "Bewaren en vernietigen", en: "Keeping and destroying" },
  attest: { nl: "Wat alleen een mens kan verklaren", en: "What only a person can state" },
  informative: { nl: "Tekst zonder oordeel", en: "Text without judgement" },
};
