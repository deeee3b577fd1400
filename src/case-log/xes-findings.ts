import type { Finding } from "../finding.ts";
import type { Place } from "../place.ts";
import { attention, error, shown } from "./source-findings.ts";

const nothingUsed = {
  nl: "Er is niets van dit bestand gebruikt: wat hierna komt, zou een oordeel kunnen veranderen.",
  en: "Nothing of this file was used: what comes after this could change a verdict.",
};

/** `reason` is what the XML parser says. */
export function noXml(place: Place, reason: string): Finding {
  return error("xml-syntax", place, {
    nl: `Dit is hier geen geldige XML (${reason}). ${nothingUsed.nl} Exporteer het logboek opnieuw.`,
    en: `This is no valid XML here (${reason}). ${nothingUsed.en} Export the log again.`,
  });
}

export function documentType(place: Place): Finding {
  return error("xml-doctype", place, {
    nl: `Dit bestand heeft een DOCTYPE. Die wordt niet gelezen, want daarmee kan een bestand andere bestanden inlezen of zich opblazen. ${nothingUsed.nl} Haal de DOCTYPE weg.`,
    en: `This file has a DOCTYPE. That is not read, for with it a file can read other files or blow itself up. ${nothingUsed.en} Take the DOCTYPE away.`,
  });
}

export function longElement(place: Place, most: number): Finding {
  return error("xml-too-long", place, {
    nl: `Vanaf dit element staan er meer dan ${most} tekens zonder dat een element begint of eindigt. ${nothingUsed.nl} Kijk of een aanhalingsteken ontbreekt.`,
    en: `From this element on there are more than ${most} characters in which no element starts or ends. ${nothingUsed.en} See whether a quote is missing.`,
  });
}

export function noXes(place: Place, found: string): Finding {
  return error("no-xes", place, {
    nl: `Dit is geen XES-logboek: het buitenste element is ${shown(found)}, verwacht is "log". Er is niets gelezen.`,
    en: `This is no XES log: the outermost element is ${shown(found)}, and "log" is expected. Nothing was read.`,
  });
}

export function noTraces(place: Place): Finding {
  return error("no-rows", place, {
    nl: 'In dit XES-bestand staat geen "trace": er zijn geen zaken. Exporteer het opnieuw.',
    en: 'This XES file holds no "trace": there are no cases. Export it again.',
  });
}

export function traceWithoutName(place: Place, key: string, events: number): Finding {
  return error("no-case", place, {
    nl: `Deze trace heeft geen ${shown(key)}, dus geen zaaknummer. De ${events} gebeurtenissen erin zijn niet gebruikt. Geef de trace een naam, of zeg met "case" in een mapping waar het nummer staat.`,
    en: `This trace has no ${shown(key)}, so no case id. The ${events} events in it were not used. Give the trace a name, or say with "case" in a mapping where the id stands.`,
  });
}

export function traceTwice(place: Place, id: string): Finding {
  return attention("trace-twice", place, {
    nl: `Er is al een trace met de naam ${shown(id)}. De gebeurtenissen zijn samen als één zaak gelezen. Zijn het twee zaken, geef ze dan elk een eigen naam.`,
    en: `There is a trace with the name ${shown(id)} already. The events were read together as one case. If these are two cases, give each a name of its own.`,
  });
}

export function attributeAfterEvents(place: Place, key: string): Finding {
  return error("late-attribute", place, {
    nl: `Het kenmerk ${shown(key)} van de trace staat na een event en is niet gebruikt. Zet de kenmerken van een trace voor de events, zoals XES voorschrijft.`,
    en: `The attribute ${shown(key)} of the trace stands after an event and was not used. Put the attributes of a trace before its events, as XES prescribes.`,
  });
}

export function incompleteAttribute(place: Place, lacks: string): Finding {
  return error("incomplete-attribute", place, {
    nl: `Dit kenmerk heeft geen "${lacks}" en is niet gebruikt. Verwacht wordt een element met "key" en "value".`,
    en: `This attribute has no "${lacks}" and was not used. An element with "key" and "value" is expected.`,
  });
}

export function attributeTwice(place: Place, key: string): Finding {
  return error("duplicate-attribute", place, {
    nl: `Het kenmerk ${shown(key)} staat hier twee keer; het eerste is gebruikt. Haal er een weg, of maak er een "list" van.`,
    en: `The attribute ${shown(key)} is here twice; the first one was used. Take one away, or make a "list" of them.`,
  });
}

export function leftOut(place: Place, transition: string, count: number): Finding {
  return attention("lifecycle-left-out", place, {
    nl: `Events die zeggen dat ze niet zijn voltooid ("lifecycle:transition" is ${shown(transition)}): ${count}. Ze zijn niet gelezen, want alleen "complete" telt. Wilt u ze wel gebruiken, noem dan de kolom lifecycle:transition in een mapping.`,
    en: `Events that say that they were not completed ("lifecycle:transition" is ${shown(transition)}): ${count}. They were not read, for only "complete" counts. To use them, name the column lifecycle:transition in a mapping.`,
  });
}

export function traceAttributeUnused(place: Place, key: string): Finding {
  return attention("trace-attribute-unused", place, {
    nl: `De regeling kent het gegeven ${shown(key)} van de trace niet; het is niet gebruikt. Is het een gegeven van de zaak, noem het dan in de regeling of onder "facts" in een mapping.`,
    en: `The regulation does not know the fact ${shown(key)} of the trace; it was not used. If it is a fact of the case, name it in the regulation or under "facts" in a mapping.`,
  });
}

export function withoutZone(place: Place, key: string, zone: string): Finding {
  return attention("date-without-zone", place, {
    nl: `In ${shown(key)} staan tijden zonder tijdzone. Ze zijn gelezen als tijd in ${zone}. Klopt dat niet, noem dan "zone" in een mapping.`,
    en: `In ${shown(key)} there are times without a time zone. They were read as times in ${zone}. If that is wrong, name "zone" in a mapping.`,
  });
}
