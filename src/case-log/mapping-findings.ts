import type { Finding } from "../finding.ts";
import type { Text } from "../language/language.ts";
import type { Place } from "../place.ts";
import { error, shown } from "./source-findings.ts";

/** `reason` is what the YAML parser says. */
export function noYaml(place: Place, reason: Text): Finding {
  return error("mapping-syntax", place, {
    nl: `De mapping is hier geen geldige YAML of JSON (${reason.nl}). Verbeter de schrijfwijze.`,
    en: `The mapping is no valid YAML or JSON here (${reason.en}). Correct the way it is written.`,
  });
}

/** `message` says what the schema does not allow. */
export function badMapping(place: Place, message: Text): Finding {
  return error("mapping-shape", place, message);
}

export function badDateFormat(place: Place, pattern: string): Finding {
  return error("mapping-date-format", place, {
    nl: `${shown(pattern)} is geen notatie voor datums. Schrijf dag, maand en een jaar van vier cijfers, zoals dd-mm-jjjj of d MMMM jjjj.`,
    en: `${shown(pattern)} is no date format. Write day, month and a year of four digits, such as dd-mm-yyyy or d MMMM yyyy.`,
  });
}

export function bothShapes(place: Place): Finding {
  return badMapping(place, {
    nl: `De mapping heeft "events" (een rij per zaak) en ook "event" (een rij per gebeurtenis). Kies een van de twee.`,
    en: `The mapping has "events" (one row per case) and "event" (one row per event). Choose one of them.`,
  });
}

export function listWithoutEvent(place: Place, list: string): Finding {
  return badMapping(place, {
    nl: `Zeg met "event" wat in een onderdeel van de lijst ${shown(list)} de handeling en de datum is.`,
    en: `Say with "event" what in an item of the list ${shown(list)} is the activity and the date.`,
  });
}

export function noCaseColumn(place: Place): Finding {
  return badMapping(place, {
    nl: `Zeg met "case" in welke kolom het nummer van de zaak staat, of zeg "organisation: true" als er geen zaken zijn.`,
    en: `Say with "case" which column holds the number of the case, or say "organisation: true" when there are no cases.`,
  });
}

export function emptySource(place: Place): Finding {
  return badMapping(place, {
    nl: `Noem hier een kolom met "column" of een vaste waarde met "value", niet allebei.`,
    en: `Name a column here with "column" or a fixed value with "value", not both.`,
  });
}

export function eventWithoutTime(place: Place, activity: string): Finding {
  return badMapping(place, {
    nl: `Noem bij ${shown(activity)} de kolom met de datum ("time"), of een kolom die zegt of het is gebeurd ("happened").`,
    en: `Name for ${shown(activity)} the column with the date ("time"), or one that says whether it happened ("happened").`,
  });
}
