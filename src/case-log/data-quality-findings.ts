import type { Finding } from "../finding.ts";
import { same } from "../language/text.ts";
import type { Place } from "../place.ts";
import type { Case, RecordedValue } from "./model.ts";
import type { PlaceList } from "./place-list.ts";
import { alsoHere, attention, shown, withPlaces } from "./source-findings.ts";

export function noReceipt({ id, place }: Case, starts: readonly string[]): Finding {
  return attention("case-without-receipt", place, {
    nl: `De zaak ${shown(id)} heeft geen ontvangst (${starts.join(", ")}). Termijnen die daarvan afhangen, zijn niet te bepalen. Voeg de ontvangst toe.`,
    en: `The case ${shown(id)} has no receipt (${starts.join(", ")}). Terms that depend on it cannot be determined. Add the receipt.`,
  });
}

export function beginsAfterReference({ id, place }: Case): Finding {
  return attention("case-after-reference-date", place, {
    nl: `De zaak ${shown(id)} begint na de peildatum en krijgt geen oordeel. Kies een latere peildatum of verbeter de datum.`,
    en: `The case ${shown(id)} begins after the reference date and gets no verdicts. Choose a later reference date or correct the date.`,
  });
}

export function afterReferenceDate(activity: string, place: Place): Finding {
  return attention("event-after-reference-date", place, {
    nl: `De gebeurtenis ${shown(activity)} ligt na de peildatum en is niet gebruikt. Verbeter de datum of kies een latere peildatum.`,
    en: `The event ${shown(activity)} lies after the reference date and was not used. Correct the date or choose a later reference date.`,
  });
}

/** `receipt`: where the first receipt stands; `places`: of the events before it, at least one. */
export function timeBeforeReceipt(
  id: string,
  receipt: Place,
  [first = receipt, ...others]: readonly Place[],
): Finding {
  const finding = attention("time-before-receipt", first, {
    nl: `In de zaak ${shown(id)} is iets gebeurd voor de ontvangst. Controleer de datums.`,
    en: `Something happened in the case ${shown(id)} before its receipt. Check the dates.`,
  });
  const ofReceipt = { place: receipt, message: { nl: "de ontvangst", en: "the receipt" } };
  return { ...finding, related: [ofReceipt, ...others.map((place) => ({ place, message: alsoHere }))] };
}

export function conflictingFact(id: string, fact: string, values: readonly RecordedValue[]): Finding {
  const [first] = values;
  const place = first?.place ?? { file: "", line: 1, column: 1 };
  const all = values.map(({ value }) => shown(String(value))).join(", ");
  const finding = attention("conflicting-fact", place, {
    nl: `In de zaak ${shown(id)} heeft ${shown(fact)} verschillende waarden: ${all}. Het gegeven geldt daarom als onbekend. Maak de waarden gelijk.`,
    en: `In the case ${shown(id)} ${shown(fact)} has different values: ${all}. The fact therefore counts as unknown. Make the values equal.`,
  });
  const related = values.map((recorded) => ({
    place: recorded.place,
    message: same(shown(String(recorded.value))),
  }));
  return { ...finding, related };
}

export function lateInLog(place: Place, days: number): Finding {
  return attention("log-may-end-early", place, {
    nl: `De laatste gebeurtenis ligt ${days} dagen voor de peildatum, en er is geen einde van het logboek genoemd. Loopt het logboek niet door, noem dan de laatste dag (logUntil of --log-until).`,
    en: `The last event lies ${days} days before the reference date, and no end of the log is named. If the log does not run on, name its last day (logUntil or --log-until).`,
  });
}

/** One finding for the log, at the first of the tied events, case by case; at least one. */
export function tiedEvents(cases: number, places: PlaceList): Finding {
  const [first = { file: "", line: 1, column: 1 }] = places;
  const one = cases === 1;
  const finding = attention("tied-events", first, {
    nl: `In ${cases} ${one ? "zaak" : "zaken"} staan ${places.length} gebeurtenissen met hetzelfde moment als een andere. Hun volgorde is niet bekend en telt niet als verkeerd. Leg waar mogelijk ook de tijd vast.`,
    en: `In ${cases} ${one ? "case" : "cases"} ${places.length} events share their moment with another. Their order is not known and never counts as wrong. Record the time as well where possible.`,
  });
  return withPlaces(finding, places, 1);
}
