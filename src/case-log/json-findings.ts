import type { Finding } from "../finding.ts";
import type { Text } from "../language/language.ts";
import type { Place } from "../place.ts";
import { attention, error, shown } from "./source-findings.ts";

export function noJson(place: Place): Finding {
  return error("json-syntax", place, {
    nl: "Dit is geen geldige JSON; hier loopt het lezen vast. Kijk of er een komma, haakje of aanhalingsteken ontbreekt.",
    en: "This is no valid JSON; reading stops here. See whether a comma, bracket or quote is missing.",
  });
}

/** `message` says what the schema does not allow. */
export function badShape(place: Place, message: Text): Finding {
  return error("json-shape", place, message);
}

export function duplicateKey(place: Place, key: string): Finding {
  return attention("duplicate-key", place, {
    nl: `De naam ${shown(key)} staat hier twee keer; de laatste is gebruikt. Haal er een weg.`,
    en: `The name ${shown(key)} is here twice; the last one was used. Take one away.`,
  });
}

export function noZone(place: Place, zone: string): Finding {
  return error("unknown-zone", place, {
    nl: `De tijdzone ${shown(zone)} bestaat niet. Kies een naam zoals Europe/Amsterdam.`,
    en: `There is no time zone ${shown(zone)}. Choose a name such as Europe/Amsterdam.`,
  });
}

export function noCases(place: Place): Finding {
  return error("no-rows", place, {
    nl: "Er staan geen zaken of gebeurtenissen in dit bestand. Exporteer het opnieuw.",
    en: "There are no cases or events in this file. Export it again.",
  });
}
