import type { Finding } from "../finding.ts";
import type { Text } from "../language/language.ts";
import { same } from "../language/text.ts";
import type { Place } from "../place.ts";
import { attention, error, shown } from "./source-findings.ts";

export function noJson(place: Place): Finding {
  return error("json-syntax", place, {
    nl: "Dit is geen geldige JSON; hier loopt het lezen vast. Kijk of er een komma, haakje of aanhalingsteken ontbreekt.",
    en: "This is no valid JSON; reading stops here. See whether a comma, bracket or quote is missing.",
  });
}

export function largeDocument(place: Place): Finding {
  return error("large-json", place, {
    nl: "Dit JSON-bestand is te groot om in één keer te lezen. Er is niets van gebruikt. Schrijf het als JSON Lines: één gebeurtenis of zaak per regel.",
    en: "This JSON file is too large to be read at once. Nothing of it was used. Write it as JSON Lines: one event or case per line.",
  });
}

/** Lines whose names are explained by a mapping are held until all names are known. */
export function tooManyLines(place: Place): Finding {
  return error("large-json", place, {
    nl: "Dit bestand is te groot om met een mapping als JSON Lines te lezen. Er is niets van gebruikt. Bewaar het als CSV, of verdeel het over meer bestanden.",
    en: "This file is too large to be read as JSON Lines with a mapping. Nothing of it was used. Save it as CSV, or divide it over several files.",
  });
}

/** `message` says what the schema does not allow. */
export function badShape(place: Place, message: Text): Finding {
  return error("json-shape", place, message);
}

/** Where a row is expected: an object with a name for each value. */
export function noObject(place: Place): Finding {
  return error("json-shape", place, {
    nl: 'Hier wordt een groep namen met waarden verwacht, zoals { "zaak": "K-1" }. Dit is niet gelezen.',
    en: 'A group of names with values is expected here, such as { "case": "K-1" }. This was not read.',
  });
}

/** @param other a list that the objects do have. */
export function missingList(place: Place, name: string, other: string | undefined): Finding {
  return error("missing-list", place, {
    nl: `Geen enkele zaak heeft de lijst ${shown(name)}.${other === undefined ? "" : ` Wel is er de lijst ${shown(other)}.`} Verbeter de naam achter "list".`,
    en: `No case has the list ${shown(name)}.${other === undefined ? "" : ` There is a list ${shown(other)}.`} Correct the name after "list".`,
  });
}

export function duplicateKey(place: Place, key: string): Finding {
  return attention("duplicate-key", place, {
    nl: `De naam ${shown(key)} staat hier twee keer; de laatste is gebruikt. Haal er een weg.`,
    en: `The name ${shown(key)} is here twice; the last one was used. Take one away.`,
  });
}

/** @param used the zone in which the local times were read instead. */
export function noZone(place: Place, zone: string, used?: string): Finding {
  const instead: Text =
    used === undefined
      ? same("")
      : { nl: ` De tijden zijn gelezen in ${used}.`, en: ` The times were read in ${used}.` };
  return error("unknown-zone", place, {
    nl: `De tijdzone ${shown(zone)} bestaat niet.${instead.nl} Kies een naam zoals Europe/Amsterdam.`,
    en: `There is no time zone ${shown(zone)}.${instead.en} Choose a name such as Europe/Amsterdam.`,
  });
}

/** No case and no event could be used: most often the file has names of its own. */
export function otherNames(place: Place): Finding {
  return attention("other-names", place, {
    nl: "Geen zaak of gebeurtenis in dit bestand kon worden gelezen. Heten de velden anders, zeg dan in een mapping wat ze betekenen; regelmaat init --from stelt er een voor.",
    en: "No case or event in this file could be read. Do the fields have other names, say in a mapping what they mean; regelmaat init --from proposes one.",
  });
}

export function noCases(place: Place): Finding {
  return error("no-rows", place, {
    nl: "Er staan geen zaken of gebeurtenissen in dit bestand. Een JSON-document heeft een lijst van gebeurtenissen of zaken, JSON Lines op elke regel een zaak of een gebeurtenis met case_id. Heten de velden anders, zeg dan in een mapping wat ze betekenen; regelmaat init --from stelt er een voor.",
    en: "There are no cases or events in this file. A JSON document has a list of events or cases, JSON Lines a case or an event with case_id on every line. Do the fields have other names, say in a mapping what they mean; regelmaat init --from proposes one.",
  });
}
