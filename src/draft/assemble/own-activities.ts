import type { Text } from "../../language/language.ts";

/** An act that the catalogue does not have. */
export interface OwnActivity {
  readonly label: Text;
  readonly purpose?: string;
}

const own: Readonly<Record<string, OwnActivity>> = {
  "first-contact": {
    label: { nl: "Eerste contact met de klager", en: "First contact with the complainant" },
    purpose: "information",
  },
  assignment: { label: { nl: "Behandelaar aangewezen", en: "Handler assigned" } },
  informed: { label: { nl: "Bericht gegeven", en: "Informed" }, purpose: "information" },
  defence: {
    label: { nl: "Reactie van de beklaagde", en: "Response of the person concerned" },
    purpose: "hearing",
  },
  "appeal-acknowledgement": {
    label: { nl: "Ontvangst van het bezwaar of beroep bevestigd", en: "Appeal acknowledged" },
    purpose: "acknowledgement",
  },
  "appeal-first-contact": {
    label: { nl: "Eerste contact over het bezwaar of beroep", en: "First contact about the appeal" },
    purpose: "information",
  },
  "appeal-investigation": {
    label: { nl: "Onderzoek van het bezwaar of beroep", en: "Investigation of the appeal" },
    purpose: "investigation",
  },
  "appeal-hearing": {
    label: { nl: "Gesprek of zitting over het bezwaar of beroep", en: "Hearing of the appeal" },
    purpose: "hearing",
  },
};

/** What is known of an activity outside the catalogue; undefined for one of the catalogue. */
export function ownActivity(id: string): OwnActivity | undefined {
  return own[id];
}

/** Whether an act belongs to the stage of objection or appeal. */
export function isOfAppeal(id: string): boolean {
  return /^(?:appeal|objection)(?:$|-)/u.test(id);
}
