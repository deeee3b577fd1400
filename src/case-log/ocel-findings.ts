import type { Finding } from "../finding.ts";
import type { Place } from "../place.ts";
import { attention, error, shown } from "./source-findings.ts";

export function oldOcel(place: Place): Finding {
  return error("old-ocel", place, {
    nl: "Dit is OCEL 1.0. Alleen OCEL 2.0 wordt gelezen. Exporteer het logboek als OCEL 2.0 (JSON).",
    en: "This is OCEL 1.0. Only OCEL 2.0 is read. Export the log as OCEL 2.0 (JSON).",
  });
}

export function noList(place: Place, key: string): Finding {
  return error("ocel-shape", place, {
    nl: `In dit OCEL-bestand ontbreekt de lijst ${shown(key)}, of het is geen lijst. Er is niets gelezen. Exporteer het logboek opnieuw.`,
    en: `This OCEL file lacks the list ${shown(key)}, or it is no list. Nothing was read. Export the log again.`,
  });
}

export function withoutKey(place: Place, key: string): Finding {
  return error("ocel-shape", place, {
    nl: `Hier ontbreekt ${shown(key)}; dit is niet gebruikt. Verwacht wordt een tekst.`,
    en: `${shown(key)} is missing here; this was not used. A text is expected.`,
  });
}

export function idTwice(place: Place, id: string): Finding {
  return error("ocel-id-twice", place, {
    nl: `De id ${shown(id)} is al gebruikt. Wat hier staat, is niet gelezen. Geef elk object en elke gebeurtenis een eigen id.`,
    en: `The id ${shown(id)} was used before. What stands here was not read. Give each object and each event an id of its own.`,
  });
}

export function unknownObject(place: Place, id: string): Finding {
  return error("ocel-unknown-object", place, {
    nl: `Er is geen object met de id ${shown(id)}; deze relatie is niet gebruikt. Neem het object op, of verbeter de id.`,
    en: `There is no object with the id ${shown(id)}; this relation was not used. Add the object, or correct the id.`,
  });
}

export function caseTypeTaken(place: Place, type: string): Finding {
  return attention("ocel-case-type", place, {
    nl: `Elk object van de soort ${shown(type)} is als zaak gelezen: alleen van die soort hoort er bij elke gebeurtenis precies één. Klopt dat niet, zeg dan in een mapping welke soort het is, zoals case: object:Klacht.`,
    en: `Each object of the type ${shown(type)} was read as a case: only of that type every event has exactly one. If that is wrong, say in a mapping which type it is, such as case: object:Complaint.`,
  });
}

export function caseTypeUnknown(place: Place, types: readonly string[]): Finding {
  const names = types.map(shown).join(", ");
  return error("ocel-case-type", place, {
    nl: `Het is niet duidelijk welke soort objecten de zaken zijn (${names}). Er is niets gelezen. Zeg het in een mapping, zoals case: object:Klacht.`,
    en: `It is not clear which type of objects the cases are (${names}). Nothing was read. Say it in a mapping, such as case: object:Complaint.`,
  });
}

export function noSuchType(place: Place, type: string, types: readonly string[]): Finding {
  const names = types.map(shown).join(", ");
  return error("ocel-case-type", place, {
    nl: `Er zijn geen objecten van de soort ${shown(type)}. Er is niets gelezen. Kies uit ${names}.`,
    en: `There are no objects of the type ${shown(type)}. Nothing was read. Choose one of ${names}.`,
  });
}

export function eventWithoutCase(place: Place, type: string): Finding {
  return attention("ocel-event-without-case", place, {
    nl: `Deze gebeurtenis hoort bij geen ${shown(type)} en is niet gelezen.`,
    en: `This event belongs to no ${shown(type)} and was not read.`,
  });
}

export function eventOfSeveralCases(place: Place, type: string): Finding {
  return attention("ocel-event-of-several-cases", place, {
    nl: `Deze gebeurtenis hoort bij meer dan één ${shown(type)}. Zij telt in elk van die zaken.`,
    en: `This event belongs to more than one ${shown(type)}. It counts in each of those cases.`,
  });
}

/** `name`: the qualifier, or the type of the object when there is none. */
export function relationUnused(place: Place, name: string): Finding {
  return attention("ocel-relation-unused", place, {
    nl: `De relatie ${shown(name)} is niet gebruikt: alleen "actor", "recipient" en "with" zeggen zelf wat zij betekenen. Zeg in een mapping wat zij is, zoals actor: qualifier:behandelaar of with: object:Medewerker.`,
    en: `The relation ${shown(name)} was not used: only "actor", "recipient" and "with" say by themselves what they mean. Say in a mapping what it is, such as actor: qualifier:handler or with: object:Employee.`,
  });
}
